package dev.portolan.geom;

/** How a run of text is set: typeface, size in diagram units, weight and slope. */
public record TypeStyle(Face face, double size, Weight weight, Slope slope) {

    /** The two bundled typefaces. */
    public enum Face {
        UI,
        MONO
    }

    /** The bundled weights. */
    public enum Weight {
        REGULAR,
        MEDIUM,
        SEMIBOLD,
        BOLD
    }

    /** Upright, or slanted to mark an assumed value. */
    public enum Slope {
        UPRIGHT,
        ITALIC
    }

    public static TypeStyle ui(double size) {
        return new TypeStyle(Face.UI, size, Weight.REGULAR, Slope.UPRIGHT);
    }

    public static TypeStyle mono(double size) {
        return new TypeStyle(Face.MONO, size, Weight.REGULAR, Slope.UPRIGHT);
    }

    public TypeStyle semibold() {
        return new TypeStyle(face, size, Weight.SEMIBOLD, slope);
    }

    public TypeStyle italic() {
        return new TypeStyle(face, size, weight, Slope.ITALIC);
    }
}
