package dev.portolan.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class AddressPseudonymsTest {

    @Test
    void whatContainsWhatIsAsBefore() {
        Random dice = new Random(20261128);
        List<Prefix> real = IntStream.range(0, 200)
                .mapToObj(
                        i -> IpAddress.of("10." + dice.nextInt(256) + "." + dice.nextInt(256) + "." + dice.nextInt(256))
                                .prefix(12 + dice.nextInt(17))
                                .orElseThrow())
                .toList();
        AddressPseudonyms pseudonyms = new AddressPseudonyms(real, List.of());
        for (Prefix one : real) {
            assertThat(pseudonyms.of(one).length()).isEqualTo(one.length());
            for (Prefix other : real) {
                assertThat(pseudonyms.of(one).contains(pseudonyms.of(other)))
                        .as("%s and %s", one, other)
                        .isEqualTo(one.contains(other));
            }
        }
    }

    @Test
    void anAddressStaysInItsRangeAtItsPlace() {
        Prefix network = Prefix.of("10.240.0.0/16");
        Prefix subnet = Prefix.of("10.240.5.0/24");
        IpAddress gateway = IpAddress.of("10.240.5.254");
        AddressPseudonyms pseudonyms = new AddressPseudonyms(List.of(network, subnet), List.of(gateway));
        assertThat(pseudonyms.of(subnet).contains(pseudonyms.of(gateway))).isTrue();
        assertThat(pseudonyms.of(gateway).toString()).endsWith(".254").doesNotStartWith("10.240.");
        assertThat(Prefix.of("10.0.0.0/8").contains(pseudonyms.of(network))).isTrue();
    }

    @Test
    void whatIsSpecialStaysAndPublicAddressesAreOthers() {
        List<IpAddress> special = List.of(IpAddress.of("168.63.129.16"), IpAddress.of("169.254.169.254"));
        IpAddress real = IpAddress.of("20.50.60.70");
        AddressPseudonyms pseudonyms = new AddressPseudonyms(List.of(Prefix.ANY_IPV4), special);
        assertThat(pseudonyms.of(special.get(0))).isEqualTo(special.get(0));
        assertThat(pseudonyms.of(special.get(1))).isEqualTo(special.get(1));
        assertThat(pseudonyms.of(Prefix.ANY_IPV4)).isEqualTo(Prefix.ANY_IPV4);
        assertThat(pseudonyms.of(real)).isNotEqualTo(real);
        assertThat(pseudonyms.of(real).isPrivate()).isFalse();
    }

    @Test
    void whoOverlapsWhatAksTakesByItselfStillDoes() {
        Prefix clashing = Prefix.of("10.0.0.0/16");
        Prefix free = Prefix.of("10.1.0.0/16");
        AddressPseudonyms pseudonyms = new AddressPseudonyms(List.of(clashing, free), List.of());
        assertThat(pseudonyms.of(clashing).overlaps(Prefix.of("10.0.0.0/16"))).isTrue();
        assertThat(pseudonyms.of(free).overlaps(Prefix.of("10.0.0.0/16"))).isFalse();
    }

    @Test
    void addressesOfVersionSixKeepTheirStructureToo() {
        Prefix network = Prefix.of("fd12:3456:789a::/48");
        Prefix subnet = Prefix.of("fd12:3456:789a:1::/64");
        AddressPseudonyms pseudonyms = new AddressPseudonyms(List.of(network, subnet), List.of());
        assertThat(pseudonyms.of(network).contains(pseudonyms.of(subnet))).isTrue();
        assertThat(pseudonyms.of(network)).isNotEqualTo(network);
        assertThat(Prefix.of("fc00::/7").contains(pseudonyms.of(network))).isTrue();
    }
}
