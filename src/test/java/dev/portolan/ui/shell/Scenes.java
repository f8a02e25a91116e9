package dev.portolan.ui.shell;

import dev.portolan.app.GuidedAnalyst;
import dev.portolan.catalog.Catalog;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Subject;
import dev.portolan.ui.files.DialogChoices;
import dev.portolan.ui.state.Analyst;
import dev.portolan.ui.state.EditorModel;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.stage.Window;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** A window that is brought into states worth looking at. */
abstract class Scenes extends WindowFixture {

    /** Seconds; pictures may be made on a busy machine. */
    private static final int PATIENCE = 300;

    @Override
    Analyst analyst() {
        return new GuidedAnalyst(Catalog.azure());
    }

    /** Opens a sample; its findings come later. */
    void sample(FxRobot robot, String name) {
        fire(robot, "start-page");
        press(robot, "#sample-" + name);
    }

    /** Opens a sample and waits until all is known about it. */
    void judged(FxRobot robot, String name) throws TimeoutException {
        sample(robot, name);
        await(() -> model().isJudged());
    }

    void fire(FxRobot robot, String... commands) {
        for (String command : commands) {
            robot.interact(() -> window.actions().require(command).fire());
            WaitForAsyncUtils.waitForFxEvents();
        }
    }

    void select(FxRobot robot, String... components) {
        List<Subject> subjects =
                Stream.of(components).map(id -> Subject.of(new ComponentId(id))).toList();
        robot.interact(() -> model().select(subjects));
        WaitForAsyncUtils.waitForFxEvents();
    }

    EditorModel model() {
        return front().document().model();
    }

    static void await(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(PATIENCE, TimeUnit.SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** The windows in front of the main one: dialogs, menus and popups. */
    List<Window> others() {
        List<Window> others = new ArrayList<>(Window.getWindows());
        others.remove(window.stage());
        return others;
    }

    /** Has a dialog ask that waits for its answer; it is there once this returns. */
    void ask(Consumer<DialogChoices> question) throws TimeoutException {
        Platform.runLater(() -> question.accept(new DialogChoices(window.stage(), settings)));
        await(() -> !others().isEmpty());
    }

    /** Has a command ask; its dialog is there once this returns, even if it waits for the answer. */
    void askBy(String command) throws TimeoutException {
        Platform.runLater(() -> window.actions().require(command).fire());
        await(() -> !others().isEmpty());
    }

    /** Closes whatever lies in front of the window. */
    void dismiss(FxRobot robot) {
        for (int i = 0; i < 3 && !others().isEmpty(); i++) {
            robot.interact(() -> others().forEach(Window::hide));
            WaitForAsyncUtils.waitForFxEvents();
        }
    }
}
