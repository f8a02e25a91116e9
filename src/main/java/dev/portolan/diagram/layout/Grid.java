package dev.portolan.diagram.layout;

/** The grid on which things are put, in diagram units. */
final class Grid {

    static final double STEP = 8;

    private Grid() {}

    static double nearest(double value) {
        return Math.round(value / STEP) * STEP;
    }

    static double up(double value) {
        return Math.ceil(value / STEP) * STEP;
    }
}
