package dev.portolan.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.WindowTest;
import dev.portolan.edit.Edit;
import dev.portolan.edit.LayoutEdits;
import dev.portolan.geom.Point;
import dev.portolan.geom.Rect;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Design;
import dev.portolan.model.Subject;
import dev.portolan.ui.state.EditorModel;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Commands that change a design do so in one step that has a name and that undo takes back whole. */
@WindowTest
class EditCommandsTest extends WindowFixture {

    @Start
    void start(Stage stage) throws IOException {
        open(stage);
    }

    private EditorModel model() {
        return front().document().model();
    }

    private void fire(String command) {
        window.actions().require(command).fire();
    }

    private Design design() {
        return model().store().committed();
    }

    /** Four shapes out of line and of different sizes, linked, the third of which holds two more. */
    private void draw(FxRobot robot) {
        robot.interact(() -> {
            fire("new");
            front().canvas().insert("public-users");
            front().canvas().insertConnected("public-ip");
            front().canvas().insert("virtual-network/Hub VNET");
            front().canvas().insert("subnet");
            front().canvas().insert("azure-firewall");
            model().select(List.of());
            front().canvas().insert("public-dns-zone");
            move("public-ip", new Point(37, 91));
            move("public-users", new Point(11, 5));
            move("dns-zone", new Point(230, 29));
            chosen("public-users");
            fire("wider");
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void move(String id, Point by) {
        model().apply(LayoutEdits.move(design(), Map.of(new ComponentId(id), by)));
    }

    private void chosen(String... ids) {
        model().select(java.util.Arrays.stream(ids)
                .map(id -> Subject.of(new ComponentId(id)))
                .toList());
    }

    /** Fires a command for what is selected; whatever {@code before} takes is not counted. */
    private void step(FxRobot robot, String command, List<String> before, String... selected) {
        robot.interact(() -> {
            chosen(selected);
            before.forEach(this::fire);
            if (!before.contains("hide")) {
                chosen(selected);
            }
            Design then = design();
            String label = model().undoLabel().get();
            assertThat(window.actions().require(command).isEnabled())
                    .as(command)
                    .isTrue();
            fire(command);
            assertThat(design()).as(command).isNotEqualTo(then);
            assertThat(model().undoLabel().get()).as(command).isNotBlank();
            model().undo();
            assertThat(design()).as(command).isEqualTo(then);
            assertThat(model().undoLabel().get()).as(command).isEqualTo(label);
            before.forEach(each -> model().undo());
        });
    }

    @Test
    void aligningGoesWhereTheCommandSays(FxRobot robot) {
        Map<String, Function<Rect, Double>> edges = Map.of(
                "align-left", Rect::x,
                "align-right", Rect::right,
                "align-top", Rect::y,
                "align-bottom", Rect::bottom,
                "align-centre", bounds -> bounds.centre().x(),
                "align-middle", bounds -> bounds.centre().y());
        String[] all = {"public-users", "public-ip", "dns-zone"};
        draw(robot);
        edges.forEach((command, edge) -> robot.interact(() -> {
            chosen(all);
            fire(command);
            assertThat(Stream.of(all).map(id -> edge.apply(shape(id).bounds())).distinct())
                    .as(command)
                    .hasSize(1);
            model().undo();
        }));
    }

    @Test
    void alignmentsSpacingAndSizesAreSteps(FxRobot robot) {
        draw(robot);
        String[] all = {"public-users", "public-ip", "dns-zone"};
        for (String command : List.of(
                "align-left",
                "align-right",
                "align-top",
                "align-bottom",
                "align-centre",
                "align-middle",
                "distribute-across",
                "distribute-down",
                "tidy",
                "same-size",
                "wider",
                "narrower",
                "taller",
                "lower")) {
            step(robot, command, List.of(), all);
        }
        robot.interact(() -> {
            chosen("public-users");
            fire("copy-size");
        });
        step(robot, "paste-size", List.of(), "public-ip");
    }

    @Test
    void groupsLocksAndOrderAreSteps(FxRobot robot) {
        draw(robot);
        String[] both = {"public-users", "public-ip"};
        step(robot, "group", List.of(), both);
        step(robot, "ungroup", List.of("group"), both);
        step(robot, "lock", List.of(), both);
        step(robot, "hide", List.of(), both);
        step(robot, "show-hidden", List.of("hide"), both);
        step(robot, "to-front", List.of(), "public-users");
        step(robot, "to-back", List.of(), "dns-zone");
        step(robot, "forward", List.of(), "public-users");
        step(robot, "backward", List.of(), "dns-zone");
    }

    @Test
    void containersCopiesAndLinksAreSteps(FxRobot robot) {
        draw(robot);
        step(robot, "collapse", List.of(), "hub-vnet");
        step(robot, "expand", List.of("collapse"), "hub-vnet");
        step(robot, "fit-content", List.of(), "hub-vnet");
        for (String side : List.of("left", "right", "up", "down")) {
            step(robot, "clone-" + side, List.of(), "public-users");
        }
        for (String command : List.of("duplicate", "cut", "delete")) {
            step(robot, command, List.of(), "public-users", "hub-vnet");
        }
        robot.interact(() -> {
            model().apply(Edit.of("Bend", LayoutEdits.setBends(links().get(0), List.of(new Point(5, 5)))::apply));
            model().select(List.of(Subject.of(links().get(0).id())));
            Design bent = design();
            fire("straighten");
            assertThat(design().layout().bendsOf(links().get(0).id())).isEmpty();
            model().undo();
            assertThat(design()).isEqualTo(bent);
        });
        robot.interact(() -> {
            chosen("hub-vnet");
            fire("children");
            assertThat(model().selectedComponents()).extracting(Component::kind).isNotEmpty();
            fire("parent");
            assertThat(model().selectedComponents())
                    .extracting(one -> one.id().value())
                    .containsExactly("hub-vnet");
            fire("siblings");
            assertThat(model().selectedComponents()).hasSizeGreaterThan(2);
        });
    }
}
