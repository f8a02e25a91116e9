package dev.portolan.trace.filtering;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EndsTest {

    /** A network that a packet crosses takes such a source for foreign, not for one that may be its own. */
    @ParameterizedTest
    @ValueSource(strings = {Ends.INTERNET, Ends.FRONT_DOOR, "198.51.100.9", "10.1.0.0/24"})
    void anAddressOfTheInternetIsNoUnknownOne(String source) {
        assertThat(Ends.of(source).isUnknown()).isFalse();
    }

    @Test
    void nothingIsKnownOfWhatIsNotSaid() {
        assertThat(Ends.of("").isUnknown()).isTrue();
    }
}
