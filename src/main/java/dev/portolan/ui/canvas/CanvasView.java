package dev.portolan.ui.canvas;

import dev.portolan.catalog.Catalog;
import dev.portolan.catalog.Connection;
import dev.portolan.diagram.Diagram;
import dev.portolan.geom.Point;
import dev.portolan.geom.Rect;
import dev.portolan.geom.TypeMeasure;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Design;
import dev.portolan.model.LinkId;
import dev.portolan.model.Subject;
import dev.portolan.paint.Palette;
import dev.portolan.tools.Overlay;
import dev.portolan.tools.Tool;
import dev.portolan.tools.ToolSession;
import dev.portolan.ui.state.EditorModel;
import dev.portolan.ui.text.Texts;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.SetChangeListener;
import javafx.geometry.Point2D;
import javafx.geometry.Side;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;

/** The drawing: shows the design through a viewport and lets the tools work on it. */
public final class CanvasView extends Pane {

    private static final double LINK_REACH = 6;
    private static final double SMALLEST = 50;
    private static final double MARGIN = 40;
    private static final double PAGE = 0.9;

    private final EditorModel model;
    private final Draughtsman draughtsman;
    private final CanvasLook look;
    private final CanvasPicture picture;
    private final ToolSession session;
    private final Inserting inserting;
    private final NoteWriting noting;
    private final Renaming renaming;
    private final ReadOnlyObjectWrapper<Viewport> viewport = new ReadOnlyObjectWrapper<>(Viewport.START);
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    private final ObjectProperty<Palette> palette = new SimpleObjectProperty<>(Palette.LIGHT);
    private final BooleanProperty overview = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<Point> place = new ReadOnlyObjectWrapper<>(Point.ORIGIN);
    private Optional<CanvasMenus> menus = Optional.empty();
    private Optional<Point> pointer = Optional.empty();
    private Consumer<Point> quickAdd = at -> {};
    private Consumer<String> news = text -> {};
    private Diagram diagram;
    private boolean passing;
    private Viewport lastFit = Viewport.START;

    public CanvasView(EditorModel model, Catalog catalog, TypeMeasure measure, CanvasLook look) {
        this.model = model;
        draughtsman = new Draughtsman(catalog, measure);
        this.look = look;
        diagram = draughtsman.settled(model.design().get(), level());
        setId("canvas");
        getStyleClass().add("canvas-host");
        setFocusTraversable(true);
        setMinSize(0, 0);
        setAccessibleText(Texts.of("canvas.what"));
        picture = new CanvasPicture(this, model, measure, look.grid());
        session = new ToolSession(new CanvasStage(this, model.store(), catalog, look));
        inserting = new Inserting(this, model, catalog);
        noting = new NoteWriting(this, model);
        renaming = new Renaming(this, model);
        getChildren().setAll(picture.node());
        palette.bind(look.palette());
        follow();
        sharpen();
        new CanvasInput(this, session).attach();
        new CanvasDrop(this, model, catalog).attach();
    }

