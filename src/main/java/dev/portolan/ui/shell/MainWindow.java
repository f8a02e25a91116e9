package dev.portolan.ui.shell;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import dev.portolan.catalog.Catalog;
import dev.portolan.geom.TypeMeasure;
import dev.portolan.guidance.Profile;
import dev.portolan.io.exporting.Motif;
import dev.portolan.io.json.DesignReader;
import dev.portolan.model.Design;
import dev.portolan.paint.Palette;
import dev.portolan.store.DesignStore;
import dev.portolan.ui.actions.Actions;
import dev.portolan.ui.actions.Keyboard;
import dev.portolan.ui.actions.Keymap;
import dev.portolan.ui.canvas.CanvasLook;
import dev.portolan.ui.canvas.CanvasView;
import dev.portolan.ui.controls.Picker;
import dev.portolan.ui.controls.Typed;
import dev.portolan.ui.files.Document;
import dev.portolan.ui.files.DocumentFiles;
import dev.portolan.ui.files.ExportSource;
import dev.portolan.ui.files.Settings;
import dev.portolan.ui.preferences.PreferencesDialog;
import dev.portolan.ui.start.Sample;
import dev.portolan.ui.start.StartPage;
import dev.portolan.ui.state.Analyst;
import dev.portolan.ui.state.EditorModel;
import dev.portolan.ui.state.Standpoint;
import dev.portolan.ui.state.Tasks;
import dev.portolan.ui.text.Texts;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.application.Application;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.util.Subscription;

/** A window: the bar on top, below it the design in front or the start page. */
public final class MainWindow {

    private final Windows windows;
    private final Parts parts;
    private final Desk desk = new Desk();
    private final Closing closing;
    private final Rounds rounds;
    private final BorderPane root = new BorderPane();
    private final ObservableValue<Palette> palette;
    private final ObservableValue<String> styleSheet;
    private final StartPage startPage;
    private final Actions actions;
    private final Stage stage;
    private final Arriving arriving;
    private final BooleanProperty shown = new SimpleBooleanProperty();
    private Subscription onStage = Subscription.EMPTY;

    /**
     * What the window is built of.
     *
     * @param browser opens an address outside the window
     */
    public record Parts(
            Catalog catalog,
            TypeMeasure measure,
            Analyst analyst,
            Tasks tasks,
            DocumentFiles files,
            Consumer<String> browser) {}

    /** A window whose further windows are built of the same. */
    public MainWindow(Stage stage, Parts parts) {
        this(stage, parts, new Windows(any -> parts));
    }

    MainWindow(Stage stage, Parts parts, Windows windows) {
        this.stage = stage;
        this.parts = parts;
        this.windows = windows;
        rounds = windows.rounds(parts);
        closing = new Closing(desk, parts.files(), rounds::closed);
        Settings settings = parts.files().settings();
        styleSheet = settings.preferences().styleSheet();
        palette = settings.dark().map(dark -> dark ? Palette.DARK : Palette.LIGHT);
        startPage = new StartPage(
                parts.catalog(),
                parts.measure(),
                palette,
                settings,
                new Tasks(),
                new StartPage.Wishes(
                        this::openFresh, this::openChosen, this::open, this::openSample, parts.files()::forgetMissing));
        actions = Commands.of(
                desk,
                new Editing(parts.catalog(), settings.preferences().calm()::get),
                work(),
                new WindowLook(settings, () -> stage.setFullScreen(!stage.isFullScreen())),
                new WindowCommands(this, windows),
                settings.keymap().map(id -> Keymap.of(Keymap.Preset.named(id))));
        DocumentTabs tabs =
                new DocumentTabs(desk, new TabDrag(this, windows), closing::close, this::openFresh, actions);
        root.setTop(new VBox(actions.menuBar(), new TopBar(desk, actions, tabs, settings.dark())));
        root.getStyleClass().add("app-shell");
        desk.current().addListener((what, before, now) -> showFront());
        settings.dark().when(shown).addListener((what, before, now) -> dress(now));
        dress(settings.dark().get());
        settings.preferences()
                .profile()
                .when(shown)
                .addListener((what, before, now) -> desk.panes().forEach(pane -> judgeUnder(pane, now)));
        showFront();
        arriving = new Arriving(desk, parts.files(), this::open, this::addImported);
        arriving.on(root);
    }

