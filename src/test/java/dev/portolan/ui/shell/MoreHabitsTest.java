package dev.portolan.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.WindowTest;
import dev.portolan.edit.Edits;
import dev.portolan.geom.Point;
import dev.portolan.geom.Rect;
import dev.portolan.model.Component;
import dev.portolan.model.Subject;
import dev.portolan.ui.canvas.CanvasView;
import dev.portolan.ui.files.PanelLayout;
import dev.portolan.ui.state.EditorModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Commands that users of drawing programs reach for by keys. */
@WindowTest
class MoreHabitsTest extends WindowFixture {

    @Start
    void start(Stage stage) throws IOException {
        open(stage);
    }

    private static Stage stage(FxRobot robot) {
        return (Stage) robot.listWindows().get(0);
    }

    private EditorModel model() {
        return front().document().model();
    }

    private CanvasView canvas() {
        return front().canvas();
    }

    private void fire(FxRobot robot, String command) {
        robot.interact(() -> window.actions().require(command).fire());
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void draw(FxRobot robot, String... entries) {
        fire(robot, "new");
        for (String entry : entries) {
            robot.interact(() -> canvas().insert(entry));
        }
        robot.interact(canvas()::requestFocus);
    }

    @Test
    void homeAndPagesLookElsewhere(FxRobot robot) {
        openSample(robot);
        robot.interact(canvas()::requestFocus);
        robot.push(KeyCode.HOME);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(canvas().viewport().get().zoom()).isEqualTo(1);
        Point before = canvas().viewport().get().shift();
        robot.push(KeyCode.PAGE_DOWN);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(canvas().viewport().get().shift().y()).isLessThan(before.y() - canvas().getHeight() / 2);
        robot.push(KeyCode.PAGE_UP);
        robot.push(KeyCode.SHIFT, KeyCode.PAGE_DOWN);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(canvas().viewport().get().shift().y()).isEqualTo(before.y());
        assertThat(canvas().viewport().get().shift().x()).isLessThan(before.x());
    }

    @Test
    void keysMakeTheSelectionWiderAndLessTall(FxRobot robot) {
        draw(robot, "public-users");
        robot.push(KeyCode.CONTROL, KeyCode.RIGHT).push(KeyCode.CONTROL, KeyCode.UP);
        WaitForAsyncUtils.waitForFxEvents();
        Rect bounds = shape("public-users").bounds();
        assertThat(bounds.width()).isEqualTo(152);
        assertThat(bounds.height()).isEqualTo(40);
    }

    @Test
    void aCloneByKeysStandsBesideAndIsConnected(FxRobot robot) {
        draw(robot, "azure-firewall");
        Rect original = shape("firewall").bounds();
        robot.push(KeyCode.ALT, KeyCode.SHIFT, KeyCode.RIGHT);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(shape("firewall-2").bounds().x()).isEqualTo(original.right() + 48);
        assertThat(links()).hasSize(1);
    }

    @Test
    void aDuplicateStandsBesideAndIsSelected(FxRobot robot) {
        draw(robot, "public-users");
        robot.push(KeyCode.CONTROL, KeyCode.D);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(components()).hasSize(2);
        assertThat(model().selectedComponents()).extracting(Component::name).containsExactly("public-users-2");
    }

    @Test
    void thePictureOfTheSelectionIsCopiedAlone(FxRobot robot) throws TimeoutException {
        draw(robot, "public-users");
        fire(robot, "copy-picture");
        awaitCopiedPicture();
        robot.interact(() -> {
            assertThat(Clipboard.getSystemClipboard().hasImage()).isTrue();
            assertThat(Clipboard.getSystemClipboard().hasString()).isFalse();
        });
    }

    @Test
    void thePropertiesOfTheSelectionAreReachedByKeys(FxRobot robot) {
        draw(robot, "public-users");
        robot.push(KeyCode.CONTROL, KeyCode.M);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(stage(robot).getScene().getFocusOwner().getId()).isEqualTo("field-name");
    }

    @Test
    void theWindowFillsTheScreenAndComesBack(FxRobot robot) {
        fire(robot, "full-screen");
        assertThat(stage(robot).isFullScreen()).isTrue();
        fire(robot, "full-screen");
        assertThat(stage(robot).isFullScreen()).isFalse();
    }

    @Test
    void panelsAreHiddenAndLayersShownByKeys(FxRobot robot) {
        openSample(robot);
        robot.interact(canvas()::requestFocus);
        robot.push(KeyCode.ALT, KeyCode.DIGIT1)
                .push(KeyCode.ALT, KeyCode.DIGIT2)
                .push(KeyCode.CONTROL, KeyCode.J);
        WaitForAsyncUtils.waitForFxEvents();
        PanelLayout panels = settings.panels();
        assertThat(List.of(
                        panels.left().get(),
                        panels.inspector().get(),
                        panels.bottom().get()))
                .containsOnly(false);
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(panels.left().get()).isTrue();
        assertThat(robot.lookup("#layers").query().isVisible()).isTrue();
    }

    @Test
    void filesAreMadeSavedClosedAndOpenedByKeys(FxRobot robot) throws Exception {
        robot.push(KeyCode.CONTROL, KeyCode.N);
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> canvas().insert("public-users"));
        Path file = folder.resolve("keys.topology.json");
        answers.save = Optional.of(file);
        robot.push(KeyCode.CONTROL, KeyCode.S);
        until(() -> front().document().isIn(file) && !model().dirty().get());
        Path other = folder.resolve("other.topology.json");
        answers.save = Optional.of(other);
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.S);
        until(() -> front().document().isIn(other));
        robot.push(KeyCode.CONTROL, KeyCode.W);
        until(() -> window.front().isEmpty());
        answers.open = Optional.of(file);
        robot.push(KeyCode.CONTROL, KeyCode.O);
        until(() -> window.front().isPresent());
        assertThat(components()).extracting(Component::name).containsExactly("public-users");
    }

    private static void until(Callable<Boolean> holds) throws TimeoutException {
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, holds);
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void everythingAndNothingIsSelected(FxRobot robot) {
        openSample(robot);
        robot.interact(canvas()::requestFocus);
        robot.push(KeyCode.CONTROL, KeyCode.A);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(model().selection().get()).hasSize(components().size() + links().size());
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.A);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(model().selection().get()).isEmpty();
    }

    @Test
    void whatHasTheSameFindingIsSelectedToo(FxRobot robot) throws Exception {
        draw(robot, "public-users", "azure-firewall");
        List<Component> both = components();
        robot.interact(() -> both.forEach(one -> model().apply(Edits.rename(one, "bad"))));
        WaitForAsyncUtils.waitFor(
                5, TimeUnit.SECONDS, () -> model().assessment().get().findings().size() == 2);
        robot.interact(() -> model().select(List.of(Subject.of(both.get(0).id()))));
        fire(robot, "select-finding");
        assertThat(model().selectedComponents()).hasSize(2);
    }
}
