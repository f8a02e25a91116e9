package dev.portolan.ui.files;

import dev.portolan.catalog.Catalog;
import dev.portolan.edit.Difference;
import dev.portolan.edit.Differences;
import dev.portolan.model.Design;
import dev.portolan.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;

/**
 * What is different between two designs, for a list: everything that means something line by line, and how things are
 * drawn in one line.
 */
public record Changes(List<Line> lines) {

    /** One difference in words. */
    public record Line(Difference.Kind kind, String words) {

        /** The difference's kind as a sign that stands before the words. */
        public String sign() {
            return switch (kind) {
                case ADDED -> "+";
                case CHANGED -> "~";
                case REMOVED -> "−";
            };
        }
    }

    public Changes {
        lines = List.copyOf(lines);
    }

    public static Changes between(Design before, Design after, Catalog catalog) {
        Differences differences = Differences.between(before, after, catalog);
        List<Line> lines = new ArrayList<>();
        differences.withoutLayout().forEach(one -> lines.add(new Line(one.kind(), one.words())));
        int drawn = differences.of(Difference.Area.LAYOUT).size();
        if (drawn > 0) {
            lines.add(new Line(Difference.Kind.CHANGED, Texts.counted("changes.drawn", drawn)));
        }
        return new Changes(lines);
    }

    /** How many there are, in words. */
    public String counted() {
        return lines.isEmpty() ? Texts.of("changes.none") : Texts.counted("changes.count", lines.size());
    }
}
