package dev.portolan.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.WindowTest;
import dev.portolan.model.Design;
import dev.portolan.model.Subject;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@WindowTest
class ArrangeTest extends WindowFixture {

    @Start
    void start(Stage stage) throws IOException {
        open(stage);
    }

    @Test
    void arrangingIsOneStepThatUndoTakesBack(FxRobot robot) throws TimeoutException {
        press(robot, "#sample-poor-design");
        Design before = committed();
        robot.interact(() -> window.actions().require("arrange").fire());
        await(() -> !committed().equals(before));
        assertThat(committed().topology()).isEqualTo(before.topology());
        assertThat(front().document().model().store().undoLabel()).contains("Arrange the design");
        robot.interact(() -> window.actions().require("undo").fire());
        assertThat(committed()).isEqualTo(before);
    }

    @Test
    void whatIsBeingArrangedIsSaidAndGivenUpByTheSameCommand(FxRobot robot) throws TimeoutException {
        press(robot, "#sample-poor-design");
        Design before = committed();
        AtomicBoolean after = new AtomicBoolean();
        robot.interact(() -> {
            settings.preferences().calm().set(true); // nothing would glide
            window.actions().require("arrange").fire();
            assertThat(label()).isEqualTo("Stop arranging");
            window.actions().require("arrange").fire();
            assertThat(label()).isEqualTo("Arrange the design");
            front().document().model().tasks().start(() -> "next in the line", next -> after.set(true), failure -> {});
        });
        await(after::get);
        assertThat(committed()).isEqualTo(before);
    }

    @Test
    void theCommandSaysWhatItArranges(FxRobot robot) {
        press(robot, "#sample-poor-design");
        assertThat(label()).isEqualTo("Arrange the design");
        robot.interact(() -> select("hub-vnet"));
        assertThat(label()).isEqualTo("Arrange inside 'hub-vnet'");
        robot.interact(() -> select("hub-vnet", "spoke-aks-vnet"));
        assertThat(label()).isEqualTo("Arrange the selection");
    }

    private void select(String... names) {
        front().document()
                .model()
                .select(List.of(names).stream().map(this::subject).toList());
    }

    private Subject subject(String name) {
        return committed().topology().components().stream()
                .filter(component -> component.name().equals(name))
                .findFirst()
                .map(component -> Subject.of(component.id()))
                .orElseThrow();
    }

    private String label() {
        return window.actions().require("arrange").label().getValue();
    }

    private Design committed() {
        return front().document().model().store().committed();
    }

    private static void await(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, condition);
    }
}
