package dev.portolan.ui.canvas;

import dev.portolan.catalog.Catalog;
import dev.portolan.catalog.Connection;
import dev.portolan.catalog.KindSpec;
import dev.portolan.diagram.Shape;
import dev.portolan.edit.Arrivals;
import dev.portolan.edit.ConnectionEdits;
import dev.portolan.edit.Edit;
import dev.portolan.edit.FreePlace;
import dev.portolan.geom.Point;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.tools.Overlay;
import dev.portolan.ui.controls.NoteForms;
import dev.portolan.ui.state.EditorModel;
import dev.portolan.ui.text.Texts;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Adds to the drawing what the palette offers, and says what came along. */
final class Inserting {

    private final CanvasView view;
    private final EditorModel model;
    private final Catalog catalog;

    Inserting(CanvasView view, EditorModel model, Catalog catalog) {
        this.view = view;
        this.model = model;
        this.catalog = catalog;
    }

    void insert(String entry) {
        NoteForms.parse(entry).ifPresent(view.notes()::add);
        Insertion.Entry.parse(catalog, entry)
                .map(wanted -> home(wanted)
                        .map(home -> Insertion.into(wanted, home, catalog))
                        .orElseGet(() -> somewhere(wanted, middle())))
                .map(chosen -> chosen.beside(model.store().committed()))
                .ifPresent(chosen -> insert(chosen, true));
    }

    void insertAt(String entry, Point at) {
        NoteForms.parse(entry).ifPresent(form -> view.notes().addAt(form, at));
        Insertion.Entry.parse(catalog, entry).ifPresent(wanted -> insert(somewhere(wanted, at), false));
    }

    /** Beside the one component that is selected, joined to it in the first way that there is. */
    void insertConnected(String entry) {
        Optional<Component> start = model.selectedComponents().stream().findFirst();
        Optional<Insertion.Entry> wanted = Insertion.Entry.parse(catalog, entry);
        Optional<Shape> shape = start.flatMap(one -> view.diagram().shape(one.id()));
        if (wanted.isEmpty() || shape.isEmpty()) {
            insert(entry);
            return;
        }
        Optional<Connection> way = catalog
                .connections(start.get().kind(), wanted.get().kind().id())
                .stream()
                .findFirst();
        if (way.isEmpty()) {
            view.tell(Texts.of(
                    "canvas.not-connected",
                    start.get().name(),
                    wanted.get().kind().label()));
            return;
        }
        Insertion insertion = somewhere(
                wanted.get(),
                shape.get().bounds().centre().plus(shape.get().bounds().width() + 72, 0));
        if (insertion.refusal().isPresent()) {
            view.tell(insertion.refusal().get());
            return;
        }
        Arrivals.Arrival arrival = insertion.arrival(model.store(), catalog);
        ComponentId made = new ComponentId(arrival.made().id());
        Component end =
                arrival.edit().apply(model.store().committed()).topology().require(made);
        Edit both = arrival.edit().then(ConnectionEdits.connect(way.get(), start.get(), end));
        model.store().apply(both, List.of(arrival.made()));
        finish(arrival);
    }

    void complete(Insertion insertion) {
        complete(insertion, false);
    }

    /** @param makesRoom whether the container grows where there is no room left, as nobody chose the place */
    private void complete(Insertion insertion, boolean makesRoom) {
        view.show(Overlay.NONE);
        if (insertion.refusal().isPresent()) {
            view.tell(insertion.refusal().get());
            return;
        }
        Arrivals.Arrival arrival = insertion.arrival(model.store(), catalog);
        Edit room = Edit.of(Texts.of("step.make-room"), design -> FreePlace.grown(design, insertion.container()));
        model.store().apply(makesRoom ? arrival.edit().then(room) : arrival.edit(), List.of(arrival.made()));
        finish(arrival);
    }

    private void finish(Arrivals.Arrival arrival) {
        view.tell("");
        if (model.selectedComponents().stream()
                .anyMatch(made -> !catalog.of(made).isContainer())) {
            view.overview().set(false); // what was just added is to be seen
        }
        if (!arrival.said().isEmpty()) {
            view.say(String.join(". ", arrival.said()));
        }
        view.requestFocus();
    }

    private void insert(Insertion chosen, boolean makesRoom) {
        complete(chosen, makesRoom);
        if (chosen.refusal().isEmpty()) {
            view.bringIntoView(model.selection().get());
        }
    }

    /** At this place, else where such a thing may stand. */
    private Insertion somewhere(Insertion.Entry wanted, Point at) {
        Insertion here = Insertion.at(wanted, at, view.diagram(), catalog);
        return here.refusal().isEmpty()
                ? here
                : elsewhere(wanted).filter(other -> other.refusal().isEmpty()).orElse(here);
    }

    /** Beside everything for what may stand on the canvas, else within the first container that takes it. */
    private Optional<Insertion> elsewhere(Insertion.Entry wanted) {
        if (wanted.kind().homes().contains(KindSpec.CANVAS)) {
            return view.diagram()
                    .bounds()
                    .map(all ->
                            Insertion.at(wanted, new Point(all.right() + 120, all.y() + 60), view.diagram(), catalog));
        }
        return view.diagram().shapes().stream()
                .filter(shape ->
                        wanted.kind().homes().contains(shape.component().kind()))
                .findFirst()
                .map(shape -> Insertion.at(wanted, shape.bounds().centre(), view.diagram(), catalog));
    }

    /** What is selected, else what it stands in, where that may hold such a thing. */
    private Optional<Shape> home(Insertion.Entry wanted) {
        return model.selectedComponents().stream()
                .flatMap(component -> Stream.of(component.id(), component.parent()))
                .flatMap(id -> view.diagram().shape(id).stream())
                .filter(Shape::isContainer)
                .filter(shape -> catalog.refusalToContain(
                                shape.component().kind(), wanted.kind().id())
                        .isEmpty())
                .findFirst();
    }

    private Point middle() {
        return view.viewport().get().toDiagram(view.getWidth() / 2, view.getHeight() / 2);
    }
}
