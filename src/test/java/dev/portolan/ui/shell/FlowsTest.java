package dev.portolan.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.WindowTest;
import dev.portolan.app.GuidedAnalyst;
import dev.portolan.catalog.Catalog;
import dev.portolan.edit.FlowEdits;
import dev.portolan.model.Expectation;
import dev.portolan.model.Flow;
import dev.portolan.model.FlowEnd;
import dev.portolan.ui.state.Analyst;
import dev.portolan.ui.state.Assessment;
import dev.portolan.ui.state.EditorModel;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The design's flows as its tests, in the window. */
@WindowTest
class FlowsTest extends WindowFixture {

    @Start
    void start(Stage stage) throws IOException {
        open(stage);
    }

    @Override
    Analyst analyst() {
        return new GuidedAnalyst(Catalog.azure());
    }

    @BeforeEach
    void openTheRegionalSample(FxRobot robot) throws TimeoutException {
        press(robot, "#sample-aks-regional");
        judged();
        robot.interact(() -> window.actions().require("flows").fire());
    }

    @Test
    void theStatusBarCountsWhatIsMetAndLeadsToTheFlows(FxRobot robot) throws TimeoutException {
        Button count = robot.lookup("#status-expectations").query();
        assertThat(count.getText()).isEqualTo("8 of 8 expectations met");

        robot.interact(() -> window.actions().require("findings").fire());
        expect(robot, Expectation.delivered(), Expectation.denied());
        assertThat(count.getText()).isEqualTo("6 of 7 expectations met");
        robot.clickOn(count);

        ToggleButton tab = robot.lookup("#tab-flows").query();
        assertThat(tab.isSelected()).isTrue();
    }

    @Test
    void anExpectationThatFailsSaysWhatWasInstead(FxRobot robot) throws TimeoutException {
        expect(robot, new Expectation(Expectation.Type.NOT_THROUGH, "agw-public"), Expectation.through("afw-hub"));

        List<String> seen = texts(robot);
        assertThat(seen).contains("not through agw-public", "through afw-hub");
        assertThat(seen).anyMatch(text -> text.startsWith("it goes Public users → agw-public → "));
    }

    @Test
    void aProposalIsKeptWithItsOutcomeAndUndone(FxRobot robot) throws TimeoutException {
        List<Flow> before = flows();
        Flow proposed = judged().answers().proposed().get(0).flow();
        select(robot, proposed);
        robot.type(KeyCode.INSERT);
        judged();

        assertThat(flows()).hasSize(before.size() + 1);
        Flow kept = flows().get(before.size());
        assertThat(kept).isEqualTo(proposed.expecting(Expectation.delivered()));
        assertThat(model().undoLabel().get()).isEqualTo("Keep '" + proposed.name() + "' as test");
        assertThat(judged().answers().proposed())
                .noneMatch(trace -> trace.flow().name().equals(kept.name()));

        robot.interact(() -> window.actions().require("undo").fire());
        assertThat(flows()).isEqualTo(before);
    }

    @Test
    void allProposalsAreKeptInOneStepAndThenHold(FxRobot robot) throws TimeoutException {
        List<Flow> before = flows();

        robot.interact(() -> window.actions().require("keep-flows").fire());
        Assessment after = judged();

        assertThat(flows().size()).isGreaterThan(before.size() + 5);
        assertThat(after.expectations().failed()).isZero();
        assertThat(after.expectations().open()).isZero();
        robot.interact(() -> window.actions().require("undo").fire());
        assertThat(flows()).isEqualTo(before);
    }

    @Test
    void enterTracesTheChosenFlowAlsoWhenItIsTracedAlready(FxRobot robot) {
        Flow second = flows().get(1);
        ToggleButton trace = robot.lookup("#tab-trace").query();
        for (int i = 0; i < 2; i++) {
            robot.interact(() -> window.actions().require("flows").fire());
            select(robot, second);
            robot.type(KeyCode.ENTER);
            assertThat(trace.isSelected()).isTrue();
            assertThat(model().tracing().flow().get()).isEqualTo(second.name());
        }
    }

    @Test
    void aFlowIsDuplicatedAndDeletedByKeys(FxRobot robot) {
        Flow first = flows().get(0);
        select(robot, first);
        robot.press(KeyCode.SHORTCUT, KeyCode.D).release(KeyCode.D, KeyCode.SHORTCUT);
        assertThat(flows()).hasSize(4);
        assertThat(flows().get(1)).isEqualTo(first.named(first.name() + " (2)"));

        select(robot, flows().get(1));
        robot.type(KeyCode.DELETE);
        assertThat(flows()).hasSize(3);
        assertThat(components()).as("the components stay").hasSizeGreaterThan(10);
    }

