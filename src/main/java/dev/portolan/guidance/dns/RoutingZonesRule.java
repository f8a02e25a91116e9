package dev.portolan.guidance.dns;

import dev.portolan.catalog.ClusterKinds;
import dev.portolan.catalog.DnsKinds;
import dev.portolan.catalog.KindSpec;
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
import dev.portolan.net.AzureNumbers;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** DNS-007: the application routing add-on takes few zones, of one resource group. */
final class RoutingZonesRule implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
                    "DNS-007",
                    "Application routing takes at most five DNS zones, public and private ones each in one resource group",
                    Severity.ERROR,
                    Pillar.OPERATIONS,
                    """
            The add-on takes five DNS zones at most. All public zones have to be in one resource group, and all private
            ones in one: otherwise Azure refuses the configuration.
            """,
                    """
            Keep records of other zones by external-dns or by hand, and move the zones into one resource group.
            """,
                    """
            Public and private zones may be in different resource groups.
            """,
                    List.of(Sources.APP_ROUTING),
                    List.of())
            .about(ClusterKinds.AKS_CLUSTER);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Verdict check(Review review) {
        Cases cases = new Cases();
        boolean looked = false;
        for (Component cluster : review.estate().all(ClusterKinds.AKS_CLUSTER)) {
            List<Component> zones = ClusterKinds.APP_ROUTING_ZONES.of(cluster).orElse(List.of()).stream()
                    .flatMap(id -> review.graph().topology().component(id).stream())
                    .toList();
            looked |= !zones.isEmpty();
            if (zones.size() > AzureNumbers.APP_ROUTING_ZONES) {
                cases.found(Finding.of(
                        INFO,
                        "Application routing of '%s' has %d DNS zones; %d are the most."
                                .formatted(cluster.name(), zones.size(), AzureNumbers.APP_ROUTING_ZONES),
                        cluster));
            }
            groups(cluster, DnsKinds.PUBLIC_DNS_ZONE, zones, cases);
            groups(cluster, DnsKinds.PRIVATE_DNS_ZONE, zones, cases);
        }
        return looked ? cases.verdict() : Verdict.notApplicable("no cluster's application routing keeps DNS zones");
    }

    private static void groups(Component cluster, KindSpec kind, List<Component> all, Cases cases) {
        List<Component> zones = all.stream().filter(zone -> zone.is(kind.id())).toList();
        if (zones.size() < 2) {
            return;
        }
        Set<String> groups = new TreeSet<>();
        for (Component zone : zones) {
            DnsKinds.RESOURCE_GROUP.of(zone).optional().ifPresent(group -> groups.add(group.toLowerCase(Locale.ROOT)));
        }
        Optional<Component> silent = zones.stream()
                .filter(zone -> !DnsKinds.RESOURCE_GROUP.of(zone).isKnown())
                .findFirst();
        if (groups.size() > 1) {
            cases.found(Finding.of(
                    INFO,
                    "The %s zones of application routing of '%s' are in the resource groups %s."
                            .formatted(
                                    kind.equals(DnsKinds.PUBLIC_DNS_ZONE) ? "public" : "private",
                                    cluster.name(),
                                    String.join(", ", groups)),
                    cluster,
                    zones.get(0)));
        } else if (silent.isPresent()) {
            cases.missing(
                    silent.get(),
                    DnsKinds.RESOURCE_GROUP,
                    "nobody said in which resource group " + silent.get().name() + " is");
        }
    }
}
