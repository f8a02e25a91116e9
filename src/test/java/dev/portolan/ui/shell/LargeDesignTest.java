package dev.portolan.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.Estate;
import dev.portolan.WindowTest;
import dev.portolan.app.GuidedAnalyst;
import dev.portolan.catalog.Catalog;
import dev.portolan.edit.Edits;
import dev.portolan.io.json.DesignWriter;
import dev.portolan.model.Component;
import dev.portolan.model.Design;
import dev.portolan.ui.state.Analyst;
import dev.portolan.ui.state.EditorModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.stage.Stage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** A thousand components, and what comes of judging them: nothing of it may hold the window, which the watchdog sees to. */
@WindowTest
class LargeDesignTest extends WindowFixture {

    private static final int SIZE = 1_000;

    @Start
    void start(Stage stage) throws IOException {
        open(stage);
    }

    @Override
    Analyst analyst() {
        return new GuidedAnalyst(Catalog.azure());
    }

    @ParameterizedTest
    @ValueSource(strings = {"findings", "flows", "questions", "address-plan", "snat-ports", "session"})
    void itIsOpenedJudgedAndChangedWhileATabIsInFront(String tab, FxRobot robot) throws IOException, TimeoutException {
        openLarge(robot);
        press(robot, "#tab-" + tab);
        awaitJudged();
        EditorModel model = front().document().model();
        int before = model.assessment().get().findings().size();
        Component hub = model.design().get().topology().components().stream()
                .filter(one -> one.name().startsWith("hub"))
                .findFirst()
                .orElseThrow();
        robot.interact(() -> model.apply(Edits.rename(hub, "renamed")));
        awaitJudged();
        assertThat(model.assessment().get().findings()).hasSizeGreaterThanOrEqualTo(before / 2);
        robot.interact(model::undo);
        awaitJudged();
        assertThat(model.assessment().get().findings()).hasSize(before);
    }

    private void openLarge(FxRobot robot) throws IOException, TimeoutException {
        Design design = Estate.of(SIZE);
        Path file = Files.writeString(folder.resolve("estate.topology.json"), DesignWriter.write(design));
        robot.interact(() -> window.open(file));
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> window.front().isPresent());
        awaitPanels(robot);
    }

    private void awaitJudged() throws TimeoutException {
        WaitForAsyncUtils.waitFor(
                120, TimeUnit.SECONDS, () -> front().document().model().isJudged());
        WaitForAsyncUtils.waitForFxEvents();
    }
}
