package dev.portolan.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.Unwatched;
import dev.portolan.WindowTest;
import dev.portolan.app.GuidedAnalyst;
import dev.portolan.catalog.Catalog;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.KindId;
import dev.portolan.model.Subject;
import dev.portolan.ui.palette.OutlineTree;
import dev.portolan.ui.state.Analyst;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import javafx.scene.Parent;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Everything that can have the focus says what it is and how it is called, and shows when it has the focus. */
@WindowTest
@Unwatched("takes a picture of everything that can have the focus")
class AccessibilityTest extends WindowFixture {

    private static final List<String> TABS =
            List.of("tab-findings", "tab-trace", "tab-flows", "tab-questions", "tab-address-plan", "tab-snat-ports");

    @Start
    void start(Stage stage) throws IOException {
        open(stage);
    }

    @Override
    Analyst analyst() {
        return new GuidedAnalyst(Catalog.azure());
    }

    @Test
    void theStartPageSaysEverything(FxRobot robot) {
        assertSaysAll(robot, root());
    }

    @Test
    void theWindowSaysEverythingWithEveryTabAndKindOfSelection(FxRobot robot) throws Exception {
        openJudged(robot);
        Set<String> missing = new LinkedHashSet<>();
        for (String tab : TABS) {
            robot.lookup("#" + tab)
                    .tryQuery()
                    .ifPresent(button -> robot.interact(() -> ((ToggleButton) button).setSelected(true)));
            WaitForAsyncUtils.waitForFxEvents();
            robot.interact(() -> missing.addAll(missing(root())));
        }
        robot.interact(() -> robot.lookup("#show-outline").<ToggleButton>query().setSelected(true));
        Map<KindId, Component> kinds = new LinkedHashMap<>();
        components().forEach(component -> kinds.putIfAbsent(component.kind(), component));
        for (Component component : kinds.values()) {
            robot.interact(() -> {
                front().document().model().select(List.of(Subject.of(component.id())));
                missing.addAll(Accessible.silent(root()));
            });
        }
        robot.interact(() -> front().document()
                .model()
                .select(links().stream()
                        .limit(1)
                        .map(link -> Subject.of(link.id()))
                        .toList()));
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> missing.addAll(missing(root())));
        assertThat(missing).isEmpty();
    }

    @Test
    void dialogsSayEverything(FxRobot robot) throws Exception {
        openJudged(robot);
        Set<String> missing = new LinkedHashSet<>();
        for (String command : List.of("preferences", "shortcuts", "commands", "find", "quick-add")) {
            robot.interact(() -> window.actions().require(command).fire());
            WaitForAsyncUtils.waitForFxEvents();
            List<Window> others = new ArrayList<>(Window.getWindows());
            others.remove(window.stage());
            assertThat(others).as(command).isNotEmpty();
            robot.interact(() -> others.forEach(
                    other -> missing.addAll(missing(other.getScene().getRoot()))));
            robot.interact(() -> others.forEach(Window::hide));
            WaitForAsyncUtils.waitForFxEvents();
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void theOutlineSaysKindNamePlaceAndFindings(FxRobot robot) throws Exception {
        openJudged(robot);
        robot.interact(() -> robot.lookup("#show-outline").<ToggleButton>query().setSelected(true));
        OutlineTree outline = robot.lookup("#outline").query();
        String said = outline.spoken(Subject.of(new ComponentId("afw-hub")));
        assertThat(said).matches("Azure Firewall .+, in AzureFirewallSubnet(, \\d+ findings?)?");
    }

    @Test
    void theWindowIsWalkedThroughWithTheKeyboardAlone(FxRobot robot) throws Exception {
        openJudged(robot);
        assertThat(walk(robot, ".document-tab", 6)).contains("show-palette", "palette-search");
        assertThat(walk(robot, "#tile-note-open-point", 1)).containsExactly("canvas");
        assertThat(robot.lookup("#canvas-focus").query().isVisible()).isTrue();
        assertThat(walk(robot, "#field-name", 1)).containsExactly("field-version");
        assertThat(walk(robot, "#tab-findings", 3)).contains("finding-search");
        robot.interact(() -> robot.lookup("#show-palette").query().requestFocus());
        robot.push(KeyCode.RIGHT);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup("#outline").query().isVisible()).isTrue();
    }

    /** What comes into focus with Tab from here on. */
    private List<String> walk(FxRobot robot, String from, int steps) {
        robot.interact(() -> window.stage().getScene().lookup(from).requestFocus());
        List<String> reached = new ArrayList<>();
        for (int i = 0; i < steps; i++) {
            robot.push(KeyCode.TAB);
            WaitForAsyncUtils.waitForFxEvents();
            reached.add(String.valueOf(window.stage().getScene().getFocusOwner().getId()));
        }
        return reached;
    }

    private void openJudged(FxRobot robot) throws Exception {
        press(robot, "#sample-poor-design");
        WaitForAsyncUtils.waitFor(
                60, TimeUnit.SECONDS, () -> front().document().model().isJudged());
        WaitForAsyncUtils.waitForFxEvents();
    }

    private Parent root() {
        return window.stage().getScene().getRoot();
    }

    private void assertSaysAll(FxRobot robot, Parent root) {
        Set<String> missing = new LinkedHashSet<>();
        robot.interact(() -> missing.addAll(missing(root)));
        assertThat(missing).isEmpty();
    }

    private static List<String> missing(Parent root) {
        List<String> all = new ArrayList<>(Accessible.silent(root));
        Accessible.hidesItsFocus(root).forEach(node -> all.add("focus not seen: " + node));
        return all;
    }
}