    private void follow() {
        model.design().addListener((what, before, now) -> redrawn());
        model.store().listen(change -> {
            if (passing && !model.store().isPreviewing()) { // it stays just as it was shown
                redrawn();
            }
        });
        List.of(look.ghosts(), overview).forEach(level -> level.addListener((what, before, now) -> redrawn()));
        overview.addListener((what, before, now) -> sharpen());
        List.<ObservableValue<?>>of(
                        model.selection(),
                        model.assessment(),
                        model.spotlight().finding(),
                        model.trials().current(),
                        model.tracing().branch(),
                        model.tracing().step(),
                        model.shading().shades(),
                        palette,
                        look.grid(),
                        viewport)
                .forEach(seen -> seen.addListener((what, before, now) -> picture.repaint()));
        model.tracing().overlaid().addListener((SetChangeListener<String>) change -> picture.repaint());
        addEventHandler(MouseEvent.MOUSE_MOVED, event -> pointAt(event.getX(), event.getY()));
        addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> pointAt(event.getX(), event.getY()));
        model.reading().only().addListener((what, before, now) -> session.read(now));
        session.listen(() -> setCursor(Input.cursor(session.state().cursor())));
        model.onReveal(this::bringIntoView);
        List.of(model.selection(), model.design())
                .forEach(said -> said.addListener((what, before, now) -> {
                    if (!passing) {
                        setAccessibleText(CanvasWords.selected(model));
                    }
                }));
    }

    private void sharpen() {
        draughtsman.sharpen(model.tasks(), this::sharpened, failure -> tell(failure.toString()));
    }

    private void sharpened() {
        if (!passing) { // else once what is being dragged is let go
            redrawn();
        }
    }

    /** Whether what is shown is there for a moment, while something is dragged. */
    boolean isPassing() {
        return passing;
    }

    private Draughtsman.Level level() {
        Draughtsman.Level all = look.ghosts().getValue() ? Draughtsman.Level.WITH_GHOSTS : Draughtsman.Level.DRAWN;
        return overview.get() ? Draughtsman.Level.OVERVIEW : all;
    }

    private void redrawn() {
        Design design = model.design().get();
        passing = model.store().isPreviewing();
        diagram = passing ? draughtsman.passing(design, level()) : draughtsman.settled(design, level());
        picture.repaint();
    }

    /** Whether only places and what joins them are drawn: the coarser of two levels of detail. */
    public BooleanProperty overview() {
        return overview;
    }

    @Override
    protected void layoutChildren() {
        boolean resized = picture.resize(getWidth(), getHeight());
        if (resized && viewport.get().equals(lastFit)) { // until the user looks elsewhere, all is seen at any size
            fit();
        }
        super.layoutChildren();
    }

    public Diagram diagram() {
        return diagram;
    }

    public ReadOnlyObjectProperty<Viewport> viewport() {
        return viewport.getReadOnlyProperty();
    }

    /** Why the last thing that was tried did not work; empty for nothing to say. */
    public ReadOnlyStringProperty message() {
        return message.getReadOnlyProperty();
    }

    /** Sets the menus that a right click opens. */
    public void offer(CanvasMenus offered) {
        menus = Optional.of(offered);
    }

    void showMenu(double screenX, double screenY) {
        hideMenu();
        menus.ifPresent(all -> all.on(model.selection().get()).show(this, screenX, screenY));
    }

    void hideMenu() {
        menus.ifPresent(CanvasMenus::hide);
    }

    Palette palette() {
        return palette.get();
    }

    void show(Viewport view) {
        viewport.set(view);
    }

    public void fit() {
        if (getWidth() < SMALLEST || getHeight() < SMALLEST) {
            return;
        }
        diagram.bounds().ifPresent(all -> {
            lastFit = Viewport.fitting(all, getWidth(), getHeight());
            show(lastFit);
        });
    }

    /** Looks at the selection, no closer and no farther than needed. */
    public void showSelection() {
        bringIntoView(model.selection().get());
    }

    /** Shows the selection as large as it can be. */
    public void fitSelection() {
        area(model.selection().get()).ifPresent(area -> show(Viewport.filling(area, getWidth(), getHeight())));
    }

    /** Looks at the upper left corner of the drawing in its actual size. */
    public void home() {
        diagram.bounds().ifPresent(all -> show(new Viewport(1, new Point(MARGIN - all.x(), MARGIN - all.y()))));
    }

    /** Looks most of a window further. */
    public void page(int across, int down) {
        pan(-across * getWidth() * PAGE, -down * getHeight() * PAGE);
    }

    /** Has this point of the drawing in the middle. */
    void centre(Point point) {
        show(viewport.get().centred(point, getWidth(), getHeight()));
    }

    private Optional<Rect> area(Collection<Subject> subjects) {
        return subjects.stream()
                .flatMap(subject -> diagram.place(subject).stream())
                .reduce(Rect::union);
    }

    public void actualSize() {
        show(viewport.get().zoomed(1, middle()));
    }

    public void zoomIn() {
        show(viewport.get().in(middle()));
    }

    public void zoomOut() {
        show(viewport.get().out(middle()));
    }

    void pan(double dx, double dy) {
        show(viewport.get().panned(dx, dy));
    }

    private Point middle() {
        return new Point(getWidth() / 2, getHeight() / 2);
    }

    /** Inserts what the palette calls {@code entry} into the selected container, or where the user is looking. */
    public void insert(String entry) {
        inserting.insert(entry);
    }

    /** As {@link #insert(String)}, connected to what is selected where the kinds can be. */
    public void insertConnected(String entry) {
        inserting.insertConnected(entry);
    }

    /** Inserts what the palette calls {@code entry} at this place of the drawing. */
    public void insertAt(String entry, Point at) {
        inserting.insertAt(entry, at);
    }

    void complete(Insertion insertion) {
        inserting.complete(insertion);
    }

    /** Selects what lies at a place on the screen unless it is selected already, as a right click does. */
    void selectAt(double x, double y) {
        Optional<Subject> subject = diagram.at(
                        viewport.get().toDiagram(x, y),
                        LINK_REACH / viewport.get().zoom())
                .subject();
        if (subject.isEmpty()) {
            model.select(List.of());
        } else if (!model.selection().get().contains(subject.get())) {
            model.select(List.of(subject.get()));
        }
    }

    void bringIntoView(Collection<Subject> subjects) {
        area(subjects).ifPresent(area -> show(viewport.get().showing(area, getWidth(), getHeight())));
    }

    void show(Overlay overlay) {
        picture.overlay(overlay);
    }

    /** Says why what was tried does not work. */
    public void tell(String reason) {
        message.set(reason);
    }

    void choose(List<Connection> ways, Consumer<Connection> chosen) {
        ContextMenu choice = new ContextMenu();
        for (Connection way : ways) {
            MenuItem item = new MenuItem(way.label());
            item.setOnAction(event -> chosen.accept(way));
            choice.getItems().add(item);
        }
        choice.show(this, Side.TOP, getWidth() / 2, getHeight() / 2);
    }

    /** Lets the user type the name of what is selected. */
    public void editSelectedName() {
        model.selectedComponents().stream().findFirst().ifPresent(component -> editName(component.id()));
        model.selectedLinks().stream().findFirst().ifPresent(link -> editLabel(link.id()));
        model.selectedNotes().stream().findFirst().ifPresent(note -> editNote(note.id()));
    }

    /** Takes up another tool. */
    public void take(Tool tool) {
        session.take(tool);
        requestFocus();
    }

    /** Sets what is done when the user wants to add something at a place of the drawing. */
    public void onQuickAdd(Consumer<Point> ask) {
        quickAdd = ask;
    }

    void askToAdd(Point at) {
        quickAdd.accept(at);
    }

    /** Sets who is told what was done besides what was asked for. */
    public void onNews(Consumer<String> listener) {
        news = listener;
    }

    void say(String text) {
        news.accept(text);
    }

    /** Calls {@code listener} when the colours change. */
    void onPalette(Runnable listener) {
        palette.addListener((what, before, now) -> listener.run());
    }

    /** Where in the drawing the mouse is; empty while it is elsewhere. */
    public Optional<Point> pointed() {
        return pointer.filter(at -> isHover()).map(at -> viewport.get().toDiagram(at.x(), at.y()));
    }

    /** The middle of what is seen. */
    public Point middleOfView() {
        Point at = middle();
        return viewport.get().toDiagram(at.x(), at.y());
    }

    /** This place of the drawing on the screen; empty while the drawing is not shown. */
    public Optional<Point2D> onScreen(Point at) {
        Point here = viewport.get().toScreen(at);
        return Optional.ofNullable(localToScreen(here.x(), here.y()));
    }

    void pointAt(double x, double y) {
        pointer = Optional.of(new Point(x, y));
        place.set(viewport.get().toDiagram(x, y));
    }

    /** Where the mouse was last, in the drawing. */
    public ReadOnlyObjectProperty<Point> place() {
        return place.getReadOnlyProperty();
    }

    /** Where notes are written. */
    public NoteWriting notes() {
        return noting;
    }

    void editNote(String id) {
        noting.edit(id);
    }

    void editName(ComponentId id) {
        renaming.component(id);
    }

    void editLabel(LinkId id) {
        renaming.link(id);
    }
}
