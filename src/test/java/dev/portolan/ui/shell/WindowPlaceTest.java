package dev.portolan.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;

class WindowPlaceTest {

    private static final Rectangle2D LAPTOP = new Rectangle2D(0, 24, 1366, 744);
    private static final Rectangle2D BESIDE = new Rectangle2D(1366, 0, 2560, 1440);

    @Test
    void whatIsWrittenIsReadAgainAndAnythingElseIsNot() {
        WindowPlace place = place(-8, 12.5, 1200, 800);
        assertThat(WindowPlace.read(place.text())).contains(place);
        assertThat(List.of("", "1 2 3 4", "a b c d free", "0 0 NaN 5 free", "0 0 -1 5 free", "0 0 Infinity 5 free"))
                .allSatisfy(text -> assertThat(WindowPlace.read(text)).isEmpty());
    }

    @Test
    void aPlaceThatIsStillThereIsTakenAgain() {
        assertThat(place(1500, 100, 1600, 1000).on(List.of(LAPTOP, BESIDE))).contains(place(1500, 100, 1600, 1000));
    }

    @Test
    void onASmallerScreenTheWindowIsMadeToFit() {
        assertThat(place(100, 60, 1900, 1000).on(List.of(LAPTOP))).contains(place(0, 24, 1366, 744));
        assertThat(place(900, 400, 1000, 600).on(List.of(LAPTOP))).contains(place(366, 168, 1000, 600));
    }

    @Test
    void aPlaceOnAScreenThatIsGoneIsForgotten() {
        assertThat(place(1500, 100, 1600, 1000).on(List.of(LAPTOP))).isEmpty();
        assertThat(place(0, -500, 1000, 600).on(List.of(LAPTOP))).isEmpty();
        assertThat(place(1340, 100, 1000, 600).on(List.of(LAPTOP))).isEmpty();
    }

    private static WindowPlace place(double x, double y, double width, double height) {
        return new WindowPlace(new Rectangle2D(x, y, width, height), false);
    }
}
