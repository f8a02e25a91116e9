package dev.portolan.ui.canvas;

import dev.portolan.catalog.Catalog;
import dev.portolan.catalog.Connection;
import dev.portolan.catalog.KindSpec;
import dev.portolan.diagram.Diagram;
import dev.portolan.diagram.Hit;
import dev.portolan.diagram.Route;
import dev.portolan.diagram.Shape;
import dev.portolan.edit.Edits;
import dev.portolan.geom.Point;
import dev.portolan.geom.Rect;
import dev.portolan.geom.TypeMeasure;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Design;
import dev.portolan.model.LinkId;
import dev.portolan.model.Subject;
import dev.portolan.paint.Palette;
import dev.portolan.tools.Overlay;
import dev.portolan.tools.ToolSession;
import dev.portolan.ui.state.EditorModel;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Side;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.layout.Pane;

/** The drawing: shows the design through a viewport and lets the tools work on it. */
public final class CanvasView extends Pane {

    private static final double LINK_REACH = 6;
    private static final double SMALLEST = 50;

    private final EditorModel model;
    private final Catalog catalog;
    private final Draughtsman draughtsman;
    private final ObservableValue<Boolean> ghosts;
    private final CanvasPicture picture;
    private final ToolSession session;
    private final ReadOnlyObjectWrapper<Viewport> viewport = new ReadOnlyObjectWrapper<>(Viewport.START);
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    private final ObjectProperty<Palette> palette = new SimpleObjectProperty<>(Palette.LIGHT);
    private Optional<CanvasMenus> menus = Optional.empty();
    private Diagram diagram;
    private Viewport lastFit = Viewport.START;

    public CanvasView(EditorModel model, Catalog catalog, TypeMeasure measure, CanvasLook look) {
        this.model = model;
        this.catalog = catalog;
        draughtsman = new Draughtsman(catalog, measure);
        ghosts = look.ghosts();
        diagram = draw(model.design().get());
        setId("canvas");
        getStyleClass().add("canvas-host");
        setFocusTraversable(true);
        setMinSize(0, 0);
        setAccessibleText("Drawing; the outline lists the same components");
        picture = new CanvasPicture(this, model, measure);
        session = new ToolSession(new CanvasStage(this, model.store(), catalog));
        getChildren().setAll(picture.layers());
        palette.bind(look.palette());
        follow();
        new CanvasInput(this, session).attach();
        new CanvasDrop(this, model, catalog).attach();
    }

    private void follow() {
        model.design().addListener((what, before, now) -> {
            diagram = draw(now);
            picture.repaint();
        });
        ghosts.addListener((what, before, now) -> {
            diagram = draw(model.design().get());
            picture.repaint();
        });
        model.selection().addListener((what, before, now) -> picture.repaint());
        model.assessment().addListener((what, before, now) -> picture.repaint());
        model.spotlight().finding().addListener((what, before, now) -> picture.repaint());
        model.trials().current().addListener((what, before, now) -> picture.repaint());
        model.tracing().branch().addListener((what, before, now) -> picture.repaint());
        model.tracing().step().addListener((what, before, now) -> picture.repaint());
        palette.addListener((what, before, now) -> picture.repaint());
        viewport.addListener((what, before, now) -> picture.repaint());
        session.listen(() -> setCursor(Input.cursor(session.state().cursor())));
        model.onReveal(this::bringIntoView);
        model.selection().addListener((what, before, now) -> announce());
    }

    private Diagram draw(Design design) {
        return ghosts.getValue() ? draughtsman.withGhosts(design) : draughtsman.plain(design);
    }

    private void announce() {
        List<String> names = model.selection().get().stream().map(model::nameOf).toList();
        setAccessibleText(names.isEmpty() ? "Drawing, nothing selected" : "Selected: " + String.join(", ", names));
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
        Insertion.Entry.parse(catalog, entry).ifPresent(wanted -> {
            Point at = selectedContainer()
                    .map(shape -> shape.bounds().centre())
                    .orElseGet(() -> viewport.get().toDiagram(getWidth() / 2, getHeight() / 2));
            Insertion here = Insertion.at(wanted, at, diagram, catalog);
            Insertion chosen = here.refusal().isEmpty()
                    ? here
                    : elsewhere(wanted)
                            .filter(other -> other.refusal().isEmpty())
                            .orElse(here);
            complete(chosen);
            if (chosen.refusal().isEmpty()) {
                bringIntoView(model.selection().get());
            }
        });
    }

