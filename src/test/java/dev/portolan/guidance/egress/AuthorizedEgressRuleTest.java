package dev.portolan.guidance.egress;

import static dev.portolan.guidance.egress.Routed.collection;
import static dev.portolan.guidance.egress.Routed.direct;
import static dev.portolan.guidance.egress.Routed.ids;
import static dev.portolan.guidance.egress.Routed.names;
import static dev.portolan.guidance.egress.Routed.to;
import static dev.portolan.guidance.egress.Routed.translated;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.guidance.Finding;
import dev.portolan.guidance.FixContract;
import dev.portolan.guidance.Severity;
import dev.portolan.guidance.Sketch;
import java.util.List;
import org.junit.jupiter.api.Test;

/** EGR-023. */
class AuthorizedEgressRuleTest implements FixContract {

    @Override
    public String rule() {
        return "EGR-023";
    }

    @Override
    public Sketch offender() {
        return admitting(inspected(), "203.0.113.0/24");
    }

    private static Sketch admitting(Sketch sketch, String... ranges) {
        return sketch.saying("aks", "authorizedIpRanges", List.of((Object[]) ranges));
    }

    private static Sketch inspected() {
        return to("userDefinedRouting")
                .saying("fw", "publicIps", ids(2))
                .saying("fw", "ruleCollections", List.of(collection("application", 200, "allow", names("*", "*"))));
    }

    @Test
    void everyAddressOfTheFirewallHasToBeLetIn() {
        Finding finding = admitting(inspected(), "198.51.100.10/32").offends("EGR-023");
        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        assertThat(finding.message())
                .isEqualTo("'aks' leaves by 198.51.100.11, which its authorised ranges do not hold.");
        assertThat(finding.paths()).hasSize(1);
        admitting(inspected(), "198.51.100.10/31").passes("EGR-023");
        admitting(inspected(), "198.51.100.10/32", "198.51.100.11/32").passes("EGR-023");
    }

    @Test
    void theNatGatewaysAddressesToo() {
        assertThat(admitting(translated(), "203.0.113.0/24").offends("EGR-023").message())
                .contains("198.51.100.4");
        admitting(translated(), "198.51.100.0/24").passes("EGR-023");
    }

    @Test
    void aksLetsItsOwnLoadBalancerIn() {
        admitting(direct("loadBalancer"), "203.0.113.0/24").passes("EGR-023");
    }

    @Test
    void anApiServerThatIsNotPublicOrOpenToAllIsNotLookedAt() {
        inspected().doesNotApply("EGR-023");
        admitting(inspected()).doesNotApply("EGR-023");
        for (String inside : List.of("private", "vnetIntegrationPublic", "vnetIntegrationPrivate")) {
            admitting(inspected(), "203.0.113.0/24")
                    .saying("aks", "apiServerAccess", inside)
                    .doesNotApply("EGR-023");
        }
    }

    @Test
    void addressesThatNobodyGaveAreNotDetermined() {
        admitting(translated(), "203.0.113.0/24").silent("pip", "address").isNotDetermined("EGR-023", "publicIps");
        admitting(inspected(), "203.0.113.0/24")
                .silent("fw", "ruleCollections")
                .isNotDetermined("EGR-023", "ruleCollections");
    }
}
