package dev.portolan.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.WindowTest;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Design;
import dev.portolan.model.Subject;
import dev.portolan.ui.actions.Action;
import dev.portolan.ui.state.EditorModel;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** A design that is only read, and what is connected in it. */
@WindowTest
class JustReadingTest extends WindowFixture {

    @Start
    void start(Stage stage) throws IOException {
        open(stage);
    }

    private EditorModel model() {
        return front().document().model();
    }

    private Design design() {
        return model().store().committed();
    }

    private void read(FxRobot robot) {
        robot.interact(() -> {
            model().select(List.of(Subject.of(new ComponentId("partner"))));
            front().canvas().requestFocus();
        });
        robot.push(KeyCode.ALT, KeyCode.R);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static String warnings(FxRobot robot) {
        return Stream.of(".status-reading", ".status-warning")
                .flatMap(each -> robot.lookup(each).<Labeled>queryAll().stream())
                .filter(Labeled::isVisible)
                .map(Labeled::getText)
                .collect(Collectors.joining());
    }

    @Test
    void nothingIsChangedUntilItIsSwitchedOff(FxRobot robot) {
        openSample(robot);
        Design before = design();
        read(robot);
        assertThat(warnings(robot)).startsWith("Only reading, no changes");
        robot.push(KeyCode.DELETE).push(KeyCode.RIGHT);
        robot.interact(() -> front().canvas().insert("public-users"));
        assertThat(design()).isEqualTo(before);
        robot.push(KeyCode.ALT, KeyCode.R);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(warnings(robot)).isEmpty();
        robot.push(KeyCode.DELETE);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(design().topology().has(new ComponentId("partner"))).isFalse();
    }

    @Test
    void aFieldShowsAgainWhatHoldsAndTheStatusBarSaysWhy(FxRobot robot) {
        openSample(robot);
        String name = shape("partner").name();
        read(robot);
        robot.interact(() -> {
            TextField field = robot.lookup("#field-name").query();
            field.setText("Somebody else");
            field.getOnAction().handle(new javafx.event.ActionEvent());
        });
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(shape("partner").name()).isEqualTo(name);
        assertThat(robot.lookup("#field-name").<TextField>query().getText()).isEqualTo(name);
        assertThat(warnings(robot)).contains("Not changed, as it is only read");
    }

    @Test
    void noCommandOfTheMenusThatEditChangesAnything(FxRobot robot) {
        openSample(robot);
        Design before = design();
        read(robot);
        Set<Action.Menu> menus = Set.of(Action.Menu.EDIT, Action.Menu.INSERT, Action.Menu.ARRANGE);
        List<Action> editing = window.actions().all().stream()
                .filter(action -> menus.contains(action.menu()))
                .toList();
        assertThat(editing)
                .filteredOn(Action::isEnabled)
                .extracting(Action::id)
                .isSubsetOf("copy", "copy-picture", "copy-size", "find", "properties");
        robot.interact(() -> model().undo());
        assertThat(design()).isEqualTo(before);
    }

    @Test
    void everythingConnectedIsSelectedByACommand(FxRobot robot) {
        openSample(robot);
        robot.interact(() -> {
            model().select(List.of(Subject.of(new ComponentId("partner"))));
            window.actions().require("select-connected").fire();
        });
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(model().selectedLinks()).isNotEmpty();
        assertThat(model().selectedComponents()).hasSizeGreaterThan(1);
    }
}
