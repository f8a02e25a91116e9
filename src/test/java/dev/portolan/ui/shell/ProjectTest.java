package dev.portolan.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.WindowTest;
import dev.portolan.guidance.Profile;
import dev.portolan.io.json.DesignFiles;
import dev.portolan.model.Design;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** What a project's {@code portolan.yaml} decides holds in the window too. */
@WindowTest
class ProjectTest extends WindowFixture {

    @Start
    void start(Stage stage) throws IOException {
        open(stage);
    }

    @Test
    void aDesignIsHeldAgainstWhatItsProjectSays(FxRobot robot) throws Exception {
        Files.writeString(folder.resolve("portolan.yaml"), "profile: strict\n");
        Path file = folder.resolve("one.topology.json");
        DesignFiles.save(file, Design.empty("one"));
        robot.interact(() -> window.open(file));
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> window.front().isPresent());
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(front().document().model().standpoint().get().profile()).isEqualTo(Profile.STRICT);
        assertThat(front().document().model().dirty().get()).isFalse();
    }
}
