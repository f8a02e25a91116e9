package dev.portolan.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.Unwatched;
import dev.portolan.WindowTest;
import dev.portolan.guidance.Profile;
import dev.portolan.ui.files.Settings;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@WindowTest
class PreferencesTest extends WindowFixture {

    private final Locale spoken = Locale.getDefault(Locale.Category.FORMAT);

    @AfterEach
    void speakAsBefore() {
        Locale.setDefault(Locale.Category.FORMAT, spoken);
    }

    @Start
    void start(Stage stage) throws IOException {
        open(stage);
    }

    @Test
    @Unwatched("changes theme and size of type, for which JavaFX styles every node anew in one event")
    void whatIsChosenCountsAtOnceAndIsKept(FxRobot robot) {
        openFresh(robot);
        ask(robot);
        choose(robot, "#preference-text-size", 2);
        choose(robot, "#preference-profile", 2);
        choose(robot, "#preference-keymap", 1);
        choose(robot, "#preference-grid-size", 4);
        choose(robot, "#preference-theme", 2);
        Label label = (Label) robot.lookup("#preference-list .strong").query();
        assertThat(label.getFont().getSize()).isEqualTo(13);
        choose(robot, "#preference-text-size", 5);
        robot.interact(() -> window.stage().getScene().getRoot().applyCss());
        assertThat(((Label) window.stage().getScene().lookup(".status-bar .label"))
                        .getFont()
                        .getSize())
                .isEqualTo(15);
        assertThat(window.stage().getScene().getRoot().getStyleClass()).contains("dark");
        assertThat(front().document().model().standpoint().get().profile()).isEqualTo(Profile.STRICT);
        assertThat(window.actions().keymap().getValue().preset().id()).isEqualTo("figma");
        Settings next = new Settings(folder.resolve("window.properties"));
        assertThat(next.preferences().gridSize().get()).isEqualTo(24);
        assertThat(next.preferences().textSize().get()).isEqualTo(18);
        assertThat(next.dark().get()).isTrue();
        robot.interact(() -> settings.dark().set(false));
        robot.push(KeyCode.ESCAPE);
    }

    @Test
    void thePageIsSearchedByWhatAPreferenceDoesAndByWhatCanBeChosen(FxRobot robot) {
        ask(robot);
        search(robot, "glide");
        assertThat(controls(robot)).containsExactly("preference-calm");
        search(robot, "figma");
        assertThat(controls(robot)).containsExactly("preference-keymap");
        search(robot, "no such thing");
        assertThat(controls(robot)).isEmpty();
        search(robot, "");
        assertThat(controls(robot)).hasSize(10);
        robot.push(KeyCode.ESCAPE);
    }

    private void ask(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.COMMA);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void search(FxRobot robot, String words) {
        robot.interact(
                () -> robot.lookup("#preference-search").<TextField>query().setText(words));
    }

    private static void choose(FxRobot robot, String query, int index) {
        robot.interact(() ->
                robot.lookup(query).<ComboBox<?>>query().getSelectionModel().select(index));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static Set<String> controls(FxRobot robot) {
        return robot.lookup(".preference-row").queryAll().stream()
                .flatMap(row -> row.lookupAll("*").stream())
                .map(Node::getId)
                .filter(id -> id != null && id.startsWith("preference-"))
                .collect(Collectors.toSet());
    }
}
