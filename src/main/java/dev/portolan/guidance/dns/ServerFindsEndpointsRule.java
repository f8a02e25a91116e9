package dev.portolan.guidance.dns;

import dev.portolan.catalog.NetworkKinds;
import dev.portolan.guidance.Cases;
import dev.portolan.guidance.Finding;
import dev.portolan.guidance.Pillar;
import dev.portolan.guidance.Review;
import dev.portolan.guidance.Rule;
import dev.portolan.guidance.RuleInfo;
import dev.portolan.guidance.Severity;
import dev.portolan.guidance.Sources;
import dev.portolan.guidance.Verdict;
import dev.portolan.model.Component;
import dev.portolan.plan.Estate;
import dev.portolan.trace.Missing;
import dev.portolan.trace.naming.Names;
import dev.portolan.trace.naming.Resolution;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** DNS-003: a DNS server of one's own has to ask Azure for private names. */
final class ServerFindsEndpointsRule implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
                    "DNS-003",
                    "Custom DNS servers should find the names of private endpoints",
                    Severity.ERROR,
                    Pillar.RELIABILITY,
                    """
            Names of private endpoints resolve at 168.63.129.16 only, from a network that is linked to their zone. A custom
            server that stands elsewhere, does not forward, or whose network is not linked sends clients to the public
            address, or nowhere.
            """,
                    """
            Let the server forward to 168.63.129.16 from a network to which the zones are linked, such as the hub with a
            DNS Private Resolver or the firewall's DNS proxy.
            """,
                    """
            The network asks Azure's own DNS, or has no private endpoint in it or in a peered network. Endpoints without
            a private zone are judged by DNS-004. How a server other than a firewall or a resolver forwards is not
            determined.
            """,
                    List.of(Sources.PRIVATE_CLUSTERS),
                    List.of())
            .about(NetworkKinds.VIRTUAL_NETWORK);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Verdict check(Review review) {
        Estate estate = review.estate();
        Endpoints endpoints = new Endpoints(estate);
        Names names = new Names(estate.graph(), estate.addresses());
        Cases cases = new Cases();
        boolean looked = false;
        for (Component network : estate.all(NetworkKinds.VIRTUAL_NETWORK)) {
            List<Component> near = AskedNetwork.custom(network).isEmpty()
                    ? List.of()
                    : endpoints.named().stream()
                            .filter(endpoint -> isNear(endpoint, network, estate))
                            .filter(endpoint -> !endpoints.host(endpoint).isEmpty())
                            .filter(endpoint -> !endpoints.zonesOf(endpoint).isEmpty())
                            .toList();
            looked |= !near.isEmpty();
            check(network, near, endpoints, names, cases);
        }
        return looked
                ? cases.verdict()
                : Verdict.notApplicable("no network with DNS servers of its own is near a private endpoint");
    }

    private static boolean isNear(Component endpoint, Component network, Estate estate) {
        return estate.networkOf(endpoint)
                .filter(home ->
                        home.equals(network) || estate.peerings().peers(network).contains(home))
                .isPresent();
    }

    private static void check(Component network, List<Component> near, Endpoints endpoints, Names names, Cases cases) {
        List<String> lost = new ArrayList<>();
        Set<String> why = new LinkedHashSet<>();
        for (Component endpoint : near) {
            String host = endpoints.host(endpoint);
            Resolution found = names.fromNetwork(network, host);
            if (found.outcome() == Resolution.Outcome.UNKNOWN) {
                cases.missing(List.of(new Missing(
                        found.zone().map(Component::id).orElse(network.id()), found.property(), found.why())));
            } else if (found.outcome() != Resolution.Outcome.FOUND && found.outcome() != Resolution.Outcome.NO_RECORD) {
                lost.add(host);
                why.add(found.why().isEmpty() ? "the answer is the public address" : found.why());
            }
        }
        if (!lost.isEmpty()) {
            cases.found(Finding.of(
                    INFO,
                    "'%s' asks %s, which does not find the private endpoint of %s: %s."
                            .formatted(
                                    network.name(),
                                    AskedNetwork.custom(network).get(0),
                                    String.join(", ", lost),
                                    String.join("; ", why)),
                    network));
        }
    }
}
