package dev.portolan.diagram.routing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BucketsTest {

    @Test
    void everyNumberHasItsOwnListHoweverManyThereAre() {
        Buckets<Long> buckets = new Buckets<>();
        for (long key = -500; key < 500; key++) {
            buckets.open(key * 0x1_0000_0001L).add(key);
        }
        for (long key = -500; key < 500; key++) {
            assertThat(buckets.get(key * 0x1_0000_0001L)).containsExactly(key);
        }
        assertThat(buckets.get(7)).isEmpty();
    }

    @Test
    void aListThatIsOpenedAgainIsTheSame() {
        Buckets<String> buckets = new Buckets<>();
        buckets.open(1).add("first");
        buckets.open(1).add("second");
        assertThat(buckets.get(1)).containsExactly("first", "second");
    }
}
