package dev.portolan.io.importing.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.catalog.Catalog;
import dev.portolan.guidance.Advice;
import dev.portolan.guidance.Advisor;
import dev.portolan.guidance.Finding;
import dev.portolan.guidance.Review;
import dev.portolan.guidance.Rules;
import dev.portolan.model.Design;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an expert says of each file, point by point, against what Portolan finds in it. A point that the reading blames must be
 * found by one of its rules, one that it approves or takes for not applicable by none; {@link #DIFFERENT} says where that is not
 * so, and who is right.
 */
class CorpusFindingsTest {

    private static final LocalDate REVIEWED = LocalDate.of(2026, 11, 28);

    /** The rules that speak of a point of the readings. */
    private static final Map<String, String> RULES = Map.ofEntries(
            Map.entry("publicLB", "ING-001 ING-002 EGR-002"),
            Map.entry("WAF", "ING-002 ING-006 ING-007 AFD-005"),
            Map.entry("AGWsubnet", "ING-005"),
            Map.entry("DDoS", "DDOS-001"),
            Map.entry("UDR", "EGR-001 EGR-003"),
            Map.entry("outbound", "EGR-002"),
            Map.entry("ILB", "ING-001 ING-002"),
            Map.entry("hubspoke", "HUB-001"),
            Map.entry("NSG", "NSG-002"),
            Map.entry("FWPIP", "EGR-007"),
            Map.entry("overlap", "HUB-010"),
            Map.entry(
                    "retired",
                    "RET-001 RET-002 RET-003 RET-004 RET-005 RET-006 RET-007 RET-008 RET-009 RET-010 RET-011 RET-012 LB-001"));

    /**
     * Points of which Portolan says something else than the reading, or of which the reading says nothing that could be right or
     * wrong: the point, the items, what Portolan says, and why. It is {@code silent}, {@code open} (a rule is not determined), or
     * finds rules.
     */
    private static final String DIFFERENT = """
            DDoS | A01 A02 A03 B02 B03 B11 B12 E10 T01 | silent | no way in: nothing is published by these addresses, and DDOS-001 is about gateways, public balancers and DNAT
            DDoS | A15 E05 B16 B17 B18 | silent | the addresses are those of machines, Bastion and gateways to sites, which the guidance leaves out of DDOS-001
            DDoS | B14 | silent | Front Door protects itself, and nothing behind it has a public address
            DDoS | A11 B04 | silent | nothing is published; with parameters see theConstructionHelperIsAsItsParametersSay
            DDoS | B10 | silent | the only public frontend is that of Application Gateway for Containers, whose address is Azure's
            DDoS | B21 | silent | the only public address is the one that AKS manages for the way out
            DDoS | A04 | open | the address is in another file of the bundle: with it, DDOS-001 is found (CorpusReadingsTest)
            DDoS | A13 | open | the version of the API decides which SKU the gateway's address has, and only addresses of networks are known to be without a plan
            DDoS | E01 | open | the balancers are in no network of the file
            UDR | A04 | open | the spoke with the route is in another file of the bundle: with it, the rules are silent (CorpusReadingsTest)
            UDR | A13 A15 B14 B16 B17 B18 E05 T01 | silent | there is no cluster, whose way out is what EGR-001 and EGR-003 are about
            UDR | E08 | open | the network that AKS made is not in the file
            UDR | A11 | open | the network is a parameter without a value
            UDR | B04 | open | without a parameter file AKS makes the network; with them see theConstructionHelperIsAsItsParametersSay
            UDR | E01 | silent | no cluster in the file
            UDR | B12 | silent | no cluster, and routing by a Virtual WAN hub is not followed
            NSG | A04 | open | the spoke with the groups is in another file of the bundle: with it, the rule is silent
            NSG | A12 | NSG-002 | both are right: the spokes have groups, AGWAFSubnet in the hub has none
            NSG | B04 E08 | silent | no subnet is in the file
            NSG | A11 | silent | the subnet is a parameter without a value
            NSG | E01 | NSG-002 | both are right: subnets with a group pass, others do not
            NSG | E02 | open | two subnets are only named in the file
            NSG | E05 | NSG-002 | both are right: the subnet of the reading's "none" is found
            hubspoke | A08 A10 A13 A17 B04 B10 B14 B16 B18 B21 | silent | a single network is no fault by the guidance; what a hub is for is asked by EGR-001 and INT-004
            hubspoke | A01 A02 B17 | silent | a hub alone: no peering to be judged
            hubspoke | A11 T02 | silent | no network in the file
            FWPIP | A04 | open | the subnet whose route might lead to the firewall is in another file of the bundle
            FWPIP | A01 A02 A12 B01 B02 B03 B04 B11 B12 B20 T01 | silent | EGR-007 asks for addresses where a cluster leaves by the firewall; none does in these files alone
            publicLB | B04 E02 | open | whether the cluster leaves by a public address: no network, so no way out is followed
            publicLB | A11 | open | the cluster's network is a parameter without a value
            publicLB | E01 | silent | nothing says that pods are behind these balancers: ING-001 needs the Services
            publicLB | E10 | silent | the balancer is not in the file
            publicLB | K07 | open | whether the network policies' ports are those of pods that stand in the file
            outbound | A11 B04 E02 | open | outboundType is loadBalancer, but no subnet is known whose routes would show that traffic leaves by it
            outbound | A17 B10 E08 | silent | a NAT gateway is the accepted alternative, as the reading says; EGR-001 is found where the network is known
            WAF | B10 K05 | silent | the guidance has no rule for Application Gateway for Containers without a WAF: the reading is right
            WAF | K03 | silent | the public balancer itself is the finding, ING-001: there is no layer 7 to have a WAF
            WAF | A11 A15 B12 B20 B21 | silent | nothing on layer 7 is in these files
            WAF | B04 | silent | see theConstructionHelperIsAsItsParametersSay
            WAF | K08 | open | the gateway is not in the file, as the reading says
            AGWsubnet | B04 E06 | silent | no gateway, or nothing else in its subnet
            ILB | A11 E10 | silent | no balancer in the file
            ILB | K07 | open | see publicLB
            overlap | A11 B21 | open | serviceCidr is not in the file: the template leaves it to Azure
            overlap | B04 | open | no network in the file; with parameters the pod CIDR is unused with Azure CNI, as the reading says itself
            overlap | B18 T01 | silent | as the reading asks: nothing joins the networks
            overlap | E01 | silent | the reading is right: subnets of one network overlap, which Azure refuses and no rule looks at; HUB-010 is about networks, and nothing joins vnet-E and vnet-F
            retired | A04 A08 A17 B10 | RET-011 | Azure Network Policy Manager; versions of Kubernetes have no rule
            retired | B21 | RET-011 | networkPolicy azure is Azure Network Policy Manager, which the reading passes over: Portolan is right (retirements.md)
            retired | A10 B04 | silent | versions of Kubernetes have no rule, dockerBridgeCidr is without effect
            retired | A11 K01 | open | what the cluster's balancer, network plugin and policies are is not in the file
            retired | B17 | silent | SKUs of ExpressRoute gateways without zones have no date in retirements.md
            retired | B18 | open | the template gives no SKU, and which one Azure takes depends on the version of the API
            """;

    /** What the reading says of a point. */
    private enum Claim {
        BLAMED,
        APPROVED,
        OPEN;

        static Claim of(String text) {
            if (text.startsWith("✗")) {
                return BLAMED;
            }
            return text.startsWith("✓") || text.startsWith("n/a") ? APPROVED : OPEN;
        }
    }

    private record Point(String item, String name) {}

    @Test
    void findingsAreThoseOfTheReadingsPointByPoint() throws IOException {
        JsonNode readings =
                JsonMapper.shared().readTree(Files.readString(Corpus.folder().resolve("readings.json")));
        Map<Point, String> different = different();
        SoftAssertions all = new SoftAssertions();
        int agreed = 0;
        for (JsonNode reading : readings) {
            String item = reading.get("id").asString();
            Advice advice = advice(Corpus.imported(item).design());
            all.assertThat(advice.failures()).as(item).isEmpty();
            for (Map.Entry<String, JsonNode> said : reading.get("guidance").properties()) {
                Point point = new Point(item, said.getKey());
                String text = said.getValue().asString();
                String says = says(advice, point);
                Optional<String> expected = Optional.ofNullable(different.remove(point));
                expected.ifPresent(
                        other -> all.assertThat(says).as(point + ": " + text).isEqualTo(other));
                if (expected.isEmpty()) {
                    agreed++;
                    all.assertThat(agrees(text, says))
                            .as(point + ": " + text + " <> " + says)
                            .isTrue();
                }
            }
        }
        all.assertThat(different).as("points that no reading has").isEmpty();
        all.assertThat(agreed).as("points on which both agree").isGreaterThan(200);
        all.assertAll();
    }

    private static boolean agrees(String reading, String says) {
        boolean found = !says.equals("silent") && !says.equals("open");
        return switch (Claim.of(reading)) {
            case BLAMED -> found;
            case APPROVED -> !found;
            case OPEN -> false;
        };
    }

    private static String says(Advice advice, Point point) {
        List<String> rules = List.of(RULES.get(point.name()).split(" ", -1));
        String found = advice.findings().stream()
                .map(Finding::rule)
                .filter(rules::contains)
                .distinct()
                .sorted()
                .collect(Collectors.joining(" "));
        boolean open = advice.notDetermined().stream().anyMatch(each -> rules.contains(each.rule()));
        return found.isEmpty() ? open ? "open" : "silent" : found;
    }

    private static Map<Point, String> different() {
        Map<Point, String> different = new LinkedHashMap<>();
        for (String line : DIFFERENT.lines().toList()) {
            String[] parts = line.split("\\s*\\|\\s*", -1);
            for (String item : parts[1].split(" ", -1)) {
                different.put(new Point(item, parts[0]), parts[2]);
            }
        }
        return different;
    }

    /** One template, many designs: the readings of B04a and B04b. */
    @Test
    void theConstructionHelperIsAsItsParametersSay() throws IOException {
        List<String> guarded = rules("B04a");
        assertThat(guarded).contains("DDOS-001", "EGR-001", "EGR-002", "NSG-002", "ING-008");
        assertThat(guarded).doesNotContain("ING-005", "ING-006", "ING-007", "HUB-010", "PRV-004");
        List<String> walled = rules("B04b");
        assertThat(walled).contains("EGR-002", "NSG-002", "PRV-004");
        // the route for 0.0.0.0/1 catches half of the Internet: nobody can say whether it catches example.com
        assertThat(walled).doesNotContain("EGR-001", "HUB-010");
    }

    private static List<String> rules(String parameters) throws IOException {
        Design design =
                Corpus.opened(Corpus.item("B04"), Corpus.item(parameters)).design();
        return advice(design).findings().stream().map(Finding::rule).distinct().toList();
    }

    private static Advice advice(Design design) {
        return new Advisor(Rules.all()).advise(Review.of(design, Catalog.azure(), REVIEWED));
    }
}
