package dev.portolan.io.settings;

import java.util.List;

/** A YAML file as it was written, to find places within its texts. */
record SourceText(List<String> lines) {

    /**
     * A place in the file.
     *
     * @param column counted from 1; 0 where it cannot be told
     */
    record Place(int line, int column) {}

    SourceText(String text) {
        this(text.lines().toList());
    }

    /**
     * Where a place within a text stands.
     *
     * @param start the line on which the text starts, or its block's mark
     * @param line within the text, counted from 1
     * @param column within that line, counted from 1
     */
    Place place(int start, String text, int line, int column) {
        String wanted = text.lines().skip(line - 1L).findFirst().orElse("");
        for (int number = start; number < Math.min(start + 2, lines.size() + 1); number++) {
            int at = number + line - 1;
            int found = at > lines.size() || wanted.isEmpty()
                    ? -1
                    : lines.get(at - 1).indexOf(wanted);
            if (found >= 0) {
                return new Place(at, found + column);
            }
        }
        return new Place(start, 0);
    }
}
