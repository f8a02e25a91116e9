package dev.portolan.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.WindowTest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Windows on screens of different density, and on screens that are gone. */
@WindowTest
class AnyScreenTest extends WindowFixture {

    @Start
    void start(Stage stage) throws IOException {
        open(stage);
    }

    /** The tests that follow have the same stage. */
    @AfterEach
    void putBack() {
        Stage stage = window.stage();
        Platform.runLater(() -> {
            stage.setRenderScaleX(1);
            stage.setX(0);
            stage.setY(0);
        });
    }

    private List<Canvas> tiles() {
        return front().canvas().lookupAll("Canvas").stream()
                .map(Canvas.class::cast)
                .filter(Canvas::isVisible)
                .toList();
    }

    private static void wipe(Canvas tile) {
        tile.getGraphicsContext2D().clearRect(0, 0, tile.getWidth(), tile.getHeight());
    }

    private static boolean isBlank(Canvas tile) {
        SnapshotParameters clear = new SnapshotParameters();
        clear.setFill(Color.TRANSPARENT);
        WritableImage image = tile.snapshot(clear, null);
        for (int y = 0; y < image.getHeight(); y += 4) {
            for (int x = 0; x < image.getWidth(); x += 4) {
                if (image.getPixelReader().getArgb(x, y) != 0) {
                    return false;
                }
            }
        }
        return true;
    }

    @Test
    void everythingIsDrawnAgainWhereTheScreenHasMorePixels(FxRobot robot) throws Exception {
        openSample(robot);
        List<Canvas> wiped = new ArrayList<>();
        robot.interact(() -> tiles().stream().filter(tile -> !isBlank(tile)).forEach(tile -> {
            wipe(tile);
            wiped.add(tile);
        }));
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> assertThat(wiped).isNotEmpty().allMatch(AnyScreenTest::isBlank));
        robot.interact(() -> window.stage().setRenderScaleX(2));
        WaitForAsyncUtils.waitFor(
                5,
                TimeUnit.SECONDS,
                () -> WaitForAsyncUtils.waitForAsyncFx(
                        5000,
                        () -> wiped.stream()
                                .filter(tile ->
                                        tile.getScene() != null) // what is out of sight is drawn once it is seen
                                .noneMatch(AnyScreenTest::isBlank)));
        assertThat(wiped).anyMatch(tile -> tile.getScene() != null);
    }

    @Test
    void aWindowWhoseScreenIsGoneComesBackOnOneThatIsThere() {
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        WindowPlace gone = new WindowPlace(new Rectangle2D(-4000, 9000, 1000, 700), false);
        Rectangle2D back = gone.near(WindowPlace.screens()).bounds();
        assertThat(screen.contains(back)).isTrue();
        assertThat(back.getWidth()).isEqualTo(1000);
    }
}
