package dev.portolan.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.WindowTest;
import dev.portolan.geom.Rect;
import dev.portolan.model.Component;
import dev.portolan.model.Subject;
import java.io.IOException;
import java.util.List;
import javafx.scene.Node;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** What a click in the palette, or on a tab, does where something is in the way. */
@WindowTest
class InsertingTest extends WindowFixture {

    @Start
    void start(Stage stage) throws IOException {
        open(stage);
    }

    @Test
    void clicksInThePalettePutPartsBesideEachOtherIntoTheNetworkAtHand(FxRobot robot) {
        openFresh(robot);
        insert(robot, "virtual-network/Hub VNET");
        Component hub = components().get(0);
        insert(robot, "virtual-network/Spoke VNET");
        robot.interact(() -> front().document().model().select(List.of(Subject.of(hub.id()))));
        for (int i = 0; i < 4; i++) {
            insert(robot, "network-security-group");
        }

        List<Component> groups = components().stream()
                .filter(one -> one.kind().value().equals("network-security-group"))
                .toList();
        assertThat(groups).hasSize(4).allMatch(one -> one.parent().equals(hub.id()));
        List<Rect> places =
                groups.stream().map(one -> shape(one.id().value()).bounds()).toList();
        for (Rect place : places) {
            assertThat(places.stream().filter(place::intersects)).containsExactly(place);
            assertThat(shape(hub.id().value()).bounds().contains(place)).isTrue();
        }
    }

    @Test
    void aTabOfTheClosedPanelOpensIt(FxRobot robot) {
        openFresh(robot);
        Node content = robot.lookup("#bottom-content").query();
        robot.clickOn("#collapse-bottom");
        assertThat(content.isVisible()).isFalse();
        robot.clickOn("#tab-findings");
        assertThat(content.isVisible()).isTrue();
    }

    private void insert(FxRobot robot, String entry) {
        robot.interact(() -> front().canvas().insert(entry));
        WaitForAsyncUtils.waitForFxEvents();
    }
}
