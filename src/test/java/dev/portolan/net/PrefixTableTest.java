package dev.portolan.net;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PrefixTableTest {

    private final PrefixTable<String> table = new PrefixTable<>();

    @BeforeEach
    void fill() {
        table.put(Prefix.of("10.240.4.0/24"), "subnet");
        table.put(Prefix.ANY_IPV4, "default");
        table.put(Prefix.of("10.240.0.0/16"), "network");
        table.put(Prefix.of("fd00::/8"), "local");
    }

    @Test
    void theLongestPrefixThatHoldsTheAddressWins() {
        assertThat(table.longestMatch(IpAddress.of("10.240.4.9"))).contains("subnet");
        assertThat(table.longestMatch(IpAddress.of("10.240.5.9"))).contains("network");
        assertThat(table.longestMatch(IpAddress.of("8.8.8.8"))).contains("default");
        assertThat(table.longestMatch(IpAddress.of("fd00::1"))).contains("local");
    }

    @Test
    void theVersionsOfIpDoNotMix() {
        assertThat(table.longestMatch(IpAddress.of("2001:db8::1"))).isEmpty();
        assertThat(new PrefixTable<String>().longestMatch(IpAddress.of("10.0.0.1")))
                .isEmpty();
    }

    @Test
    void aPrefixHasOneValueTheLastOne() {
        table.put(Prefix.of("10.240.0.0/16"), "peering");
        assertThat(table.get(Prefix.of("10.240.0.0/16"))).contains("peering");
        assertThat(table.get(Prefix.of("fd00::/8"))).contains("local");
        assertThat(table.get(Prefix.of("10.240.0.0/17"))).isEmpty();
        assertThat(table.get(Prefix.of("fd00::/9"))).isEmpty();
    }
}
