package dev.portolan.ui.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.geom.Rect;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PatchesTest {

    private static final Rect WINDOW = new Rect(0, 0, 1600, 1000);

    @Test
    void aLongLineIsCoveredByNarrowPatches() {
        List<Rect> patches = Patches.over(List.of(new Rect(100, 10, 2, 700), new Rect(100, 710, 900, 2)), WINDOW);
        assertThat(patches).containsExactly(new Rect(64, 0, 64, 704), new Rect(64, 704, 960, 64));
    }

    @Test
    void whatLiesOutsideTheWindowIsLeftOut() {
        assertThat(Patches.over(List.of(new Rect(-300, 100, 200, 50), new Rect(100, 2000, 10, 10)), WINDOW))
                .isEmpty();
        assertThat(Patches.over(List.of(new Rect(-300, -300, 5000, 5000)), WINDOW))
                .containsExactly(new Rect(0, 0, 1600, 1024));
    }

    @Test
    void whereTooManyWouldBeNeededOneCoversAll() {
        List<Rect> dots = IntStream.range(0, 20)
                .mapToObj(i -> new Rect(i % 5 * 300, i / 5 * 200, 2, 2))
                .toList();
        assertThat(Patches.over(dots, WINDOW)).containsExactly(new Rect(0, 0, 1216, 640));
    }
}
