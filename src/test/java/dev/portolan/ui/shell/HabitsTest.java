package dev.portolan.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.WindowTest;
import dev.portolan.geom.Point;
import dev.portolan.geom.Rect;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Subject;
import dev.portolan.ui.actions.Keymap;
import dev.portolan.ui.canvas.CanvasView;
import dev.portolan.ui.canvas.Viewport;
import dev.portolan.ui.palette.OutlineTree;
import dev.portolan.ui.state.EditorModel;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import javafx.event.ActionEvent;
import javafx.geometry.VerticalDirection;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The wiring of what users of drawing programs expect; the gestures themselves are tested without a window. */
@WindowTest
class HabitsTest extends WindowFixture {

    @Start
    void start(Stage stage) throws IOException {
        open(stage);
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
    }

    private Set<String> selected() {
        return model().selection().get().stream().map(Subject::id).collect(Collectors.toSet());
    }

    @Test
    void aRightDragMovesTheViewAndARightClickOpensTheMenu(FxRobot robot) {
        openSample(robot);
        Viewport before = canvas().viewport().get();
        Point bare = new Point(canvas().diagram().bounds().orElseThrow().x() - 15, 0);
        robot.drag(onScreen(bare.plus(0, 20)), MouseButton.SECONDARY)
                .moveBy(30, 40)
                .drop();
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(canvas().viewport().get().shift()).isNotEqualTo(before.shift());
        assertThat(shown(robot, "context-select-all")).isFalse();
        robot.clickOn(onScreen(shape("partner").bounds().centre()), MouseButton.SECONDARY);
        assertThat(shown(robot, "context-rename")).isTrue();
        robot.push(KeyCode.ESCAPE);
    }

    @Test
    void theWheelScrollsAndWithCtrlZoomsAtTheMouse(FxRobot robot) {
        openSample(robot);
        robot.moveTo(canvas());
        Viewport before = canvas().viewport().get();
        robot.scroll(VerticalDirection.DOWN);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(canvas().viewport().get().zoom()).isEqualTo(before.zoom());
        assertThat(canvas().viewport().get().shift().y())
                .isNotEqualTo(before.shift().y());
        robot.press(KeyCode.CONTROL).scroll(VerticalDirection.DOWN).release(KeyCode.CONTROL);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(canvas().viewport().get().zoom()).isNotEqualTo(before.zoom());
    }

    @Test
    void aPressInTheMinimapLooksThere(FxRobot robot) {
        openSample(robot);
        assertThat(robot.lookup("#minimap").query().isVisible()).isFalse();
        robot.interact(() -> {
            canvas().zoomIn();
            canvas().zoomIn();
            canvas().zoomIn();
            canvas().zoomIn();
        });
        WaitForAsyncUtils.waitForFxEvents();
        Node map = robot.lookup("#minimap").query();
        assertThat(map.isVisible()).isTrue();
        Point before = canvas().viewport().get().shift();
        robot.moveTo(map).moveBy(-50, 0).clickOn();
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(canvas().viewport().get().shift()).isNotEqualTo(before);
        fire(robot, "minimap");
        assertThat(map.isVisible()).isFalse();
    }

    @Test
    void tabGoesThroughTheElementsAndOutAgain(FxRobot robot) {
        draw(robot, "public-users", "azure-firewall");
        fire(robot, "select-none");
        robot.interact(canvas()::requestFocus);
        robot.push(KeyCode.TAB);
        assertThat(selected()).containsExactly("public-users");
        robot.push(KeyCode.TAB);
        assertThat(selected()).hasSize(1).doesNotContain("public-users");
        assertThat(canvas().isFocused()).isTrue();
        robot.push(KeyCode.TAB);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(canvas().isFocused()).isFalse();
    }

    @Test
    void kindsOfThingsAreSelectedApart(FxRobot robot) {
        openSample(robot);
        fire(robot, "select-links");
        assertThat(model().selectedComponents()).isEmpty();
        assertThat(model().selectedLinks()).hasSameSizeAs(links());
        fire(robot, "select-components");
        assertThat(model().selectedLinks()).isEmpty();
        assertThat(model().selectedComponents()).hasSameSizeAs(components());
    }

    @Test
    void whatIsFoundIsSelected(FxRobot robot) {
        openSample(robot);
        fire(robot, "find");
        robot.interact(() -> {
            TextField field = robot.lookup("#find-field").query();
            field.setText(shape("partner").name());
            field.fireEvent(new ActionEvent());
        });
        assertThat(selected()).containsExactly("partner");
        assertThat(robot.lookup("#breadcrumbs").query().isVisible()).isFalse();
    }

