package dev.portolan.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.WindowTest;
import dev.portolan.app.GuidedAnalyst;
import dev.portolan.catalog.Catalog;
import dev.portolan.edit.patterns.Pattern;
import dev.portolan.edit.patterns.Patterns;
import dev.portolan.io.json.DesignFiles;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Design;
import dev.portolan.model.Subject;
import dev.portolan.paint.Shade;
import dev.portolan.ui.state.Analyst;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Button;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Another version of a design beside this one, and a failure on the drawing. */
@WindowTest
class DiffPaneTest extends WindowFixture {

    @Start
    void start(Stage stage) throws IOException {
        open(stage);
    }

    @Override
    Analyst analyst() {
        return new GuidedAnalyst(Catalog.azure());
    }

    private Design other(FxRobot robot) throws Exception {
        press(robot, "#sample-aks-regional");
        Design mine = committed();
        Design theirs = Patterns.in(Catalog.azure())
                .propose(mine, Pattern.FRONT_DOOR_PRIVATE_LINK)
                .edit()
                .apply(mine);
        Path file = folder.resolve("other.topology.json");
        DesignFiles.save(file, theirs);
        answers.open = Optional.of(file);
        robot.interact(() -> window.actions().require("merge").fire());
        await(() -> robot.lookup("#diff").query().isVisible());
        return theirs;
    }

    @Test
    void allChangesAreSeenAndTakenOverInOneStep(FxRobot robot) throws Exception {
        Design theirs = other(robot);
        Design mine = committed();
        assertThat(shown().topology().components())
                .extracting(each -> each.id().value())
                .contains("afd", "agw-public");
        assertThat(front().document().model().shading().shades().get())
                .extracting(Shade::kind)
                .contains(Shade.Kind.NEW, Shade.Kind.LOST, Shade.Kind.CHANGED);
        robot.interact(() -> robot.lookup("#diff-apply").<Button>query().fire());
        assertThat(committed()).isEqualTo(theirs);
        assertThat(front().document().model().shading().shades().get()).isEmpty();
        robot.interact(() -> window.actions().require("undo").fire());
        assertThat(committed()).isEqualTo(mine);
    }

    @Test
    void whatIsRejectedIsNotTakenOver(FxRobot robot) throws Exception {
        other(robot);
        Design mine = committed();
        robot.interact(() -> robot.lookup("#diff-none").<Button>query().fire());
        assertThat(robot.lookup("#diff-apply").<Button>query().isDisabled()).isTrue();
        assertThat(shown()).isEqualTo(mine);
        robot.interact(() -> robot.lookup("#diff-close").<Button>query().fire());
        assertThat(robot.lookup("#diff").query().isVisible()).isFalse();
        assertThat(committed()).isEqualTo(mine);
    }

    @Test
    void whatFailsIsHatchedUntilTheDesignChanges(FxRobot robot) throws Exception {
        press(robot, "#sample-aks-regional");
        robot.interact(() -> {
            front().document().model().select(List.of(Subject.of(new ComponentId("agw-public"))));
            window.actions().require("without").fire();
        });
        await(() -> !front().document().model().shading().shades().get().isEmpty());
        assertThat(front().document().model().shading().shades().get())
                .contains(new Shade(Subject.of(new ComponentId("agw-public")), Shade.Kind.LOST));
    }

    private Design committed() {
        return front().document().model().store().committed();
    }

    private Design shown() {
        return front().document().model().design().get();
    }

    private static void await(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, condition);
    }
}
