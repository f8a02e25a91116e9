package dev.portolan.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.WindowTest;
import dev.portolan.app.GuidedAnalyst;
import dev.portolan.catalog.Catalog;
import dev.portolan.catalog.EgressKinds;
import dev.portolan.catalog.NetworkKinds;
import dev.portolan.catalog.NodePoolKinds;
import dev.portolan.edit.Edits;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Properties;
import dev.portolan.model.Subject;
import dev.portolan.ui.state.Analyst;
import dev.portolan.ui.state.EditorModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Spinner;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The panels of the address plan and of the SNAT ports. */
@WindowTest
class PlanTabsTest extends WindowFixture {

    @Start
    void start(Stage stage) throws IOException {
        open(stage);
    }

    @Override
    Analyst analyst() {
        return new GuidedAnalyst(Catalog.azure());
    }

    @Test
    void theAddressPlanShowsEverySubnetWithWhatItNeeds(FxRobot robot) throws TimeoutException {
        openRegional(robot);
        showSpoke(robot);
        assertThat(texts(robot, "#address-plan .hop-row"))
                .containsSequence("10.240.0.0/22", "snet-aks", "6", "5", "18", "1,019", "fits")
                .contains("np-apps (10 + 2 nodes); np-system (5 + 1 nodes)");
        assertThat(robot.lookup("#address-plan .ruler-piece.free").queryAll()).isNotEmpty();
    }

    @Test
    void theNextFreeRangeIsCopied(FxRobot robot) throws TimeoutException {
        openRegional(robot);
        showSpoke(robot);
        Button next = robot.lookup("#address-plan .copy-range").queryAllAs(Button.class).stream()
                .filter(button -> button.getText().equals("10.240.8.0/22"))
                .findFirst()
                .orElseThrow();
        AtomicReference<String> copied = new AtomicReference<>("");
        robot.interact(() -> {
            next.fire();
            copied.set(Clipboard.getSystemClipboard().getString());
        });
        assertThat(copied.get()).isEqualTo("10.240.8.0/22");
    }

    @Test
    void aRowSelectsItsSubnet(FxRobot robot) throws TimeoutException {
        openRegional(robot);
        showSpoke(robot);
        Node row = robot.lookup("#address-plan .hop-row").queryAll().stream()
                .filter(node -> node.getAccessibleText().startsWith("snet-appgw"))
                .findFirst()
                .orElseThrow();
        robot.interact(() -> row.fireEvent(enter()));
        assertThat(model().selection().get()).containsExactly(Subject.of(new ComponentId("snet-appgw")));
    }

    @Test
    void thePortsAreComparedWithTheConnectionsOnceTheyAreGiven(FxRobot robot) throws TimeoutException {
        openRegional(robot);
        choose(robot, "#tab-snat-ports");
        assertThat(texts(robot, "#snat-ports"))
                .contains("24,960", "= 2,496 ports × 5 addresses × 2 instances", "not determined");
        robot.interact(() -> {
            declare("np-apps");
            declare("np-system");
        });
        WaitForAsyncUtils.waitFor(
                60, TimeUnit.SECONDS, () -> texts(robot, "#snat-ports .hop-row").contains("too small"));
        assertThat(texts(robot, "#snat-ports"))
                .contains("25,200")
                .anySatisfy(text -> assertThat(text).startsWith("What suffices: give 'afw-hub' 6 addresses"));
    }

    @Test
    void theRangeFollowsTheEdgeOfASubnetThatIsDragged(FxRobot robot) throws TimeoutException {
        openRegional(robot);
        showSpoke(robot);
        Node piece = piece(robot, "snet-aks");
        robot.interact(() -> {
            double edge = piece.getLayoutBounds().getWidth() - 2;
            piece.fireEvent(mouse(MouseEvent.MOUSE_PRESSED, piece, edge));
            piece.fireEvent(mouse(MouseEvent.MOUSE_DRAGGED, piece, edge + 400));
        });
        Node hit = piece(robot, "snet-ilb");
        assertThat(prefixes("snet-aks")).startsWith("10.240.0.0/").isNotEqualTo("10.240.0.0/22");
        assertThat(hit.getPseudoClassStates())
                .anyMatch(state -> state.getPseudoClassName().equals("overlapped"));
        assertThat(model().undoLabel().get()).isEmpty();
        robot.interact(() -> front().canvas().fireEvent(key(KeyCode.ESCAPE))); // the focus may be anywhere by then
        robot.interact(() -> piece.fireEvent(mouse(MouseEvent.MOUSE_RELEASED, piece, 1)));
        assertThat(prefixes("snet-aks")).isEqualTo("10.240.0.0/22");
        assertThat(model().undoLabel().get()).isEmpty();
    }

