package dev.portolan.io.exporting.report.pdf;

import dev.portolan.report.document.Cell;
import dev.portolan.report.document.Run;
import dev.portolan.report.document.Table;
import dev.portolan.report.document.Text;
import dev.portolan.report.document.Tone;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * How wide the columns of a table are: as their weights say at first; but no word is broken that has a chance to fit,
 * and a column that has little to say leaves its place to those that make the rows high.
 */
record ColumnWidths(Flow flow, Table table, Type body, Type head) {

    /** Beyond these a word has to break, as names of 4,000 characters exist; the first that leaves enough for all. */
    private static final List<Double> WIDEST_WORDS = List.of(130.0, 92.0);

    /** Lines shorter than this are read with pains; the first that leaves enough for all. */
    private static final List<Double> COMFORTABLE = List.of(52.0, 0.0);

    /** Shorter ones are not worth breaking. */
    private static final double LONG_NAME = 46;

    /** Enough to know how long words usually are. */
    private static final int LOOKED_AT = 400;

    /** Enough to know how high rows usually are. */
    private static final int WEIGHED = 60;

    /** What one column gives to another at a time. */
    private static final List<Double> STEPS = List.of(192.0, 96.0, 48.0, 24.0, 12.0, 6.0);

    /** The share of each column, the space before the next included; all of them are as wide as the page. */
    double[] shares(double gutter, double mark) {
        List<Table.Column> columns = table.columns();
        double all = columns.stream().mapToDouble(Table.Column::weight).sum();
        double[] shares = columns.stream()
                .mapToDouble(column -> flow.width() * column.weight() / all)
                .toArray();
        least(gutter, mark).ifPresent(least -> {
            for (int round = 0; round < shares.length; round++) {
                widen(shares, least);
            }
            balance(shares, least, new RowHeights(this, WEIGHED, gutter, mark));
        });
        return shares;
    }

    /** What each column has to have, where there is enough for all. */
    private Optional<double[]> least(double gutter, double mark) {
        return WIDEST_WORDS.stream()
                .flatMap(widest -> COMFORTABLE.stream()
                        .map(comfortable -> IntStream.range(0, table.columns().size())
                                .mapToDouble(i -> least(i, mark, widest, comfortable) + 0.1 + gutter)
                                .toArray()))
                .filter(least -> Arrays.stream(least).sum() <= flow.width())
                .findFirst();
    }

    private double least(int column, double mark, double widest, double comfortable) {
        return Math.max(Math.min(widest, longestWord(column, mark)), Math.min(comfortable, longestLine(column, mark)));
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

    /** Lets columns give to others for as long as rows become lower. */
    private static void balance(double[] shares, double[] least, RowHeights heights) {
        for (double step : STEPS) {
            boolean better = true;
            while (better) {
                better = giveBest(shares, least, heights, step);
            }
        }
    }

    /** The step from one column to another that is worth most, if any is worth something. */
    private static boolean giveBest(double[] shares, double[] least, RowHeights heights, double step) {
        double best = heights.cost(shares) - 0.001;
        int[] pair = {};
        for (int i = 0; i < shares.length; i++) {
            for (int j = 0; j < shares.length; j++) {
                if (i == j || shares[i] - step < least[i]) {
                    continue;
                }
                give(shares, i, j, step);
                double cost = heights.cost(shares);
                if (cost < best) {
                    best = cost;
                    pair = new int[] {i, j};
                }
                give(shares, j, i, step);
            }
        }
        if (pair.length > 0) {
            give(shares, pair[0], pair[1], step);
        }
        return pair.length > 0;
    }

    private static void give(double[] shares, int from, int to, double step) {
        shares[from] -= step;
        shares[to] += step;
    }

    private List<Cell> lookedAt(int column) {
        return table.rows().stream()
                .limit(LOOKED_AT)
                .map(row -> row.get(column))
                .toList();
    }

    private double longestLine(int column, double mark) {
        return lookedAt(column).stream()
                .mapToDouble(cell -> indent(cell, mark)
                        + cell.lines().stream().mapToDouble(this::whole).max().orElse(0))
                .max()
                .orElse(0);
    }

    private double whole(Text line) {
        return line.runs().stream()
                .mapToDouble(run -> flow.fonts()
                        .width(flow.fonts().printable(run.words(), type(run).face()), type(run)))
                .sum();
    }

    private double longestWord(int column, double mark) {
        double longest = width(table.columns().get(column).heading(), head);
        for (Cell cell : lookedAt(column)) {
            double indent = indent(cell, mark);
            for (Text line : cell.lines()) {
                for (Run run : line.runs()) {
                    longest = Math.max(longest, width(run.words(), type(run)) + indent);
                }
            }
        }
        return longest;
    }

    static double indent(Cell cell, double mark) {
        return (cell.tone() == Tone.NEUTRAL ? 0 : mark) + (cell.lines().size() > 1 ? TableSetter.HANG : 0);
    }

    Type type(Run run) {
        return switch (run.style()) {
            case CODE -> body.with(Face.MONO).sized(body.size() * 0.9);
            case STRONG -> body.with(Face.SEMIBOLD);
            case PLAIN, QUIET -> body;
        };
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
