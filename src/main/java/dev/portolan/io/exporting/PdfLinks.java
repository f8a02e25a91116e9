package dev.portolan.io.exporting;

import dev.portolan.geom.Outline;
import dev.portolan.geom.Point;
import dev.portolan.geom.Rect;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Notes where on a page something leads to another page of the web. */
final class PdfLinks {

    private final List<Area> areas = new ArrayList<>();
    private String open = "";
    private Optional<Rect> reached = Optional.empty();

    /**
     * A part of a drawing that leads somewhere.
     *
     * @param bounds in diagram units
     */
    record Area(Rect bounds, String link) {}

    List<Area> areas() {
        return areas;
    }

    /** Whatever is drawn from here on leads to {@code link}; nowhere where that is empty. */
    void open(String link) {
        open = link;
        reached = Optional.empty();
    }

    /** Ends what was opened. */
    void close() {
        if (!open.isEmpty()) {
            reached.ifPresent(bounds -> areas.add(new Area(bounds, open)));
        }
        open = "";
    }

    /** Notes that a line was drawn. */
    void reach(Outline outline) {
        if (!open.isEmpty()) {
            outline.follow(new Outline.Pen() {
                @Override
                public void moveTo(double x, double y) {
                    reach(x, y);
                }

                @Override
                public void lineTo(double x, double y) {
                    reach(x, y);
                }

                @Override
                public void curveTo(double x1, double y1, double x2, double y2, double x, double y) {
                    reach(x, y);
                }

                @Override
                public void close() {
                    // A closing line reaches no further than the points that it joins.
                }
            });
        }
    }

    private void reach(double x, double y) {
        Rect point = Rect.between(new Point(x, y), new Point(x, y));
        reached = Optional.of(reached.map(point::union).orElse(point));
    }
}
