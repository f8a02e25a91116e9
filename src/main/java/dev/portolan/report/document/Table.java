package dev.portolan.report.document;

import java.util.List;

/**
 * Rows under headings.
 *
 * @param id of what it holds, such as {@code hops}; several tables of a document may hold the same
 * @param caption empty for none
 */
public record Table(String id, String caption, List<Column> columns, List<List<Cell>> rows) implements Block {

    /**
     * One column.
     *
     * @param id its name in files, such as {@code arrivesAs}
     * @param weight its share of the width, against those of the others
     */
    public record Column(String id, String heading, double weight, Kind kind) {

        /** A column of words. */
        public static Column words(String id, String heading, double weight) {
            return new Column(id, heading, weight, Kind.WORDS);
        }

        public static Column number(String id, String heading, double weight) {
            return new Column(id, heading, weight, Kind.NUMBER);
        }

        /** A column of addresses and other things that are typed. */
        public static Column code(String id, String heading, double weight) {
            return new Column(id, heading, weight, Kind.CODE);
        }
    }

    /** What a column holds. */
    public enum Kind {
        WORDS,
        NUMBER,
        CODE
    }

    /**
     * @throws IllegalArgumentException where a row has not one cell per column
     */
    public Table {
        caption = Legible.line(caption);
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        int width = columns.size();
        if (rows.stream().anyMatch(row -> row.size() != width)) {
            throw new IllegalArgumentException("a row of table \"" + id + "\" has not " + width + " cells");
        }
    }

    @Override
    public void show(Page page) {
        page.table(this);
    }
}
