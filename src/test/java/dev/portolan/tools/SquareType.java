package dev.portolan.tools;

import dev.portolan.geom.TypeMeasure;
import dev.portolan.geom.TypeStyle;

/** A typeface in which every letter is eight units wide. */
final class SquareType implements TypeMeasure {

    @Override
    public double width(String text, TypeStyle style) {
        return text.length() * 8.0;
    }

    @Override
    public double ascent(TypeStyle style) {
        return 10;
    }

    @Override
    public double descent(TypeStyle style) {
        return 2;
    }
}
