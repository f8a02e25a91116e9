package dev.portolan.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.WindowTest;
import dev.portolan.app.GuidedAnalyst;
import dev.portolan.catalog.Catalog;
import dev.portolan.edit.Edits;
import dev.portolan.io.json.DesignFiles;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Design;
import dev.portolan.model.Subject;
import dev.portolan.trace.Trace;
import dev.portolan.ui.state.Analyst;
import dev.portolan.ui.state.EditorModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Questions about the whole design, in the window. */
@WindowTest
class QuestionsTest extends WindowFixture {

    @Start
    void start(Stage stage) throws IOException {
        open(stage);
    }

    @Override
    Analyst analyst() {
        return new GuidedAnalyst(Catalog.azure());
    }

    @Test
    void theMatrixShowsEverybodyAtEverythingAndACellIsTraced(FxRobot robot) throws TimeoutException {
        press(robot, "#sample-aks-regional");
        fire(robot, "matrix");
        await(() -> robot.lookup("#matrix").tryQuery().isPresent());
        TableView<?> matrix = robot.lookup("#matrix").query();
        assertThat(matrix.getColumns()).extracting(column -> column.getText()).contains("Public users", "orders");
        assertThat(texts(robot)).contains("https://shop.contoso.com");
        assertThat(summary(robot)).matches("[1-9]\\d* delivered, \\d+ not, \\d+ not determined");

        int users = columnOf(matrix, "Public users");
        robot.interact(() -> {
            matrix.requestFocus();
            select(matrix, users);
        });
        robot.type(KeyCode.ENTER);
        await(() -> model().tracing().trace().get().isPresent());

        assertThat(robot.lookup("#tab-trace").<ToggleButton>query().isSelected())
                .isTrue();
        Trace traced = model().tracing().trace().get().orElseThrow();
        assertThat(traced.flow().from().text()).isEqualTo("public-users");
        assertThat(traced.flow().to().text()).isEqualTo("shop.contoso.com");
    }

    @Test
    void whoReachesAComponentAndWhatBreaksWithoutItIsAskedOfTheSelection(FxRobot robot) throws TimeoutException {
        press(robot, "#sample-aks-regional");
        assertThat(window.actions().require("who-reaches").isEnabled()).isFalse();
        robot.interact(() -> model().select(List.of(Subject.of(new ComponentId("orders")))));
        robot.interact(
                () -> { // the second question gives up the first
                    window.actions().require("matrix").fire();
                    window.actions().require("who-reaches").fire();
                });
        await(() -> summary(robot).startsWith("orders is reached by "));
        assertThat(robot.lookup("#matrix").tryQuery()).isEmpty();
        assertThat(texts(robot)).contains("Public users", "asks for https://shop.contoso.com");

        robot.interact(() -> model().select(List.of(Subject.of(new ComponentId("afw-hub")))));
        fire(robot, "without");
        await(() -> summary(robot).contains("flows change"));
        assertThat(texts(robot)).anyMatch(text -> text.startsWith("CHANGES FOR THE WORSE"));
        assertThat(texts(robot)).contains("lost");
    }

    @Test
    void anAnswerAboutAnEarlierDesignSaysSoAndIsAskedAgain(FxRobot robot) throws TimeoutException {
        press(robot, "#sample-egress-load-balancer");
        Component any = components().get(0);
        robot.interact(() -> model().select(List.of(Subject.of(any.id()))));
        fire(robot, "what-is-reached");
        await(() -> summary(robot).startsWith(any.name() + " reaches "));
        assertThat(isSeen(robot, "#ask-again")).isFalse();

        robot.interact(() -> model().apply(Edits.rename(any, "renamed")));
        assertThat(isSeen(robot, "#ask-again")).isTrue();
        press(robot, "#ask-again");
        await(() -> summary(robot).startsWith("renamed reaches "));
        assertThat(isSeen(robot, "#ask-again")).isFalse();
    }

    @Test
    void aWayPastTheFirewallIsShownOnTheDrawing(FxRobot robot) throws TimeoutException {
        press(robot, "#sample-poor-design");
        fire(robot, "every-path");
        choose(robot, "#question-from", "Public users");
        choose(robot, "#question-to", "legacy");
        choose(robot, "#question-gate", "a firewall");
        press(robot, "#question-ask");
        await(() -> texts(robot).contains("a path goes past it"));

        assertThat(texts(robot)).anyMatch(text -> text.startsWith("past it: Public users → "));
        Trace shown = model().tracing().trace().get().orElseThrow();
        assertThat(shown.flow().from().text()).isEqualTo("public-users");
        assertThat(robot.lookup("#tab-questions").<ToggleButton>query().isSelected())
                .as("the answer stays in front")
                .isTrue();
    }

    @Test
    void anotherFileIsComparedWith(FxRobot robot) throws Exception {
        press(robot, "#sample-egress-load-balancer");
        Design now = model().design().get();
        Component balancer = components().stream()
                .filter(component -> component.kind().value().equals("public-ip"))
                .findFirst()
                .orElse(components().get(components().size() - 1));
        Path file = folder.resolve("before.topology.json");
        DesignFiles.save(
                file,
                Edits.remove(Catalog.azure(), now, List.of(Subject.of(balancer.id())))
                        .apply(now));
        answers.open = Optional.of(file);

        fire(robot, "compare");
        await(() -> summary(robot).startsWith("since “before.topology.json”: "));
    }

    private static void select(TableView<?> table, int column) {
        select(table, table.getColumns().get(column));
    }

    @SuppressWarnings("unchecked") // a table's columns are of the table's type
    private static <S> void select(TableView<S> table, javafx.scene.control.TableColumn<?, ?> column) {
        table.getSelectionModel().clearAndSelect(0, (javafx.scene.control.TableColumn<S, ?>) column);
    }

    private static int columnOf(TableView<?> table, String name) {
        for (int i = 0; i < table.getColumns().size(); i++) {
            if (table.getColumns().get(i).getText().equals(name)) {
                return i;
            }
        }
        throw new AssertionError("no column " + name);
    }

    private static void choose(FxRobot robot, String combo, String text) {
        ComboBox<String> field = robot.lookup(combo).query();
        assertThat(field.getItems()).contains(text);
        robot.interact(() -> field.setValue(text));
    }

    private static boolean isSeen(FxRobot robot, String query) {
        WaitForAsyncUtils.waitForFxEvents();
        return robot.lookup(query).query().getParent().isVisible();
    }

    private static String summary(FxRobot robot) {
        return robot.lookup("#question-summary").<Label>query().getText();
    }

    private static List<String> texts(FxRobot robot) {
        return robot.lookup(node -> node instanceof Labeled).queryAllAs(Labeled.class).stream()
                .flatMap(label -> Optional.ofNullable(label.getText()).stream())
                .toList();
    }

    private void fire(FxRobot robot, String action) {
        robot.interact(() -> window.actions().require(action).fire());
    }

    private static void await(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private EditorModel model() {
        return front().document().model();
    }
}
