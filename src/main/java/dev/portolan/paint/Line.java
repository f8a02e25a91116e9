package dev.portolan.paint;

/** How an outline is stroked; ends and corners are round. */
public record Line(Ink ink, double width, Dash dash) {

    /** The rhythm of a line. */
    public enum Dash {
        SOLID,
        DASHED(6, 4),
        SHORT(4, 3),
        LONG(9, 6),
        DOTTED(0.1, 4);

        private final double[] lengths;

        Dash(double... lengths) {
            this.lengths = lengths;
        }

        /** Lengths of strokes and gaps in turn, in diagram units; empty for a solid line. */
        public double[] lengths() {
            return lengths.clone();
        }
    }

    public static Line solid(Ink ink, double width) {
        return new Line(ink, width, Dash.SOLID);
    }

    public Line dashed(Dash newDash) {
        return new Line(ink, width, newDash);
    }
}
