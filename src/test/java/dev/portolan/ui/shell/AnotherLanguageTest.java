package dev.portolan.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.Unwatched;
import dev.portolan.WindowTest;
import dev.portolan.app.PortolanWindow;
import dev.portolan.ui.text.OtherWords;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Every state of a window that speaks a made-up language: no word of the English bundle is left anywhere. */
@WindowTest
@Unwatched("reads everything that is shown")
class AnotherLanguageTest extends States {

    /** So many of the design are selected one after the other, for the inspector. */
    private static final int ELEMENTS = 30;

    private Runnable before = () -> {};

    @Start
    void start(Stage stage) throws IOException {
        before = OtherWords.speak();
        PortolanWindow.loadFaces();
        open(stage);
    }

    @AfterEach
    void speaksEnglishAgain() {
        before.run();
    }

    @Test
    void theWholeWindowSpeaksIt(FxRobot robot) throws Exception {
        look(robot, "start-page");
        judged(robot, "poor-design");
        look(robot, "design");
        panels(robot);
        fire(robot, "trace-next", "session");
        look(robot, "trace");
        fire(robot, "select-all");
        look(robot, "all selected");
        for (int i = 0; i < ELEMENTS; i++) {
            fire(robot, "next-element");
            look(robot, "element " + i);
        }
        window.actions().all().forEach(action -> read("command", action.label().getValue()));
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyDialogSpeaksIt(FxRobot robot) throws Exception {
        Files.createDirectories(folder);
        judged(robot, "poor-design");
        dialogsAboutFiles(robot);
        dialogsAboutTheDesign(robot);
        assertThat(wrong).isEmpty();
    }

    @Override
    void look(FxRobot robot, String state) {
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> {
            List<Window> seen = others().isEmpty() ? List.of(window.stage()) : others();
            for (Window one : seen) {
                Spoken.of(one.getScene().getRoot()).forEach(text -> read(state, text));
                if (one instanceof Stage stage) {
                    read(state, String.valueOf(stage.getTitle()));
                }
            }
        });
    }

    private void read(String state, String text) {
        Spoken.english(text).ifPresent(key -> wrong.add(state + ": “" + text + "” is " + key));
    }
}
