package dev.portolan.ui.shell;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import dev.portolan.catalog.Catalog;
import dev.portolan.geom.TypeMeasure;
import dev.portolan.io.exporting.EmbeddedDesign;
import dev.portolan.io.json.DesignFiles;
import dev.portolan.io.json.DesignReader;
import dev.portolan.model.Design;
import dev.portolan.paint.Palette;
import dev.portolan.store.DesignStore;
import dev.portolan.ui.actions.Actions;
import dev.portolan.ui.actions.Keyboard;
import dev.portolan.ui.actions.Keymap;
import dev.portolan.ui.canvas.CanvasLook;
import dev.portolan.ui.canvas.CanvasView;
import dev.portolan.ui.files.Document;
import dev.portolan.ui.files.DocumentFiles;
import dev.portolan.ui.files.ExportSource;
import dev.portolan.ui.files.FileChoices;
import dev.portolan.ui.files.ForeignDesigns;
import dev.portolan.ui.files.Settings;
import dev.portolan.ui.start.Sample;
import dev.portolan.ui.start.StartPage;
import dev.portolan.ui.state.Analyst;
import dev.portolan.ui.state.EditorModel;
import dev.portolan.ui.state.Tasks;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.application.Application;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

/** The window: the bar on top, below it the design in front or the start page. */
public final class MainWindow {

    private final Parts parts;
    private final Desk desk = new Desk();
    private final BorderPane root = new BorderPane();
    private final ObservableValue<Palette> palette;
    private final StartPage startPage;
    private final Actions actions;
    private final Stage stage;

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

    public MainWindow(Stage stage, Parts parts) {
        this.stage = stage;
        this.parts = parts;
        Settings settings = parts.files().settings();
        palette = settings.dark().map(dark -> dark ? Palette.DARK : Palette.LIGHT);
        startPage = new StartPage(
                parts.catalog(),
                parts.measure(),
                palette,
                settings,
                new Tasks(),
                new StartPage.Wishes(this::openFresh, this::openChosen, this::open, this::openSample));
        actions = Commands.of(
                desk,
                new Editing(parts.catalog()),
                work(),
                new WindowLook(settings, () -> stage.setFullScreen(!stage.isFullScreen())),
                settings.keymap().map(id -> Keymap.of(Keymap.Preset.named(id))));
        VBox top = new VBox(
                actions.menuBar(), new TopBar(desk, actions, new DocumentTabs(desk, this::close, this::openFresh)));
        root.setTop(top);
        root.getStyleClass().add("app-shell");
        desk.current().addListener((what, before, now) -> showFront());
        settings.dark().addListener((what, before, now) -> dress(now));
        dress(settings.dark().get());
        showFront();
        acceptFiles();
    }

    public Actions actions() {
        return actions;
    }

