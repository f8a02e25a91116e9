package dev.portolan.ui.shell;

import dev.portolan.catalog.Catalog;
import dev.portolan.edit.SnapshotEdits;
import dev.portolan.geom.Point;
import dev.portolan.model.Design;
import dev.portolan.model.Note;
import dev.portolan.ui.canvas.Breadcrumbs;
import dev.portolan.ui.canvas.CanvasLook;
import dev.portolan.ui.canvas.CanvasView;
import dev.portolan.ui.canvas.EmptyHint;
import dev.portolan.ui.canvas.Minimap;
import dev.portolan.ui.canvas.OverviewSign;
import dev.portolan.ui.controls.Late;
import dev.portolan.ui.controls.Notices;
import dev.portolan.ui.controls.Picker;
import dev.portolan.ui.controls.Words;
import dev.portolan.ui.diff.DiffPane;
import dev.portolan.ui.files.Document;
import dev.portolan.ui.files.PanelLayout;
import dev.portolan.ui.findings.FindingCard;
import dev.portolan.ui.findings.FindingCommands;
import dev.portolan.ui.findings.FindingsPane;
import dev.portolan.ui.findings.RulePage;
import dev.portolan.ui.findings.TrialCard;
import dev.portolan.ui.findings.WaiveDialog;
import dev.portolan.ui.inspector.InspectorPane;
import dev.portolan.ui.palette.DesignSearch;
import dev.portolan.ui.palette.LayersPane;
import dev.portolan.ui.palette.OutlineTree;
import dev.portolan.ui.palette.PalettePane;
import dev.portolan.ui.session.PointerLight;
import dev.portolan.ui.session.SessionPane;
import dev.portolan.ui.state.EditorModel;
import dev.portolan.ui.state.Tasks;
import dev.portolan.ui.text.Texts;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** All panels of one open design. */
final class DocumentPane extends BorderPane {

    private final Document document;
    private final PanelLayout panels;
    private final CanvasView canvas;
    private final PalettePane palette;
    private final BottomPane bottom;
    private final InspectorPane inspector;
    private final Catalog catalog;
    private Runnable review = () -> {};
    private Runnable reload = () -> {};
    private ToggleButton layers = new ToggleButton();
    private final Runnable merging;
    private final PointerLight light;
    private final Runnable snapshots;
    private final Replacing replacing;
    private final Panels around;

    /** Palette, outline and layers, one of which is seen. */
    private final StackPane lists = new StackPane();

    DocumentPane(Document document, MainWindow.Parts parts, CanvasLook look) {
        this.document = document;
        panels = parts.files().settings().panels();
        Catalog catalog = parts.catalog();
        EditorModel model = document.model();
        canvas = new CanvasView(model, catalog, parts.measure(), look);
        palette = new PalettePane(catalog, this::insert);
        this.catalog = catalog;
        Notices notices = new Notices();
        replacing = new Replacing(catalog, model, canvas, notices);
        canvas.onQuickAdd(this::quickAdd);
        parts.files().settings().overviews().rememberFor(document, canvas.overview());
        tellNews(model, notices);
        FindingCommands commands = new FindingCommands(model, WaiveDialog::ask, notices);
        inspector = new InspectorPane(model, catalog, finding -> new FindingCard(finding, commands), commands::explain);
        DiffPane diff = new DiffPane(model, catalog, canvas::requestFocus);
        bottom = new BottomPane(
                model, catalog, new FindingsPane(model, commands), new SessionPane(model, wishes(notices, diff)));
        light = new PointerLight(canvas);
        snapshots = () -> takeSnapshot(notices);
        RulePage page = new RulePage(model, parts.browser(), canvas::requestFocus);
        commands.leadTo(page::open, property -> {
            panels.inspector().set(true);
            inspector.askFor(property);
        });
        StackPane centre = new StackPane(
                canvas,
                new EmptyHint(model),
                focusFrame(),
                new Minimap(canvas, model, look.minimap()),
                new Breadcrumbs(model),
                new OverviewSign(canvas),
                notices,
                Late.place(new TrialCard(model, catalog, commands)),
                Late.place(page),
                Late.place(diff),
                light);
        merging = () -> parts.files().chooseAnother(diff::open);
        StackPane right = new StackPane();
        right.getStyleClass().add("right-dock");
        ToggleButton components = toggle(Texts.of("window.components"), "show-palette", "left-pill");
        around = new Panels(panels, left(components, catalog), centre, right, bottom);
        fillInTurn(components, right);
        setCenter(around);
        setTop(new VBox(
                Late.place(new OutsideBanner(document, () -> review.run(), () -> reload.run())),
                Late.place(new UnkeptBanner(document, () -> parts.files().saveAs(document, () -> {})))));
        setBottom(new StatusBar(model, canvas, bottom::showFlows));
    }

