package dev.portolan.report.document;

import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;

/**
 * What stands in one place of a table.
 *
 * @param lines one below the other; empty for nothing
 * @param tone other than neutral, the cell is marked
 * @param number the number that the text shows, for calculating; empty where it shows none
 */
public record Cell(List<Text> lines, Tone tone, OptionalLong number) {

    public static final Cell EMPTY = new Cell(List.of(), Tone.NEUTRAL, OptionalLong.empty());

    public Cell {
        lines = lines.stream().filter(line -> !line.isEmpty()).toList();
    }

    public static Cell of(String words) {
        return of(Text.of(words));
    }

    public static Cell of(Text text) {
        return new Cell(List.of(text), Tone.NEUTRAL, OptionalLong.empty());
    }

    public static Cell of(List<Text> lines) {
        return new Cell(lines, Tone.NEUTRAL, OptionalLong.empty());
    }

    public static Cell of(long number) {
        return new Cell(
                List.of(Text.of(String.format(Locale.ROOT, "%,d", number))), Tone.NEUTRAL, OptionalLong.of(number));
    }

    public Cell toned(Tone newTone) {
        return new Cell(lines, newTone, number);
    }

    /** The words, line below line. */
    public String words() {
        return String.join("\n", lines.stream().map(Text::words).toList());
    }
}
