package dev.portolan.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PortRangeTest {

    private static final PortRange INFRASTRUCTURE = PortRange.of("65200-65535");

    @ParameterizedTest
    @ValueSource(strings = {"443", "65200-65535", "*", "0", "0-1"})
    void aRangeIsWrittenAsItWasRead(String text) {
        assertThat(PortRange.of(text)).hasToString(text);
    }

    @Test
    void blanksDoNotCount() {
        assertThat(PortRange.of(" 80 - 443 ")).isEqualTo(new PortRange(80, 443));
        assertThat(PortRange.of("0-65535")).isEqualTo(PortRange.ANY);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https|\"https\" is not a port range: write 443, 65200-65535 or *",
                "443-|\"443-\" is not a port range: write 443, 65200-65535 or *",
                "443-80|443-80 is not a port range: ports go from 0 to 65535, lower one first",
                "65536|65536-65536 is not a port range: ports go from 0 to 65535, lower one first",
            })
    void whatIsNoRangeIsToldInASentence(String text, String told) {
        assertThatThrownBy(() -> PortRange.of(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(told);
        assertThat(PortRange.parse(text)).isEmpty();
    }

    @Test
    void negativePortsAreNone() {
        assertThatThrownBy(() -> new PortRange(-1, 80)).hasMessageStartingWith("-1-80 is not a port range");
    }

    @Test
    void bothEndsBelongToTheRange() {
        assertThat(PortRange.parse("65200-65535")).contains(INFRASTRUCTURE);
        assertThat(INFRASTRUCTURE.contains(65_200)).isTrue();
        assertThat(INFRASTRUCTURE.contains(65_535)).isTrue();
        assertThat(INFRASTRUCTURE.contains(65_199)).isFalse();
        assertThat(PortRange.single(443).contains(444)).isFalse();
    }

    @Test
    void aRangeHoldsAnotherWithBothItsEnds() {
        assertThat(PortRange.ANY.contains(INFRASTRUCTURE)).isTrue();
        assertThat(INFRASTRUCTURE.contains(INFRASTRUCTURE)).isTrue();
        assertThat(INFRASTRUCTURE.contains(new PortRange(65_199, 65_300))).isFalse();
        assertThat(new PortRange(80, 443).contains(new PortRange(443, 444))).isFalse();
    }
}