    public Actions actions() {
        return actions;
    }

    public void show(double width, double height) {
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        Scene scene = new Scene(root, Math.min(width, screen.getWidth()), Math.min(height, screen.getHeight()));
        wear(scene, styleSheet.getValue());
        styleSheet.when(shown).addListener((what, before, now) -> wear(scene, now));
        new Keyboard(scene, actions, CanvasView.class::isInstance).attach();
        stage.titleProperty().bind(desk.title().when(shown));
        stage.setMinWidth(Math.min(960, screen.getWidth()));
        stage.setMinHeight(Math.min(600, screen.getHeight()));
        stage.setScene(scene);
        stage.setOnCloseRequest(event -> {
            event.consume();
            close(() -> {});
        });
        stage.setOnHidden(event -> leave());
        shown.set(true);
        onStage = stage.focusedProperty()
                .subscribe((before, focused) -> focused(focused))
                .and(stage.sceneProperty().subscribe((before, now) -> leave())); // shows something else now
        windows.used(this);
        stage.show();
    }

    private void focused(boolean focused) {
        if (focused) {
            windows.used(this);
        }
        rounds.focused(focused);
        rememberPlace();
    }

    /** Lets go of the stage, and of what outlives it. */
    private void leave() {
        shown.set(false);
        onStage.unsubscribe();
        windows.closed(this);
    }

    /** As {@link #show}, where a window was last. */
    public void showAgain(double width, double height) {
        WindowPlace.read(parts.files().settings().place().get())
                .ifPresent(place -> place.near(WindowPlace.screens()).take(stage));
        show(width, height);
    }

    private void rememberPlace() {
        StringProperty place = parts.files().settings().place();
        WindowPlace.of(stage, WindowPlace.read(place.get())).ifPresent(now -> place.set(now.text()));
    }

    /** Asks which of the files that were open lately to open. */
    void openRecent() {
        new Picker(stage, "recent-field", Texts.of("window.recent"), this::recents).ask();
    }

    private List<Picker.Row> recents(String words) {
        return parts.files().settings().recents().stream()
                .map(Settings.Recent::file)
                .filter(file -> file.toString().toLowerCase(Locale.ROOT).contains(words.toLowerCase(Locale.ROOT)))
                .map(file -> Picker.Row.of(
                        String.valueOf(file.getFileName()), String.valueOf(file.getParent()), () -> open(file)))
                .toList();
    }

    private static void wear(Scene scene, String sheet) {
        scene.getStylesheets().setAll(sheet);
    }

    Rounds rounds() {
        return rounds;
    }

    Windows windows() {
        return windows;
    }

    Stage stage() {
        return stage;
    }

    Desk desk() {
        return desk;
    }

    /** Whether it has no design. */
    boolean isEmpty() {
        return desk.panes().isEmpty();
    }

    /** Has the user look at this window. */
    public void toFront() {
        stage.setIconified(false);
        stage.toFront();
        stage.requestFocus();
        windows.used(this);
    }

    /** Closes all of its designs and itself, and runs {@code then}, unless the user keeps one. */
    void close(Runnable then) {
        closing.closeAll(() -> {
            rememberPlace();
            stage.close();
            windows.closed(this);
            then.run();
        });
    }

    private Commands.WindowWork work() {
        return new Commands.WindowWork(
                this::openFresh,
                this::openChosen,
                () -> parts.files().foreign().choose(this::addImported),
                () -> parts.files().foreign().chooseFolder(this::addImported),
                () -> front(pane -> parts.files().foreign().chooseAgain(pane.document())),
                () -> front(pane -> parts.files().save(pane.document(), () -> {})),
                () -> front(pane -> parts.files().saveAs(pane.document(), () -> {})),
                () -> front(this::export),
                () -> front(pane -> parts.files().report(pane.document())),
                () -> front(closing::close),
                windows::quit,
                () -> desk.show(Optional.empty()),
                this::showCommands,
                this::showShortcuts,
                () -> front(this::compare));
    }

