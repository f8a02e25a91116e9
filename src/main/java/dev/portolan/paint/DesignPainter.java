package dev.portolan.paint;

import dev.portolan.diagram.Diagram;
import dev.portolan.geom.Outline;
import dev.portolan.geom.Rect;
import dev.portolan.geom.TypeMeasure;
import java.util.Optional;

/** Draws diagrams: the only code that knows what a component looks like. */
public final class DesignPainter {

    private final TypeMeasure measure;

    public DesignPainter(TypeMeasure measure) {
        this.measure = measure;
    }

    /** Draws what of {@code diagram} lies in {@code visible}, with {@code marks} on top; the paper is the caller's. */
    public void paint(Diagram diagram, Marks marks, Rect visible, Surface surface) {
        diagram.shapes().stream()
                .filter(shape -> shape.bounds().intersects(visible))
                .forEach(shape -> {
                    surface.fill(Outline.rounded(shape.bounds(), 8), Ink.CARD);
                    surface.stroke(Outline.rounded(shape.bounds(), 8), Line.solid(Ink.CARD_BORDER, 1));
                    surface.text(
                            measure.fitted(
                                    shape.name(),
                                    dev.portolan.geom.TypeStyle.ui(13),
                                    shape.bounds().width() - 16),
                            shape.bounds().topLeft().plus(8, 20),
                            dev.portolan.geom.TypeStyle.ui(13),
                            Ink.TEXT);
                });
    }

    /** The smallest rectangle around everything that {@link #paint} would draw; empty if that is nothing. */
    public Optional<Rect> extent(Diagram diagram, Marks marks) {
        return diagram.bounds();
    }
}
