package dev.portolan.io.exporting.report.pdf;

import dev.portolan.report.document.Cell;
import dev.portolan.report.document.Table;
import dev.portolan.report.document.Text;
import dev.portolan.report.document.Tone;
import java.util.ArrayList;
import java.util.List;

/** Sets a table: over as many pages as it takes, its head on each, and rows that are longer than a page in parts. */
final class TableSetter {

    private static final double SIZE = 7.7;
    private static final double LEADING = SIZE * 1.34;
    private static final double PADDING = 3;
    private static final double GUTTER = 8;
    private static final double MARK = 8;
    static final double HANG = 5;
    private static final double BELOW = 9;

    /** A row that is lower than this part of a page is not broken, nor is one of which less would stand before. */
    private static final double LOW = 0.26;

    private static final double SCANT = 0.12;

    /** So many lines of the first row stand below the head. */
    private static final int BEGINNING = 6;

    /** The first columns say which row it is, again where a row goes on on the next page. */
    private static final int NAMING = 2;

    private static final Type BODY = new Type(Face.REGULAR, SIZE, Colours.INK);
    private static final Type HEAD = new Type(Face.SEMIBOLD, SIZE, Colours.QUIET);
    private static final Type CAPTION = new Type(Face.SEMIBOLD, 9, Colours.INK);

    private final Flow flow;
    private final Table table;
    private final double[] x;
    private final double[] widths;

    TableSetter(Flow flow, Table table) {
        this.flow = flow;
        this.table = table;
        int columns = table.columns().size();
        this.x = new double[columns];
        this.widths = new double[columns];
        double[] shares = new ColumnWidths(flow, table, BODY, HEAD).shares(GUTTER, MARK);
        double at = Flow.LEFT;
        for (int i = 0; i < columns; i++) {
            x[i] = at;
            widths[i] = shares[i] - (i == columns - 1 ? 0 : GUTTER);
            at += shares[i];
        }
    }

    /** What has to stand on one page at least: the head and the first row, or part of it where it is long. */
    double lead() {
        double first = table.rows().isEmpty() ? 0 : height(broken(table.rows().get(0)));
        double least = Math.min(first, BEGINNING * LEADING + 2 * PADDING);
        return caption() + height(headings()) + Math.max(3 * LEADING, least);
    }

    /** All of it, on one page. */
    double height() {
        double rows = table.rows().stream()
                .mapToDouble(row -> height(broken(row)) + 0.5)
                .sum();
        return caption() + height(headings()) + rows + BELOW;
    }

    private double caption() {
        return table.caption().isEmpty() ? 0 : 17;
    }

    private List<List<List<Piece>>> headings() {
        List<List<List<Piece>>> head = new ArrayList<>();
        for (int i = 0; i < table.columns().size(); i++) {
            head.add(flow.breaker().lines(table.columns().get(i).heading(), HEAD, widths[i]));
        }
        return head;
    }

    void show() {
        List<List<List<Piece>>> head = headings();
        flow.ensure(lead());
        if (caption() > 0) {
            flow.skip(4);
            List<List<Piece>> lines = flow.breaker().lines(table.caption(), CAPTION, flow.width());
            for (List<Piece> line : lines) {
                flow.ensure(CAPTION.size() * Flow.LEADING);
                flow.line(line, Flow.LEFT, flow.y());
                flow.skip(CAPTION.size() * Flow.LEADING);
            }
        }
        head(head);
        for (int i = 0; i < table.rows().size(); i++) {
            keepLastTogether(i, head);
            if (i > 0) {
                keepWhole(table.rows().get(i), head);
            }
            row(table.rows().get(i), head);
        }
        flow.skip(BELOW);
    }

    /** The last row of a table never begins a page alone, where the two before the end are short. */
    private void keepLastTogether(int row, List<List<List<Piece>>> head) {
        if (row != table.rows().size() - 2 || row == 0) {
            return;
        }
        double last = height(broken(table.rows().get(row + 1)));
        double both = height(broken(table.rows().get(row))) + last;
        if (flow.room() < both && both < flow.height() * 0.3) {
            flow.newPage();
            head(head);
        }
    }

    private static double height(List<List<List<Piece>>> cells) {
        return longest(cells) * LEADING + 2 * PADDING;
    }

    private static int longest(List<List<List<Piece>>> cells) {
        return cells.stream().mapToInt(List::size).max().orElse(1);
    }

