package dev.portolan.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.WindowTest;
import dev.portolan.app.GuidedAnalyst;
import dev.portolan.catalog.Catalog;
import dev.portolan.ui.state.Analyst;
import dev.portolan.ui.state.Playback;
import dev.portolan.ui.state.Tracing;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Playing a trace, by mouse and by keyboard. */
@WindowTest
class PlaybackTest extends WindowFixture {

    @Start
    void start(Stage stage) throws IOException {
        open(stage);
    }

    @Override
    Analyst analyst() {
        return new GuidedAnalyst(Catalog.azure());
    }

    @BeforeEach
    void trace(FxRobot robot) throws TimeoutException {
        press(robot, "#sample-aks-regional");
        await(() -> front().document().model().assessment().get().rules() > 0);
        robot.interact(() -> tracing().flow().set("public → orders"));
        await(() -> robot.lookup("#trace-scrubber").tryQuery().isPresent());
    }

    @Test
    void theWayIsPlayedToItsEndAndStaysThere(FxRobot robot) throws TimeoutException {
        List<Integer> seen = new ArrayList<>();
        robot.interact(() -> {
            tracing().step().addListener((what, before, now) -> seen.add(now.intValue()));
            tracing().playback().speed().set(Playback.Speed.FOURFOLD);
            tracing().playback().toggle();
        });
        await(() -> !tracing().playback().playing().get());
        assertThat(tracing().length()).isEqualTo(5);
        assertThat(seen).isEqualTo(List.of(1, 2, 3, 4, 5));
    }

    @Test
    void withoutATraceAFlowIsAskedForAgain(FxRobot robot) {
        ListCell<?> shown =
                robot.lookup("#flow-chooser").queryAs(ComboBox.class).getButtonCell();
        assertThat(shown.getText()).isEqualTo("public → orders");
        robot.interact(() -> window.actions().require("trace-none").fire());
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(shown.getText()).isEqualTo("Choose a flow");
    }

    @Test
    void whatDecidedAtAHopGoesWithItsTrace(FxRobot robot) {
        robot.interact(() -> tracing().step().set(2));
        Node decision = robot.lookup("#decision").query();
        assertThat(decision.isVisible()).isTrue();
        robot.interact(() -> window.actions().require("whole-way").fire());
        robot.clickOn("agw-public");
        assertThat(decision.isVisible()).isTrue();
        robot.interact(() -> window.actions().require("trace-none").fire());
        assertThat(decision.isVisible()).isFalse();
    }

    @Test
    void underReducedMotionPlayingShowsTheNextHopAndWaits(FxRobot robot) {
        robot.interact(() -> {
            settings.preferences().calm().set(true);
            tracing().playback().toggle();
            tracing().playback().toggle();
        });
        assertThat(tracing().playback().playing().get()).isFalse();
        assertThat(tracing().step().get()).isEqualTo(2);
    }

    @Test
    void theKeyboardStepsAndTheScrubberFollows(FxRobot robot) {
        Node row = robot.lookup(".hop-row").query();
        robot.interact(row::requestFocus);
        robot.type(KeyCode.HOME).type(KeyCode.RIGHT);
        assertThat(tracing().step().get()).isEqualTo(2);
        assertThat(robot.lookup("#trace-scrubber").<Slider>query().getValue()).isEqualTo(2);
        robot.type(KeyCode.LEFT);
        assertThat(tracing().step().get()).isEqualTo(1);
        robot.type(KeyCode.END);
        assertThat(tracing().step().get()).isEqualTo(Tracing.WHOLE);
    }

    @Test
    void draggingTheScrubberShowsTheHopWithTheTableThatDecided(FxRobot robot) {
        robot.interact(() -> robot.lookup("#trace-scrubber").<Slider>query().setValue(2));
        assertThat(tracing().step().get()).isEqualTo(2);
        assertThat(robot.lookup("#decision .label").queryAllAs(Label.class))
                .extracting(Label::getText)
                .contains("Hop 2 · agw-public", "nsg-appgw, inbound", "AllowClients", "DenyAllInBound", "➜");
    }

    @Test
    void otherFlowsAreLaidUnderIt(FxRobot robot) {
        robot.interact(() -> tracing().overlaid().add("orders → partner"));
        assertThat(tracing().overlays())
                .singleElement()
                .matches(branch -> branch.last().name().equals("Partner API"));
    }

    private Tracing tracing() {
        return front().document().model().tracing();
    }

    private static void await(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, condition);
    }
}
