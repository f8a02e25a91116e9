package dev.portolan.guidance.retirement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.guidance.Sketch;
import org.junit.jupiter.api.Test;

class CdnClassicRuleTest {

    private static final Sketch CLASSIC =
            Sketch.empty().with("cdn", "cdn-profile", "", "sku", "standardMicrosoftClassic");

    @Test
    void theClassicOneEndsOn30September2027() {
        Ends.on("2027-09-30", "RET-006", CLASSIC);
        assertThat(CLASSIC.offends("RET-006").message())
                .startsWith("'cdn' is a CDN from Microsoft (classic), which is ");
    }

    @Test
    void otherProductsAreNotKnownToEnd() {
        CLASSIC.saying("cdn", "sku", "standardVerizon").passes("RET-006");
        CLASSIC.saying("cdn", "sku", "standardAkamai").passes("RET-006");
    }

    @Test
    void aSkuThatNobodySaidIsNotDetermined() {
        CLASSIC.silent("cdn", "sku").isNotDetermined("RET-006", "sku");
    }

    @Test
    void aDesignWithoutCdnIsNotJudged() {
        Sketch.empty().doesNotApply("RET-006");
    }
}
