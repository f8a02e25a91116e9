package dev.portolan.guidance.hub;

import dev.portolan.catalog.HybridKinds;
import dev.portolan.catalog.NetworkKinds;
import dev.portolan.guidance.Cases;
import dev.portolan.guidance.Finding;
import dev.portolan.guidance.Listing;
import dev.portolan.guidance.Pillar;
import dev.portolan.guidance.Review;
import dev.portolan.guidance.Rule;
import dev.portolan.guidance.RuleInfo;
import dev.portolan.guidance.Severity;
import dev.portolan.guidance.Sources;
import dev.portolan.guidance.Verdict;
import dev.portolan.model.Component;
import dev.portolan.model.Subject;
import dev.portolan.plan.Estate;
import dev.portolan.trace.Trace;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** HUB-007: what sites send through a firewall has to be answered through it, and what they send past it, past it. */
final class SymmetricInspectionRule implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
                    "HUB-007",
                    "GatewaySubnet and spokes must agree on the firewall between them",
                    Severity.ERROR,
                    Pillar.RELIABILITY,
                    """
            A firewall drops the packets of connections of which it has seen only one direction. Where GatewaySubnet
            routes a spoke through the firewall and the spoke's subnet answers by the gateway's own route, or the other
            way round, nothing gets through.
            """,
                    """
            Route the site's prefixes on the spoke's subnet through the same firewall, or switch off propagation of
            gateway routes where 0.0.0.0/0 leads there. On Application Gateway's subnet name the prefixes, never
            0.0.0.0/0.
            """,
                    """
            Both directions pass the same firewall, or none; only private endpoints stand in the subnet; the firewall
            translates the source. Where no flow from a site reaches the subnet it is a warning, and only noted where just
            the answers would be inspected.
            """,
                    List.of(Sources.ROUTING, Sources.FIREWALL_AND_GATEWAY),
                    List.of())
            .about(NetworkKinds.SUBNET)
            .fix("Add the route that is missing");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Verdict check(Review review) {
        Estate estate = review.estate();
        List<Component> gateways = Stream.of(HybridKinds.VPN_GATEWAY, HybridKinds.EXPRESSROUTE_GATEWAY)
                .flatMap(kind -> estate.all(kind).stream())
                .filter(gateway -> estate.subnetOf(gateway).isPresent())
                .toList();
        if (gateways.isEmpty()) {
            return Verdict.notApplicable("no gateway to another site stands in a subnet");
        }
        Cases cases = new Cases();
        Set<List<Component>> reported = new LinkedHashSet<>();
        for (Trace trace : review.wanted()) {
            for (Component gateway : gateways) {
                SiteConnection.of(trace, gateway, estate).stream()
                        .filter(connection -> !connection.problem().isEmpty())
                        .filter(connection -> reported.add(connection.subnets()))
                        .forEach(connection -> cases.found(report(connection).along(trace)));
            }
        }
        for (Component gateway : gateways) {
            List<SiteConnection> possible = SiteConnection.possible(gateway, estate);
            possible.stream()
                    .filter(SiteConnection::isInspectedOneWayIn)
                    .filter(connection -> reported.add(connection.subnets()))
                    .forEach(connection -> cases.found(report(connection).as(Severity.WARNING)));
            List<SiteConnection> out = possible.stream()
                    .filter(SiteConnection::isInspectedOneWayOut)
                    .filter(connection -> reported.add(connection.subnets()))
                    .toList();
            if (!out.isEmpty()) {
                cases.found(note(gateway, out));
            }
        }
        return cases.verdict();
    }

    /** One note of all subnets whose answers alone are inspected, as nobody asks there yet. */
    private static Finding note(Component gateway, List<SiteConnection> out) {
        List<String> subnets = out.stream()
                .map(connection -> "'" + connection.subnet().name() + "'")
                .toList();
        Finding finding = Finding.about(
                        INFO,
                        "Should a site ask for %s, packets of '%s' would get there straight, and answers go through '%s', which has not seen them."
                                .formatted(
                                        Listing.of(subnets),
                                        gateway.name(),
                                        out.get(0).answeredThrough().name()),
                        out.stream()
                                .flatMap(connection -> connection.subnets().stream())
                                .map(subnet -> Subject.of(subnet.id()))
                                .toList())
                .as(Severity.INFO);
        return out.size() == 1 ? out.get(0).fix().map(finding::fixedBy).orElse(finding) : finding;
    }

    private static Finding report(SiteConnection connection) {
        Finding finding = Finding.about(
                INFO,
                connection.problem(),
                connection.subnets().stream()
                        .map(subnet -> Subject.of(subnet.id()))
                        .toList());
        return connection.fix().map(finding::fixedBy).orElse(finding);
    }
}
