package dev.portolan.plan.addressing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.model.Component;
import dev.portolan.net.Prefix;
import dev.portolan.plan.addressing.RangeChange.End;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RangeChangeTest {

    private static final Component OTHER = Component.of("other", "subnet", "snet-other");

    private static RangeChange change(String range) {
        return new RangeChange(
                Prefix.of(range), List.of(Prefix.of("10.0.0.0/22")), Map.of(OTHER, List.of(Prefix.of("10.0.1.0/24"))));
    }

    @Test
    void anEndMovesByDoublingsOfTheAddresses() {
        assertThat(change("10.0.2.0/24").moved(End.LAST, 1)).isEqualTo(Prefix.of("10.0.2.0/23"));
        assertThat(change("10.0.2.0/24").moved(End.LAST, -2)).isEqualTo(Prefix.of("10.0.2.0/26"));
        assertThat(change("10.0.3.0/24").moved(End.FIRST, 1)).isEqualTo(Prefix.of("10.0.2.0/23"));
        assertThat(change("10.0.3.0/24").moved(End.FIRST, -1)).isEqualTo(Prefix.of("10.0.3.128/25"));
    }

    @Test
    void whatIsNoPrefixIsPassedOver() {
        assertThat(change("10.0.3.0/24").moved(End.LAST, 1)).isEqualTo(Prefix.of("10.0.3.0/24"));
        assertThat(change("10.0.2.0/24").moved(End.LAST, 2)).isEqualTo(Prefix.of("10.0.2.0/23"));
        assertThat(change("10.0.2.0/24").moved(End.FIRST, 2)).isEqualTo(Prefix.of("10.0.2.0/24"));
    }

    @Test
    void aRangeStaysInTheNetworkAndIsNoSmallerThanAzureTakes() {
        assertThat(change("10.0.0.0/24").moved(End.LAST, 9)).isEqualTo(Prefix.of("10.0.0.0/22"));
        assertThat(change("10.0.0.0/24").moved(End.LAST, -9)).isEqualTo(Prefix.of("10.0.0.0/29"));
    }

    @Test
    void theSubnetsThatItCollidesWithAreNamed() {
        RangeChange change = change("10.0.0.0/24");
        assertThat(change.overlapped(Prefix.of("10.0.0.0/23"))).containsExactly(OTHER);
        assertThat(change.overlapped(Prefix.of("10.0.0.0/24"))).isEmpty();
    }
}
