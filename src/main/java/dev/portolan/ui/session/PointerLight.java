package dev.portolan.ui.session;

import javafx.beans.property.BooleanProperty;
import javafx.scene.Node;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.shape.ArcTo;
import javafx.scene.shape.Circle;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.FillRule;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;

/** A light around the mouse for those who look on; everything else is dimmed. Takes no clicks. */
public final class PointerLight extends Pane {

    private static final double RADIUS = 90;

    private final Path veil = new Path();
    private final Circle ring = new Circle(RADIUS);

    /** @param over where the mouse is followed; of the same size and place as this */
    public PointerLight(Node over) {
        setId("pointer-light");
        setMouseTransparent(true);
        setVisible(false);
        veil.setFillRule(FillRule.EVEN_ODD);
        veil.getStyleClass().add("pointer-veil");
        ring.getStyleClass().add("pointer-ring");
        veil.setManaged(false);
        ring.setManaged(false);
        getChildren().addAll(veil, ring);
        over.addEventFilter(MouseEvent.MOUSE_MOVED, event -> follow(event.getX(), event.getY()));
        over.addEventFilter(MouseEvent.MOUSE_DRAGGED, event -> follow(event.getX(), event.getY()));
    }

    public BooleanProperty shown() {
        return visibleProperty();
    }

    private void follow(double x, double y) {
        if (!isVisible()) {
            return;
        }
        ring.setCenterX(x);
        ring.setCenterY(y);
        veil.getElements()
                .setAll(
                        new MoveTo(0, 0),
                        new LineTo(getWidth(), 0),
                        new LineTo(getWidth(), getHeight()),
                        new LineTo(0, getHeight()),
                        new ClosePath(),
                        new MoveTo(x - RADIUS, y),
                        new ArcTo(RADIUS, RADIUS, 0, x + RADIUS, y, false, true),
                        new ArcTo(RADIUS, RADIUS, 0, x - RADIUS, y, false, true),
                        new ClosePath());
    }
}
