package dev.portolan.report.pack;

import dev.portolan.edit.Difference;
import dev.portolan.report.DiffReport;
import dev.portolan.report.document.Block;
import dev.portolan.report.document.Cell;
import dev.portolan.report.document.Paragraph;
import dev.portolan.report.document.Table;
import dev.portolan.report.document.Table.Column;
import dev.portolan.report.document.Text;
import dev.portolan.report.document.Tone;
import java.util.List;
import java.util.Locale;

/** The changes of the design itself, one a row; how things are drawn is only counted. */
final class DrawnChangesPart {

    private static final List<Column> COLUMNS = List.of(
            Column.words("change", "Change", 1),
            Column.words("area", "Of", 1.2),
            Column.words("what", "What", 4),
            Column.words("details", "Within", 5));

    private final DiffReport difference;

    DrawnChangesPart(DiffReport difference) {
        this.difference = difference;
    }

    List<Block> blocks() {
        int moved = difference.differences().of(Difference.Area.LAYOUT).size();
        Paragraph layout = Paragraph.of(
                switch (moved) {
                    case 0 -> "The layout is the same.";
                    case 1 -> "1 change of the layout, which touches neither traffic nor rules.";
                    default -> moved + " changes of the layout, which touch neither traffic nor rules.";
                });
        return difference.differences().withoutLayout().isEmpty()
                ? List.of(Paragraph.of("Nothing of the design itself is different."), layout)
                : List.of(sheet(), layout);
    }

    Table sheet() {
        return new Table(
                "changes",
                "",
                COLUMNS,
                difference.differences().withoutLayout().stream()
                        .map(DrawnChangesPart::row)
                        .toList());
    }

    private static List<Cell> row(Difference one) {
        Tone tone = switch (one.kind()) {
            case ADDED -> Tone.GOOD;
            case REMOVED -> Tone.BAD;
            case CHANGED -> Tone.NOTE;
        };
        return List.of(
                Cell.of(one.kind().name().toLowerCase(Locale.ROOT)).toned(tone),
                Cell.of(one.area().name().toLowerCase(Locale.ROOT)),
                Cell.of(one.words()),
                Cell.of(one.details().stream()
                        .map(detail -> Text.of(detail.toString()))
                        .toList()));
    }
}
