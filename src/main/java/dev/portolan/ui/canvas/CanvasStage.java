package dev.portolan.ui.canvas;

import dev.portolan.catalog.Catalog;
import dev.portolan.catalog.Connection;
import dev.portolan.diagram.Diagram;
import dev.portolan.edit.Edit;
import dev.portolan.geom.Point;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Design;
import dev.portolan.model.LinkId;
import dev.portolan.model.Subject;
import dev.portolan.store.DesignStore;
import dev.portolan.tools.Overlay;
import dev.portolan.tools.Stage;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** The editor as the tools see it. */
final class CanvasStage implements Stage {

    private final CanvasView view;
    private final DesignStore store;
    private final Catalog catalog;
    private final CanvasLook look;

    CanvasStage(CanvasView view, DesignStore store, Catalog catalog, CanvasLook look) {
        this.view = view;
        this.store = store;
        this.catalog = catalog;
        this.look = look;
    }

    @Override
    public Design design() {
        return store.committed();
    }

    @Override
    public Diagram diagram() {
        return view.diagram();
    }

    @Override
    public Catalog catalog() {
        return catalog;
    }

    @Override
    public Set<Subject> selection() {
        return store.selection();
    }

    @Override
    public void select(Collection<Subject> subjects) {
        store.select(subjects);
    }

    @Override
    public void preview(Edit edit) {
        store.preview(edit);
    }

    @Override
    public void commit(Edit edit) {
        store.apply(edit);
    }

    @Override
    public void commit(Edit edit, Collection<Subject> selection) {
        store.apply(edit, selection);
    }

    @Override
    public void rollback() {
        store.rollback();
    }

    @Override
    public double scale() {
        return view.viewport().get().zoom();
    }

    @Override
    public double grid() {
        return look.grid().getValue() ? look.gridSize().getValue() : 0;
    }

    @Override
    public void overlay(Overlay overlay) {
        view.show(overlay);
    }

    @Override
    public void refuse(String reason) {
        view.tell(reason);
    }

    @Override
    public void choose(List<Connection> ways, Consumer<Connection> chosen) {
        view.choose(ways, chosen);
    }

    @Override
    public void editName(ComponentId component) {
        view.editName(component);
    }

    @Override
    public void editLabel(LinkId link) {
        view.editLabel(link);
    }

    @Override
    public void editNote(String note) {
        view.editNote(note);
    }

    @Override
    public void quickAdd(Point at) {
        view.askToAdd(at);
    }

    @Override
    public boolean guides() {
        return look.guides().getValue();
    }

    @Override
    public void say(String news) {
        view.say(news);
    }

    @Override
    public void pan(Point by) {
        double zoom = scale();
        view.pan(by.x() * zoom, by.y() * zoom);
    }
}
