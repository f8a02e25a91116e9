package dev.portolan.guidance.controllers;

import dev.portolan.catalog.GatewayKinds;
import dev.portolan.catalog.KubernetesKinds;
import dev.portolan.edit.Edit;
import dev.portolan.edit.Edits;
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
import dev.portolan.model.Properties;
import dev.portolan.plan.Estate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** AGIC-004: behind AGIC, pods should outlive the time that the gateway takes to learn of an update. */
final class RollingUpdateRule implements Rule {

    /** "a delay (sleep) of at least 90 seconds" (S-AGIC, docs/how-tos/minimize-downtime-during-deployments.md). */
    private static final Threshold DELAY = new Threshold(
            "preStopDelay", 90, "Seconds for which a pod that ends should wait; AGIC's guide says at least 90.");

    /** The same page sleeps 90 seconds and sets {@code terminationGracePeriodSeconds: 101}. */
    private static final int MARGIN = 11;

    private static final RuleInfo INFO = new RuleInfo(
                    "AGIC-004",
                    "Workloads behind AGIC should mitigate rolling updates",
                    Severity.INFO,
                    Pillar.RELIABILITY,
                    """
            Because of the way AGIC works, the article says, there is usually some downtime between an update of a
            service and the routing change of the gateway, and there are recommended mitigations. Until the gateway has
            learned of it, it sends requests to pods that are gone: a 502.
            """,
                    """
            Let a preStop hook sleep for 90 seconds or more, make the termination grace period longer than that, switch
            on connection draining, and give the pods a readiness probe.
            """,
                    """
            The workload has all four. What the article calls usual cannot be avoided altogether, so this is only noted.
            """,
                    List.of(Sources.ARTICLE, Sources.AGIC),
                    List.of("APRL 10f02bc6", "RC-NET A01.58"))
            .about(KubernetesKinds.AGIC, KubernetesKinds.WORKLOAD)
            .fix("Set all four mitigations")
            .thresholds(DELAY);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Verdict check(Review review) {
        Cases cases = new Cases();
        return Agics.each(review, cases, agic -> check(agic, review, cases));
    }

    private static void check(Agics of, Review review, Cases cases) {
        Set<Component> workloads = published(of, review.estate());
        if (workloads.isEmpty()) {
            cases.missing(
                    of.gateway(),
                    GatewayKinds.POOLS,
                    "nobody said which workloads " + of.agic().name() + " publishes");
        }
        int delay = review.value(INFO, DELAY);
        boolean drains = drains(of.gateway());
        for (Component workload : workloads) {
            List<String> lacks = lacks(workload, delay);
            if (!drains) {
                lacks.add("connection draining on '" + of.gateway().name() + "'");
            }
            if (!lacks.isEmpty()) {
                Finding finding = Finding.of(
                        INFO,
                        "'%s' is published by '%s' without %s."
                                .formatted(workload.name(), of.agic().name(), String.join(", ", lacks)),
                        of.agic(),
                        workload);
                cases.found(
                        fix(of.gateway(), workload, delay).map(finding::fixedBy).orElse(finding));
            }
        }
    }

    private static List<String> lacks(Component workload, int delay) {
        List<String> lacks = new ArrayList<>();
        int waits = KubernetesKinds.PRE_STOP_DELAY.of(workload).value();
        int grace = KubernetesKinds.GRACE_PERIOD.of(workload).value();
        if (waits < delay) {
            lacks.add("a preStop delay of %d seconds (has %d)".formatted(delay, waits));
        }
        if (grace <= Math.max(waits, delay)) {
            lacks.add("a termination grace period over %d seconds (has %d)".formatted(Math.max(waits, delay), grace));
        }
        if (!KubernetesKinds.READINESS_PROBE.of(workload).is(true)) {
            lacks.add("a readiness probe");
        }
        return lacks;
    }

    /** The workloads of the cluster that the gateway sends to, by its pools or as drawn behind it and AGIC. */
    private static Set<Component> published(Agics of, Estate estate) {
        Set<Component> found = new LinkedHashSet<>();
        estate.graph()
                .successors(of.gateway().id(), Edge.Type.FORWARDS)
                .forEach(next -> collect(next, of, estate, found));
        for (Properties pool : GatewayKinds.POOLS.of(of.gateway()).orElse(List.of())) {
            GatewayKinds.MEMBERS.of(pool).orElse(List.of()).stream()
                    .flatMap(member -> GatewayKinds.MEMBER_TARGET.of(member).optional().stream())
                    .flatMap(id -> estate.graph().topology().component(id).stream())
                    .forEach(target -> collect(target, of, estate, found));
        }
        return found;
    }

    private static void collect(Component next, Agics of, Estate estate, Set<Component> found) {
        boolean own = estate.clusterOf(next).filter(of.cluster()::equals).isPresent();
        if (own && next.is(KubernetesKinds.WORKLOAD.id())) {
            found.add(next);
        } else if (own && next.is(KubernetesKinds.KUBERNETES_SERVICE.id())) {
            estate.target(next, KubernetesKinds.SELECTS)
                    .ifPresentOrElse(
                            target -> collect(target, of, estate, found),
                            () -> estate.graph().successors(next.id(), Edge.Type.FORWARDS).stream()
                                    .filter(pod -> pod.is(KubernetesKinds.WORKLOAD.id()))
                                    .forEach(found::add));
        } else if (next.equals(of.agic())) {
            estate.graph().successors(next.id(), Edge.Type.FORWARDS).stream()
                    .filter(target -> !target.equals(of.gateway()))
                    .forEach(target -> collect(target, of, estate, found));
        }
    }

    private static boolean drains(Component gateway) {
        List<Properties> settings = GatewayKinds.BACKEND_SETTINGS.of(gateway).orElse(List.of());
        return !settings.isEmpty()
                && settings.stream()
                        .allMatch(each ->
                                GatewayKinds.CONNECTION_DRAINING.of(each).is(true));
    }

    /** Empty where no backend setting is given that could drain. */
    private static Optional<Edit> fix(Component gateway, Component workload, int delay) {
        int waits = Math.max(delay, KubernetesKinds.PRE_STOP_DELAY.of(workload).value());
        int grace = Math.max(
                waits + MARGIN, KubernetesKinds.GRACE_PERIOD.of(workload).value());
        List<Properties> settings = GatewayKinds.BACKEND_SETTINGS.of(gateway).orElse(List.of()).stream()
                .map(each -> each.with(GatewayKinds.CONNECTION_DRAINING.key(), true))
                .toList();
        if (settings.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Edits.setProperty(workload, KubernetesKinds.PRE_STOP_DELAY, waits)
                .then(Edits.setProperty(workload, KubernetesKinds.GRACE_PERIOD, grace))
                .then(Edits.setProperty(workload, KubernetesKinds.READINESS_PROBE, true))
                .then(Edits.setProperty(gateway, GatewayKinds.BACKEND_SETTINGS, settings))
                .labelled("Let '%s' mitigate updates".formatted(workload.name())));
    }
}
