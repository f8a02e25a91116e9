package dev.portolan.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.portolan.WindowTest;
import dev.portolan.edit.Edits;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.LinkId;
import dev.portolan.model.Subject;
import dev.portolan.model.Value;
import dev.portolan.ui.canvas.CanvasView;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Filling in the inspector with mouse and keyboard. */
@WindowTest
class InspectorTest extends WindowFixture {

    @Start
    void start(Stage stage) throws IOException {
        open(stage);
    }

    @Test
    void aClickOnAListStraightFromATypedFieldOpensItAndKeepsWhatWasTyped(FxRobot robot) {
        draw(robot, "virtual-network/Hub VNET", "subnet");
        TextField prefixes = robot.lookup("#field-prefixes").query();
        robot.clickOn(prefixes);
        robot.push(KeyCode.CONTROL, KeyCode.A);
        robot.write("10.9.0.0/24");
        ComboBox<?> outbound = robot.lookup("#field-defaultOutboundAccess").query();
        robot.clickOn(outbound);

        assertThat(outbound.isShowing()).isTrue();
        assertThat(said("prefixes")).contains(Value.of(List.of(Value.of("10.9.0.0/24"))));
        robot.push(KeyCode.ESCAPE);
    }

    @Test
    void aRecordStaysOpenWithItsCursorWhileItIsFilledInAndIsNamedAfterWhatItSays(FxRobot robot) {
        draw(robot, "virtual-network/Hub VNET", "network-security-group");
        click(robot, "Add");
        robot.write("AllowWeb\t100\t");

        TitledPane fold = fold(robot);
        assertThat(fold.isExpanded()).isTrue();
        assertThat(fold.getText()).isEqualTo("AllowWeb");
        Node focused = fold.getScene().getFocusOwner();
        assertThat(((Label) robot.lookup("Direction").query()).getLabelFor()).isSameAs(focused);
        assertThat(said("rules").orElseThrow().toString()).contains("AllowWeb", "100");
    }

    @Test
    void thatThereAreNoneIsSaidAndUnsaid(FxRobot robot) {
        draw(robot, "virtual-network/Hub VNET", "network-security-group");
        assertThat(said("rules")).isEmpty();
        click(robot, "None");
        assertThat(said("rules")).contains(Value.of(List.of()));
        click(robot, "Leave unsaid");
        assertThat(said("rules")).isEmpty();
    }

    @Test
    void aListOfNothingIsWrittenNone(FxRobot robot) {
        draw(robot, "virtual-network/Hub VNET");
        TextField servers = robot.lookup("#field-dnsServers").query();
        robot.clickOn(servers).write("none").push(KeyCode.ENTER);
        assertThat(said("dnsServers")).contains(Value.of(List.of()));
        assertThat(servers.getText()).isEqualTo("none");
        robot.push(KeyCode.CONTROL, KeyCode.A).push(KeyCode.DELETE).push(KeyCode.ENTER);
        assertThat(said("dnsServers")).isEmpty();
    }

    @Test
    void lettersLeadToWhatBeginsWithThemAndEnterChoosesItInOneStep(FxRobot robot) {
        draw(robot, "virtual-network/Hub VNET");
        ComboBox<?> role = robot.lookup("#field-role").query();
        robot.interact(role::requestFocus);
        robot.write("sp").push(KeyCode.ENTER);
        assertThat(said("role")).contains(Value.of("spoke"));
        robot.interact(() -> window.actions().require("undo").fire());
        assertThat(said("role")).contains(Value.of("hub"));
    }

    @Test
    void aFieldStaysUnderTheMouseWhenAFindingAppearsAboveIt(FxRobot robot) throws TimeoutException {
        draw(robot, "public-users");
        TextField name = robot.lookup("#field-name").query();
        double before = name.localToScene(0, 0).getY();
        robot.clickOn(name).push(KeyCode.CONTROL, KeyCode.A).write("bad").push(KeyCode.ENTER);
        WaitForAsyncUtils.waitFor(
                20,
                TimeUnit.SECONDS,
                () -> robot.lookup("#inspector")
                        .lookup(".fix-button")
                        .tryQuery()
                        .isPresent());
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(name.localToScene(0, 0).getY()).isCloseTo(before, within(2.0));
    }

