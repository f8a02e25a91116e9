package dev.portolan.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.WindowTest;
import dev.portolan.io.json.DesignFiles;
import dev.portolan.model.Design;
import dev.portolan.ui.files.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import javafx.event.ActionEvent;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The files that were open lately. */
@WindowTest
class RecentsTest extends WindowFixture {

    @Start
    void start(Stage stage) throws IOException {
        open(stage);
    }

    @Test
    void whatIsNoLongerThereIsRemovedAndTheRestClearedButForPinnedOnes(FxRobot robot) throws Exception {
        Path shop = opened(robot, "shop");
        Path bank = opened(robot, "bank");
        Path gone = opened(robot, "gone");
        Files.delete(gone);
        robot.interact(() -> window.actions().require("start-page").fire());
        press(robot, "#recent-forget-missing");
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> settings.recents().size() == 2);
        assertThat(settings.recents()).extracting(Settings.Recent::file).containsExactly(bank, shop);
        robot.interact(() -> settings.pin(settings.recents().get(1)));
        robot.interact(() -> window.actions().require("clear-recents").fire());
        assertThat(settings.recents()).containsExactly(new Settings.Recent(shop, true));
    }

    @Test
    void aRecentFileIsFoundByAPartOfItsName(FxRobot robot) throws Exception {
        Path shop = opened(robot, "shop");
        opened(robot, "bank");
        robot.interact(() -> window.actions().require("open-recent").fire());
        robot.interact(() -> {
            TextField field = robot.lookup("#recent-field").query();
            field.setText("SHOP");
            field.fireEvent(new ActionEvent());
        });
        assertThat(front().document().isIn(shop)).isTrue();
    }

    private Path opened(FxRobot robot, String name) throws Exception {
        Path file = folder.resolve(name + DesignFiles.ENDING);
        DesignFiles.save(file, Design.empty(name));
        robot.interact(() -> window.open(file));
        WaitForAsyncUtils.waitFor(
                20,
                TimeUnit.SECONDS,
                () -> window.front().isPresent() && front().document().isIn(file));
        return file;
    }
}
