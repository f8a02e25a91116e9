package dev.portolan.guidance.dns;

import dev.portolan.catalog.BalancerKinds;
import dev.portolan.catalog.DnsKinds;
import dev.portolan.catalog.EgressKinds;
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
import dev.portolan.model.KindId;
import dev.portolan.net.IpAddress;
import java.util.List;
import java.util.Set;

/** DNS-005: a single DNS server is a single point of failure. */
final class SecondServerRule implements Rule {

    private static final Set<KindId> MANAGED =
            Set.of(EgressKinds.AZURE_FIREWALL.id(), DnsKinds.DNS_RESOLVER.id(), BalancerKinds.LOAD_BALANCER_KIND.id());

    private static final RuleInfo INFO = new RuleInfo(
                    "DNS-005",
                    "A network with custom DNS should name two servers",
                    Severity.INFO,
                    Pillar.RELIABILITY,
                    """
            When the only server fails or is patched, nothing in the network finds any name, and nodes cannot pull images.
            """,
                    """
            Name a second server, or let a service with several instances answer.
            """,
                    """
            The network asks Azure's own DNS, also beside a server of its own, or the one address is that of a firewall, a DNS Private Resolver or a load
            balancer, behind which several instances answer.
            """,
                    List.of(Sources.PSRULE),
                    List.of("PSRule Azure.VNET.SingleDNS (AZR-000264)"))
            .about(NetworkKinds.VIRTUAL_NETWORK);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Verdict check(Review review) {
        List<Component> custom = review.estate().all(NetworkKinds.VIRTUAL_NETWORK).stream()
                .filter(network -> !AskedNetwork.custom(network).isEmpty())
                .toList();
        Cases cases = new Cases();
        for (Component network : custom) {
            List<IpAddress> servers = NetworkKinds.DNS_SERVERS.of(network).value();
            boolean managed = review.estate()
                    .addresses()
                    .owner(servers.get(0))
                    .filter(owner -> MANAGED.contains(owner.kind()))
                    .isPresent();
            if (servers.size() == 1 && !managed) {
                cases.found(Finding.of(
                        INFO, "'%s' has the DNS server %s alone.".formatted(network.name(), servers.get(0)), network));
            }
        }
        return custom.isEmpty() ? Verdict.notApplicable("no network has DNS servers of its own") : cases.verdict();
    }
}
