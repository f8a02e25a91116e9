package dev.portolan.ui.shell;

import dev.portolan.catalog.Catalog;
import dev.portolan.diagram.Shape;
import dev.portolan.edit.Reimport;
import dev.portolan.geom.Point;
import dev.portolan.io.Problem;
import dev.portolan.io.importing.ImportSummary;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Design;
import dev.portolan.model.Link;
import dev.portolan.paint.BundledTypeMeasure;
import dev.portolan.ui.canvas.CanvasView;
import dev.portolan.ui.files.Changes;
import dev.portolan.ui.files.DocumentFiles;
import dev.portolan.ui.files.ExportSource;
import dev.portolan.ui.files.ExportWish;
import dev.portolan.ui.files.FileChoices;
import dev.portolan.ui.files.LostWork;
import dev.portolan.ui.files.ReportWish;
import dev.portolan.ui.files.Settings;
import dev.portolan.ui.state.Analyst;
import dev.portolan.ui.state.Assessment;
import dev.portolan.ui.state.Standpoint;
import dev.portolan.ui.state.Tasks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.geometry.Point2D;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContextMenu;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ContextMenuEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** A window to test, with a stubbed user and, unless said otherwise, an analyst that knows one rule. */
abstract class WindowFixture {

    static final AtomicInteger JUDGED = new AtomicInteger();

    final Answers answers = new Answers();

    /** Addresses that were opened outside the window. */
    final List<String> opened = new ArrayList<>();

    Path folder;
    Settings settings;
    MainWindow window;

    void open(Stage stage) throws IOException {
        folder = Files.createTempDirectory("portolan-window");
        settings = new Settings(folder.resolve("window.properties"));
        Tasks tasks = new Tasks();
        window = new MainWindow(
                stage,
                new MainWindow.Parts(
                        Catalog.azure(),
                        new BundledTypeMeasure(),
                        analyst(),
                        tasks,
                        new DocumentFiles(tasks, answers, settings),
                        opened::add));
        window.show(1280, 800);
    }

    /** TestFX keeps every test to the end of its run, and would keep every window, with its drawings, with it. */
    @AfterEach
    void forget() {
        MainWindow last = window;
        Platform.runLater(
                () -> last.desk().panes().forEach(pane -> pane.document().close()));
        window = null;
        settings = null;
    }

    /** Who judges the designs of this window. */
    Analyst analyst() {
        return WindowFixture::assess;
    }

    /** Finds fault with every component that is called "bad", and can mend it. */
    static Assessment assess(Design design, Standpoint standpoint) {
        JUDGED.incrementAndGet();
        return StubGuidance.assess(design, standpoint);
    }

    /** A new design, with all of its panels. */
    void openFresh(FxRobot robot) {
        robot.interact(() -> window.actions().require("new").fire());
        awaitPanels(robot);
    }

    /** Waits for a picture on the clipboard, which is drawn in the background. */
    static void awaitCopiedPicture() throws java.util.concurrent.TimeoutException {
        WaitForAsyncUtils.waitFor(
                10,
                TimeUnit.SECONDS,
                () -> WaitForAsyncUtils.waitForAsyncFx(
                        10_000, () -> Clipboard.getSystemClipboard().hasImage()));
    }

    /** Panels are filled one after the other. */
    static void awaitPanels(FxRobot robot) {
        try {
            WaitForAsyncUtils.waitFor(
                    10,
                    TimeUnit.SECONDS,
                    () -> robot.lookup("#tile-note-open-point").tryQuery().isPresent());
        } catch (java.util.concurrent.TimeoutException e) {
            throw new AssertionError("the palette was never filled", e);
        }
    }

    void openSample(FxRobot robot) {
        press(robot, "#sample-egress-load-balancer");
        awaitPanels(robot);
        Object given = front().document().model().design().get();
        try {
            WaitForAsyncUtils.waitFor(
                    5,
                    TimeUnit.SECONDS,
                    () -> front().document().model().assessment().get().rules() > 0);
        } catch (java.util.concurrent.TimeoutException e) {
            throw new AssertionError("never judged: " + given, e);
        }
    }

    List<Link> links() {
        return List.copyOf(front().document().model().design().get().topology().links());
    }

    Shape shape(String id) {
        return front().canvas().diagram().shape(new ComponentId(id)).orElseThrow();
    }

    Point2D onScreen(Point point) {
        CanvasView canvas = front().canvas();
        Point place = canvas.viewport().get().toScreen(point);
        return canvas.localToScreen(place.x(), place.y());
    }