    private void head(List<List<List<Piece>>> head) {
        int lines = longest(head);
        flow.skip(PADDING);
        for (int i = 0; i < head.size(); i++) {
            List<List<Piece>> cell = head.get(i);
            for (int line = 0; line < cell.size(); line++) {
                put(cell.get(line), i, flow.y() + (lines - cell.size() + line) * LEADING, 0);
            }
        }
        flow.skip(lines * LEADING + PADDING * 0.6);
        flow.rule(Flow.LEFT, flow.y(), flow.width(), Colours.STRONG_LINE, 0.8);
        flow.skip(0.8);
    }

    /** A row other than the first, which stays with what leads to it, is only broken where that is worth it. */
    private void keepWhole(List<Cell> cells, List<List<List<Piece>>> head) {
        double height = height(broken(cells));
        if (flow.room() < height && (height < flow.height() * LOW || flow.room() < flow.height() * SCANT)) {
            flow.newPage();
            head(head);
        }
    }

    private void row(List<Cell> cells, List<List<List<Piece>>> head) {
        List<List<List<Piece>>> broken = broken(cells);
        int all = Math.max(1, longest(broken));
        for (int from = 0; from < all; ) {
            int fits = (int) Math.floor((flow.room() - 2 * PADDING) / LEADING);
            if (fits < Math.min(2, all - from)) {
                flow.newPage();
                head(head);
                continue;
            }
            int to = Math.min(all, from + fits);
            to -= all - to == 1 && to - from > 2 ? 1 : 0; // or one line would go over alone
            part(cells, broken, from, to);
            from = to;
        }
        flow.rule(Flow.LEFT, flow.y(), flow.width(), Colours.LINE, 0.5);
        flow.skip(0.5);
    }

    private void part(List<Cell> cells, List<List<List<Piece>>> broken, int from, int to) {
        flow.skip(PADDING);
        for (int i = 0; i < cells.size(); i++) {
            List<List<Piece>> lines = broken.get(i);
            double indent = marked(cells.get(i)) ? MARK : 0;
            for (int line = from; line < Math.min(to, lines.size()); line++) {
                put(lines.get(line), i, flow.y() + (line - from) * LEADING, indent);
            }
            if (from > 0 && i < NAMING && !lines.isEmpty() && lines.size() <= from) {
                put(quiet(lines.get(0)), i, flow.y(), indent);
            }
            if (from == 0 && indent > 0) {
                double at = left(lines.get(0), i, indent) - indent;
                flow.fill(
                        new Flow.Box(at, flow.y() + LEADING / 2 - 2.2, 4.4, 4.4),
                        Colours.of(cells.get(i).tone()));
            }
        }
        flow.skip((to - from) * LEADING + PADDING);
    }

    private static List<Piece> quiet(List<Piece> line) {
        return line.stream()
                .map(piece -> new Piece(piece.words(), piece.type().coloured(Colours.QUIET), piece.width(), ""))
                .toList();
    }

    private static boolean marked(Cell cell) {
        return cell.tone() != Tone.NEUTRAL && !cell.lines().isEmpty();
    }

    private List<List<List<Piece>>> broken(List<Cell> cells) {
        List<List<List<Piece>>> broken = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            broken.add(broken(cells.get(i), i));
        }
        return broken;
    }

    private List<List<Piece>> broken(Cell cell, int column) {
        double width = widths[column] - (marked(cell) ? MARK : 0);
        boolean oneLine = cell.lines().size() == 1;
        Type type = marked(cell) && oneLine ? BODY.coloured(Colours.of(cell.tone())) : BODY;
        List<List<Piece>> lines = new ArrayList<>();
        for (Text line : cell.lines()) {
            List<List<Piece>> some = flow.breaker().lines(line, type, oneLine ? width : width - HANG, flow.accent());
            lines.add(some.get(0));
            some.stream().skip(1).map(more -> oneLine ? more : hanging(more)).forEach(lines::add);
        }
        return lines;
    }

    /** Where several stand one below the other, their second lines are set in, so that they can be told apart. */
    private static List<Piece> hanging(List<Piece> line) {
        List<Piece> all = new ArrayList<>(line);
        all.add(0, new Piece("", BODY, HANG, ""));
        return all;
    }

    private void put(List<Piece> line, int column, double top, double indent) {
        flow.line(line, left(line, column, indent), top);
    }

    /** Where a line begins; those of numbers end where their column does. */
    private double left(List<Piece> line, int column, double indent) {
        double first = x[column] + indent;
        if (table.columns().get(column).kind() != Table.Kind.NUMBER) {
            return first;
        }
        double width = line.stream().mapToDouble(Piece::width).sum();
        return Math.max(first, x[column] + widths[column] - width);
    }
}
