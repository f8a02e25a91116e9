package dev.portolan.geom;

import java.util.ArrayList;
import java.util.List;

/** The size of text, one answer for the screen and for every file format. */
public interface TypeMeasure {

    /** The advance width of {@code text} on one line, in diagram units. */
    double width(String text, TypeStyle style);

    /** The height above the baseline, in diagram units. */
    double ascent(TypeStyle style);

    /** The depth below the baseline, in diagram units. */
    double descent(TypeStyle style);

    /** {@code text} as it is, or its beginning and an ellipsis where it is wider than {@code width}. */
    default String fitted(String text, TypeStyle style, double width) {
        if (width(text, style) <= width) {
            return text;
        }
        int least = 0; // of this many code points it is known that they fit
        int most = text.codePointCount(0, text.length()) - 1;
        while (least < most) {
            int tried = (least + most + 1) / 2;
            if (width(begun(text, tried), style) <= width) {
                least = tried;
            } else {
                most = tried - 1;
            }
        }
        return begun(text, least);
    }

    /** The words of one paragraph on lines of at most this width; a word that is wider has a line to itself. */
    default List<String> wrapped(String paragraph, TypeStyle style, double width) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : paragraph.strip().split(" +", -1)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && width(longer, style) > width) {
                lines.add(line);
                longer = word;
            }
            line = longer;
        }
        lines.add(line);
        return lines;
    }

    private static String begun(String text, int codePoints) {
        return text.substring(0, text.offsetByCodePoints(0, codePoints)).stripTrailing() + "…";
    }
}
