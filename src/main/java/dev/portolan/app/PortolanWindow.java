package dev.portolan.app;

import dev.portolan.catalog.Catalog;
import dev.portolan.paint.BundledTypeMeasure;
import dev.portolan.paint.Faces;
import dev.portolan.ui.files.DialogChoices;
import dev.portolan.ui.files.DocumentFiles;
import dev.portolan.ui.files.Settings;
import dev.portolan.ui.shell.MainWindow;
import dev.portolan.ui.state.Tasks;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.List;
import javafx.application.Application;
import javafx.scene.text.Font;
import javafx.stage.Stage;

/** The window, as JavaFX starts it: builds everything by hand. */
public final class PortolanWindow extends Application {

    private static final List<String> FACES = List.of(
            "Inter_400Regular.ttf",
            "Inter_500Medium.ttf",
            "Inter_600SemiBold.ttf",
            "Inter_700Bold.ttf",
            "JetBrainsMono_400Regular.ttf",
            "JetBrainsMono_500Medium.ttf");

    @Override
    public void start(Stage stage) {
        FACES.forEach(face -> Font.loadFont(new ByteArrayInputStream(Faces.bytes(face)), 13));
        Catalog catalog = Catalog.azure();
        Tasks tasks = new Tasks();
        Settings settings = Settings.ofThisUser();
        MainWindow window = new MainWindow(
                stage,
                new MainWindow.Parts(
                        catalog,
                        new BundledTypeMeasure(),
                        new GuidedAnalyst(catalog),
                        tasks,
                        new DocumentFiles(tasks, new DialogChoices(stage, settings), settings),
                        address -> getHostServices().showDocument(address)));
        window.show(1280, 800);
        if (getParameters() != null) {
            getParameters().getRaw().forEach(file -> window.open(Path.of(file)));
        }
    }
}