    private void front(Consumer<DocumentPane> work) {
        Typed.takeOver(root.getScene());
        desk.current().get().ifPresent(work);
    }

    /** The design in front; none where the start page is. */
    Optional<DocumentPane> front() {
        return desk.current().get();
    }

    private void showFront() {
        root.setCenter(desk.current().get().map(pane -> (Node) pane).orElse(startPage));
    }

    boolean isDark() {
        return root.getStyleClass().contains("dark");
    }

    private void dress(boolean dark) {
        Application.setUserAgentStylesheet(
                dark ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet());
        root.getStyleClass().remove("dark");
        if (dark) {
            root.getStyleClass().add("dark");
        }
    }

    private void openFresh() {
        add(Design.empty(Texts.of("document.untitled")));
    }

    private void openChosen() {
        parts.files().choices().toOpen().ifPresent(this::open);
    }

    /** Opens a file in a tab of its own, or shows the tab that has it already, whatever window it is in. */
    public void open(Path path) {
        Path file = path.toAbsolutePath().normalize();
        if (!windows.show(file)) {
            parts.files().open(file, design -> add(design).document());
        }
    }

    /** Takes files as if they were dropped on the window. */
    void drop(List<Path> files) {
        arriving.take(files);
    }

    private void openSample(Sample sample) {
        DesignReader.read(sample.fileName(), sample.json()).design().ifPresent(this::add);
    }

    private void addImported(Design design) {
        add(design).document().model().store().markUnsaved();
    }

    DocumentPane add(Design design) {
        EditorModel model = new EditorModel(new DesignStore(design), parts.analyst(), parts.tasks());
        model.tracing()
                .playback()
                .calm()
                .bind(parts.files().settings().preferences().calm());
        Document document = new Document(model);
        DocumentPane pane = new DocumentPane(document, parts, look().following(document.open()));
        judgeUnder(pane, parts.files().settings().preferences().profile().get());
        welcome(pane);
        return pane;
    }

    /** Holds a design against this guidance, unless its project has chosen one. */
    private static void judgeUnder(DocumentPane pane, Profile profile) {
        ObjectProperty<Standpoint> standpoint = pane.document().model().standpoint();
        if (standpoint.get().project().profile().isEmpty()) {
            standpoint.set(standpoint.get().under(profile));
        }
    }

    /** Takes in a design, new or from another window, with this window's menus. */
    void welcome(DocumentPane pane) {
        pane.canvas().offer(Menus.of(actions));
        pane.bottom().questions().offer(() -> compare(pane));
        pane.offer(() -> review(pane), () -> reload(pane));
        desk.add(pane);
    }

    /** Lets go of a design that goes to another window. */
    void release(DocumentPane pane) {
        desk.remove(pane);
    }

    /** Prepares for the first design that is opened. */
    void rehearse() {
        new Rehearsal(parts, look(), desk.panes()::isEmpty).begin();
    }

    private CanvasLook look() {
        Settings settings = parts.files().settings();
        return new CanvasLook(
                palette,
                settings.ghosts(),
                settings.grid(),
                settings.preferences().gridSize(),
                settings.guides(),
                settings.minimap());
    }

    private void export(DocumentPane pane) {
        ExportSource source = ExportSource.of(pane.document().model(), parts.catalog());
        parts.files()
                .export(pane.document(), pane.canvas().overview().get() ? source.seen(Motif.Level.NETWORKS) : source);
    }

    /** Shows how the file differs by now, and takes that over where it is wanted. */
    void review(DocumentPane pane) {
        parts.files().review(pane.document(), parts.catalog());
    }

    void reload(DocumentPane pane) {
        parts.files().reload(pane.document());
    }

    DocumentFiles files() {
        return parts.files();
    }

    private void compare(DocumentPane pane) {
        parts.files()
                .chooseAnother((name, design) -> pane.bottom().showQuestions().askSince(name, design));
    }

    private void showCommands() {
        new CommandPalette(actions).ask(stage);
    }

    void showPreferences() {
        new PreferencesDialog(parts.files().settings()).show(stage);
    }

    private void showShortcuts() {
        new ShortcutSheet(actions, parts.files().settings().keymap()).show(stage);
    }
}
