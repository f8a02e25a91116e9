package dev.portolan.ui.trace;

import java.util.List;

/**
 * A table that was asked at a hop: the rules, routes, records or listeners, and which of them decided.
 *
 * @param title whose table it is
 * @param lines in the order in which they are asked
 */
record DecidingTable(String title, List<String> columns, List<Line> lines) {

    DecidingTable {
        columns = List.copyOf(columns);
        lines = List.copyOf(lines);
    }

    /** What became of a line. */
    enum Part {
        PASSED_OVER("no match"),
        DECIDED("decides"),
        NOT_ASKED("not asked");

        private final String label;

        Part(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    /** One line, a cell for each column. */
    record Line(Part part, List<String> cells) {
        Line {
            cells = List.copyOf(cells);
        }
    }
}
