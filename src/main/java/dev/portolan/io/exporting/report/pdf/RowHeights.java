package dev.portolan.io.exporting.report.pdf;

import dev.portolan.report.document.Cell;
import dev.portolan.report.document.Table;
import dev.portolan.report.document.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** How many lines the rows of a table take if its columns are so and so wide; counted without setting them. */
final class RowHeights {

    /** A lower row is worth a hundred lines in cells that are not the highest of theirs. */
    private static final double ANY_LINE = 0.01;

    /** Headings are read first. */
    private static final int HEADING_LINE = 3;

    private final List<List<CellWords>> columns;
    private final double gutter;
    private final List<Map<Double, int[]>> counted = new ArrayList<>();

    RowHeights(ColumnWidths widths, int looked, double gutter, double mark) {
        Table table = widths.table();
        this.gutter = gutter;
        this.columns = IntStream.range(0, table.columns().size())
                .mapToObj(i -> {
                    List<CellWords> column = new ArrayList<>();
                    column.add(CellWords.of(
                            widths, Cell.of(Text.strong(table.columns().get(i).heading())), 0));
                    table.rows().stream()
                            .limit(looked)
                            .map(row -> CellWords.of(widths, row.get(i), mark))
                            .forEach(column::add);
                    return column;
                })
                .toList();
        columns.forEach(column -> counted.add(new HashMap<>()));
    }

    /** What these widths cost: lines of the rows, and a little for each line of a cell. */
    double cost(double[] shares) {
        int rows = columns.get(0).size();
        int[] highest = new int[rows];
        double all = 0;
        for (int i = 0; i < shares.length; i++) {
            int[] lines = lines(i, shares[i] - (i == shares.length - 1 ? 0 : gutter));
            highest[0] = Math.max(highest[0], lines[0] * HEADING_LINE);
            for (int row = 0; row < rows; row++) {
                highest[row] = Math.max(highest[row], lines[row]);
                all += lines[row] * ANY_LINE;
            }
        }
        return all + IntStream.of(highest).sum();
    }

    private int[] lines(int column, double width) {
        return counted.get(column)
                .computeIfAbsent(
                        width,
                        wide -> columns.get(column).stream()
                                .mapToInt(cell -> cell.lines(wide))
                                .toArray());
    }
}
