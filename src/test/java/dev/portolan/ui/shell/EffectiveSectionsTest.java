package dev.portolan.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.WindowTest;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Subject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TitledPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The inspector of a subnet shows what is in force there. */
@WindowTest
class EffectiveSectionsTest extends WindowFixture {

    @Start
    void start(Stage stage) throws IOException {
        open(stage);
    }

    @Test
    void theRoutesOfASubnetAreThereOnceUnfoldedAndTheLoserIsMarked(FxRobot robot) throws TimeoutException {
        robot.interact(() -> window.open(Path.of("samples/aks-regional.topology.json")));
        WaitForAsyncUtils.waitFor(
                5, TimeUnit.SECONDS, () -> robot.lookup("#canvas").tryQuery().isPresent());
        robot.interact(() -> front().document().model().select(List.of(Subject.of(new ComponentId("snet-aks")))));
        TitledPane routes = robot.lookup("#effective-routes").query();
        TitledPane rules = robot.lookup("#effective-rules").query();
        robot.interact(() -> {
            routes.setExpanded(true);
            rules.setExpanded(true);
        });
        assertThat(texts(robot, "#effective-routes .effective-row"))
                .contains("0.0.0.0/0", "user", "virtual appliance 10.200.0.4 · route to-firewall of rt-spoke");
        assertThat(texts(robot, "#effective-routes .effective-row.loser"))
                .containsExactly(
                        "0.0.0.0/0", "system", "Internet · not taken: 0.0.0.0/0 (to-firewall, virtual appliance)");
        assertThat(texts(robot, "#effective-rules .effective-row"))
                .contains("DenyAllInBound", "inbound 65500 deny · * → * · Any * · default");
    }

    private static List<String> texts(FxRobot robot, String rows) {
        return robot.lookup(rows).queryAll().stream()
                .flatMap(row -> row.lookupAll(".label").stream())
                .map(Node.class::cast)
                .filter(Label.class::isInstance)
                .map(label -> ((Label) label).getText())
                .filter(text -> !text.isEmpty())
                .toList();
    }
}
