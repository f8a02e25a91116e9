package dev.portolan.ui.controls;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;

class LateTest {

    private final Pane place = new Pane();
    private final Region panel = new Region();

    @Test
    void aPanelComesWhenItIsFirstWantedAndStaysHiddenAfterwards() {
        BooleanProperty wanted = new SimpleBooleanProperty();
        Late.show(place, panel, wanted);
        assertThat(place.getChildren()).isEmpty();
        wanted.set(true);
        assertThat(place.getChildren()).containsExactly(panel);
        wanted.set(false);
        assertThat(place.getChildren()).containsExactly(panel);
        assertThat(panel.isVisible()).isFalse();
        assertThat(panel.isManaged()).isFalse();
    }

    @Test
    void whatIsWantedAtOnceIsThereAtOnce() {
        Late.show(place, panel, new SimpleBooleanProperty(true));
        assertThat(place.getChildren()).containsExactly(panel);
    }

    @Test
    void whatIsDueWhileAPanelIsHiddenIsDoneOnceWhenItIsSeen() {
        int[] done = {0};
        Runnable fill = Late.whileSeen(panel, () -> done[0]++);
        fill.run();
        assertThat(done[0]).isEqualTo(1);
        panel.setVisible(false);
        fill.run();
        fill.run();
        assertThat(done[0]).isEqualTo(1);
        panel.setVisible(true);
        assertThat(done[0]).isEqualTo(2);
        panel.setVisible(false);
        panel.setVisible(true);
        assertThat(done[0]).isEqualTo(2);
    }
}
