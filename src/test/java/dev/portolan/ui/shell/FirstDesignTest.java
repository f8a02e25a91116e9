package dev.portolan.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.WindowTest;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@WindowTest
class FirstDesignTest extends WindowFixture {

    @Start
    void start(Stage stage) throws IOException {
        open(stage);
    }

    @Test
    void itIsPreparedForWhileTheStartPageIsSeenAndNothingOfThatStays(FxRobot robot) throws TimeoutException {
        int judged = JUDGED.get();
        robot.interact(window::rehearse);
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> JUDGED.get() > judged);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(window.desk().panes()).isEmpty();
        assertThat(robot.lookup("#sample-aks-regional").tryQuery()).isPresent();
        assertThat(settings.recents()).isEmpty();
        openSample(robot);
        assertThat(window.desk().panes()).hasSize(1);
        assertThat(front().document().model().store().isDirty()).isFalse();
    }
}
