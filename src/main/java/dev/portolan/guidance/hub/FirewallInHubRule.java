package dev.portolan.guidance.hub;

import dev.portolan.catalog.EgressKinds;
import dev.portolan.catalog.HybridKinds;
import dev.portolan.catalog.KindSpec;
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
import java.util.List;
import java.util.Optional;

/** HUB-011: what all spokes share stands in the hub. */
final class FirewallInHubRule implements Rule {

    private static final List<KindSpec> SHARED =
            List.of(EgressKinds.AZURE_FIREWALL, HybridKinds.VPN_GATEWAY, HybridKinds.EXPRESSROUTE_GATEWAY);

    private static final RuleInfo INFO = new RuleInfo(
                    "HUB-011",
                    "Firewalls and gateways should stand in the hub",
                    Severity.INFO,
                    Pillar.OPERATIONS,
                    """
            With a hub and spoke topology the firewall that all traffic leaves by is defined inside the hub, as are the
            gateways to other sites. In a spoke it serves that spoke only, and each spoke has to be looked after by
            itself.
            """,
                    """
            Move the firewall or gateway into the hub, and let the spokes share it.
            """,
                    """
            The design has a single virtual network, or no hub; the firewall stands in a Virtual WAN hub.
            """,
                    List.of(Sources.ARTICLE),
                    List.of("RC-ALZ D01.04"))
            .about(EgressKinds.AZURE_FIREWALL, HybridKinds.VPN_GATEWAY, HybridKinds.EXPRESSROUTE_GATEWAY);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Verdict check(Review review) {
        Estate estate = review.estate();
        if (estate.all(NetworkKinds.VIRTUAL_NETWORK).stream().noneMatch(network -> isHub(network, estate))) {
            return Verdict.notApplicable("the design has no hub");
        }
        List<Component> shared =
                SHARED.stream().flatMap(kind -> estate.all(kind).stream()).toList();
        if (shared.isEmpty()) {
            return Verdict.notApplicable("the design has no Azure Firewall and no gateway to other sites");
        }
        Cases cases = new Cases();
        for (Component device : shared) {
            Optional<Component> network = estate.networkOf(device);
            Optional<Component> hub =
                    network.filter(around -> !isHub(around, estate)).flatMap(around -> hubOf(around, estate));
            hub.ifPresent(found -> cases.found(Finding.of(
                    INFO,
                    "'%s' stands in '%s', a spoke of '%s'."
                            .formatted(
                                    device.name(), network.map(Component::name).orElse(""), found.name()),
                    device)));
        }
        return cases.verdict();
    }

    private static Optional<Component> hubOf(Component spoke, Estate estate) {
        return estate.peerings().peers(spoke).stream()
                .filter(peer -> isHub(peer, estate))
                .findFirst();
    }

    /** A network that is said to be one; where nobody says, one that joins several. */
    private static boolean isHub(Component network, Estate estate) {
        return NetworkKinds.ROLE
                .of(network)
                .map(role -> role == NetworkKinds.Role.HUB)
                .orElse(estate.peerings().peers(network).size() > 1);
    }
}
