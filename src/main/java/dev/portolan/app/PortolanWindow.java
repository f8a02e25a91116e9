package dev.portolan.app;

import dev.portolan.catalog.Catalog;
import dev.portolan.geom.TypeMeasure;
import dev.portolan.paint.BundledTypeMeasure;
import dev.portolan.paint.Faces;
import dev.portolan.ui.files.DialogChoices;
import dev.portolan.ui.files.DocumentFiles;
import dev.portolan.ui.files.Settings;
import dev.portolan.ui.files.SystemTheme;
import dev.portolan.ui.shell.MainWindow;
import dev.portolan.ui.shell.Windows;
import dev.portolan.ui.state.Tasks;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.text.Font;
import javafx.stage.Stage;

/** The window, as JavaFX starts it: builds everything by hand. */
public final class PortolanWindow extends Application {

    private static final System.Logger LOG = System.getLogger(PortolanWindow.class.getName());

    private static final List<String> FACES = List.of(
            "Inter_400Regular.ttf",
            "Inter_500Medium.ttf",
            "Inter_600SemiBold.ttf",
            "Inter_700Bold.ttf",
            "JetBrainsMono_400Regular.ttf",
            "JetBrainsMono_500Medium.ttf");

    /** The windows of the program that runs; later starts hand their files to them. */
    private static final CompletableFuture<Windows> RUNNING = new CompletableFuture<>();

    /** Exports of large designs take some seconds. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /** Has later starts open windows of their own. */
    private static volatile Runnable leaving = () -> {};

    private final Tasks tasks = new Tasks();

    /** Has this done once the last window is closed, before the rest of the work is. */
    static void onLeaving(Runnable work) {
        leaving = work;
    }

    /** Makes the type known to JavaFX that the window is set in. */
    public static void loadFaces() {
        FACES.forEach(face -> Font.loadFont(new ByteArrayInputStream(Faces.bytes(face)), 13));
    }

    @Override
    public void start(Stage stage) {
        loadFaces();
        Windows windows = new Windows(parts());
        MainWindow window = windows.on(stage);
        window.showAgain(1280, 800);
        windows.follow(SystemTheme.ofThisSystem()::isDark);
        List<String> files =
                getParameters() == null ? List.of() : getParameters().getRaw();
        files.forEach(file -> window.open(Path.of(file)));
        windows.restore();
        if (files.isEmpty()) {
            windows.rehearse();
        }
        RUNNING.complete(windows);
    }

    /** Finishes what is being written, such as an export, after the last window is closed. */
    @Override
    public void stop() {
        leaving.run();
        if (!tasks.finish(PATIENCE)) {
            LOG.log(System.Logger.Level.WARNING, "Portolan ends before everything is written");
        }
    }

    /** Opens files in the window that was used last, once there is one, and shows it; from any thread. */
    @SuppressWarnings(
            "FutureReturnValueIgnored") // nobody waits for it, and what goes wrong later is JavaFX's to report
    static void openLater(List<Path> files) {
        CompletableFuture<Void> unused = RUNNING.thenAccept(windows ->
                Platform.runLater(() -> windows.last().ifPresent(window -> {
                    window.toFront();
                    files.forEach(window::open);
                })));
    }

    private Function<Stage, MainWindow.Parts> parts() {
        Catalog catalog = Catalog.azure();
        TypeMeasure measure = new BundledTypeMeasure();
        GuidedAnalyst analyst = new GuidedAnalyst(catalog);
        Settings settings = Settings.ofThisUser(tasks::behind);
        settings.preferences().speak();
        return stage -> new MainWindow.Parts(
                catalog,
                measure,
                analyst,
                tasks,
                new DocumentFiles(tasks, new DialogChoices(stage, settings), settings),
                address -> getHostServices().showDocument(address));
    }
}
