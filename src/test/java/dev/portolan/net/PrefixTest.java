package dev.portolan.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrefixTest {

    private static final Prefix SPOKE = Prefix.of("10.240.0.0/16");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "10.0.0.0|\"10.0.0.0\" is not an address range: a prefix length such as /24 is missing",
                "10.0.0.5/24|\"10.0.0.5/24\" is not an address range: it starts inside the block; did you mean 10.0.0.0/24?",
                "10.0.0.0/33|\"10.0.0.0/33\" is not an address range: a prefix length is at most 32",
                "10.0.0.0/100|\"10.0.0.0/100\" is not an address range: a prefix length is at most 32",
                "10.256.0.0/16|\"10.256.0.0/16\" is not an address range: 256 is more than 255",
                "vnet/16|\"vnet/16\" is not an address range",
            })
    void whatIsNoRangeIsToldInASentence(String text, String told) {
        assertThatThrownBy(() -> Prefix.of(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(told);
        assertThat(Prefix.parse(text)).isEmpty();
    }

    @Test
    void aLengthAloneIsNoRange() {
        assertThatThrownBy(() -> Prefix.of("/24"))
                .hasMessage("\"/24\" is not an address range: the address before the slash is missing");
    }

    @Test
    void aRangeKnowsItsEndsAndItsSize() {
        assertThat(Prefix.parse(" 10.240.0.0/16 ")).contains(SPOKE);
        assertThat(SPOKE.length()).isEqualTo(16);
        assertThat(SPOKE.first()).hasToString("10.240.0.0");
        assertThat(SPOKE.last()).hasToString("10.240.255.255");
        assertThat(SPOKE.size()).isEqualTo(BigInteger.valueOf(65_536));
        assertThat(SPOKE.isIpv6()).isFalse();
        assertThat(Prefix.of("fd00::/8").isIpv6()).isTrue();
    }

    @Test
    void oneOfTwoOverlappingRangesHoldsTheOther() {
        Prefix inner = Prefix.of("10.240.4.0/28");
        assertThat(SPOKE.contains(inner)).isTrue();
        assertThat(inner.contains(SPOKE)).isFalse();
        assertThat(SPOKE.overlaps(inner)).isTrue();
        assertThat(inner.overlaps(SPOKE)).isTrue();
        assertThat(SPOKE.overlaps(Prefix.of("10.241.0.0/16"))).isFalse();
        assertThat(SPOKE.contains(IpAddress.of("10.240.255.255"))).isTrue();
        assertThat(SPOKE.contains(IpAddress.of("10.241.0.0"))).isFalse();
    }

    @Test
    void theHalvesMakeUpTheRange() {
        assertThat(SPOKE.halves()).extracting(Prefix::toString).containsExactly("10.240.0.0/17", "10.240.128.0/17");
        assertThat(Prefix.of("10.0.0.4/32").halves()).isEmpty();
    }

    @Test
    void theLengthIsThatOfTheSmallestRangeWithSoManyAddresses() {
        assertThat(Prefix.lengthFor(0)).hasValue(32);
        assertThat(Prefix.lengthFor(1)).hasValue(32);
        assertThat(Prefix.lengthFor(2)).hasValue(31);
        assertThat(Prefix.lengthFor(3)).hasValue(30);
        assertThat(Prefix.lengthFor(1L << 32)).hasValue(0);
        assertThat(Prefix.lengthFor((1L << 32) + 1)).isEmpty();
    }

    @Test
    void rangesAreEqualAndComparedByTheirAddresses() {
        assertThat(SPOKE).isEqualTo(Prefix.of("10.240.0.0/16")).hasSameHashCodeAs(Prefix.of("10.240.0.0/16"));
        assertThat(SPOKE).isNotEqualTo(Prefix.of("10.240.0.0/17")).isNotEqualTo("10.240.0.0/16");
        assertThat(SPOKE.hashCode()).isNotEqualTo(Prefix.of("10.250.0.0/17").hashCode());
        assertThat(SPOKE.compareTo(Prefix.of("10.240.0.0/16"))).isZero();
        assertThat(SPOKE.compareTo(Prefix.of("10.200.0.0/16"))).isPositive();
        assertThat(FreeBlocks.byAddress(SPOKE, Prefix.of("10.240.0.0/17"))).isNegative();
        assertThat(FreeBlocks.byAddress(SPOKE, Prefix.of("10.200.0.0/24"))).isPositive();
    }
}