    private void tellNews(EditorModel model, Notices notices) {
        model.reading().onRefusal(() -> canvas.tell(Texts.of("canvas.reading")));
        model.reading().only().addListener((what, before, now) -> canvas.tell(""));
        canvas.onNews(
                text -> notices.show(Texts.of("notice.added"), text, Texts.of("notice.undo"), model.store()::undo));
        model.design().addListener((what, before, now) -> notices.clear());
    }

    private void fillInTurn(ToggleButton components, StackPane right) {
        List<Runnable> turns = new ArrayList<>();
        bottom.filling().forEach(part -> turns.add(() -> styled(bottom, part)));
        turns.add(() -> styled(right, () -> right.getChildren().add(inspector)));
        Late.show(lists, palette, components.selectedProperty());
        palette.filling().forEach(part -> turns.add(() -> styled(lists, part)));
        Tasks.inTurn(turns);
    }

    /**
     * Fills a panel and has it styled: the drawing is seen first, and the panels come one after the other, as styling all
     * of them at once would hold the window.
     */
    private static void styled(Region panel, Runnable fill) {
        fill.run();
        panel.applyCss();
    }

    /** The frame around the drawing while the keyboard is on it; the drawing itself covers its own borders. */
    private Region focusFrame() {
        canvas.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        Region frame = new Region();
        frame.setId("canvas-focus");
        frame.getStyleClass().add("canvas-focus");
        frame.setMouseTransparent(true);
        frame.visibleProperty().bind(canvas.focusVisibleProperty());
        return frame;
    }

    /** Sets what the window does when the file was changed by somebody else: shows what is different, or takes it over. */
    void offer(Runnable reviewing, Runnable reloading) {
        review = reviewing;
        reload = reloading;
    }

    private void insert(PalettePane.Wish wish) {
        if (!document.model().reading().allowsChange()) {
            return;
        }
        switch (wish.how()) {
            case ALONE -> canvas.insert(wish.entry());
            case CONNECTED -> canvas.insertConnected(wish.entry());
            case INSTEAD -> replacing.with(wish.entry());
        }
    }

    /** Asks with what kind to replace what is selected. */
    void replace() {
        replacing.ask(getScene().getWindow());
    }

    /** Asks what to add where the mouse is, or in the middle of what is seen. */
    void quickAdd() {
        quickAdd(canvas.pointed().orElseGet(canvas::middleOfView));
    }

    private void quickAdd(Point at) {
        new QuickAdd(catalog, canvas).ask(getScene().getWindow(), at);
    }

    /** Asks for words, and goes to what has them. */
    void find() {
        EditorModel model = document.model();
        DesignSearch search = new DesignSearch(
                model.design().get(), catalog, model.assessment().get().findings());
        new Picker(
                        getScene().getWindow(),
                        "find-field",
                        Texts.of("window.find"),
                        words -> search.matching(words).stream()
                                .map(match -> Picker.Row.of(
                                        match.title(), match.detail(), () -> model.reveal(match.subject())))
                                .toList())
                .ask();
    }

