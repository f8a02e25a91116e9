package dev.portolan.plan.snat;

import dev.portolan.catalog.Catalog;
import dev.portolan.catalog.ClusterKinds;
import dev.portolan.catalog.LeftOpen;
import dev.portolan.catalog.NodePoolKinds;
import dev.portolan.model.Component;
import dev.portolan.model.Design;
import dev.portolan.model.Properties;
import dev.portolan.plan.Estate;
import dev.portolan.trace.Missing;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The SNAT budget of a design: every way out that its node pools take, with its ports (numbers.md D.1).
 *
 * @param budgets in the order in which the pools lead to them
 * @param staying the pools whose packets leave by no public address
 * @param missing what nobody has said of the ways out
 */
public record SnatPlan(List<SnatBudget> budgets, List<Component> staying, List<Missing> missing) {

    public SnatPlan {
        budgets = List.copyOf(budgets);
        staying = List.copyOf(staying);
        missing = List.copyOf(missing);
    }

    public static SnatPlan of(Design design, Catalog catalog, Estate estate) {
        WaysOut ways = new WaysOut(design, catalog, estate);
        Map<Egress, Budgeting> byExit = new LinkedHashMap<>();
        List<Component> staying = new ArrayList<>();
        Set<Missing> missing = new LinkedHashSet<>();
        for (Component cluster : estate.all(ClusterKinds.AKS_CLUSTER)) {
            for (Component pool : estate.pools(cluster)) {
                boolean leaves = false;
                for (Optional<Component> destination : destinations(pool, estate)) {
                    WayOut way = ways.of(pool, destination);
                    way.exits()
                            .forEach(exit -> byExit.computeIfAbsent(exit, key -> new Budgeting(key, estate))
                                    .add(pool, destination));
                    missing.addAll(way.missing());
                    leaves |= !way.exits().isEmpty() || !way.missing().isEmpty();
                }
                if (!leaves) {
                    staying.add(pool);
                }
            }
        }
        List<SnatBudget> budgets = new ArrayList<>();
        byExit.values().forEach(exit -> budget(exit, budgets, missing));
        return new SnatPlan(budgets, staying, List.copyOf(missing));
    }

    /** What an import leaves open is missing, where the budget rests on it. */
    private static void budget(Budgeting exit, List<SnatBudget> budgets, Set<Missing> missing) {
        try {
            budgets.add(exit.budget());
        } catch (LeftOpen open) {
            missing.add(new Missing(open.component(), open.property(), open.sentence()));
        }
    }

    /** Anything on the Internet, and what the pool's declared connections go to. */
    private static Set<Optional<Component>> destinations(Component pool, Estate estate) {
        Set<Optional<Component>> found = new LinkedHashSet<>();
        found.add(Optional.empty());
        for (Properties flows : NodePoolKinds.OUTBOUND_FLOWS.of(pool).orElse(List.of())) {
            NodePoolKinds.FLOW_DESTINATION
                    .of(flows)
                    .optional()
                    .flatMap(estate.graph().topology()::component)
                    .ifPresent(destination -> found.add(Optional.of(destination)));
        }
        return found;
    }
}
