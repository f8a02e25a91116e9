package dev.portolan.guidance.controllers;

import dev.portolan.catalog.Known;
import dev.portolan.catalog.KubernetesKinds;
import dev.portolan.catalog.NodePoolKinds;
import dev.portolan.catalog.NodePoolKinds.OsType;
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
import dev.portolan.guidance.Threshold;
import dev.portolan.guidance.Verdict;
import dev.portolan.model.Component;
import dev.portolan.plan.Estate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** ICT-001: an ingress controller should have replicas on several Linux nodes. */
final class SpreadControllerRule implements Rule {

    private static final Threshold MINIMUM =
            new Threshold("minimumReplicas", 2, "Replicas that an ingress controller should have at least.");

    private static final RuleInfo INFO = new RuleInfo(
                    "ICT-001",
                    "An ingress controller should have replicas on several Linux nodes",
                    Severity.WARNING,
                    Pillar.RELIABILITY,
                    """
            Every request passes the ingress controller. With one replica, or with all on one node, the update or the
            loss of a node interrupts the application. The controller has to run on Linux nodes.
            """,
                    """
            Run two replicas or more, keep them apart by anti-affinity or topology spread, and bind them to a Linux pool.
            """,
                    """
            Two replicas or more are spread across Linux nodes.
            """,
                    List.of(Sources.NETWORK_PRACTICES),
                    List.of())
            .about(KubernetesKinds.INGRESS_CONTROLLER)
            .fix("Run two replicas, apart, on a Linux pool")
            .thresholds(MINIMUM);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Verdict check(Review review) {
        List<Component> all = review.estate().all(KubernetesKinds.INGRESS_CONTROLLER);
        if (all.isEmpty()) {
            return Verdict.notApplicable("the design has no ingress controller");
        }
        Cases cases = new Cases();
        all.forEach(controller -> check(controller, review, cases));
        return cases.verdict();
    }

    private static void check(Component controller, Review review, Cases cases) {
        Estate estate = review.estate();
        int minimum = review.value(INFO, MINIMUM);
        List<String> wrong = new ArrayList<>();
        Known<Integer> replicas = KubernetesKinds.REPLICAS.of(controller);
        if (!replicas.isKnown()) {
            cases.missing(
                    controller,
                    KubernetesKinds.REPLICAS,
                    "nobody said how many replicas " + controller.name() + " has");
        } else if (replicas.value() < minimum) {
            wrong.add("has %d %s, and should have %d"
                    .formatted(replicas.value(), replicas.is(1) ? "replica" : "replicas", minimum));
        } else {
            spread(controller, estate, cases).ifPresent(wrong::add);
        }
        system(controller, estate, cases).ifPresent(wrong::add);
        if (!wrong.isEmpty()) {
            Finding finding =
                    Finding.of(INFO, "'%s' %s.".formatted(controller.name(), String.join("; ", wrong)), controller);
            cases.found(fix(controller, minimum, estate).map(finding::fixedBy).orElse(finding));
        }
    }

    private static Optional<String> spread(Component controller, Estate estate, Cases cases) {
        Optional<Component> single = estate.target(controller, KubernetesKinds.NODE_POOL)
                .filter(pool -> NodePoolKinds.MAX_COUNT
                        .of(pool)
                        .or(NodePoolKinds.NODE_COUNT.of(pool))
                        .is(1));
        Known<Boolean> spread = KubernetesKinds.SPREAD.of(controller);
        if (single.isPresent()) {
            return Optional.of(
                    "has all its replicas on the one node of '" + single.get().name() + "'");
        }
        if (!spread.isKnown()) {
            cases.missing(
                    controller,
                    KubernetesKinds.SPREAD,
                    "nobody said whether the replicas of " + controller.name() + " are on different nodes");
        }
        return spread.is(false) ? Optional.of("may have all its replicas on one node") : Optional.empty();
    }

    private static Optional<String> system(Component controller, Estate estate, Cases cases) {
        Optional<Component> named = estate.target(controller, KubernetesKinds.NODE_POOL);
        if (named.isPresent()) {
            return named.filter(SpreadControllerRule::isWindows)
                    .map(pool -> "runs on '" + pool.name() + "', whose nodes have Windows");
        }
        List<Component> pools = estate.clusterOf(controller).map(estate::pools).orElse(List.of());
        if (pools.stream().anyMatch(SpreadControllerRule::isWindows)) {
            cases.missing(
                    controller,
                    KubernetesKinds.NODE_POOL,
                    "nobody said whether " + controller.name() + " runs on Linux or on Windows nodes");
        }
        return Optional.empty();
    }

    private static boolean isWindows(Component pool) {
        return NodePoolKinds.OS_TYPE.of(pool).is(OsType.WINDOWS);
    }

    /** Empty where no Linux pool with more than one node would take the replicas. */
    private static Optional<Edit> fix(Component controller, int minimum, Estate estate) {
        Optional<Component> named = estate.target(controller, KubernetesKinds.NODE_POOL);
        int replicas = Math.max(minimum, KubernetesKinds.REPLICAS.of(controller).orElse(minimum));
        Edit apart = Edits.setProperty(controller, KubernetesKinds.REPLICAS, replicas)
                .then(Edits.setProperty(controller, KubernetesKinds.SPREAD, true))
                .labelled("Run replicas of '%s' apart".formatted(controller.name()));
        if (named.filter(pool -> !isFit(pool)).isEmpty()) {
            return Optional.of(apart);
        }
        return estate.clusterOf(controller).map(estate::pools).orElse(List.of()).stream()
                .filter(SpreadControllerRule::isFit)
                .findFirst()
                .map(pool -> apart.then(Edits.setProperty(controller, KubernetesKinds.NODE_POOL, pool.id())));
    }

    private static boolean isFit(Component pool) {
        boolean single = NodePoolKinds.MAX_COUNT
                .of(pool)
                .or(NodePoolKinds.NODE_COUNT.of(pool))
                .is(1);
        return !isWindows(pool) && !single;
    }
}