    public void show(double width, double height) {
        Scene scene = new Scene(root, width, height);
        scene.getStylesheets().add("/dev/portolan/assets/css/app.css");
        new Keyboard(scene, actions, CanvasView.class::isInstance).attach();
        stage.setTitle("Portolan");
        stage.setMinWidth(960);
        stage.setMinHeight(600);
        stage.setScene(scene);
        stage.setOnCloseRequest(event -> {
            event.consume();
            quit();
        });
        stage.show();
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
                () -> front(this::close),
                this::quit,
                () -> desk.show(Optional.empty()),
                this::showCommands,
                this::showShortcuts,
                () -> front(this::compare));
    }

    private void front(Consumer<DocumentPane> work) {
        desk.current().get().ifPresent(work);
    }

    /** The design in front; none where the start page is. */
    Optional<DocumentPane> front() {
        return desk.current().get();
    }

    private void showFront() {
        root.setCenter(desk.current().get().map(pane -> (Node) pane).orElse(startPage));
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
        add(Design.empty("Untitled"));
    }

    private void openChosen() {
        parts.files().choices().toOpen().ifPresent(this::open);
    }

    /** Opens a file in a tab of its own, or shows the tab that has it already. */
    public void open(Path file) {
        Optional<DocumentPane> there = desk.panes().stream()
                .filter(pane ->
                        pane.document().file().get().filter(file::equals).isPresent())
                .findFirst();
        if (there.isPresent()) {
            desk.show(there);
            return;
        }
        parts.files().open(file, design -> add(design).document());
    }

    /** Designs each in a tab of its own; all the others, which may be about the same network, as one. */
    private void openTogether(List<Path> files) {
        List<Path> others = files.stream().filter(file -> !isDesign(file)).toList();
        files.stream().filter(file -> !others.contains(file)).forEach(this::open);
        if (!others.isEmpty()) {
            parts.files().foreign().open(others, this::addImported);
        }
    }

    private void openSample(Sample sample) {
        DesignReader.read(sample.fileName(), sample.json()).design().ifPresent(this::add);
    }

    private void addImported(Design design) {
        add(design).document().model().store().markUnsaved();
    }

    private DocumentPane add(Design design) {
        EditorModel model = new EditorModel(new DesignStore(design), parts.analyst(), parts.tasks());
        DocumentPane pane = new DocumentPane(new Document(model), parts, look());
        pane.canvas().offer(Menus.of(actions));
        pane.bottom().questions().offer(() -> compare(pane));
        desk.add(pane);
        return pane;
    }

    private CanvasLook look() {
        Settings settings = parts.files().settings();
        return new CanvasLook(palette, settings.ghosts(), settings.grid(), settings.guides(), settings.minimap());
    }

    private void export(DocumentPane pane) {
        parts.files().export(ExportSource.of(pane.document().model(), parts.catalog()));
    }

    private void compare(DocumentPane pane) {
        parts.files()
                .chooseAnother((name, design) -> pane.bottom().showQuestions().askSince(name, design));
    }

    private void close(DocumentPane pane) {
        whenSettled(pane, () -> desk.remove(pane));
    }

    /** Runs {@code then} once nothing of the design can be lost, or never. */
    private void whenSettled(DocumentPane pane, Runnable then) {
        Document document = pane.document();
        if (!document.model().dirty().get()) {
            then.run();
            return;
        }
        FileChoices.Unsaved answer =
                parts.files().choices().unsaved(document.title().getValue());
        switch (answer) {
            case SAVE -> parts.files().save(document, then);
            case DISCARD -> then.run();
            case KEEP_EDITING -> {}
        }
    }

    private void quit() {
        Optional<DocumentPane> next = desk.panes().stream().findFirst();
        if (next.isEmpty()) {
            stage.close();
        } else {
            desk.show(next);
            whenSettled(next.get(), () -> {
                desk.remove(next.get());
                quit();
            });
        }
    }

    /** Opens what was dropped; sources that are dropped on a design that was imported may go there. */
    void drop(List<Path> files) {
        Optional<Document> imported =
                front().map(DocumentPane::document).filter(ForeignDesigns::isImported);
        if (imported.isEmpty() || files.stream().anyMatch(MainWindow::isDesign)) {
            openDropped(files);
            return;
        }
        Document document = imported.get();
        switch (parts.files().choices().home(document.title().getValue())) {
            case THIS_DESIGN -> parts.files().foreign().reimport(files, document);
            case NEW_DESIGN -> openDropped(files);
            case NOWHERE -> {}
        }
    }

    private void openDropped(List<Path> files) {
        if (files.size() == 1) {
            open(files.get(0));
        } else {
            openTogether(files);
        }
    }

    private static boolean isDesign(Path file) {
        return file.toString().endsWith(DesignFiles.ENDING) || EmbeddedDesign.isPicture(file);
    }

    private void acceptFiles() {
        root.setOnDragOver(event -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY);
            }
        });
        root.setOnDragDropped(event -> {
            List<File> files = event.getDragboard().getFiles();
            drop(files.stream().map(File::toPath).toList());
            event.setDropCompleted(!files.isEmpty());
        });
    }

    private void showCommands() {
        new CommandPalette(actions).ask(stage);
    }

    private void showShortcuts() {
        new ShortcutSheet(actions, parts.files().settings().keymap()).show(stage);
    }
}