    /** Beside everything for what may stand on the canvas, else within the first container that takes it. */
    private Optional<Insertion> elsewhere(Insertion.Entry wanted) {
        if (wanted.kind().homes().contains(KindSpec.CANVAS)) {
            return diagram.bounds()
                    .map(all -> Insertion.at(wanted, new Point(all.right() + 120, all.y() + 60), diagram, catalog));
        }
        return diagram.shapes().stream()
                .filter(shape ->
                        wanted.kind().homes().contains(shape.component().kind()))
                .findFirst()
                .map(shape -> Insertion.at(wanted, shape.bounds().centre(), diagram, catalog));
    }

    void complete(Insertion insertion) {
        show(Overlay.NONE);
        if (insertion.refusal().isPresent()) {
            tell(insertion.refusal().get());
        } else {
            tell("");
            insertion.into(model.store(), diagram);
            requestFocus();
        }
    }

    private Optional<Shape> selectedContainer() {
        return model.selectedComponents().stream()
                .flatMap(component -> diagram.shape(component.id()).stream())
                .filter(Shape::isContainer)
                .findFirst();
    }

    /** Selects what lies at a place on the screen unless it is selected already, as a right click does. */
    void selectAt(double x, double y) {
        Hit hit = diagram.at(
                viewport.get().toDiagram(x, y), LINK_REACH / viewport.get().zoom());
        Optional<Subject> subject = hit instanceof Hit.OnComponent on
                ? Optional.of(Subject.of(on.id()))
                : hit instanceof Hit.OnLink on ? Optional.of(Subject.of(on.id())) : Optional.empty();
        if (subject.isEmpty()) {
            model.select(List.of());
        } else if (!model.selection().get().contains(subject.get())) {
            model.select(List.of(subject.get()));
        }
    }

    void bringIntoView(Collection<Subject> subjects) {
        subjects.stream()
                .flatMap(subject -> place(subject).stream())
                .reduce(Rect::union)
                .ifPresent(area -> show(viewport.get().showing(area, getWidth(), getHeight())));
    }

    private Optional<Rect> place(Subject subject) {
        return switch (subject.type()) {
            case COMPONENT -> diagram.drawn(new ComponentId(subject.id())).map(Shape::bounds);
            case LINK -> diagram.route(new LinkId(subject.id())).map(Route::bounds);
            case FLOW, DESIGN -> Optional.empty();
        };
    }

    void show(Overlay overlay) {
        picture.overlay(overlay);
    }

    void tell(String reason) {
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
    }

    void editName(ComponentId id) {
        Optional<Shape> shape = diagram.shape(id);
        if (shape.isEmpty()) {
            return;
        }
        Point corner = viewport.get().toScreen(shape.get().bounds().topLeft());
        TextField editor = new TextField(shape.get().name());
        editor.setId("name-editor");
        editor.getStyleClass().add("canvas-editor");
        editor.setPrefWidth(
                Math.max(140, shape.get().bounds().width() * viewport.get().zoom()));
        editor.relocate(corner.x(), corner.y());
        Runnable finish = () -> {
            if (getChildren().remove(editor) && !editor.getText().isBlank()) {
                model.apply(
                        Edits.rename(shape.get().component(), editor.getText().strip()));
            }
        };
        editor.setOnAction(event -> {
            finish.run();
            requestFocus();
        });
        editor.setOnKeyPressed(event -> {
            if (event.getCode() == javafx.scene.input.KeyCode.ESCAPE) {
                getChildren().remove(editor);
                requestFocus();
                event.consume();
            }
        });
        editor.focusedProperty().addListener((what, before, now) -> {
            if (!now) {
                finish.run();
            }
        });
        getChildren().add(editor);
        editor.requestFocus();
        editor.selectAll();
    }
}
