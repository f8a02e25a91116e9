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

    /** Two services on the load balancer of their cluster, of which rules let the first through, and somebody who asks. */
    private static Sketch two(Object... rules) {
        List<Object> frontends =
                List.of(fields("name", "f", "address", "10.1.0.100"), fields("name", "g", "address", "10.1.0.101"));
        return internal(rules)
                .with("slb", "load-balancer", "snet", "scope", "internal", "frontends", frontends)
                .saying("svc", "loadBalancer", "slb")
                .with("other", "kubernetes-service", "aks", "type", "loadBalancer", "internal", true)
                .saying("other", "loadBalancer", "slb")
                .saying("other", "loadBalancerIp", "10.1.0.101")
                .saying("other", "selects", "app")
                .saying("other", "ports", List.of(fields("port", 443, "targetPort", 8443)))
                .with("snet-jump", "subnet", "vnet", "prefixes", List.of("10.1.8.0/24"))
                .with("vm", "virtual-machine", "snet-jump", "address", "10.1.8.4");
    }

    private static final Object PROBES = in(110, "allow", "AzureLoadBalancer", "*");
    private static final Object REST = in(200, "deny", "*", "*");

    @Test
    void aFlowThatIsStoppedSaysNothingOfAnotherServiceOfTheBalancer() {
        Object first = in(100, "allow", "VirtualNetwork", "10.1.0.100", "443");
        Finding finding = two(first, PROBES, REST).flowing("vm", "other").offends(ID);
        assertThat(finding.message())
                .isEqualTo("'nsg' keeps 'vm to other' from the service 'other': rule deny-200 stops 10.1.8.4 to port"
                        + " 443.");
        assertThat(finding.paths()).hasSize(1);
        Sketch ports = two(first, PROBES, REST)
                .saying("other", "loadBalancerIp", "10.1.0.100")
                .saying("other", "ports", List.of(fields("port", 8443)))
                .flowing("vm", "svc");
        assertThat(ports.offends(ID).message()).contains("lets nobody through to the service 'other'");
    }

    @Test
    void aFlowThatArrivesAtNodePortsCountsToo() {
        Object given = in(100, "allow", "10.1.9.0/24", "*", "30443");
        Sketch plain = internal(given, PROBES, REST)
                .with("slb", "load-balancer", "snet", "scope", "internal")
                .saying("svc", "loadBalancer", "slb")
                .saying("svc", "floatingIpDisabled", true)
                .saying("svc", "ports", List.of(fields("port", 443, "targetPort", 8443, "nodePort", 30443)))
                .with("snet-jump", "subnet", "vnet", "prefixes", List.of("10.1.8.0/24"))
                .with("vm", "virtual-machine", "snet-jump", "address", "10.1.8.4");
        plain.passes(ID);
        assertThat(plain.flowing("vm", "svc").offends(ID).message())
                .isEqualTo(
                        "'nsg' keeps 'vm to svc' from the service 'svc': rule deny-200 stops 10.1.8.4 to port 30443.");
    }

    @Test
    void aFlowToAServiceOfAnotherBalancerSaysNothing() {
        Object first = in(100, "allow", "VirtualNetwork", "10.1.0.100", "443");
        Sketch apart = two(first, PROBES, REST)
                .silent("svc", "loadBalancerIp")
                .with("slb2", "load-balancer", "snet", "scope", "internal")
                .saying("slb2", "frontends", List.of(fields("name", "g", "address", "10.1.0.101")))
                .saying("slb", "frontends", List.of(fields("name", "f", "address", "10.1.0.100")))
                .saying("other", "loadBalancer", "slb2")
                .flowing("vm", "other");
        assertThat(apart.offends(ID).message()).contains("from the service 'other'");
    }
}
