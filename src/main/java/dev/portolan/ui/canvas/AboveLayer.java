package dev.portolan.ui.canvas;

import dev.portolan.geom.Rect;
import dev.portolan.paint.Palette;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;

/**
 * What is seen above the document, on canvases no larger than they need to be: laying one as large as the window over the
 * document would take as long as the document itself.
 */
final class AboveLayer {

    /** How far, in pixels, what is drawn may reach over where it is said to be: thin lines are drawn a pixel wide. */
    private static final double SPARE = 3;

    private final Bars bars = new Bars();
    private final Group patches = new Group();
    private final Group all = new Group(bars.node(), patches);

    AboveLayer() {
        all.setManaged(false);
    }

    Node node() {
        return all;
    }

    /** Shows what was noted in a window of this size, straight lines below the rest; nothing is seen elsewhere. */
    void show(Notebook notes, Palette palette, Viewport view, Rect window) {
        bars.show(notes.bars(), palette, view);
        List<Rect> places =
                notes.places().map(place -> view.onScreen(place).grown(SPARE)).toList();
        List<Canvas> spare = new ArrayList<>();
        patches.getChildren().forEach(node -> spare.add((Canvas) node));
        List<Canvas> used = new ArrayList<>();
        for (Rect patch : Patches.over(places, window)) {
            Canvas canvas = fitting(patch, spare);
            used.add(canvas);
            canvas.setLayoutX(patch.x());
            canvas.setLayoutY(patch.y());
            GraphicsContext graphics = canvas.getGraphicsContext2D();
            graphics.setTransform(1, 0, 0, 1, 0, 0);
            graphics.clearRect(0, 0, patch.width(), patch.height());
            CanvasSurface surface = new CanvasSurface(graphics, palette);
            Rect part = view.onDiagram(patch.grown(SPARE));
            surface.scaled(view.shift().minus(patch.topLeft()), view.zoom(), () -> notes.draw(part, surface));
        }
        if (!used.equals(patches.getChildren())) {
            patches.getChildren().setAll(used);
        }
    }

    /** A canvas of this size: one that is there, as a new one needs new memory, rather than another. */
    private static Canvas fitting(Rect place, List<Canvas> spare) {
        Iterator<Canvas> each = spare.iterator();
        while (each.hasNext()) {
            Canvas canvas = each.next();
            if (canvas.getWidth() == place.width() && canvas.getHeight() == place.height()) {
                each.remove();
                return canvas;
            }
        }
        return new Canvas(place.width(), place.height());
    }
}