    @Test
    void aComponentIsAddedByAFewLetters(FxRobot robot) {
        fire(robot, "new");
        robot.interact(canvas()::requestFocus);
        robot.write("/");
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> {
            TextField field = robot.lookup("#quick-add-field").query();
            field.setText("hub");
            field.fireEvent(new ActionEvent());
        });
        assertThat(components()).extracting(one -> one.name()).containsExactly("hub-vnet");
    }

    @Test
    void whatIsInsertedConnectedIsOneStep(FxRobot robot) {
        draw(robot, "public-users");
        robot.interact(() -> canvas().insertConnected("azure-firewall"));
        assertThat(components()).hasSize(2);
        assertThat(links()).hasSize(1);
        fire(robot, "undo");
        assertThat(components()).hasSize(1);
        assertThat(links()).isEmpty();
    }

    @Test
    void whatIsCopiedIsPastedInAnotherDesignAndIsTextAndPictureElsewhere(FxRobot robot) throws TimeoutException {
        draw(robot, "public-users");
        fire(robot, "copy");
        awaitCopiedPicture();
        robot.interact(() -> {
            assertThat(Clipboard.getSystemClipboard().getString()).isEqualTo("public-users");
            assertThat(Clipboard.getSystemClipboard().hasImage()).isTrue();
        });
        fire(robot, "new");
        fire(robot, "paste");
        fire(robot, "paste");
        assertThat(components()).hasSize(2);
        Rect first = shape(components().get(0).id().value()).bounds();
        Rect second = shape(components().get(1).id().value()).bounds();
        assertThat(second.topLeft()).isNotEqualTo(first.topLeft());
    }

    @Test
    void whatIsHiddenComesBack(FxRobot robot) {
        draw(robot, "public-users");
        fire(robot, "hide");
        assertThat(canvas().diagram().shapes()).isEmpty();
        fire(robot, "show-hidden");
        assertThat(canvas().diagram().shapes()).hasSize(1);
        assertThat(selected()).containsExactly("public-users");
    }

    @Test
    void gridAndGuidesAreSwitchedOff(FxRobot robot) {
        fire(robot, "grid");
        fire(robot, "snap");
        assertThat(settings.grid().get()).isFalse();
        assertThat(settings.guides().get()).isFalse();
    }

    @Test
    void theDrawingIsShownAloneAndThePanelsComeBack(FxRobot robot) {
        fire(robot, "new");
        fire(robot, "zen");
        assertThat(robot.lookup("#palette-search").tryQuery()).isEmpty();
        fire(robot, "zen");
        assertThat(robot.lookup("#palette-search").tryQuery()).isPresent();
    }

    @Test
    void panelsOfADesignThatComesBackFollowTheLayoutAfterRubbishWasCollected(FxRobot robot) {
        fire(robot, "new");
        DocumentPane first = front();
        fire(robot, "new");
        System.gc();
        robot.interact(() -> window.desk().show(Optional.of(first)));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup("#palette-search").tryQuery()).isPresent();
        fire(robot, "zen");
        assertThat(robot.lookup("#palette-search").tryQuery()).isEmpty();
    }

    @Test
    void aCommandIsFoundByItsNameAndSaysItsKeys(FxRobot robot) {
        fire(robot, "new");
        fire(robot, "commands");
        robot.interact(() -> robot.lookup("#command-field").<TextField>query().setText("fit all"));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup(".command-keys").<Labeled>queryAll())
                .extracting(Labeled::getText)
                .contains("Shift+1");
        robot.push(KeyCode.ESCAPE);
    }

    @Test
    void theSheetIsSearchedAndSwitchesThePreset(FxRobot robot) {
        fire(robot, "shortcuts");
        robot.interact(() -> robot.lookup("#shortcut-search").<TextField>query().setText("ungroup"));
        ListView<?> list = robot.lookup("#shortcut-list").query();
        assertThat(list.getItems()).element(1).asString().contains("Ctrl+Shift+U");
        press(robot, "#keymap-figma");
        assertThat(settings.keymap().get()).isEqualTo("figma");
        assertThat(window.actions().keymap().getValue().preset()).isEqualTo(Keymap.Preset.FIGMA);
        assertThat(list.getItems()).element(1).asString().contains("Ctrl+Shift+G");
        robot.push(KeyCode.ESCAPE);
    }

    @Test
    void undoBringsWhatItWasAboutBackIntoViewAndSelectsIt(FxRobot robot) {
        draw(robot, "public-users");
        robot.interact(canvas()::requestFocus);
        robot.push(KeyCode.RIGHT);
        fire(robot, "select-none");
        robot.interact(() -> canvas().page(3, 0));
        fire(robot, "undo");
        assertThat(selected()).containsExactly("public-users");
        Rect seen = canvas().viewport().get().visible(canvas().getWidth(), canvas().getHeight());
        assertThat(seen.contains(shape("public-users").bounds())).isTrue();
    }

    @Test
    void severalWithDifferentValuesSayMixed(FxRobot robot) {
        draw(robot, "subnet", "virtual-network/Hub VNET", "virtual-network/Spoke VNET");
        fire(robot, "select-components");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup("mixed").tryQuery()).isPresent();
    }

    @Test
    void theStatusBarSaysWhereTheMouseIs(FxRobot robot) {
        fire(robot, "new");
        robot.moveTo(canvas()).moveBy(3, 3);
        WaitForAsyncUtils.waitForFxEvents();
        Point at = canvas().place().get();
        assertThat(robot.lookup(Math.round(at.x()) + ", " + Math.round(at.y())).tryQuery())
                .isPresent();
    }

    @Test
    void theOutlineSaysNameKindPlaceAndFindings(FxRobot robot) {
        draw(robot, "virtual-network/Hub VNET");
        robot.interact(() -> canvas().insert("azure-firewall"));
        robot.interact(() -> robot.lookup("#show-outline").<ToggleButton>query().setSelected(true));
        OutlineTree outline = robot.lookup("#outline").query();
        String id = components().get(components().size() - 1).id().value();
        assertThat(outline.spoken(Subject.of(new ComponentId(id))))
                .isEqualTo("Azure Firewall " + id + ", in AzureFirewallSubnet");
        assertThat(List.of(model().undoLabel().get())).containsExactly("Add '" + id + "'");
    }

    @Test
    void theOutlineHasSelectedWhatWasSelectedWhileItWasNotInFront(FxRobot robot) {
        draw(robot, "public-users", "front-door");
        fire(robot, "select-all");
        robot.interact(() -> robot.lookup("#show-outline").<ToggleButton>query().setSelected(true));
        OutlineTree outline = robot.lookup("#outline").query();
        assertThat(outline.getSelectionModel().getSelectedItems()).hasSize(2);
        fire(robot, "select-none");
        assertThat(outline.getSelectionModel().getSelectedItems()).isEmpty();
    }
}