    /** Shows the layers. */
    void showLayers() {
        panels.left().set(true);
        layers.setSelected(true);
        layers.requestFocus();
    }

    /** Leaves the drawing without anything around it, or brings the rest back. */
    void showAlone(boolean alone) {
        around.showAlone(alone);
        getBottom().setVisible(!alone);
        getBottom().setManaged(!alone);
    }

    /** Shows a light around the mouse, or takes it away. */
    void toggleLight() {
        light.shown().set(!light.shown().get());
    }

    /** Asks for a caption, and keeps what the drawing looks like. */
    void takeSnapshot() {
        snapshots.run();
    }

    private void takeSnapshot(Notices notices) {
        EditorModel model = document.model();
        if (!model.reading().allowsChange()) {
            return;
        }
        canvas.notes().caption(Texts.of("session.caption.prompt"), words -> {
            String caption = words.isEmpty()
                    ? Texts.of(
                            "session.snapshot.numbered",
                            model.design().get().snapshots().size() + 1)
                    : words;
            model.apply(SnapshotEdits.take(
                    caption, LocalDate.now(ZoneId.systemDefault()).toString()));
            notices.show(Texts.of("notice.snapshot"), caption, Texts.of("notice.undo"), model.store()::undo);
            canvas.requestFocus();
        });
    }

    private SessionPane.Wishes wishes(Notices notices, DiffPane diff) {
        return new SessionPane.Wishes() {
            @Override
            public void write(Note.Form form) {
                canvas.notes().add(form);
            }

            @Override
            public void takeSnapshot() {
                DocumentPane.this.takeSnapshot(notices);
            }

            @Override
            public void compare(String name, Design other) {
                diff.open(name, other);
            }
        };
    }

    /** Asks for another file, and shows what it says otherwise, to be taken over or left. */
    void merge() {
        merging.run();
    }

    /** Shows the inspector and goes to its first field. */
    void showProperties() {
        panels.inspector().set(true);
        inspector.askFor("name");
    }

    private VBox left(ToggleButton components, Catalog catalog) {
        OutlineTree outline = new OutlineTree(document.model(), catalog);
        ToggleButton tree = toggle(Texts.of("window.outline"), "show-outline", "center-pill");
        layers = toggle(Texts.of("window.layers"), "show-layers", "right-pill");
        LayersPane layered = new LayersPane(document.model());
        ToggleGroup group = new ToggleGroup();
        List.of(components, tree, layers).forEach(one -> one.setToggleGroup(group));
        components.setSelected(true);
        group.selectedToggleProperty().addListener((what, before, now) -> {
            if (now == null) {
                before.setSelected(true);
            }
        });
        Late.show(lists, outline, tree.selectedProperty());
        Late.show(lists, layered, layers.selectedProperty());
        HBox.setHgrow(components, Priority.ALWAYS);
        HBox.setHgrow(tree, Priority.ALWAYS);
        HBox.setHgrow(layers, Priority.ALWAYS);
        HBox switcher = Words.row("panel-header", components, tree, layers);
        switcher.setSpacing(0);
        VBox.setVgrow(lists, Priority.ALWAYS);
        VBox left = new VBox(switcher, lists);
        left.getStyleClass().addAll("side-panel", "left-dock");
        return left;
    }

    private static ToggleButton toggle(String text, String id, String shape) {
        ToggleButton button = new ToggleButton(text);
        button.setId(id);
        button.getStyleClass().addAll("small", shape);
        button.setMaxWidth(Double.MAX_VALUE);
        return button;
    }

    Document document() {
        return document;
    }

    CanvasView canvas() {
        return canvas;
    }

    PalettePane palette() {
        return palette;
    }

    PanelLayout panels() {
        return panels;
    }

    BottomPane bottom() {
        return bottom;
    }
}
