package dev.portolan.guidance.egress;

import dev.portolan.catalog.ClusterKinds;
import dev.portolan.catalog.ClusterKinds.ApiServerAccess;
import dev.portolan.catalog.EgressKinds;
import dev.portolan.edit.Edits;
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
import dev.portolan.net.IpAddress;
import dev.portolan.net.Prefix;
import dev.portolan.plan.Estate;
import dev.portolan.trace.Missing;
import dev.portolan.trace.Trace;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * EGR-023: a public API server has to let in its own nodes. Addresses of the cluster's load balancer are left out, as "the
 * outbound public IP for the Standard SKU load balancer for your cluster is also allowed by default in addition to the
 * ranges you specify" (S-A16, api-server-authorized-ip-ranges.md).
 */
final class AuthorizedEgressRule implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
                    "EGR-023",
                    "Authorised IP ranges should include the cluster's egress addresses",
                    Severity.ERROR,
                    Pillar.RELIABILITY,
                    """
            Nodes of a cluster with a public API server reach it from the public addresses by which they leave: those
            of the firewall or NAT gateway. If one of them is not among the authorised ranges, nodes lose their API
            server whenever that address is used, and a firewall uses any of its own.
            """,
                    """
            Add every public address of the firewall or NAT gateway to the authorised IP ranges.
            """,
                    """
            The API server is private or integrated in the network, or lets in everybody. The addresses are those of the
            cluster's own Standard load balancer, which AKS allows by default beside the ranges that are given.
            """,
                    List.of(Sources.AUTHORIZED_RANGES, Sources.FIREWALL_EGRESS, Sources.OUTBOUND_TYPES),
                    List.of())
            .about(ClusterKinds.AKS_CLUSTER)
            .fix("Add the egress addresses to the authorised ranges");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Verdict check(Review review) {
        List<ClusterEgress> all = ClusterEgress.all(review).stream()
                .filter(egress ->
                        ClusterKinds.API_SERVER_ACCESS.of(egress.cluster()).is(ApiServerAccess.PUBLIC))
                .filter(egress ->
                        ClusterKinds.AUTHORIZED_RANGES.of(egress.cluster()).matches(ranges -> !ranges.isEmpty()))
                .toList();
        if (all.isEmpty()) {
            return Verdict.notApplicable("no public API server has authorised ranges");
        }
        Cases cases = new Cases();
        all.forEach(egress -> check(egress, review.estate(), cases));
        return cases.verdict();
    }

    private static void check(ClusterEgress egress, Estate estate, Cases cases) {
        Component cluster = egress.cluster();
        List<Prefix> ranges = ClusterKinds.AUTHORIZED_RANGES.of(cluster).value();
        List<ClusterEgress.Departure> departures = egress.departures();
        if (departures.isEmpty()) {
            egress.undecided(cases);
            return;
        }
        Set<IpAddress> outside = new LinkedHashSet<>();
        Optional<Trace> shown = Optional.empty();
        for (ClusterEgress.Departure departure : departures) {
            if (departure.isByBalancer(estate)) {
                continue;
            }
            if (departure.addresses().isEmpty()) {
                unknown(departure, estate, cases);
            }
            for (IpAddress address : departure.addresses()) {
                if (ranges.stream().noneMatch(range -> range.contains(address))) {
                    outside.add(address);
                    shown = shown.or(() -> Optional.of(departure.trace()));
                }
            }
        }
        if (shown.isPresent()) {
            List<Prefix> wider = new ArrayList<>(ranges);
            outside.forEach(address -> wider.add(address.asPrefix()));
            cases.found(Finding.of(
                            INFO,
                            "'%s' leaves by %s, which its authorised ranges do not hold."
                                    .formatted(
                                            cluster.name(),
                                            Listing.of(outside.stream()
                                                    .map(IpAddress::toString)
                                                    .toList())),
                            cluster)
                    .along(shown.get())
                    .fixedBy(Edits.setProperty(cluster, ClusterKinds.AUTHORIZED_RANGES, wider)));
        }
    }

    /** A device without given addresses leaves open whether they are authorised; so does what has none to be given. */
    private static void unknown(ClusterEgress.Departure departure, Estate estate, Cases cases) {
        boolean device = estate.graph()
                .topology()
                .component(departure.because().component())
                .filter(by -> by.is(EgressKinds.AZURE_FIREWALL.id())
                        || by.is(EgressKinds.NETWORK_VIRTUAL_APPLIANCE.id())
                        || by.is(EgressKinds.NAT_GATEWAY.id()))
                .isPresent();
        cases.missing(List.of(new Missing(
                departure.because().component(),
                device ? EgressKinds.PUBLIC_IPS.name() : "",
                "the public addresses by which " + departure.trace().flow().from() + " leaves are not given")));
    }
}
