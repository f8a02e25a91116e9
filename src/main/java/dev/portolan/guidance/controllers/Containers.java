package dev.portolan.guidance.controllers;

import dev.portolan.catalog.GatewayKinds;
import dev.portolan.graph.Edge;
import dev.portolan.guidance.Cases;
import dev.portolan.guidance.Review;
import dev.portolan.guidance.Verdict;
import dev.portolan.model.Component;
import dev.portolan.plan.Estate;
import java.util.List;
import java.util.function.BiConsumer;

/** Application Gateways for Containers and the clusters to whose pods they send. */
final class Containers {

    private Containers() {}

    /** Looks at every pair of a gateway and a cluster; a gateway without one is a case that is not determined. */
    static Verdict each(Review review, Cases cases, BiConsumer<Component, Component> look) {
        List<Component> all = review.estate().all(GatewayKinds.APPLICATION_GATEWAY_FOR_CONTAINERS);
        if (all.isEmpty()) {
            return Verdict.notApplicable("the design has no Application Gateway for Containers");
        }
        for (Component gateway : all) {
            List<Component> clusters = clusters(gateway, review.estate());
            if (clusters.isEmpty()) {
                cases.missing(
                        gateway, GatewayKinds.HTTP_ROUTES, "nobody said to which cluster " + gateway.name() + " sends");
            }
            clusters.forEach(cluster -> look.accept(gateway, cluster));
        }
        return cases.verdict();
    }

    static List<Component> clusters(Component gateway, Estate estate) {
        return backends(gateway, estate).stream()
                .flatMap(backend -> estate.clusterOf(backend).stream())
                .distinct()
                .toList();
    }

    /** What its routes name and what is drawn behind it. */
    static List<Component> backends(Component gateway, Estate estate) {
        return estate.graph().successors(gateway.id(), Edge.Type.FORWARDS);
    }
}
