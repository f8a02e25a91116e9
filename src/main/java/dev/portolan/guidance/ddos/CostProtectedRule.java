package dev.portolan.guidance.ddos;

import dev.portolan.catalog.GatewayKinds;
import dev.portolan.catalog.Known;
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
import java.util.List;
import java.util.Optional;

/** DDOS-002: an attack makes a gateway scale out, and somebody pays for it. */
final class CostProtectedRule implements Rule {

    private static final Threshold INSTANCES = new Threshold(
            "instances",
            2,
            "Instances up to which scaling out is not worth protecting; two are the least for production");

    private static final RuleInfo INFO = new RuleInfo(
                    "DDOS-002",
                    "A gateway that scales out should have cost protection",
                    Severity.INFO,
                    Pillar.COST,
                    """
            An attack that the gateway answers by scaling out is paid for by whoever owns the gateway. With DDoS Network
            Protection, the article's Standard DDoS, Microsoft covers the costs of the extra instances.
            """,
                    """
            Attach a DDoS Network Protection plan to the virtual network, or accept the costs up to the maximum number of instances.
            """,
                    """
            A plan protects the network. The gateway has no public listener, or does not scale beyond two instances. DDoS
            IP Protection does not help: it has no cost protection.
            """,
                    List.of(Sources.ARTICLE, Sources.DDOS_TIERS),
                    List.of())
            .about(GatewayKinds.APPLICATION_GATEWAY)
            .thresholds(INSTANCES);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Verdict check(Review review) {
        Cases cases = new Cases();
        boolean looked = false;
        for (Component gateway : review.estate().all(GatewayKinds.APPLICATION_GATEWAY)) {
            Optional<Component> address = review.estate().target(gateway, GatewayKinds.PUBLIC_IP);
            if (isPublic(gateway) && address.isPresent()) {
                looked = true;
                judge(gateway, Protection.of(address.get(), gateway, review.estate()), review, cases);
            }
        }
        return looked ? cases.verdict() : Verdict.notApplicable("no Application Gateway faces the Internet");
    }

    private static boolean isPublic(Component gateway) {
        return GatewayKinds.LISTENERS.of(gateway).orElse(List.of()).stream()
                .anyMatch(listener -> GatewayKinds.FRONTEND.of(listener).is(GatewayKinds.Frontend.PUBLIC));
    }

    private static void judge(Component gateway, Protection protection, Review review, Cases cases) {
        if (protection.isByPlan()) {
            return;
        }
        Known<Integer> most = GatewayKinds.MAX_INSTANCES.of(gateway);
        if (!most.isKnown()) {
            cases.missing(
                    gateway,
                    GatewayKinds.MAX_INSTANCES,
                    "nobody said up to how many instances " + gateway.name() + " scales out");
        } else if (most.value() > review.value(INFO, INSTANCES)) {
            if (protection.isUnknown()) {
                cases.missing(gateway, "nobody said in which virtual network " + gateway.name() + " stands");
                return;
            }
            cases.found(Finding.of(
                    INFO,
                    "'%s' scales out to %d instances in an attack, and no plan covers their costs%s."
                            .formatted(
                                    gateway.name(),
                                    most.value(),
                                    protection.isByAddress() ? ", as IP Protection does not" : ""),
                    gateway));
        }
    }
}
