package dev.portolan.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ListingTest {

    @Test
    void aFewNamesAreAllSaid() {
        assertThat(Listing.of(List.of("a", "b", "c", "d", "e"))).isEqualTo("a, b, c, d, e");
    }

    @Test
    void ofManyNamesTheFirstAreSaidAndTheRestCounted() {
        assertThat(Listing.of(List.of("a", "b", "c", "d", "e", "f"))).isEqualTo("a, b, c, d and 2 more");
    }
}
