package dev.portolan.ui.shell;

import dev.portolan.Estate;
import dev.portolan.Unwatched;
import dev.portolan.WindowTest;
import dev.portolan.app.PortolanWindow;
import dev.portolan.catalog.Catalog;
import dev.portolan.edit.patterns.Pattern;
import dev.portolan.edit.patterns.Patterns;
import dev.portolan.guidance.Finding;
import dev.portolan.io.json.DesignFiles;
import dev.portolan.io.json.DesignWriter;
import dev.portolan.model.Design;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.PixelReader;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Makes the pictures of the README: {@code mvn -q test -Dtest=Gallery}. */
@WindowTest
@Unwatched("takes pictures on the FX thread")
final class Gallery extends Scenes {

    private static final Path FOLDER = Path.of("assets", "screenshots");

    /** Is to be read in the pictures. */
    private static final Path DESIGNS = Path.of(System.getProperty("java.io.tmpdir"), "designs");

    @Start
    void start(Stage stage) throws IOException {
        PortolanWindow.loadFaces();
        open(stage);
        stage.setWidth(1600);
        stage.setHeight(1000);
    }

    private void take(FxRobot robot, String name) {
        robot.interact(() -> Photographer.take(window.stage(), FOLDER.resolve(name + ".png")));
    }

    @Test
    void start(FxRobot robot) throws Exception {
        for (String sample : List.of("multi-region", "aks-regional", "aks-baseline")) {
            Path file = DESIGNS.resolve(sample + ".topology.json");
            Files.createDirectories(DESIGNS);
            Files.copy(Path.of("samples", sample + ".topology.json"), file, StandardCopyOption.REPLACE_EXISTING);
            robot.interact(() -> window.open(file));
            await(() ->
                    settings.recents().stream().anyMatch(recent -> recent.file().equals(file)));
            fire(robot, "close");
        }
        await(() -> pictured(robot));
        take(robot, "start-page");
    }

    /** Whether something is drawn in the middle of every small picture. */
    private static boolean pictured(FxRobot robot) throws Exception {
        return WaitForAsyncUtils.asyncFx(() -> robot.lookup(".thumbnail").queryAllAs(Canvas.class).stream()
                        .allMatch(Gallery::isPictured))
                .get();
    }

    private static boolean isPictured(Canvas canvas) {
        PixelReader pixels = canvas.snapshot(null, null).getPixelReader();
        int first = pixels.getArgb(1, 1);
        for (int x = 1; x < canvas.getWidth() - 1; x++) {
            if (pixels.getArgb(x, (int) canvas.getHeight() / 2) != first) {
                return true;
            }
        }
        return false;
    }

    @Test
    void regional(FxRobot robot) throws Exception {
        judged(robot, "aks-regional");
        select(robot, "agw-public");
        take(robot, "design");
        fire(robot, "theme");
        take(robot, "design-dark");
    }

    @Test
    void trace(FxRobot robot) throws Exception {
        judged(robot, "aks-regional");
        robot.interact(() -> {
            model().tracing()
                    .flow()
                    .set(model().assessment().get().traces().get(0).flow().name());
            model().tracing().step().set(3);
        });
        take(robot, "trace");
    }

    @Test
    void findings(FxRobot robot) throws Exception {
        judged(robot, "public-service-udr");
        Finding withPath = model().assessment().get().findings().stream()
                .filter(finding -> !finding.paths().isEmpty())
                .findFirst()
                .orElseThrow();
        robot.interact(() -> model().spotlight().show(withPath));
        take(robot, "findings");
    }

    @Test
    void diff(FxRobot robot) throws Exception {
        judged(robot, "aks-regional");
        Design mine = model().store().committed();
        Design theirs = Patterns.in(Catalog.azure())
                .propose(mine, Pattern.FRONT_DOOR_PRIVATE_LINK)
                .edit()
                .apply(mine);
        Path file = folder.resolve("with-front-door.topology.json");
        DesignFiles.save(file, theirs);
        answers.open = Optional.of(file);
        fire(robot, "merge");
        await(() -> robot.lookup("#diff").query().isVisible());
        take(robot, "diff");
    }

    @Test
    void whatIf(FxRobot robot) throws Exception {
        judged(robot, "aks-regional");
        select(robot, "afw-hub");
        fire(robot, "without");
        await(() -> !model().shading().shades().get().isEmpty());
        take(robot, "what-if");
    }

    @Test
    void addressPlan(FxRobot robot) throws Exception {
        judged(robot, "aks-baseline");
        robot.interact(
                () -> robot.lookup("#tab-address-plan").<ToggleButton>query().setSelected(true));
        take(robot, "address-plan");
    }

    @Test
    void presentation(FxRobot robot) throws Exception {
        judged(robot, "multi-region");
        fire(robot, "present");
        take(robot, "presentation");
    }

    @Test
    void large(FxRobot robot) throws Exception {
        Path file = Files.writeString(folder.resolve("estate.topology.json"), DesignWriter.write(Estate.of(1_000)));
        robot.interact(() -> window.open(file));
        await(() -> window.front().isPresent() && model().isJudged());
        await(() -> model().assessment().get().rules() > 0);
        fire(robot, "fit");
        take(robot, "thousand-components");
    }
}
