package dev.portolan.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.WindowTest;
import dev.portolan.geom.Rect;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Subject;
import dev.portolan.model.Value;
import dev.portolan.ui.state.EditorModel;
import java.io.IOException;
import java.util.List;
import javafx.event.ActionEvent;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Replacing what is selected with another kind. */
@WindowTest
class InsteadTest extends WindowFixture {

    @Start
    void start(Stage stage) throws IOException {
        open(stage);
    }

    private EditorModel model() {
        return front().document().model();
    }

    private void fire(FxRobot robot, String command) {
        robot.interact(() -> window.actions().require(command).fire());
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Users who send traffic to a gateway with a public address, in a subnet; the gateway is selected. */
    private void gateway(FxRobot robot) {
        fire(robot, "new");
        robot.interact(() -> front().canvas().insert("virtual-network/Hub VNET"));
        robot.interact(() -> front().canvas().insert("azure-firewall"));
        robot.interact(() -> front().canvas().insertConnected("public-ip"));
        select(robot, "firewall");
    }

    private void select(FxRobot robot, String id) {
        robot.interact(() -> model().select(List.of(Subject.of(new ComponentId(id)))));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private Component component(String id) {
        return model().store().committed().topology().require(new ComponentId(id));
    }

    private void replaceWith(FxRobot robot, String words) {
        fire(robot, "replace-with");
        robot.interact(() -> {
            TextField field = robot.lookup("#replace-field").query();
            field.setText(words);
            field.fireEvent(new ActionEvent());
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static String message(FxRobot robot) {
        return robot.lookup(".status-warning").<Labeled>query().getText();
    }

    @Test
    void whatIsReplacedKeepsWhatItMayAndSaysWhatItLost(FxRobot robot) {
        gateway(robot);
        Rect place = shape("firewall").bounds();
        replaceWith(robot, "expressroute gateway");
        Component now = component("firewall");
        assertThat(now.kind().value()).isEqualTo("expressroute-gateway");
        assertThat(now.name()).isEqualTo("firewall");
        assertThat(shape("firewall").bounds()).isEqualTo(place);
        assertThat(model().undoLabel().get()).startsWith("Replace 'firewall' with ");
        fire(robot, "undo");
        assertThat(component("firewall").kind().value()).isEqualTo("azure-firewall");
    }

    @Test
    void shiftAndAClickInThePaletteReplaceWhatIsSelected(FxRobot robot) {
        gateway(robot);
        robot.interact(() -> robot.lookup("#palette-search").<TextField>query().setText("virtual machine"));
        WaitForAsyncUtils.waitForFxEvents();
        robot.press(KeyCode.SHIFT).clickOn("#tile-virtual-machine").release(KeyCode.SHIFT);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(component("firewall").kind().value()).isEqualTo("virtual-machine");
        assertThat(components()).hasSize(4);
        assertThat(robot.lookup(".notice-text").queryAll())
                .extracting(node -> node instanceof Text text ? text.getText() : ((Labeled) node).getText())
                .anyMatch(text -> text.startsWith("Not kept: "));
    }

    @Test
    void altAndAClickInThePaletteConnectWhatIsInsertedToWhatIsSelected(FxRobot robot) {
        gateway(robot);
        robot.interact(() -> robot.lookup("#palette-search").<TextField>query().setText("public ip"));
        WaitForAsyncUtils.waitForFxEvents();
        robot.press(KeyCode.ALT).clickOn("#tile-public-ip").release(KeyCode.ALT);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(component("firewall").properties().get("publicIps"))
                .contains(Value.of(List.of(Value.of("public-ip"), Value.of("public-ip-2"))));
    }

    @Test
    void aPlaceThatDoesNotAllowTheKindRefusesItWithTheReason(FxRobot robot) {
        gateway(robot);
        replaceWith(robot, "region");
        assertThat(component("firewall").kind().value()).isEqualTo("azure-firewall");
        assertThat(message(robot)).contains("cannot stand in a Subnet");
    }
}
