package dev.portolan.report;

import dev.portolan.model.Design;
import dev.portolan.trace.routing.EffectiveRoutes;
import java.util.List;

/**
 * The effective routes of a design's subnets.
 *
 * @param file where the design came from
 */
public record RoutesReport(Design design, String file, List<EffectiveRoutes> subnets) {

    public RoutesReport {
        subnets = List.copyOf(subnets);
    }
}
