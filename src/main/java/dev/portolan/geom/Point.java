package dev.portolan.geom;

/** A place on the drawing plane, in diagram units. */
public record Point(double x, double y) {

    public static final Point ORIGIN = new Point(0, 0);

    public Point plus(double dx, double dy) {
        return new Point(x + dx, y + dy);
    }

    public Point plus(Point other) {
        return plus(other.x, other.y);
    }

    public Point minus(Point other) {
        return plus(-other.x, -other.y);
    }

    public double distanceTo(Point other) {
        double across = x - other.x;
        double down = y - other.y;
        return across == 0 ? Math.abs(down) : down == 0 ? Math.abs(across) : Math.hypot(across, down); // which is slow
    }

    /** The point between this one ({@code share} 0) and {@code other} ({@code share} 1). */
    public Point towards(Point other, double share) {
        return new Point(x + (other.x - x) * share, y + (other.y - y) * share);
    }
}