    @Test
    void aRangeIsHalvedByKeyboardInOneStep(FxRobot robot) throws TimeoutException {
        openRegional(robot);
        showSpoke(robot);
        Node piece = piece(robot, "snet-aks");
        robot.interact(() -> piece.fireEvent(key(KeyCode.MINUS)));
        assertThat(prefixes("snet-aks")).isEqualTo("10.240.0.0/23");
        assertThat(model().undoLabel().get()).isEqualTo("Change 10.240.0.0/22 of 'snet-aks' to 10.240.0.0/23");
    }

    @Test
    void otherNumbersAreTriedBeforeTheyAreMadeSo(FxRobot robot) throws TimeoutException {
        openRegional(robot);
        choose(robot, "#tab-snat-ports");
        Spinner<Integer> addresses = robot.lookup("#what-if-afw-hub-publicIps").query();
        robot.interact(() -> addresses.getValueFactory().setValue(7));
        WaitForAsyncUtils.waitFor(
                60, TimeUnit.SECONDS, () -> texts(robot, "#snat-ports").contains("34,944"));
        assertThat(model().undoLabel().get()).isEmpty();
        Button apply = robot.lookup("#trial-apply").query();
        robot.interact(apply::fire);
        Component firewall = model().design().get().topology().require(new ComponentId("afw-hub"));
        assertThat(EgressKinds.PUBLIC_IPS.of(firewall).value()).hasSize(7);
        assertThat(model().undoLabel().get()).isEqualTo("Public addresses: 7");
    }

    /** The network of the cluster stands below the hub's; what is not in view is not drawn. */
    private static void showSpoke(FxRobot robot) {
        choose(robot, "#tab-address-plan");
        ListView<?> parts = robot.lookup("#address-plan .list-view").query();
        robot.interact(() -> parts.scrollTo(1));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private Node piece(FxRobot robot, String subnet) {
        return robot.lookup("#address-plan .ruler-piece").queryAll().stream()
                .filter(node -> node.getAccessibleText().startsWith(subnet + ","))
                .findFirst()
                .orElseThrow();
    }

    private String prefixes(String subnet) {
        Component component = model().design().get().topology().require(new ComponentId(subnet));
        return NetworkKinds.SUBNET_PREFIXES.of(component).value().get(0).toString();
    }

    private static MouseEvent mouse(EventType<MouseEvent> type, Node node, double x) {
        Point2D scene = node.localToScene(x, 5);
        Point2D screen = node.localToScreen(x, 5);
        return new MouseEvent(
                type,
                scene.getX(),
                scene.getY(),
                screen.getX(),
                screen.getY(),
                MouseButton.PRIMARY,
                1,
                false,
                false,
                false,
                false,
                true,
                false,
                false,
                false,
                false,
                false,
                null);
    }

    private void declare(String pool) {
        Component component = model().design().get().topology().require(new ComponentId(pool));
        Properties flow = Properties.NONE.with(NodePoolKinds.FLOWS_PER_NODE.key(), 1_400);
        model().apply(Edits.setProperty(component, NodePoolKinds.OUTBOUND_FLOWS, List.of(flow)));
    }

    private void openRegional(FxRobot robot) throws TimeoutException {
        robot.interact(() -> window.open(Path.of("samples/aks-regional.topology.json")));
        WaitForAsyncUtils.waitFor(
                60,
                TimeUnit.SECONDS,
                () -> window.front().isPresent()
                        && !model().assessment()
                                .get()
                                .plans()
                                .addresses()
                                .networks()
                                .isEmpty());
        WaitForAsyncUtils.waitForFxEvents();
    }

    private EditorModel model() {
        return front().document().model();
    }

    private static void choose(FxRobot robot, String tab) {
        ToggleButton button = robot.lookup(tab).query();
        robot.interact(button::fire);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static KeyEvent enter() {
        return key(KeyCode.ENTER);
    }

    private static KeyEvent key(KeyCode code) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false);
    }

    private static List<String> texts(FxRobot robot, String rows) {
        return WaitForAsyncUtils.waitForAsyncFx(
                10_000,
                () -> robot.lookup(rows).queryAll().stream()
                        .flatMap(row -> row.lookupAll(".label").stream())
                        .map(Node.class::cast)
                        .filter(Label.class::isInstance)
                        .map(label -> ((Label) label).getText())
                        .filter(text -> !text.isEmpty())
                        .toList());
    }
}
