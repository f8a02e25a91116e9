package dev.portolan.geom;

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
        int end = text.length();
        while (end > 0 && width(text.substring(0, end).stripTrailing() + "…", style) > width) {
            end = text.offsetByCodePoints(end, -1);
        }
        return text.substring(0, end).stripTrailing() + "…";
    }
}
