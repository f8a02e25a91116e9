package dev.portolan.guidance.ddos;

import dev.portolan.catalog.AddressKinds;
import dev.portolan.catalog.NetworkKinds;
import dev.portolan.graph.Edge;
import dev.portolan.guidance.Cases;
import dev.portolan.guidance.Finding;
import dev.portolan.guidance.Pillar;
import dev.portolan.guidance.Review;
import dev.portolan.guidance.Rule;
import dev.portolan.guidance.RuleInfo;
import dev.portolan.guidance.Severity;
import dev.portolan.guidance.Sources;
import dev.portolan.guidance.Threshold;
import dev.portolan.guidance.Verdict;
import dev.portolan.model.Component;
import dev.portolan.plan.Estate;
import java.util.List;

/** DDOS-003: a DDoS plan is priced for an organisation, not for one small workload. */
final class SharedPlanRule implements Rule {

    private static final Threshold ADDRESSES =
            new Threshold("addresses", 100, "Public addresses that the price of a plan includes (S-N11)");

    private static final RuleInfo INFO = new RuleInfo(
                    "DDOS-003",
                    "A DDoS protection plan should be shared by the organisation",
                    Severity.INFO,
                    Pillar.COST,
                    """
            The plan is an expensive SKU that is usually bought for the organisation and not for an individual workload:
            one price covers 100 public addresses, of any subscription of the tenant.
            """,
                    """
            Share the plan with other virtual networks, or protect the few addresses with DDoS IP Protection.
            """,
                    """
            The plan protects two virtual networks or more, or 100 addresses. Networks that this design does not show do
            not count, so this is only worth knowing.
            """,
                    List.of(Sources.ARTICLE, Sources.DDOS_TIERS),
                    List.of())
            .about(AddressKinds.DDOS_PLAN)
            .thresholds(ADDRESSES);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Verdict check(Review review) {
        Estate estate = review.estate();
        List<Component> plans = estate.all(AddressKinds.DDOS_PLAN);
        Cases cases = new Cases();
        for (Component plan : plans) {
            List<Component> networks = estate.all(NetworkKinds.VIRTUAL_NETWORK).stream()
                    .filter(network -> NetworkKinds.DDOS_PLAN.of(network).is(plan.id()))
                    .toList();
            if (networks.size() == 1) {
                long addresses = addresses(networks.get(0), estate);
                if (addresses < review.value(INFO, ADDRESSES)) {
                    cases.found(Finding.of(
                            INFO,
                            "The plan '%s' protects %d public %s of '%s' alone in this design."
                                    .formatted(
                                            plan.name(),
                                            addresses,
                                            addresses == 1 ? "address" : "addresses",
                                            networks.get(0).name()),
                            plan));
                }
            }
        }
        return plans.isEmpty() ? Verdict.notApplicable("the design has no DDoS protection plan") : cases.verdict();
    }

    private static long addresses(Component network, Estate estate) {
        return estate.all(AddressKinds.PUBLIC_IP).stream()
                .filter(address -> estate.graph().predecessors(address.id(), Edge.Type.ASSOCIATED).stream()
                        .anyMatch(owner ->
                                estate.networkOf(owner).filter(network::equals).isPresent()))
                .count();
    }
}
