package dev.portolan.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.Unwatched;
import dev.portolan.WindowTest;
import dev.portolan.app.PortolanWindow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Every dialog, popup and panel, one after the other: what can have the focus says what it is and shows when it has it, no
 * text is cut off even at its largest, and Escape closes what has opened. With {@code -Dportolan.pictures=FOLDER} it leaves
 * a picture of each state there.
 */
@WindowTest
@Unwatched("takes pictures of everything that can have the focus")
class EveryStateTest extends States {

    private static final Optional<Path> PICTURES =
            Optional.ofNullable(System.getProperty("portolan.pictures")).map(Path::of);

    private static final int LARGEST = 20;

    private String sort = "";

    @Start
    void start(Stage stage) throws IOException {
        PortolanWindow.loadFaces();
        open(stage);
        stage.setWidth(1280);
        stage.setHeight(800);
    }

    @Test
    void everyDialogAboutFiles(FxRobot robot) throws Exception {
        sample(robot, "poor-design");
        forBothSizes(robot, () -> dialogsAboutFiles(robot));
    }

    @Test
    void everyDialogAboutTheDesign(FxRobot robot) throws Exception {
        sample(robot, "poor-design");
        forBothSizes(robot, () -> dialogsAboutTheDesign(robot));
    }

    @Test
    void everyPanel(FxRobot robot) throws Exception {
        judged(robot, "poor-design");
        forBothSizes(robot, () -> panels(robot));
    }

    /** What is done in the usual size of type, then in the largest. */
    private interface Round {
        void go() throws IOException, TimeoutException;
    }

    private void forBothSizes(FxRobot robot, Round round) throws Exception {
        Files.createDirectories(folder);
        round.go();
        sort = "-large";
        robot.interact(() -> settings.preferences().textSize().set(LARGEST));
        WaitForAsyncUtils.waitForFxEvents();
        round.go();
        assertThat(wrong).isEmpty();
    }

    @Override
    void look(FxRobot robot, String state) {
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> {
            PICTURES.ifPresent(all -> Photographer.take(window.stage(), all.resolve(state + sort + ".png")));
            List<Window> seen = others().isEmpty() ? List.of(window.stage()) : others();
            for (Window one : seen) {
                String where = state + sort + ": ";
                var root = one.getScene().getRoot();
                Accessible.silent(root).forEach(what -> wrong.add(where + what));
                Accessible.clipped(root).forEach(what -> wrong.add(where + "cut off: " + what));
                if (sort.isEmpty()) {
                    Accessible.hidesItsFocus(root).forEach(what -> wrong.add(where + "focus not seen: " + what));
                }
            }
        });
    }
}
