package dev.portolan.io.exporting;

/** The sheet that a drawing is printed on. */
public enum Paper {
    /** A single sheet that is as large as the drawing. */
    CROPPED(0, 0),
    A4(210 * Paper.MILLIMETRE, 297 * Paper.MILLIMETRE),
    A3(297 * Paper.MILLIMETRE, 420 * Paper.MILLIMETRE),
    LETTER(612, 792);

    private static final double MILLIMETRE = 72 / 25.4;

    private final double shorter;
    private final double longer;

    Paper(double shorter, double longer) {
        this.shorter = shorter;
        this.longer = longer;
    }

    /** The shorter side in points, 72 to the inch; 0 for a sheet that is cropped. */
    public double shorter() {
        return shorter;
    }

    /** The longer side in points; 0 for a sheet that is cropped. */
    public double longer() {
        return longer;
    }
}
