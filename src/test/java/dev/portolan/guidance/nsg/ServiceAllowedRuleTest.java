package dev.portolan.guidance.nsg;

import static dev.portolan.guidance.Sketch.fields;
import static dev.portolan.guidance.nsg.Groups.cluster;
import static dev.portolan.guidance.nsg.Groups.in;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.catalog.FilterKinds;
import dev.portolan.guidance.Finding;
import dev.portolan.guidance.FixContract;
import dev.portolan.guidance.Sketch;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Expectation;
import java.util.List;
import org.junit.jupiter.api.Test;

class ServiceAllowedRuleTest implements FixContract {

    private static final String ID = "NSG-007";

    @Override
    public String rule() {
        return ID;
    }

    @Override
    public Sketch offender() {
        return published();
    }

    private static Sketch published(Object... rules) {
        return cluster(rules)
                .with("pip", "public-ip", "", "address", "20.1.2.3")
                .with("app", "workload", "aks")
                .with(
                        "svc",
                        "kubernetes-service",
                        "aks",
                        "type",
                        "loadBalancer",
                        "publicIp",
                        "pip",
                        "selects",
                        "app",
                        "ports",
                        List.of(fields("port", 443, "targetPort", 8443)));
    }

    private static Sketch internal(Object... rules) {
        return published(rules)
                .silent("svc", "publicIp")
                .saying("svc", "internal", true)
                .saying("svc", "loadBalancerIp", "10.1.0.100");
    }

    @Test
    void aPublicServiceBehindDefaultRulesIsReached() {
        Finding finding = offender().offends(ID);
        assertThat(finding.message()).isEqualTo("'nsg' lets nobody through to the service 'svc'.");
        assertThat(finding.subjects()).hasSize(2);
    }

    @Test
    void theInternetFrontDoorOrAGivenRangeIsEnough() {
        published(in(100, "allow", "Internet", "*", "443")).passes(ID);
        published(in(100, "allow", "AzureFrontDoor.Backend", "*", "443")).passes(ID);
        published(in(100, "allow", "203.0.113.0/24", "20.1.2.3", "443")).passes(ID);
        published(in(100, "allow", "Internet", "*", "80")).offends(ID);
        published(in(100, "allow", "Internet", "10.1.0.0/22", "443")).offends(ID);
    }

    @Test
    void theServicesOwnSourcesMustGetIn() {
        Sketch listed = published(in(100, "allow", "203.0.113.0/24", "*", "443"))
                .saying("svc", "sourceRanges", List.of("203.0.113.0/24"));
        listed.passes(ID);
        listed.saying("svc", "sourceRanges", List.of("198.51.100.0/24")).offends(ID);
    }

    @Test
    void anInternalServiceIsReachedByDefaultUnlessRulesDenyIt() {
        internal().passes(ID);
        internal(in(200, "deny", "*", "*")).offends(ID);
        internal(in(100, "allow", "10.1.5.0/24", "10.1.0.100", "443"), in(200, "deny", "*", "*"))
                .passes(ID);
        internal(in(100, "allow", "10.1.5.0/24", "10.1.0.101", "443"), in(200, "deny", "*", "*"))
                .offends(ID);
    }

    @Test
    void aServiceWithinTheClusterIsNotMeant() {
        offender().saying("svc", "type", "clusterIp").doesNotApply(ID);
        offender().silent("snet", "networkSecurityGroup").doesNotApply(ID);
    }

    @Test
    void whatNobodySaidIsNotDetermined() {
        offender().silent("nsg", "rules").isNotDetermined(ID, "rules");
        offender().silent("svc", "ports").isNotDetermined(ID, "ports");
        internal(in(200, "deny", "*", "*")).silent("svc", "loadBalancerIp").isNotDetermined(ID, "rules");
    }

    @Test
    void aFlowThatIsStoppedIsReportedWithItsTrace() {
        Sketch regional = Sketch.sample("front-door-public");
        regional.passes(ID);
        Sketch closed = regional.saying("nsg-aks", "rules", List.of(in(100, "allow", "AzureLoadBalancer", "*")));
        Finding finding = closed.offends(ID);
        assertThat(finding.paths()).isNotEmpty();
        assertThat(finding.message()).contains("'nsg-aks' keeps", "rule DenyAllInBound stops", "to port 443");
    }

    @Test
    void aFlowThatIsToBeDeniedMayBeStopped() {
        assertThat(Sketch.sample("front-door-public").design().flows().stream()
                        .flatMap(flow -> flow.expectations().stream())
                        .map(Expectation::type))
                .contains(Expectation.Type.DENIED);
        Sketch.sample("front-door-public").passes(ID);
    }

    @Test
    void aRuleForAnotherProtocolLetsNobodyIn() {
        Object udp = fields(
                "name",
                "dns",
                "priority",
                100,
                "direction",
                "inbound",
                "access",
                "allow",
                "protocol",
                "udp",
                "sources",
                List.of("Internet"),
                "destinations",
                List.of("*"),
                "destinationPorts",
                List.of("53"));
        Sketch dns = published(udp)
                .saying("svc", "ports", List.of(fields("port", 53, "protocol", "udp", "targetPort", 5353)));
        dns.passes(ID);
        published(udp)
                .saying("svc", "ports", List.of(fields("port", 53, "targetPort", 5353)))
                .offends(ID);
        Sketch both =
                published().saying("svc", "ports", List.of(fields("port", 53, "protocol", "udp"), fields("port", 53)));
        Finding finding = both.offends(ID);
        assertThat(FilterKinds.RULES
                        .of(finding.fixes()
                                .get(0)
                                .apply(both.design())
                                .topology()
                                .require(new ComponentId("nsg")))
                        .value())
                .map(rule -> FilterKinds.PROTOCOL.of(rule).value())
                .containsExactly(FilterKinds.RuleProtocol.TCP, FilterKinds.RuleProtocol.UDP);
    }

    @Test
    void azuresOwnAddressIsNobodysClient() {
        internal(in(100, "allow", "168.63.129.16", "*"), in(200, "deny", "*", "*"))
                .offends(ID);
        internal(in(100, "allow", "AzureLoadBalancer", "*"), in(200, "deny", "*", "*"))
                .offends(ID);
    }
}
