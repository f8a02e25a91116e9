package dev.portolan.tools;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.portolan.catalog.Catalog;
import dev.portolan.catalog.Connection;
import dev.portolan.diagram.Diagram;
import dev.portolan.edit.Edit;
import dev.portolan.edit.Placed;
import dev.portolan.geom.Point;
import dev.portolan.geom.Rect;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Design;
import dev.portolan.model.LinkId;
import dev.portolan.model.Subject;
import dev.portolan.store.DesignStore;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** An editor without a window: input as short words, so that a gesture's test reads as a film. */
final class EditorDriver implements Stage {

    final DesignStore store;
    final ToolSession session = new ToolSession(this);
    final List<String> refusals = new ArrayList<>();
    final List<ComponentId> renamed = new ArrayList<>();
    final List<LinkId> labelled = new ArrayList<>();
    final List<String> noted = new ArrayList<>();
    final List<Point> addedAt = new ArrayList<>();
    final List<String> news = new ArrayList<>();
    boolean guided;
    double scale = 1;
    List<Connection> offered = List.of();
    Overlay overlay = Overlay.NONE;
    Point panned = Point.ORIGIN;

    EditorDriver(Design design) {
        store = new DesignStore(design);
    }

    EditorDriver press(double x, double y, Modifier... held) {
        session.press(Pointer.at(x, y, held));
        return this;
    }

    EditorDriver doubleClick(double x, double y) {
        session.press(new Pointer(new Point(x, y), Set.of(), Pointer.Button.PRIMARY, 2));
        session.release(Pointer.at(x, y));
        return this;
    }

    EditorDriver drag(double x, double y, Modifier... held) {
        session.drag(Pointer.at(x, y, held));
        return this;
    }

    EditorDriver release(double x, double y, Modifier... held) {
        session.release(Pointer.at(x, y, held));
        return this;
    }

    EditorDriver click(double x, double y, Modifier... held) {
        return press(x, y, held).release(x, y, held);
    }

    EditorDriver hover(double x, double y) {
        session.hover(Pointer.at(x, y));
        return this;
    }

    EditorDriver key(Keys.Key key, Modifier... held) {
        session.key(Keys.of(key, held));
        return this;
    }

    /** Where a link runs, as it is shown. */
    List<Point> route(String link) {
        return diagram().route(new LinkId(link)).orElseThrow().points();
    }

    EditorDriver reading() {
        session.read(true);
        return this;
    }

    EditorDriver take(Tool tool) {
        session.take(tool);
        return this;
    }

    EditorDriver expect(String state) {
        assertEquals(state, session.state().name());
        return this;
    }

    /** Where a component stands on the canvas, as recorded. */
    Rect bounds(String id) {
        return Placed.bounds(store.committed(), new ComponentId(id)).orElseThrow();
    }

    Component component(String id) {
        return store.committed().topology().require(new ComponentId(id));
    }

    List<String> selected() {
        return store.selection().stream().map(Subject::id).collect(Collectors.toList());
    }

    @Override
    public Design design() {
        return store.committed();
    }

    @Override
    public Diagram diagram() {
        return Diagram.of(store.design(), catalog(), new SquareType());
    }

    @Override
    public Catalog catalog() {
        return Catalog.azure();
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
        return scale;
    }

    @Override
    public double grid() {
        return 8;
    }

    @Override
    public void overlay(Overlay shown) {
        overlay = shown;
    }

    @Override
    public void refuse(String reason) {
        refusals.add(reason);
    }

    @Override
    public void choose(List<Connection> ways, Consumer<Connection> chosen) {
        offered = ways;
        chosen.accept(ways.get(0));
    }

    @Override
    public void editName(ComponentId component) {
        renamed.add(component);
    }

    @Override
    public void editLabel(LinkId link) {
        labelled.add(link);
    }

    @Override
    public void editNote(String note) {
        noted.add(note);
    }

    @Override
    public void quickAdd(Point at) {
        addedAt.add(at);
    }

    @Override
    public boolean guides() {
        return guided;
    }

    @Override
    public void say(String text) {
        news.add(text);
    }

    @Override
    public void pan(Point by) {
        panned = panned.plus(by);
    }
}
