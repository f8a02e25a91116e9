package dev.portolan.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.WindowTest;
import dev.portolan.app.GuidedAnalyst;
import dev.portolan.catalog.Catalog;
import dev.portolan.geom.Point;
import dev.portolan.geom.Rect;
import dev.portolan.guidance.Finding;
import dev.portolan.model.Component;
import dev.portolan.model.Design;
import dev.portolan.model.Link;
import dev.portolan.ui.state.Analyst;
import dev.portolan.ui.state.Assessment;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** One design session from end to end, with the mouse and the real rules. */
@WindowTest
class SessionTest extends WindowFixture {

    @Start
    void start(Stage stage) throws IOException {
        open(stage);
    }

    @Override
    Analyst analyst() {
        return new GuidedAnalyst(Catalog.azure());
    }

    @Test
    void aSampleIsOpenedDrawnOnConnectedUndoneMendedSavedAndReopened(FxRobot robot) throws Exception {
        press(robot, "#sample-poor-design");
        List<Component> opened = components();
        int links = links().size();

        drawAndConnectAFirewall(robot);
        assertThat(components()).hasSize(opened.size() + 1);
        assertThat(links()).hasSize(links + 1);

        robot.interact(() -> window.actions().require("undo").fire());
        assertThat(links()).hasSize(links);
        robot.interact(() -> window.actions().require("undo").fire());
        assertThat(components()).isEqualTo(opened);

        Finding first = judged().findings().stream()
                .filter(finding -> !finding.fixes().isEmpty())
                .findFirst()
                .orElseThrow();
        robot.interact(() -> front().document().model().select(first.subjects()));
        press(robot, ".fix-button");
        assertThat(judged().findings()).extracting(Finding::message).doesNotContain(first.message());

        saveCloseAndReopen(robot);
    }

    /** A firewall from the palette into its subnet, and a line from its right port to the partner. */
    private void drawAndConnectAFirewall(FxRobot robot) {
        Rect hub = shape(idOf("AzureFirewallSubnet")).bounds();
        robot.clickOn("#palette-search").write("firewall");
        WaitForAsyncUtils.waitForFxEvents();
        robot.drag("#tile-azure-firewall")
                .dropTo(onScreen(new Point(hub.centre().x(), hub.y() + 64)));
        WaitForAsyncUtils.waitForFxEvents();
        Component firewall = components().get(components().size() - 1);
        assertThat(firewall.kind().value()).isEqualTo("azure-firewall");
        assertThat(firewall.parent().value()).isEqualTo(idOf("AzureFirewallSubnet"));

        Rect card = shape(firewall.id().value()).bounds();
        double scale = front().canvas().viewport().get().zoom();
        robot.moveTo(onScreen(card.centre()));
        robot.moveTo(onScreen(new Point(card.right() + 14 / scale, card.centre().y())));
        robot.drag(MouseButton.PRIMARY)
                .dropTo(onScreen(shape(idOf("Partner API")).bounds().centre()));
        WaitForAsyncUtils.waitForFxEvents();
        Link drawn = links().get(links().size() - 1);
        assertThat(drawn.from()).isEqualTo(firewall.id());
        assertThat(drawn.to().value()).isEqualTo(idOf("Partner API"));
    }

    private void saveCloseAndReopen(FxRobot robot) throws TimeoutException {
        Path file = folder.resolve("mended.topology.json");
        answers.save = Optional.of(file);
        robot.interact(() -> window.actions().require("save").fire());
        WaitForAsyncUtils.waitFor(
                5, TimeUnit.SECONDS, () -> !front().document().model().dirty().get());
        Design saved = front().document().model().design().get();
        List<Finding> left = judged().findings();
        robot.interact(() -> window.actions().require("close").fire());
        robot.interact(() -> window.open(file));
        WaitForAsyncUtils.waitFor(5, TimeUnit.SECONDS, () -> window.front().isPresent());
        assertThat(front().document().model().design().get()).isEqualTo(saved);
        assertThat(judged().findings())
                .extracting(Finding::message)
                .isEqualTo(left.stream().map(Finding::message).toList());
    }

    private String idOf(String name) {
        return components().stream()
                .filter(component -> component.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id()
                .value();
    }

    /** What was found in the design as it is now. */
    private Assessment judged() throws TimeoutException {
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> {
            Assessment now = front().document().model().assessment().get();
            return now.rules() > 0
                    && now.design().equals(front().document().model().design().get());
        });
        return front().document().model().assessment().get();
    }
}
