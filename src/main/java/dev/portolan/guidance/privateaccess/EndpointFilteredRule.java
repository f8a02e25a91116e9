package dev.portolan.guidance.privateaccess;

import dev.portolan.catalog.BalancerKinds;
import dev.portolan.catalog.FilterKinds;
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
import dev.portolan.model.Properties;
import dev.portolan.plan.Estate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** PRV-003: a security group does not filter private endpoints unless the subnet says so. */
final class EndpointFilteredRule implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
                    "PRV-003",
                    "Network policies should be on where a security group is to filter private endpoints",
                    Severity.WARNING,
                    Pillar.SECURITY,
                    """
            The network policies of a subnet are off for private endpoints unless somebody switches them on: the security
            group's rules then hold for everything in the subnet but the endpoints.
            """,
                    """
            Set the subnet's private endpoint policies to NetworkSecurityGroupEnabled or Enabled.
            """,
                    """
            The group denies nothing inbound by a rule of its own, so nobody expects it to filter; or the policies are on.
            """,
                    List.of(Sources.ENDPOINT_POLICIES),
                    List.of())
            .about(NetworkKinds.SUBNET)
            .fix("Let the security group filter the endpoints");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Verdict check(Review review) {
        Estate estate = review.estate();
        Cases cases = new Cases();
        Set<Component> subnets = new LinkedHashSet<>();
        estate.all(BalancerKinds.PRIVATE_ENDPOINT)
                .forEach(endpoint -> estate.subnetOf(endpoint).ifPresent(subnets::add));
        for (Component subnet : subnets) {
            estate.groups()
                    .of(subnet)
                    .filter(group -> !filters(subnet))
                    .ifPresent(group -> check(subnet, group, cases));
        }
        return subnets.isEmpty() ? Verdict.notApplicable("no private endpoint stands in a subnet") : cases.verdict();
    }

    private static boolean filters(Component subnet) {
        NetworkKinds.EndpointPolicies policies =
                NetworkKinds.ENDPOINT_POLICIES.of(subnet).value();
        return policies == NetworkKinds.EndpointPolicies.ENABLED
                || policies == NetworkKinds.EndpointPolicies.NETWORK_SECURITY_GROUP_ENABLED;
    }

    private static void check(Component subnet, Component group, Cases cases) {
        Known<List<Properties>> rules = FilterKinds.RULES.of(group);
        if (!rules.isKnown()) {
            cases.missing(
                    group,
                    FilterKinds.RULES,
                    "nobody said whether " + group.name() + " is to filter the private endpoints of " + subnet.name());
            return;
        }
        rules.value().stream()
                .filter(rule -> FilterKinds.DIRECTION.of(rule).is(FilterKinds.Direction.INBOUND)
                        && FilterKinds.ACCESS.of(rule).is(FilterKinds.Access.DENY))
                .findFirst()
                .ifPresent(rule -> cases.found(Finding.of(
                                INFO,
                                "Rule %s of '%s' does not hold for the private endpoints of '%s', whose policies are off for it."
                                        .formatted(
                                                FilterKinds.NAME.of(rule).orElse("without a name"),
                                                group.name(),
                                                subnet.name()),
                                subnet)
                        .fixedBy(enable(subnet))));
    }

    private static Edit enable(Component subnet) {
        boolean routed =
                NetworkKinds.ENDPOINT_POLICIES.of(subnet).is(NetworkKinds.EndpointPolicies.ROUTE_TABLE_ENABLED);
        return Edits.setProperty(
                subnet,
                NetworkKinds.ENDPOINT_POLICIES,
                routed
                        ? NetworkKinds.EndpointPolicies.ENABLED
                        : NetworkKinds.EndpointPolicies.NETWORK_SECURITY_GROUP_ENABLED);
    }
}
