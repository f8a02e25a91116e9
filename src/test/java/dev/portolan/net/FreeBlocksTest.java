package dev.portolan.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class FreeBlocksTest {

    @Test
    void whatNobodyTookIsOneBlock() {
        assertThat(free(ranges("10.0.0.0/16"))).containsExactly("10.0.0.0/16");
    }

    @Test
    void theHalvesBesideATakenRangeAreTheLargestFreeOnes() {
        assertThat(free(ranges("10.0.0.0/24"), "10.0.0.64/26")).containsExactly("10.0.0.0/26", "10.0.0.128/25");
    }

    @Test
    void aSpaceThatIsAllTakenHasNothingFree() {
        assertThat(free(ranges("10.0.0.0/24"), "10.0.0.0/25", "10.0.0.128/25")).isEmpty();
        assertThat(free(ranges("10.0.0.0/24"), "10.0.0.0/16")).isEmpty();
    }

    @Test
    void rangesOutsideTheSpaceTakeNothing() {
        assertThat(free(ranges("10.0.0.0/24"), "10.1.0.0/24")).containsExactly("10.0.0.0/24");
    }

    @Test
    void aSpaceInsideAnotherIsNotCountedTwice() {
        assertThat(free(ranges("10.0.0.0/24", "10.0.0.0/16"))).containsExactly("10.0.0.0/16");
    }

    @Test
    void theNextFreePrefixHasTheLowestAddressThatIsLargeEnough() {
        FreeBlocks blocks = FreeBlocks.of(ranges("10.0.0.0/24"), ranges("10.0.0.0/27"));
        assertThat(blocks.next(27)).contains(Prefix.of("10.0.0.32/27"));
        assertThat(blocks.next(26)).contains(Prefix.of("10.0.0.64/26"));
        assertThat(blocks.next(25)).contains(Prefix.of("10.0.0.128/25"));
        assertThat(blocks.next(24)).isEmpty();
    }

    @Test
    void theSmallestRangeHoldsTheAddressesExactly() {
        assertThat(Prefix.lengthFor(256)).hasValue(24);
        assertThat(Prefix.lengthFor(257)).hasValue(23);
        assertThat(Prefix.lengthFor(1_586)).hasValue(21);
        assertThat(Prefix.lengthFor(1)).hasValue(32);
        assertThat(Prefix.lengthFor(1L << 33)).isEmpty();
    }

    /** numbers.md D.1: 1,024 up to 50 nodes, 512 up to 100, and so on; with k frontends k times as many, 1,024 at most. */
    @Test
    void theTableOfDefaultPortsHalvesAtItsBoundaries() {
        assertThat(DefaultPorts.of(50, 1)).hasValue(1_024);
        assertThat(DefaultPorts.of(51, 1)).hasValue(512);
        assertThat(DefaultPorts.of(200, 1)).hasValue(256);
        assertThat(DefaultPorts.of(201, 1)).hasValue(128);
        assertThat(DefaultPorts.of(1_000, 1)).hasValue(32);
        assertThat(DefaultPorts.of(51, 2)).hasValue(1_024);
        assertThat(DefaultPorts.of(51, 3)).hasValue(1_024);
        assertThat(DefaultPorts.of(300, 3)).hasValue(384);
        assertThat(DefaultPorts.of(1_001, 1)).isEmpty();
        assertThat(DefaultPorts.of(0, 1)).isEmpty();
    }

    @Test
    void aPoolThatGrowsEntersTheRowsBeyondTodays() {
        assertThat(DefaultPorts.crossed(40, 120).stream().map(DefaultPorts.Row::ports))
                .containsExactly(512, 256);
        assertThat(DefaultPorts.crossed(40, 50)).isEmpty();
        assertThat(DefaultPorts.crossed(50, 51))
                .extracting(DefaultPorts.Row::ports)
                .containsExactly(512);
        assertThat(DefaultPorts.crossed(51, 100)).isEmpty();
    }

    private static List<Prefix> ranges(String... texts) {
        return Arrays.stream(texts).map(Prefix::of).toList();
    }

    private static List<String> free(List<Prefix> space, String... taken) {
        return FreeBlocks.of(space, ranges(taken)).blocks().stream()
                .map(Prefix::toString)
                .toList();
    }
}