    @Test
    void aNewFlowIsAskedForWithItsEndsAndExpectations(FxRobot robot) throws TimeoutException {
        robot.clickOn("#add-flow");
        Button add = robot.lookup("#flow-save").query();
        assertThat(add.isDisabled()).isTrue();
        write(robot, "#flow-from", "orders");
        write(robot, "#flow-to", "orders nowhere");
        assertThat(texts(robot)).anyMatch(text -> text.startsWith("There is no component \"orders nowhere\""));
        write(robot, "#flow-to", "api.partner.example");
        robot.interact(() -> robot.lookup("#flow-port").<TextField>query().setText("8443"));
        assertThat(add.isDisabled()).isFalse();
        robot.clickOn("#add-expectation");
        assertThat(add.isDisabled()).as("through what?").isTrue();
        ComboBox<String> through = robot.lookup(".expectation-argument").nth(1).query();
        robot.interact(() -> through.getEditor().setText("afw-hub"));
        robot.clickOn("Add flow");
        WaitForAsyncUtils.waitForFxEvents();

        Flow made = flows().get(3);
        assertThat(made.name()).isEqualTo("orders to api.partner.example");
        assertThat(made.from().text()).isEqualTo("orders");
        assertThat(made.to()).isEqualTo(FlowEnd.host("api.partner.example"));
        assertThat(made.port()).isEqualTo(8443);
        assertThat(made.expectations()).containsExactly(Expectation.delivered(), Expectation.through("afw-hub"));
        assertThat(judged().answers().saved()).hasSize(4);
    }

    @Test
    void theSheetOfAFlowGrowsWithItsExpectationsSoThatItsButtonsStayInSight(FxRobot robot) {
        robot.clickOn("#add-flow");
        for (int i = 0; i < 5; i++) {
            robot.clickOn("#add-expectation");
        }
        WaitForAsyncUtils.waitForFxEvents();
        Button add = robot.lookup("#flow-save").query();
        assertThat(add.localToScene(add.getLayoutBounds()).getMaxY())
                .isLessThan(add.getScene().getHeight());
        robot.push(KeyCode.ESCAPE);
    }

    @Test
    void anEditedFlowKeepsWhatWasNotTouchedAndTheTraceFollowsItsName(FxRobot robot) {
        Flow first = flows().get(0);
        robot.interact(() -> model().tracing().flow().set(first.name()));
        robot.interact(() -> window.actions().require("flows").fire());
        select(robot, first);
        robot.type(KeyCode.F2);
        robot.interact(() -> robot.lookup("#flow-name").<TextField>query().setText("storefront"));
        robot.clickOn("Save flow");
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(flows().get(0)).isEqualTo(first.named("storefront"));
        assertThat(model().tracing().flow().get()).isEqualTo("storefront");
    }

    private void write(FxRobot robot, String combo, String text) {
        ComboBox<String> field = robot.lookup(combo).query();
        robot.interact(() -> field.getEditor().setText(text));
    }

    private void expect(FxRobot robot, Expectation... expected) throws TimeoutException {
        Flow first = flows().get(0);
        robot.interact(() -> model().apply(FlowEdits.change(first.name(), first.expecting(expected))));
        judged();
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void select(FxRobot robot, Flow flow) {
        ListView<?> list = robot.lookup("#flow-list").query();
        robot.interact(() -> {
            for (int i = 0; i < list.getItems().size(); i++) { // a heading names its proposals too, before them
                if (list.getItems().get(i).toString().contains("name=" + flow.name() + ",")) {
                    list.getSelectionModel().clearAndSelect(i);
                    list.getFocusModel().focus(i);
                }
            }
            list.requestFocus();
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static List<String> texts(FxRobot robot) {
        return robot.lookup(node -> node instanceof Labeled).queryAllAs(Labeled.class).stream()
                .flatMap(label -> Optional.ofNullable(label.getText()).stream())
                .toList();
    }

    private EditorModel model() {
        return front().document().model();
    }

    private List<Flow> flows() {
        return model().design().get().flows();
    }

    private Assessment judged() throws TimeoutException {
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> {
            Assessment now = model().assessment().get();
            return now.rules() > 0 && now.design().equals(model().design().get());
        });
        WaitForAsyncUtils.waitForFxEvents();
        return model().assessment().get();
    }
}
