package dev.portolan.ui.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.paint.Palette;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;

class CanvasLookTest {

    private final BooleanProperty grid = new SimpleBooleanProperty(true);
    private final BooleanProperty open = new SimpleBooleanProperty(true);

    @Test
    void aDrawingThatIsClosedFollowsTheSettingsNoLonger() {
        CanvasLook look = new CanvasLook(
                        new SimpleObjectProperty<>(Palette.LIGHT),
                        new SimpleBooleanProperty(),
                        grid,
                        new SimpleObjectProperty<>(8),
                        new SimpleBooleanProperty(),
                        new SimpleBooleanProperty())
                .following(open);
        List<Boolean> told = new ArrayList<>();
        look.grid().addListener((what, before, now) -> told.add(now));
        grid.set(false);
        assertThat(told).containsExactly(false);
        open.set(false);
        grid.set(true);
        assertThat(told).containsExactly(false);
    }
}