    @Test
    void escapeBringsBackWhatAFieldShowed(FxRobot robot) {
        draw(robot, "virtual-network");
        TextField name = robot.lookup("#field-name").query();
        String before = name.getText();
        robot.interact(name::requestFocus);
        robot.push(KeyCode.CONTROL, KeyCode.A).write("mistaken").push(KeyCode.ESCAPE);
        robot.interact(() -> front().canvas().requestFocus());
        assertThat(name.getText()).isEqualTo(before);
        assertThat(components()).extracting(Component::name).containsExactly(before);
    }

    @Test
    void namesakesAreToldApart(FxRobot robot) {
        draw(robot, "public-ip", "public-ip", "nat-gateway");
        List<Component> all = components();
        all.stream()
                .filter(one -> one.kind().value().equals("public-ip"))
                .forEach(one -> robot.interact(() -> front().document().model().apply(Edits.rename(one, "pip"))));
        String second = all.get(1).id().value();
        TextField addresses = robot.lookup("#field-publicIps").query();
        robot.clickOn(addresses).write("pip").push(KeyCode.ENTER);
        assertThat(robot.lookup(".property-error").queryAllAs(Label.class))
                .extracting(Label::getText)
                .anyMatch(text -> text.startsWith("several are called \"pip\"; write pip ("));
        robot.push(KeyCode.CONTROL, KeyCode.A).write("pip (" + second + ")").push(KeyCode.ENTER);
        assertThat(said("publicIps")).contains(Value.of(List.of(Value.of(second))));
    }

    @Test
    void theDescriptionOfADesignHasLinesAndTabLeavesIt(FxRobot robot) {
        draw(robot);
        TextArea description = robot.lookup("#field-description").query();
        robot.clickOn(description);
        robot.write("One region.\nA firewall.\t");

        assertThat(description.isFocused()).isFalse();
        assertThat(robot.lookup("#field-environment").query().isFocused()).isTrue();
        assertThat(front().document().model().design().get().properties().get("description"))
                .contains(Value.of("One region.\nA firewall."));
        robot.clickOn(description);
        robot.push(KeyCode.SHIFT, KeyCode.TAB);
        assertThat(robot.lookup("#field-author").query().isFocused()).isTrue();
    }

    @Test
    void theOtherHalfOfAPeeringIsAClickAway(FxRobot robot) {
        press(robot, "#sample-aks-regional");
        robot.interact(() -> front().document().model().select(List.of(Subject.of(new LinkId("hub-to-spoke")))));
        robot.clickOn("#other-half");
        assertThat(front().document().model().selection().get())
                .containsExactly(Subject.of(new LinkId("spoke-to-hub")));
    }

    @Test
    void theIconWearsTheColourOfTheDrawing(FxRobot robot) {
        draw(robot, "virtual-network/Hub VNET");
        assertThat(sign(robot).getStyleClass()).contains("family-hybrid");
        Button tile = robot.lookup(node -> "tile-virtual-network/Hub VNET".equals(node.getId()))
                .query();
        assertThat(tile.getGraphic().getStyleClass()).contains("family-hybrid");
        ComboBox<?> role = robot.lookup("#field-role").query();
        robot.interact(role::requestFocus);
        robot.write("sp").push(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(sign(robot).getStyleClass()).contains("family-ingress");
    }

    @Test
    void severalKindsDoNotWearTheIconOfTheFirst(FxRobot robot) {
        draw(robot, "public-users", "virtual-network/Hub VNET");
        robot.interact(() -> window.actions().require("select-all").fire());
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(sign(robot).getStyleClass()).contains("family-support");
    }

    private static Node sign(FxRobot robot) {
        return robot.lookup("#inspector .inspector-header .glyph").query();
    }

    private void draw(FxRobot robot, String... entries) {
        openFresh(robot);
        CanvasView canvas = front().canvas();
        for (String entry : entries) {
            robot.interact(() -> canvas.insert(entry));
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    private Optional<Value> said(String property) {
        WaitForAsyncUtils.waitForFxEvents();
        Subject selected =
                front().document().model().selection().get().iterator().next();
        return front().document()
                .model()
                .design()
                .get()
                .topology()
                .require(new ComponentId(selected.id()))
                .properties()
                .get(property);
    }

    private static void click(FxRobot robot, String button) {
        robot.clickOn(robot.lookup(node -> node instanceof ButtonBase one && button.equals(one.getText()))
                .<Node>query());
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static TitledPane fold(FxRobot robot) {
        return robot.lookup("#field-rules").lookup(".titled-pane").query();
    }
}
