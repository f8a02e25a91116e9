package dev.portolan.ui.canvas;

import dev.portolan.geom.Outline;
import dev.portolan.geom.Point;
import dev.portolan.geom.Rect;
import dev.portolan.paint.Line;
import dev.portolan.paint.Palette;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.shape.Rectangle;

/**
 * Straight pieces of lines as nodes of their own: many lines that lead all over the window, as those of a hub do, would need
 * a canvas as large as the window, of which every pixel costs time.
 */
final class Bars {

    private final Group group = new Group();

    /** A piece of a line: its middle, from end to end, and what it looks like. */
    record Bar(Rect middle, Line line) {}

    Bars() {
        group.setManaged(false);
    }

    Node node() {
        return group;
    }

    /** Whether a line is nothing but straight pieces along the axes. */
    static boolean consistsOfBars(Outline.Bent bent, Line line) {
        List<Point> points = bent.points();
        return bent.radius() == 0
                && line.dash() == Line.Dash.SOLID
                && IntStream.range(1, points.size())
                        .allMatch(i -> points.get(i).x() == points.get(i - 1).x()
                                || points.get(i).y() == points.get(i - 1).y());
    }

    /** The pieces of a line that consists of them. */
    static Stream<Bar> of(Outline.Bent bent, Line line) {
        List<Point> points = bent.points();
        return IntStream.range(1, points.size())
                .mapToObj(i -> new Bar(Rect.between(points.get(i - 1), points.get(i)), line));
    }

    /** Shows these, and nothing else. */
    void show(List<Bar> bars, Palette palette, Viewport view) {
        List<Node> nodes = group.getChildren();
        while (nodes.size() < bars.size()) {
            nodes.add(new Rectangle());
        }
        for (int i = 0; i < nodes.size(); i++) {
            Rectangle node = (Rectangle) nodes.get(i);
            node.setVisible(i < bars.size());
            if (i < bars.size()) {
                show(bars.get(i), palette, view, node);
            }
        }
    }

    private static void show(Bar bar, Palette palette, Viewport view, Rectangle node) {
        Rect place = view.onScreen(bar.middle.grown(CanvasSurface.width(bar.line.width(), view.zoom()) / 2));
        node.setX(place.x());
        node.setY(place.y());
        node.setWidth(place.width());
        node.setHeight(place.height());
        node.setFill(CanvasSurface.colour(palette, bar.line.ink()));
    }
}
