package dev.portolan.guidance.corporate;

import static dev.portolan.guidance.Sketch.fields;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.guidance.Finding;
import dev.portolan.guidance.Severity;
import dev.portolan.guidance.Sketch;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Expectation;
import dev.portolan.model.Subject;
import java.util.List;
import org.junit.jupiter.api.Test;

class PrivateEntryRuleTest {

    private static final String RULE = "INT-001";

    private static Sketch resolving(String target) {
        return CorporateSketches.asking(
                CorporateSketches.joined(CorporateSketches.company())
                        .with("zone", "public-dns-zone", "", "zoneName", "test")
                        .saying("zone", "records", List.of(fields("name", "shop", "value", target))),
                "shop.test");
    }

    @Test
    void aNameThatLeadsToThePublicAddressIsReportedAlongItsTrace() {
        Finding finding = resolving("198.51.100.9").offends(RULE);
        assertThat(finding.message())
                .isEqualTo("Flow 'to shop.test' of corporate users enters by the public address of 'agw'.");
        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        assertThat(finding.subjects()).contains(Subject.flow("to shop.test"), Subject.of(new ComponentId("agw")));
        assertThat(finding.paths()).hasSize(1);
    }

    @Test
    void thePrivateAddressIsFine() {
        resolving("10.0.0.10").passes(RULE);
    }

    @Test
    void whatIsToBeDeniedNeedsNoPrivateEntry() {
        Sketch asked = resolving("198.51.100.9");
        asked.on(asked.design()
                        .withFlows(asked.design().flows().stream()
                                .map(flow -> flow.expecting(Expectation.denied()))
                                .toList()))
                .doesNotApply(RULE);
    }

    @Test
    void frontDoorHasPublicAddressesOnly() {
        Sketch door = CorporateSketches.company()
                .with("afd", "front-door", "", "tier", "premium")
                .saying("afd", "endpoints", List.of(fields("name", "e", "customDomains", List.of("edge.test"))));
        assertThat(CorporateSketches.asking(door, "edge.test").offends(RULE).message())
                .endsWith("of 'afd'.");
    }

    @Test
    void servicesOnTheInternetAreNotTheDesigns() {
        CorporateSketches.asking(
                        CorporateSketches.company()
                                .with(
                                        "svc",
                                        "internet-service",
                                        "",
                                        "hostName",
                                        "api.example",
                                        "addresses",
                                        List.of("192.0.2.9")),
                        "api.example")
                .passes(RULE);
    }

    @Test
    void aDesignWithoutCorporateUsersIsNoneOfItsBusiness() {
        Sketch.empty().doesNotApply(RULE);
    }

    @Test
    void aLoadBalancerIsEnteredByTheAddressOfItsFrontend() {
        Sketch two = resolving("198.51.100.10")
                .with("pip2", "public-ip", "", "address", "198.51.100.10")
                .with("agw2", "application-gateway", "snet", "sku", "wafV2", "publicIp", "pip2");
        assertThat(two.offends(RULE).message()).endsWith("enters by the public address of 'agw2'.");
    }
}
