package dev.portolan.io.exporting;

import dev.portolan.geom.Outline;

/** Writes an outline as the data of an SVG path. */
record SvgPen(StringBuilder out) implements Outline.Pen {

    @Override
    public void moveTo(double x, double y) {
        append('M', x, y);
    }

    @Override
    public void lineTo(double x, double y) {
        append('L', x, y);
    }

    @Override
    public void curveTo(double x1, double y1, double x2, double y2, double x, double y) {
        append('C', x1, y1, x2, y2, x, y);
    }

    @Override
    public void close() {
        out.append('Z');
    }

    private void append(char command, double... numbers) {
        out.append(command);
        SvgNumbers.append(numbers, out);
    }
}
