package dev.portolan.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.WindowTest;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Whoever opens and closes designs all day. */
@WindowTest
class ForgettingTest extends WindowFixture {

    @Start
    void start(Stage stage) throws IOException {
        open(stage);
    }

    @Test
    void aDesignThatIsClosedLeavesNothingBehind(FxRobot robot) throws TimeoutException {
        openSample(robot);
        WeakReference<DocumentPane> closed = new WeakReference<>(front());
        robot.interact(() -> window.actions().require("close").fire());
        FxToolkit.toolkitContext().setRegisteredStage(window.stage()); // TestFX forgets what happened, and to whom
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> {
            robot.interact(() -> {}); // until something else has it, JavaFX keeps what had the focus last
            System.gc();
            return closed.get() == null;
        });
        assertThat(closed.get()).isNull();
    }
}
