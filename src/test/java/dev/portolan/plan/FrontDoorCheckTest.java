package dev.portolan.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.catalog.Catalog;
import dev.portolan.graph.TopologyGraph;
import dev.portolan.guidance.Sketch;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import java.util.List;
import org.junit.jupiter.api.Test;

class FrontDoorCheckTest {

    private static final Sketch GATEWAY = Sketch.empty()
            .with("afd", "front-door", "")
            .with("other", "front-door", "")
            .with(
                    "agw",
                    "application-gateway",
                    "",
                    "sku",
                    "wafV2",
                    "wafMode",
                    "prevention",
                    "requiredFrontDoor",
                    "afd");

    private static boolean isChecked(Sketch sketch) {
        Estate estate = new Estate(TopologyGraph.of(sketch.design(), Catalog.azure()), Catalog.azure());
        Component door = sketch.design().topology().require(new ComponentId("afd"));
        return new FrontDoorCheck(List.of(door), estate)
                .isMadeBy(sketch.design().topology().require(new ComponentId("agw")));
    }

    @Test
    void aGatewayRefusesByARuleOfItsWaf() {
        assertThat(isChecked(GATEWAY)).isTrue();
        assertThat(isChecked(GATEWAY.saying("agw", "requiredFrontDoor", "other")))
                .isFalse();
    }

    @Test
    void aWafThatOnlyDetectsOrIsMissingRefusesNobody() {
        assertThat(isChecked(GATEWAY.saying("agw", "wafMode", "detection"))).isFalse();
        assertThat(isChecked(GATEWAY.saying("agw", "sku", "standardV2"))).isFalse();
        assertThat(isChecked(GATEWAY.silent("agw", "wafMode"))).isFalse();
        Sketch policy = GATEWAY.with("waf", "waf-policy", "").saying("agw", "wafPolicy", "waf");
        assertThat(isChecked(policy)).isTrue();
        assertThat(isChecked(policy.saying("waf", "wafMode", "detection"))).isFalse();
        assertThat(isChecked(policy.saying("waf", "wafEnabled", false))).isFalse();
    }

    @Test
    void everyControllerBehindItMayRefuseInstead() {
        Sketch one = GATEWAY.silent("agw", "requiredFrontDoor")
                .with("aks", "aks-cluster", "")
                .with("a", "ingress-controller", "aks", "requiredFrontDoor", "afd")
                .linked("traffic", "agw", "a");
        assertThat(isChecked(one)).isTrue();
        assertThat(isChecked(one.with("b", "ingress-controller", "aks").linked("traffic", "agw", "b")))
                .isFalse();
        assertThat(isChecked(one.silent("a", "requiredFrontDoor"))).isFalse();
    }
}