    ContextMenuEvent menuRequest() {
        Point2D corner = front().canvas().localToScreen(10, 10);
        return new ContextMenuEvent(
                ContextMenuEvent.CONTEXT_MENU_REQUESTED, 10, 10, corner.getX(), corner.getY(), true, null);
    }

    static boolean shown(FxRobot robot, String id) {
        WaitForAsyncUtils.waitForFxEvents();
        return robot.listWindows().stream()
                .filter(ContextMenu.class::isInstance)
                .flatMap(menu -> ((ContextMenu) menu).getItems().stream())
                .anyMatch(item -> id.equals(item.getId()) && item.isVisible());
    }

    static void press(FxRobot robot, String query) {
        ButtonBase button = robot.lookup(query).query();
        robot.interact(button::fire);
        WaitForAsyncUtils.waitForFxEvents();
    }

    DocumentPane front() {
        return window.front().orElseThrow();
    }

    List<Component> components() {
        return List.copyOf(front().document().model().design().get().topology().components());
    }

    /** Answers instead of the user: cancels and keeps editing unless told otherwise. */
    static final class Answers implements FileChoices {

        Optional<Path> save = Optional.empty();
        Optional<Path> open = Optional.empty();
        Optional<Path> report = Optional.empty();
        ReportWish reportWish = ReportWish.USUAL;
        Unsaved unsaved = Unsaved.KEEP_EDITING;
        List<Path> imports = List.of();
        Home home = Home.NOWHERE;
        boolean impatient;
        int waited;
        boolean reload;
        BooleanSupplier overwrite = () -> true;
        LostWork.Fate fate = LostWork.Fate.LATER;
        final List<Path> suggested = new ArrayList<>();
        final List<Changes> shown = new ArrayList<>();
        final List<ImportSummary> summaries = new ArrayList<>();
        final List<Reimport> reimports = new ArrayList<>();
        final List<String> commands = new ArrayList<>();
        final List<String> steps = new ArrayList<>();

        @Override
        public List<Path> toImport() {
            return imports;
        }

        @Override
        public Optional<Path> toImportFolder() {
            return imports.stream().findFirst();
        }

        @Override
        public Home home(String design) {
            return home;
        }

        @Override
        public boolean compiles(String command) {
            commands.add(command);
            return true;
        }

        @Override
        public Waiting waiting(String what, Runnable cancel) {
            if (impatient) {
                javafx.application.Platform.runLater(cancel);
            }
            return new Waiting() {
                @Override
                public void tell(String step) {
                    steps.add(step);
                }

                @Override
                public void done() {
                    waited++;
                }
            };
        }

        @Override
        public Optional<List<Reimport.Change>> accepted(Reimport reimport, ImportSummary summary) {
            reimports.add(reimport);
            return Optional.of(reimport.advised());
        }

        @Override
        public boolean accepts(ImportSummary summary) {
            summaries.add(summary);
            return true;
        }

        @Override
        public Optional<Path> toOpen() {
            return open;
        }

        @Override
        public Optional<Path> toSave(Path suggestion) {
            suggested.add(suggestion);
            return save;
        }

        @Override
        public Optional<ExportWish> wish(ExportSource source, Tasks tasks) {
            return Optional.of(ExportWish.USUAL);
        }

        @Override
        public Optional<Path> toExport(Path suggestion) {
            return Optional.empty();
        }

        @Override
        public Optional<ReportWish> reportWish() {
            return Optional.of(reportWish);
        }

        @Override
        public Optional<Path> toHandOver() {
            return report;
        }

        @Override
        public Optional<Path> toReport(Path suggestion) {
            return report;
        }

        @Override
        public Unsaved unsaved(String name) {
            return unsaved;
        }

        @Override
        public boolean overwriteChanged(Path file) {
            return overwrite.getAsBoolean();
        }

        @Override
        public boolean reloads(Path file, Changes changes) {
            shown.add(changes);
            return reload;
        }

        @Override
        public Map<LostWork, LostWork.Fate> restore(List<LostWork> lost) {
            Map<LostWork, LostWork.Fate> answer = new LinkedHashMap<>();
            lost.forEach(one -> {
                shown.add(one.changes());
                answer.put(one, fate);
            });
            return answer;
        }

        @Override
        public void showProblems(String title, List<Problem> problems) {
            throw new AssertionError(title + ": " + problems);
        }

        @Override
        public void showFailure(String what, String why) {
            throw new AssertionError(what + ": " + why);
        }
    }
}
