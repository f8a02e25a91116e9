package dev.portolan.io.exporting.report.pdf;

import dev.portolan.report.document.Cell;
import dev.portolan.report.document.Run;
import dev.portolan.report.document.Table;
import dev.portolan.report.document.Text;
import dev.portolan.report.document.Tone;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** How wide the columns of a table are: as their weights say, but no word is broken that has a chance to fit. */
record ColumnWidths(Flow flow, Table table, Type body, Type head) {

    /** Beyond these a word has to break, as names of 4,000 characters exist; the first that leaves enough for all. */
    private static final List<Double> WIDEST_WORDS = List.of(130.0, 92.0);

    /** Shorter ones are not worth breaking. */
    private static final double LONG_NAME = 46;

    /** Enough to know how long words usually are. */
    private static final int LOOKED_AT = 400;

    /** The share of each column, the space before the next included; all of them are as wide as the page. */
    double[] shares(double gutter, double mark) {
        List<Table.Column> columns = table.columns();
        double all = columns.stream().mapToDouble(Table.Column::weight).sum();
        double[] shares = columns.stream()
                .mapToDouble(column -> flow.width() * column.weight() / all)
                .toArray();
        double[] longest = IntStream.range(0, shares.length)
                .mapToDouble(i -> longestWord(i, mark))
                .toArray();
        for (double widest : WIDEST_WORDS) {
            double[] least = Arrays.stream(longest)
                    .map(word -> Math.min(widest, word) + 0.1 + gutter)
                    .toArray();
            if (Arrays.stream(least).sum() <= flow.width()) {
                for (int round = 0; round < shares.length; round++) {
                    widen(shares, least);
                }
                return shares;
            }
        }
        return shares;
    }

    /** Gives to columns that are too narrow what the others have beyond their need. */
    private static void widen(double[] shares, double[] least) {
        double lacking = 0;
        double spare = 0;
        for (int i = 0; i < shares.length; i++) {
            lacking += Math.max(0, least[i] - shares[i]);
            spare += Math.max(0, shares[i] - least[i]);
        }
        if (lacking <= 0 || spare <= 0) {
            return;
        }
        double given = Math.min(1, lacking / spare);
        for (int i = 0; i < shares.length; i++) {
            shares[i] = shares[i] < least[i] ? least[i] : shares[i] - (shares[i] - least[i]) * given;
        }
    }

    private double longestWord(int column, double mark) {
        double longest = width(table.columns().get(column).heading(), head);
        for (List<Cell> row :
                table.rows().subList(0, Math.min(LOOKED_AT, table.rows().size()))) {
            Cell cell = row.get(column);
            double indent =
                    (cell.tone() == Tone.NEUTRAL ? 0 : mark) + (cell.lines().size() > 1 ? TableSetter.HANG : 0);
            for (Text line : cell.lines()) {
                for (Run run : line.runs()) {
                    Type type = run.style() == Run.Style.CODE
                            ? body.with(Face.MONO).sized(body.size() * 0.9)
                            : run.style() == Run.Style.STRONG ? body.with(Face.SEMIBOLD) : body;
                    longest = Math.max(longest, width(run.words(), type) + indent);
                }
            }
        }
        return longest;
    }

    private double width(String words, Type type) {
        double longest = 0;
        for (String word : LineBreaker.words(flow.fonts().printable(words, type.face()))) {
            longest = Math.max(longest, unbroken(word.stripTrailing(), type));
        }
        return longest;
    }

    /** A long name may be broken behind its marks; an address is read as one. */
    private double unbroken(String word, Type type) {
        double whole = flow.fonts().width(word, type);
        if (whole <= LONG_NAME || type.face() == Face.MONO) {
            return whole;
        }
        return LineBreaker.parts(word).stream()
                .mapToDouble(part -> flow.fonts().width(part, type))
                .max()
                .orElse(whole);
    }
}
