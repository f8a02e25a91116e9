package dev.portolan.guidance.nsg;

import dev.portolan.catalog.BalancerKinds;
import dev.portolan.catalog.ClusterKinds;
import dev.portolan.catalog.EgressKinds;
import dev.portolan.catalog.FilterKinds;
import dev.portolan.catalog.GatewayKinds;
import dev.portolan.catalog.KindSpec;
import dev.portolan.catalog.KubernetesKinds;
import dev.portolan.catalog.NetworkKinds;
import dev.portolan.catalog.SupportKinds;
import dev.portolan.edit.Edit;
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
import dev.portolan.plan.SpecialSubnet;
import java.util.List;

/** NSG-002: every subnet that can have a network security group should have one. */
final class SubnetFilteredRule implements Rule {

    private static final List<SpecialSubnet> WITHOUT = List.of(
            SpecialSubnet.GATEWAY,
            SpecialSubnet.FIREWALL,
            SpecialSubnet.FIREWALL_MANAGEMENT,
            SpecialSubnet.ROUTE_SERVER);
    private static final List<KindSpec> ENTRIES = List.of(
            GatewayKinds.APPLICATION_GATEWAY,
            GatewayKinds.APPLICATION_GATEWAY_FOR_CONTAINERS,
            BalancerKinds.BASTION,
            EgressKinds.NETWORK_VIRTUAL_APPLIANCE);

    private static final RuleInfo INFO = new RuleInfo(
                    "NSG-002",
                    "Subnets should have a network security group",
                    Severity.WARNING,
                    Pillar.SECURITY,
                    """
            Without a network security group nothing filters what other subnets, peered networks and sites send into a
            subnet, nor what leaves it.
            """,
                    """
            Associate a network security group with the subnet, and allow in it what has to get in.
            """,
                    """
            GatewaySubnet, AzureFirewallSubnet, AzureFirewallManagementSubnet and RouteServerSubnet, which take none.
            """,
                    List.of(Sources.NSG, Sources.AZURE_POLICY, Sources.RESILIENCY_LIBRARY),
                    List.of(
                            "PSRule Azure.VNET.UseNSGs (AZR-000263)",
                            "Azure Policy e71308d3-144b-4262-b144-efdc3cc90517",
                            "APRL f0bf9ae6"))
            .about(NetworkKinds.SUBNET)
            .fix("Add a group with Azure's default rules");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Verdict check(Review review) {
        Estate estate = review.estate();
        List<Component> subnets = estate.all(NetworkKinds.SUBNET).stream()
                .filter(subnet -> WITHOUT.stream().noneMatch(special -> special.isMeant(subnet, estate)))
                .toList();
        if (subnets.isEmpty()) {
            return Verdict.notApplicable("the design has no subnet that can have a network security group");
        }
        Cases cases = new Cases();
        subnets.stream()
                .filter(subnet -> estate.groups().of(subnet).isEmpty())
                .forEach(subnet -> cases.found(report(subnet, estate)));
        return cases.verdict();
    }

    private static Finding report(Component subnet, Estate estate) {
        Finding finding =
                Finding.of(INFO, "The subnet '%s' has no network security group.".formatted(subnet.name()), subnet);
        return isEntered(subnet, estate) ? finding : finding.fixedBy(filtered(subnet));
    }

    /** Whether a group with default rules alone would cut something off. */
    private static boolean isEntered(Component subnet, Estate estate) {
        boolean door = estate.graph().topology().children(subnet.id()).stream()
                .anyMatch(inner -> ENTRIES.stream().anyMatch(kind -> inner.is(kind.id()))
                        || SupportKinds.PUBLIC_IP.of(inner).isKnown());
        return door
                || isNodesBehindContainersGateway(subnet, estate)
                || estate.all(KubernetesKinds.KUBERNETES_SERVICE).stream()
                        .filter(estate::isPublic)
                        .anyMatch(service -> estate.clusterOf(service)
                                .filter(cluster -> estate.nodeSubnets(cluster).contains(subnet))
                                .isPresent());
    }

    /** Application Gateway for Containers asks the pods themselves, whom a group's default rules need not know. */
    private static boolean isNodesBehindContainersGateway(Component subnet, Estate estate) {
        return !estate.all(GatewayKinds.APPLICATION_GATEWAY_FOR_CONTAINERS).isEmpty()
                && estate.all(ClusterKinds.AKS_CLUSTER).stream()
                        .anyMatch(cluster -> estate.nodeSubnets(cluster).contains(subnet));
    }

    private static Edit filtered(Component subnet) {
        return Edit.of("Give '%s' a network security group".formatted(subnet.name()), design -> {
            Component fresh = Edits.fresh(design, FilterKinds.NETWORK_SECURITY_GROUP, subnet.parent());
            Component group = fresh.with(fresh.properties().with(FilterKinds.RULES.key(), List.of()));
            return Edits.setProperty(subnet, NetworkKinds.NETWORK_SECURITY_GROUP, group.id())
                    .apply(Edits.add(group).apply(design));
        });
    }
}
