package dev.portolan.guidance.balancer;

import static dev.portolan.guidance.Sketch.fields;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.guidance.Finding;
import dev.portolan.guidance.FixContract;
import dev.portolan.guidance.Severity;
import dev.portolan.guidance.Sketch;
import java.util.List;
import org.junit.jupiter.api.Test;

class MixedSkuRuleTest implements FixContract {

    private static final Sketch MIXED = Sketch.empty()
            .with("pip", "public-ip", "", "sku", "basic")
            .with(
                    "slb",
                    "load-balancer",
                    "",
                    "sku",
                    "standard",
                    "frontends",
                    List.of(fields("name", "a", "publicIp", "pip"), fields("name", "b", "publicIp", "pip")));

    @Override
    public String rule() {
        return "LB-002";
    }

    @Override
    public Sketch offender() {
        return MIXED;
    }

    @Test
    void aBasicAddressOnAStandardLoadBalancerIsRefused() {
        Finding finding = MIXED.offends("LB-002");
        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        assertThat(finding.message()).isEqualTo("'slb' is Standard and has 'pip', which is Basic.");
    }

    @Test
    void soIsAStandardAddressOnABasicLoadBalancer() {
        Sketch other = MIXED.saying("slb", "sku", "basic").saying("pip", "sku", "standard");
        Finding finding = other.offends("LB-002");
        assertThat(finding.message()).isEqualTo("'slb' is Basic and has 'pip', which is Standard.");
        assertThat(finding.fixes().get(0).apply(other.design()))
                .isEqualTo(other.saying("slb", "sku", "standard").design());
    }

    @Test
    void theFixMakesTheAddressStandard() {
        assertThat(MIXED.offends("LB-002").fixes().get(0).apply(MIXED.design()))
                .isEqualTo(MIXED.saying("pip", "sku", "standard").design());
    }

    @Test
    void oneSkuIsFineWhicheverItIs() {
        MIXED.saying("pip", "sku", "standard").passes("LB-002");
        MIXED.saying("slb", "sku", "basic").passes("LB-002");
        MIXED.silent("pip", "sku").silent("slb", "sku").passes("LB-002");
    }

    @Test
    void aFrontendWithoutPublicAddressHasNothingToMix() {
        MIXED.saying("slb", "frontends", List.of(fields("name", "a"))).passes("LB-002");
        MIXED.silent("slb", "frontends").passes("LB-002");
    }

    @Test
    void outboundAddressesOfAClusterAreOnItsLoadBalancerToo() {
        Sketch cluster = Sketch.empty()
                .with("pip", "public-ip", "", "sku", "basic")
                .with("aks", "aks-cluster", "", "outboundIps", List.of("pip"));
        Finding finding = cluster.offends("LB-002");
        assertThat(finding.message())
                .isEqualTo("'aks' uses 'pip', which is Basic, on the Standard load balancer that AKS makes for 'aks'.");
        assertThat(finding.fixes()).hasSize(1);
        cluster.saying("pip", "sku", "standard").passes("LB-002");
        cluster.saying("aks", "loadBalancerSku", "basic").passes("LB-002");
    }

    @Test
    void soIsTheAddressOfAServiceWhoseLoadBalancerIsNotDrawn() {
        Sketch service = Sketch.empty()
                .with("pip", "public-ip", "", "sku", "basic")
                .with("aks", "aks-cluster", "")
                .with("svc", "kubernetes-service", "aks", "type", "loadBalancer", "publicIp", "pip");
        assertThat(service.offends("LB-002").message()).startsWith("'svc' uses 'pip', which is Basic");
        service.saying("pip", "sku", "standard").passes("LB-002");
        service.with("slb", "load-balancer", "aks")
                .saying("svc", "loadBalancer", "slb")
                .passes("LB-002");
    }

    @Test
    void aDesignWithoutLoadBalancerAndClusterIsNotJudged() {
        Sketch.empty().with("pip", "public-ip", "", "sku", "basic").doesNotApply("LB-002");
    }

    @Test
    void aLoadBalancerIsMadeStandardWithAllItsAddresses() {
        Sketch three = Sketch.empty()
                .with("one", "public-ip", "", "sku", "standard")
                .with("two", "public-ip", "", "sku", "basic")
                .with("slb", "load-balancer", "", "sku", "basic")
                .saying(
                        "slb",
                        "frontends",
                        List.of(fields("name", "a", "publicIp", "one"), fields("name", "b", "publicIp", "two")));
        Finding finding = three.offends("LB-002");
        assertThat(finding.fixes().get(0).apply(three.design()))
                .isEqualTo(three.saying("slb", "sku", "standard")
                        .saying("two", "sku", "standard")
                        .design());
    }
}
