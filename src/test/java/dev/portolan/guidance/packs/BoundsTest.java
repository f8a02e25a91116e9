package dev.portolan.guidance.packs;

import static dev.portolan.guidance.packs.Judging.clusters;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.guidance.Sketch;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How much an expression may do. */
class BoundsTest {

    private static final Sketch SHOP = Sketch.empty().with("aks", "aks-cluster", "");

    private static Sketch listing(String name, int size) {
        return SHOP.saying("aks", name, Collections.nCopies(size, 1));
    }

    @Test
    void textsAndListsAreAdded() {
        clusters("self.name + \"-\" + self.kind == \"aks-aks-cluster\" && [1, 2] + [3] == [1, 2, 3]")
                .holds(SHOP);
    }

    @Test
    void aTextGrowsToItsLimitAndNoFarther() {
        Sketch half = SHOP.saying("aks", "text", "x".repeat(50_000));
        clusters("size(self.properties.text + self.properties.text) == 100000").holds(half);
        assertThat(clusters("size(self.properties.text + self.properties.text + \"x\") > 0")
                        .missing(half))
                .singleElement()
                .satisfies(why -> assertThat(why).contains("a text grows beyond 100,000 characters"));
    }

    @Test
    void aListGrowsToItsLimitAndNoFarther() {
        Sketch half = listing("list", 10_000);
        clusters("size(self.properties.list + self.properties.list) == 20000").holds(half);
        assertThat(clusters("size(self.properties.list + self.properties.list + [1]) > 0")
                        .missing(half))
                .singleElement()
                .satisfies(why -> assertThat(why).contains("a list grows beyond 20,000 items"));
    }

    @Test
    void aListOfHeavyListsIsRefused() {
        clusters("size([] + [self.properties.list]) == 1").holds(listing("list", 1_999));
        assertThat(clusters("size([] + [self.properties.list]) == 1").missing(listing("list", 2_000)))
                .singleElement()
                .satisfies(why -> assertThat(why).contains("a list holds lists of more than 2,000 items"));
        clusters("size([] + [{\"a\": self.properties.list}]) == 1").holds(listing("list", 1_998));
        assertThat(clusters("size([] + [{\"a\": self.properties.list}]) == 1").missing(listing("list", 2_001)))
                .hasSize(1);
    }

    @Test
    void whatADesignHoldsWeighsLittle() {
        Sketch heavy = listing("list", 3_000);
        clusters("size([] + [self]) == 1 && size(components + components) == 2").holds(heavy);
    }

    @Test
    void anExpressionThatGoesOnIsEnded() {
        Sketch listed = listing("list", 400);
        assertThat(clusters("self.properties.list.all(a, self.properties.list.all(b, a == b))")
                        .missing(listed))
                .hasSize(1);
        clusters("self.properties.list.all(a, a == 1)").holds(listed);
    }

    @Test
    void anExpressionThatIsTooLongIsRefused() {
        assertThat(clusters("[" + "1,".repeat(Bounds.LONGEST_EXPRESSION) + "1].size() > 0")
                        .faults())
                .isNotEmpty();
        List<String> ones = Collections.nCopies(300, "1");
        clusters("[" + String.join(",", ones) + "].size() == 300").holds(SHOP);
    }
}
