package dev.portolan.guidance.ingress;

import dev.portolan.catalog.AddressKinds;
import dev.portolan.catalog.EdgeKinds;
import dev.portolan.catalog.EgressKinds;
import dev.portolan.catalog.FilterKinds;
import dev.portolan.catalog.GatewayKinds;
import dev.portolan.catalog.NetworkKinds;
import dev.portolan.graph.Edge;
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
import dev.portolan.model.KindId;
import dev.portolan.model.Subject;
import dev.portolan.plan.Estate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** ING-005: an Application Gateway shares its subnet with other gateways of its version only. */
final class GatewaySubnetDedicatedRule implements Rule {

    /** What is drawn in a subnet without taking an address of it. */
    private static final Set<KindId> PLACELESS = Set.of(
            AddressKinds.PUBLIC_IP.id(),
            AddressKinds.PUBLIC_IP_PREFIX.id(),
            EdgeKinds.WAF_POLICY_KIND.id(),
            EgressKinds.NAT_GATEWAY.id(),
            FilterKinds.ROUTE_TABLE.id(),
            FilterKinds.NETWORK_SECURITY_GROUP.id());

    private static final RuleInfo INFO = new RuleInfo(
                    "ING-005",
                    "Application Gateway must have a subnet of its own",
                    Severity.ERROR,
                    Pillar.RELIABILITY,
                    """
            Application Gateway is deployed inside its dedicated subnet. Azure deploys it to no subnet that holds
            anything else, and not v1 and v2 side by side.
            """,
                    """
            Move everything that is not an Application Gateway to another subnet, and v1 and v2 to two.
            """,
                    """
            Several gateways of version 2 share the subnet, which is allowed.
            """,
                    List.of(Sources.ARTICLE, Sources.GATEWAY_INFRASTRUCTURE),
                    List.of())
            .about(GatewayKinds.APPLICATION_GATEWAY, NetworkKinds.SUBNET);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Verdict check(Review review) {
        Estate estate = review.estate();
        List<Component> gateways = estate.all(GatewayKinds.APPLICATION_GATEWAY);
        if (gateways.isEmpty()) {
            return Verdict.notApplicable("the design has no Application Gateway");
        }
        Cases cases = new Cases();
        Map<Component, List<Component>> bySubnet = new LinkedHashMap<>();
        for (Component gateway : gateways) {
            Optional<Component> subnet = estate.subnetOf(gateway);
            if (subnet.isEmpty()) {
                cases.missing(gateway, "nobody said in which subnet " + gateway.name() + " stands");
            } else {
                bySubnet.computeIfAbsent(subnet.get(), key -> new ArrayList<>()).add(gateway);
            }
        }
        bySubnet.forEach((subnet, own) -> {
            strangers(subnet, own.get(0), estate, cases);
            versions(subnet, own, cases);
        });
        return cases.verdict();
    }

    private static void strangers(Component subnet, Component gateway, Estate estate, Cases cases) {
        Set<Component> strangers = new LinkedHashSet<>(estate.graph().topology().children(subnet.id()));
        strangers.addAll(estate.graph().predecessors(subnet.id(), Edge.Type.ASSOCIATED));
        strangers.removeIf(each -> each.is(GatewayKinds.APPLICATION_GATEWAY.id()) || PLACELESS.contains(each.kind()));
        if (strangers.isEmpty()) {
            return;
        }
        List<Subject> subjects = new ArrayList<>(List.of(Subject.of(subnet.id())));
        strangers.forEach(each -> subjects.add(Subject.of(each.id())));
        cases.found(Finding.about(
                INFO,
                "The subnet '%s' of the Application Gateway '%s' is used by %s too."
                        .formatted(
                                subnet.name(),
                                gateway.name(),
                                Listing.of(strangers.stream()
                                        .map(each -> "'" + each.name() + "'")
                                        .toList())),
                subjects));
    }

    private static void versions(Component subnet, List<Component> gateways, Cases cases) {
        List<Component> old = gateways.stream()
                .filter(gateway -> GatewayKinds.SKU.of(gateway).matches(GatewayKinds.GatewaySku::isVersion1))
                .toList();
        List<Component> open = gateways.stream()
                .filter(gateway -> !GatewayKinds.SKU.of(gateway).isKnown())
                .toList();
        if (!old.isEmpty() && old.size() + open.size() < gateways.size()) {
            List<Subject> subjects = new ArrayList<>(List.of(Subject.of(subnet.id())));
            gateways.forEach(gateway -> subjects.add(Subject.of(gateway.id())));
            cases.found(Finding.about(
                    INFO,
                    "The subnet '%s' mixes Application Gateways of version 1 (%s) and version 2."
                            .formatted(
                                    subnet.name(),
                                    Listing.of(old.stream().map(Component::name).toList())),
                    subjects));
        } else if (gateways.size() > 1) {
            open.forEach(gateway -> cases.missing(
                    gateway,
                    GatewayKinds.SKU,
                    "nobody said which SKU " + gateway.name() + " has, and it shares " + subnet.name()
                            + " with other gateways"));
        }
    }
}
