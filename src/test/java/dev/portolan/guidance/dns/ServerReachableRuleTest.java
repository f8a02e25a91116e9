package dev.portolan.guidance.dns;

import static dev.portolan.guidance.Sketch.fields;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.guidance.Finding;
import dev.portolan.guidance.Severity;
import dev.portolan.guidance.Sketch;
import java.util.List;
import org.junit.jupiter.api.Test;

class ServerReachableRuleTest {

    private static final String RULE = "DNS-006";

    private static Sketch asking() {
        return Sketch.empty()
                .with("vnet", "virtual-network", "", "addressSpace", List.of("10.0.0.0/16"))
                .saying("vnet", "dnsServers", List.of("10.0.9.4"))
                .with("snet", "subnet", "vnet", "prefixes", List.of("10.0.0.0/24"))
                .with("snet-dns", "subnet", "vnet", "prefixes", List.of("10.0.9.0/24"))
                .with("vm", "virtual-machine", "snet-dns", "address", "10.0.9.4")
                .with("aks", "aks-cluster", "snet");
    }

    private static Sketch filtered(String subnet, String direction, String protocol, String ports) {
        return asking().with("nsg", "network-security-group", "")
                .saying("nsg", "rules", List.of(deny(direction, protocol, ports)))
                .saying(subnet, "networkSecurityGroup", "nsg");
    }

    private static Object deny(String direction, String protocol, String ports) {
        return fields(
                "name",
                "no",
                "priority",
                100,
                "direction",
                direction,
                "access",
                "deny",
                "protocol",
                protocol,
                "sources",
                List.of("*"),
                "destinations",
                List.of("*"),
                "destinationPorts",
                List.of(ports));
    }

    @Test
    void aGroupOfTheNodesThatDeniesIsReported() {
        Finding finding = filtered("snet", "outbound", "any", "*").offends(RULE);
        assertThat(finding.message())
                .isEqualTo("Nodes of 'aks' ask 10.0.9.4 for names, and rule no of 'nsg' denies UDP 53.");
        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        filtered("snet", "outbound", "tcp", "*").passes(RULE);
        filtered("snet", "outbound", "udp", "54").passes(RULE);
        filtered("snet", "inbound", "any", "*").passes(RULE);
    }

    @Test
    void aGroupOfTheServerThatDeniesIsReported() {
        filtered("snet-dns", "inbound", "udp", "53").offends(RULE);
        filtered("snet-dns", "outbound", "udp", "53").passes(RULE);
    }

    @Test
    void withoutGroupsNothingDenies() {
        asking().passes(RULE);
    }

    @Test
    void aFirewallOnTheWayNeedsARule() {
        Object rule = fields(
                "name",
                "dns",
                "sources",
                List.of("*"),
                "destinations",
                List.of("*"),
                "protocols",
                List.of("udp"),
                "ports",
                List.of("53"));
        Object collection =
                fields("name", "c", "type", "network", "priority", 100, "action", "allow", "rules", List.of(rule));
        Sketch through = asking().with("snet-fw", "subnet", "vnet", "prefixes", List.of("10.0.2.0/26"))
                .with("fw", "azure-firewall", "snet-fw", "privateAddress", "10.0.2.4", "ruleCollections", List.of())
                .with(
                        "rt",
                        "route-table",
                        "",
                        "routes",
                        List.of(fields(
                                "prefix", "10.0.9.0/24", "nextHop", "virtualAppliance", "nextHopAddress", "10.0.2.4")))
                .saying("snet", "routeTable", "rt");
        assertThat(through.offends(RULE).message()).endsWith("no rule of 'fw' allows UDP 53.");
        through.saying("fw", "ruleCollections", List.of(collection)).passes(RULE);
        through.silent("fw", "ruleCollections").isNotDetermined(RULE, "ruleCollections");
        through.saying("vnet", "dnsServers", List.of("10.0.2.4")).passes(RULE);
    }

    @Test
    void rulesThatNobodyGaveAreNotDetermined() {
        filtered("snet", "outbound", "any", "*").silent("nsg", "rules").isNotDetermined(RULE, "rules");
    }

    @Test
    void azuresOwnDnsIsNoneOfItsBusiness() {
        asking().silent("vnet", "dnsServers").doesNotApply(RULE);
    }
}
