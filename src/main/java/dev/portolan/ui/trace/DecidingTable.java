package dev.portolan.ui.trace;

import dev.portolan.ui.text.Texts;
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
        PASSED_OVER("deciding.part.passed-over"),
        DECIDED("deciding.part.decided"),
        NOT_ASKED("deciding.part.not-asked");

        private final String key;

        Part(String key) {
            this.key = key;
        }

        String label() {
            return Texts.of(key);
        }
    }

    /** One line, a cell for each column. */
    record Line(Part part, List<String> cells) {
        Line {
            cells = List.copyOf(cells);
        }
    }
}
