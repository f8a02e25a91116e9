package dev.portolan.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.WindowTest;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

@WindowTest
class PortolanWindowTest {

    @Start
    void start(Stage stage) {
        new PortolanWindow().start(stage);
    }

    @Test
    void theWindowIsCalledPortolan(FxRobot robot) {
        assertThat(robot.window("Portolan").isShowing()).isTrue();
    }
}
