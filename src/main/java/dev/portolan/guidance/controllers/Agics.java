package dev.portolan.guidance.controllers;

import dev.portolan.catalog.KubernetesKinds;
import dev.portolan.guidance.Cases;
import dev.portolan.guidance.Listing;
import dev.portolan.guidance.Review;
import dev.portolan.guidance.Verdict;
import dev.portolan.model.Component;
import dev.portolan.plan.Served;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * An AGIC with its cluster and the gateway that it configures.
 *
 * @param served what is behind that gateway
 */
record Agics(Component agic, Component cluster, Component gateway, Served served) {

    /** Looks at every AGIC whose cluster and gateway are known; the others become cases that are not determined. */
    static Verdict each(Review review, Cases cases, Consumer<Agics> look) {
        List<Component> all = review.estate().all(KubernetesKinds.AGIC);
        if (all.isEmpty()) {
            return Verdict.notApplicable("no cluster has AGIC");
        }
        Map<Component, Served> known = new HashMap<>();
        for (Component agic : all) {
            Optional<Component> cluster = review.estate().clusterOf(agic);
            Optional<Component> gateway = Served.gatewayOf(agic, review.estate());
            if (gateway.isEmpty()) {
                cases.missing(
                        agic, KubernetesKinds.GATEWAY, "nobody said which gateway " + agic.name() + " configures");
            } else if (cluster.isEmpty()) {
                cases.missing(agic, "nobody said in which cluster " + agic.name() + " runs");
            } else {
                look.accept(new Agics(
                        agic,
                        cluster.get(),
                        gateway.get(),
                        known.computeIfAbsent(gateway.get(), found -> Served.by(found, review.estate()))));
            }
        }
        return cases.verdict();
    }

    boolean isShared() {
        return served.isShared(cluster);
    }

    /** Who else is behind the gateway, as in "aks-two and vm-legacy". */
    String others() {
        List<String> names = new ArrayList<>(served.clusters().stream()
                .filter(other -> !other.equals(cluster))
                .map(Component::name)
                .toList());
        names.addAll(served.others());
        return Listing.of(names);
    }

    /** Whether a member is behind the gateway of which nobody can say whose it is. */
    boolean isOpen() {
        return !served.open().isEmpty();
    }
}
