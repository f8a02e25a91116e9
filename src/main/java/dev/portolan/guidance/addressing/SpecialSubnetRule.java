package dev.portolan.guidance.addressing;

import dev.portolan.catalog.ClusterKinds;
import dev.portolan.catalog.Known;
import dev.portolan.catalog.NetworkKinds;
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
import dev.portolan.net.Prefix;
import dev.portolan.plan.Estate;
import dev.portolan.plan.SpecialSubnet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** IP-001: some services ask for a subnet of a certain name and size. */
final class SpecialSubnetRule implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
                    "IP-001",
                    "Special subnets must have their name and size",
                    Severity.ERROR,
                    Pillar.RELIABILITY,
                    """
            Azure deploys these services only into subnets of a certain name, size or delegation, and a subnet in use
            cannot simply be changed.
            """,
                    """
            AzureFirewallSubnet and AzureFirewallManagementSubnet /26; AzureBastionSubnet /26 or larger; RouteServerSubnet /27 or larger; API server subnet /28 or larger, delegated to
            Microsoft.ContainerService/managedClusters; Application Gateway for Containers exactly /24 with overlay.
            """,
                    """
            None of these services is in the design. GatewaySubnet is for HUB-006 to judge, with all else that gateways ask
            of it.
            """,
                    List.of(
                            Sources.WELL_ARCHITECTED_FIREWALL,
                            Sources.ROUTING,
                            Sources.VNET_INTEGRATION,
                            Sources.AGC_NETWORKING,
                            Sources.BASELINE),
                    List.of("RC-ALZ D05.02, D07.11, D09.01, D01.08"))
            .about(NetworkKinds.SUBNET)
            .fix("Name or delegate the subnet as it must be");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Verdict check(Review review) {
        Estate estate = review.estate();
        Cases cases = new Cases();
        boolean looked = false;
        for (Component subnet : estate.all(NetworkKinds.SUBNET)) {
            for (SpecialSubnet special : SpecialSubnet.values()) {
                if (special != SpecialSubnet.GATEWAY
                        && special.isMeant(subnet, estate)) { // HUB-006 judges it as a whole
                    looked = true;
                    check(subnet, special, estate, cases);
                }
            }
        }
        return looked ? cases.verdict() : Verdict.notApplicable("no service in the design asks for a special subnet");
    }

    private static void check(Component subnet, SpecialSubnet special, Estate estate, Cases cases) {
        List<String> problems = new ArrayList<>();
        List<Edit> fixes = new ArrayList<>();
        if (!special.subnetName().isEmpty() && !subnet.name().equals(special.subnetName())) {
            problems.add("it is not named " + special.subnetName());
            boolean free = estate.graph().topology().children(subnet.parent()).stream()
                    .noneMatch(other -> other.name().equals(special.subnetName()));
            if (free) {
                fixes.add(Edits.rename(subnet, special.subnetName()));
            }
        }
        checkSize(subnet, special, estate, problems, cases);
        if (special == SpecialSubnet.API_SERVER
                && !NetworkKinds.DELEGATION.of(subnet).is(SpecialSubnet.MANAGED_CLUSTERS)) {
            if (NetworkKinds.DELEGATION.of(subnet).isKnown()) {
                problems.add("it is delegated to "
                        + NetworkKinds.DELEGATION.of(subnet).value());
                fixes.add(Edits.setProperty(subnet, NetworkKinds.DELEGATION, SpecialSubnet.MANAGED_CLUSTERS));
            } else {
                cases.missing(
                        subnet, NetworkKinds.DELEGATION, "nobody said to whom " + subnet.name() + " is delegated");
            }
        }
        if (!problems.isEmpty()) {
            Finding finding = Finding.of(
                    INFO,
                    "'%s' does not fit %s: %s.".formatted(subnet.name(), special.words(), String.join("; ", problems)),
                    subnet);
            cases.found(fixes.stream().reduce(Edit::then).map(finding::fixedBy).orElse(finding));
        }
    }

    private static void checkSize(
            Component subnet, SpecialSubnet special, Estate estate, List<String> problems, Cases cases) {
        List<Prefix> prefixes = NetworkKinds.SUBNET_PREFIXES.of(subnet).orElse(List.of());
        if (prefixes.isEmpty()) {
            cases.missing(subnet, NetworkKinds.SUBNET_PREFIXES, "nobody said which range " + subnet.name() + " has");
            return;
        }
        Prefix largest =
                prefixes.stream().min(Comparator.comparing(Prefix::length)).orElse(prefixes.get(0));
        if (special == SpecialSubnet.CONTAINERS) {
            if (largest.length() != special.length()) {
                checkContainers(subnet, largest, estate, problems, cases);
            }
        } else if (largest.length() > special.length()) {
            problems.add("%s is smaller than /%d".formatted(largest, special.length()));
        }
    }

    /** The size is fixed where pods are in an overlay. */
    private static void checkContainers(
            Component subnet, Prefix range, Estate estate, List<String> problems, Cases cases) {
        for (Component cluster : estate.all(ClusterKinds.AKS_CLUSTER)) {
            if (!estate.networkOf(cluster).equals(estate.networkOf(subnet))) {
                continue;
            }
            Known<ClusterKinds.CniMode> mode = ClusterKinds.CNI_MODE.of(cluster);
            if (!mode.isKnown()) {
                cases.missing(
                        cluster, ClusterKinds.CNI_MODE, "nobody said how pods of " + cluster.name() + " get addresses");
            } else if (mode.is(ClusterKinds.CniMode.OVERLAY)) {
                problems.add("%s is not /24".formatted(range));
                return;
            }
        }
    }
}
