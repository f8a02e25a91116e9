package dev.portolan.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.WindowTest;
import dev.portolan.app.GuidedAnalyst;
import dev.portolan.catalog.Catalog;
import dev.portolan.edit.patterns.Pattern;
import dev.portolan.edit.patterns.Patterns;
import dev.portolan.model.Design;
import dev.portolan.ui.state.Analyst;
import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Switching a pattern in the window, with the comparison before it. */
@WindowTest
class PatternDialogTest extends WindowFixture {

    @Start
    void start(Stage stage) throws IOException {
        open(stage);
    }

    @Override
    Analyst analyst() {
        return new GuidedAnalyst(Catalog.azure());
    }

    @Test
    void aSwitchIsComparedAndThenOneStep(FxRobot robot) throws TimeoutException {
        press(robot, "#sample-aks-regional");
        Design before = committed();
        robot.interact(() ->
                window.actions().require("pattern-front-door-private-link").fire());
        await(() -> robot.lookup("#side-by-side").tryQuery().isPresent());
        assertThat(robot.lookup("#side-by-side .label").queryAllAs(Label.class))
                .extracting(Label::getText)
                .contains("Before", "After", "≠ Hops", "agw-public (prevention)", "afd (prevention)");
        assertThat(committed()).isEqualTo(before);

        robot.interact(() -> robot.lookup("#pattern-accept").<Button>query().fire());
        await(() -> !committed().equals(before));
        assertThat(Patterns.in(Catalog.azure()).current(committed(), Pattern.Side.INGRESS))
                .contains(Pattern.FRONT_DOOR_PRIVATE_LINK);
        assertThat(front().document().model().store().undoLabel().orElse("")).startsWith("Switch to Front Door");
        robot.interact(() -> window.actions().require("undo").fire());
        assertThat(committed()).isEqualTo(before);
    }

    @Test
    void aPatternThatDoesNotFitSaysWhyAndCannotBeAccepted(FxRobot robot) throws TimeoutException {
        press(robot, "#sample-aks-regional");
        robot.interact(
                () -> window.actions().require("pattern-front-door-public").fire());
        await(() -> robot.lookup(".doubtful").queryAllAs(Label.class).stream()
                .anyMatch(label -> label.getText().contains("EGR-006")));
        assertThat(robot.lookup("#pattern-accept").<Button>query().isDisabled()).isTrue();
    }

    private Design committed() {
        return front().document().model().store().committed();
    }

    private static void await(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, condition);
    }
}
