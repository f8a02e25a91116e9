package dev.portolan.ui.canvas;

import dev.portolan.diagram.Polylines;
import dev.portolan.diagram.Route;
import dev.portolan.edit.Edits;
import dev.portolan.geom.Point;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Link;
import dev.portolan.model.LinkId;
import dev.portolan.ui.state.EditorModel;
import java.util.Optional;

/** Has the user type names where they stand in the drawing. */
final class Renaming {

    private static final double LEAST_WIDTH = 140;
    private static final double LABEL_WIDTH = 160;
    private static final double LABEL_HEIGHT = 28;

    private final CanvasView view;
    private final EditorModel model;

    Renaming(CanvasView view, EditorModel model) {
        this.view = view;
        this.model = model;
    }

    void component(ComponentId id) {
        Viewport viewport = view.viewport().get();
        view.diagram().shape(id).ifPresent(shape -> {
            Point corner = viewport.toScreen(shape.bounds().topLeft());
            double width = Math.max(LEAST_WIDTH, shape.bounds().width() * viewport.zoom());
            InPlaceEditor.open(view, corner.x(), corner.y(), width, shape.name(), name -> {
                if (!name.isBlank()) {
                    model.apply(Edits.rename(shape.component(), name));
                }
            });
        });
    }

    void link(LinkId id) {
        Optional<Route> route = view.diagram().route(id);
        Optional<Link> link = model.design().get().topology().link(id);
        if (route.isPresent() && link.isPresent()) {
            Point middle =
                    view.viewport().get().toScreen(Polylines.at(route.get().points(), 0.5));
            InPlaceEditor.open(
                    view,
                    middle.x() - LABEL_WIDTH / 2,
                    middle.y() - LABEL_HEIGHT / 2,
                    LABEL_WIDTH,
                    link.get().name(),
                    name -> model.apply(Edits.rename(link.get(), name)));
        }
    }
}
