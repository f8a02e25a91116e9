package dev.portolan.report.pack;

import dev.portolan.guidance.AdviceChange;
import dev.portolan.guidance.Finding;
import dev.portolan.report.document.Block;
import dev.portolan.report.document.Cell;
import dev.portolan.report.document.Paragraph;
import dev.portolan.report.document.Table;
import dev.portolan.report.document.Table.Column;
import dev.portolan.report.document.Text;
import dev.portolan.report.document.Tone;
import java.util.ArrayList;
import java.util.List;

/** What the rules say otherwise of the newer version. */
final class FindingChangesPart {

    private static final List<Column> COLUMNS = List.of(
            Column.words("change", "Change", 1.4),
            Column.words("severity", "Severity", 1.2),
            Column.code("rule", "Rule", 1),
            Column.words("message", "Finding", 5),
            Column.words("where", "Where", 2.2));

    private final AdviceChange change;
    private final Speech before;
    private final Speech after;

    FindingChangesPart(AdviceChange change, Reviewed older, Reviewed newer) {
        this.change = change;
        this.before = older.speech();
        this.after = newer.speech();
    }

    List<Block> blocks() {
        return change.isNone() ? List.of(Paragraph.of("The rules say the same of both versions.")) : List.of(sheet());
    }

    Table sheet() {
        List<List<Cell>> rows = new ArrayList<>();
        change.gained().forEach(finding -> rows.add(row("new", Tone.BAD, finding, after)));
        change.regraded()
                .forEach(one -> rows.add(row("was " + one.before().severity().id(), Tone.WARNING, one.after(), after)));
        change.lost().forEach(finding -> rows.add(row("gone", Tone.GOOD, finding, before)));
        change.doubts()
                .forEach(doubt -> rows.add(List.of(
                        Cell.of("not determined").toned(Tone.OPEN),
                        Cell.EMPTY,
                        Cell.of(Text.code(doubt.rule())),
                        Cell.of(doubt.why()),
                        Cell.EMPTY)));
        return new Table("finding-changes", "", COLUMNS, rows);
    }

    private static List<Cell> row(String words, Tone tone, Finding finding, Speech speech) {
        return List.of(
                Cell.of(words).toned(tone),
                Cell.of(finding.severity().id()),
                Cell.of(Text.code(finding.rule())),
                Cell.of(finding.message()),
                Cell.of(speech.names(finding.subjects())));
    }
}
