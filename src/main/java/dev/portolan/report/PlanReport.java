package dev.portolan.report;

import dev.portolan.catalog.Catalog;
import dev.portolan.graph.TopologyGraph;
import dev.portolan.model.Design;
import dev.portolan.plan.Estate;
import dev.portolan.plan.addressing.AddressPlan;
import dev.portolan.plan.snat.SnatPlan;

/**
 * The address plan and the SNAT budget of a design.
 *
 * @param file where the design came from
 */
public record PlanReport(Design design, String file, AddressPlan addresses, SnatPlan snat) {

    public static PlanReport of(Design design, String file, Catalog catalog) {
        Estate estate = new Estate(TopologyGraph.of(design, catalog), catalog);
        return new PlanReport(design, file, AddressPlan.of(estate), SnatPlan.of(design, catalog, estate));
    }
}
