package dev.portolan.guidance.egress;

import dev.portolan.catalog.ClusterKinds;
import dev.portolan.catalog.ClusterKinds.OutboundType;
import dev.portolan.catalog.EgressKinds;
import dev.portolan.catalog.Known;
import dev.portolan.catalog.NetworkKinds;
import dev.portolan.edit.Edits;
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

/** EGR-016: the outbound types with a NAT gateway each need another sort of network. */
final class NatGatewayAttachedRule implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
                    "EGR-016",
                    "The outbound type has to match who brings the NAT gateway",
                    Severity.ERROR,
                    Pillar.RELIABILITY,
                    """
            AKS attaches a managed NAT gateway to a network of its own only: with a subnet that you bring the cluster
            cannot be created. With userAssignedNATGateway it creates none, so that a node subnet without one has no
            way out.
            """,
                    """
            In your own network attach a NAT gateway to every node subnet and set userAssignedNATGateway.
            """,
                    """
            AKS creates the virtual network. Another outbound type is set.
            """,
                    List.of(Sources.AKS_NAT_GATEWAY, Sources.OUTBOUND_TYPES),
                    List.of())
            .about(ClusterKinds.AKS_CLUSTER)
            .fix("Attach the NAT gateway to the node subnet");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Verdict check(Review review) {
        Estate estate = review.estate();
        Cases cases = new Cases();
        boolean any = false;
        for (Component cluster : estate.all(ClusterKinds.AKS_CLUSTER)) {
            Known<OutboundType> type = ClusterKinds.OUTBOUND_TYPE.of(cluster);
            if (type.is(OutboundType.MANAGED_NAT_GATEWAY)) {
                any = true;
                managed(cluster, estate, cases);
            } else if (type.is(OutboundType.USER_ASSIGNED_NAT_GATEWAY)) {
                any = true;
                assigned(cluster, estate, cases);
            }
        }
        return any ? cases.verdict() : Verdict.notApplicable("no cluster leaves by a NAT gateway of its outbound type");
    }

    private static void managed(Component cluster, Estate estate, Cases cases) {
        List<Component> own = estate.nodeSubnets(cluster).stream()
                .filter(subnet -> estate.networkOf(subnet)
                        .filter(network -> NetworkKinds.AKS_MANAGED.of(network).is(true))
                        .isEmpty())
                .toList();
        if (own.isEmpty()) {
            return;
        }
        Finding finding = Finding.of(
                INFO,
                "'%s' has outboundType managedNATGateway, but stands in '%s', a subnet that AKS did not create."
                        .formatted(cluster.name(), own.get(0).name()),
                cluster);
        boolean ready = own.stream()
                .allMatch(subnet ->
                        estate.target(subnet, NetworkKinds.NAT_GATEWAY).isPresent());
        cases.found(
                ready
                        ? finding.fixedBy(Edits.setProperty(
                                cluster, ClusterKinds.OUTBOUND_TYPE, OutboundType.USER_ASSIGNED_NAT_GATEWAY))
                        : finding);
    }

    private static void assigned(Component cluster, Estate estate, Cases cases) {
        List<Component> subnets = estate.nodeSubnets(cluster);
        if (subnets.isEmpty()) {
            cases.missing(cluster, "nobody said in which subnet the nodes of " + cluster.name() + " stand");
        }
        for (Component subnet : subnets) {
            if (estate.target(subnet, NetworkKinds.NAT_GATEWAY).isPresent()) {
                continue;
            }
            Finding finding = Finding.of(
                    INFO,
                    "'%s' has outboundType userAssignedNATGateway, but its subnet '%s' has no NAT gateway."
                            .formatted(cluster.name(), subnet.name()),
                    cluster,
                    subnet);
            List<Component> gateways = estate.defaultAppliance(subnet).isPresent() ? List.of() : within(subnet, estate);
            cases.found(
                    gateways.size() == 1
                            ? finding.fixedBy(Edits.setProperty(
                                    subnet,
                                    NetworkKinds.NAT_GATEWAY,
                                    gateways.get(0).id()))
                            : finding);
        }
    }

    /** The NAT gateways of subnets in the same network, as one serves no other (S-N3), and those that serve none yet. */
    private static List<Component> within(Component subnet, Estate estate) {
        return estate.all(EgressKinds.NAT_GATEWAY).stream()
                .filter(gateway -> estate.all(NetworkKinds.SUBNET).stream()
                        .filter(other -> NetworkKinds.NAT_GATEWAY.of(other).is(gateway.id()))
                        .allMatch(other -> estate.networkOf(other).equals(estate.networkOf(subnet))
                                && !other.name().equals("AzureFirewallSubnet")))
                .toList();
    }
}
