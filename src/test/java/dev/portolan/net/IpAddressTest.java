package dev.portolan.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IpAddressTest {

    @Test
    void anAddressIsReadWithBlanksAroundItAndWrittenInItsShortestForm() {
        assertThat(IpAddress.of(" 10.0.0.4 ")).hasToString("10.0.0.4");
        assertThat(IpAddress.of("2001:db8:0:0::1")).hasToString("2001:db8::1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "10.0.300.0|\"10.0.300.0\" is not an IP address: 300 is more than 255",
                "10.0.0.1000|\"10.0.0.1000\" is not an IP address: 1000 is more than 255",
                "10.0.0|\"10.0.0\" is not an IP address",
                "10.0.0.04|\"10.0.0.04\" is not an IP address",
                "10.0.0.256|\"10.0.0.256\" is not an IP address: 256 is more than 255",
                "255.255.255.255.1|\"255.255.255.255.1\" is not an IP address",
                "shop|\"shop\" is not an IP address",
                "*|\"*\" is not an IP address",
                "10.0.0.0/24|\"10.0.0.0/24\" is a range, not one address",
            })
    void whatIsNoAddressIsToldInASentence(String text, String told) {
        assertThatThrownBy(() -> IpAddress.of(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(told);
        assertThat(IpAddress.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10.0.0.0",
                "10.255.255.255",
                "172.16.0.0",
                "172.31.255.255",
                "192.168.7.7",
                "100.64.0.0",
                "100.127.255.255",
                "fd00::1"
            })
    void rfc1918Rfc6598AndUniqueLocalAddressesArePrivate(String text) {
        assertThat(IpAddress.of(text).isPrivate()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9.255.255.255",
                "11.0.0.0",
                "172.15.0.1",
                "172.32.0.0",
                "100.128.0.0",
                "192.169.0.0",
                "2001:db8::1"
            })
    void theirNeighboursAreNot(String text) {
        assertThat(IpAddress.of(text).isPrivate()).isFalse();
    }

    @Test
    void addressesAreCountedAndComparedByTheirNumbers() {
        IpAddress first = IpAddress.of("10.0.0.250");
        assertThat(first.plus(10)).isEqualTo(IpAddress.of("10.0.1.4")).hasSameHashCodeAs(IpAddress.of("10.0.1.4"));
        assertThat(first).isLessThan(IpAddress.of("10.0.1.4")).isGreaterThan(IpAddress.of("9.0.0.1"));
        assertThat(first).isNotEqualTo(IpAddress.of("10.0.0.251")).isNotEqualTo("10.0.0.250");
        assertThat(first.hashCode()).isNotEqualTo(IpAddress.of("10.0.0.251").hashCode());
    }

    @Test
    void anAddressLiesInPrefixesOfItsOwnVersion() {
        IpAddress four = IpAddress.of("10.1.2.3");
        assertThat(four.isIpv6()).isFalse();
        assertThat(four.asPrefix()).hasToString("10.1.2.3/32");
        assertThat(four.prefix(16)).map(Prefix::toString).contains("10.1.0.0/16");
        assertThat(four.prefix(32)).contains(four.asPrefix());
        assertThat(four.prefix(33)).isEmpty();
        IpAddress six = IpAddress.of("fd00::1");
        assertThat(six.isIpv6()).isTrue();
        assertThat(six.asPrefix()).hasToString("fd00::1/128");
        assertThat(six.prefix(33)).isPresent();
    }
}
