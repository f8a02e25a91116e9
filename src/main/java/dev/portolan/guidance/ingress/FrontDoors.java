package dev.portolan.guidance.ingress;

import dev.portolan.catalog.EdgeKinds;
import dev.portolan.guidance.Cases;
import dev.portolan.guidance.Review;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.plan.Estate;
import dev.portolan.trace.Branch;
import dev.portolan.trace.Hop;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The Front Doors before an entry, as drawn and as traffic passes them, and what their WAFs do for it. */
final class FrontDoors {

    private FrontDoors() {}

    static List<Component> before(Review review, Component... entries) {
        Estate estate = review.estate();
        Set<Component> found = new LinkedHashSet<>();
        if (estate.all(EdgeKinds.FRONT_DOOR).isEmpty()) {
            return List.of(); // the traces of a large estate need not be looked through
        }
        for (Component entry : entries) {
            found.addAll(estate.frontDoorsBefore(entry));
            for (Branch branch : review.traces().stream()
                    .flatMap(trace -> trace.branches().stream())
                    .toList()) {
                found.addAll(passed(branch, entry.id(), estate));
            }
        }
        return List.copyOf(found);
    }

    private static List<Component> passed(Branch branch, ComponentId entry, Estate estate) {
        List<Component> doors = new ArrayList<>();
        for (Hop hop : branch.hops()) {
            if (hop.component().equals(entry)) {
                return doors;
            }
            if (hop.kind().equals(EdgeKinds.FRONT_DOOR.id())) {
                estate.graph().topology().component(hop.component()).ifPresent(doors::add);
            }
        }
        return List.of();
    }

    /** Whether every one of them surely inspects; one of which nobody said it becomes a case that is not determined. */
    static Optional<Component> withoutWaf(List<Component> doors, Estate estate, Cases cases) {
        for (Component door : doors) {
            Optional<Component> policy = estate.target(door, EdgeKinds.WAF_POLICY);
            if (policy.filter(found -> EdgeKinds.WAF_ENABLED.of(found).is(false))
                    .isPresent()) {
                return Optional.of(door);
            }
            if (policy.isEmpty()) {
                cases.missing(door, EdgeKinds.WAF_POLICY, "nobody said which WAF policy " + door.name() + " has");
            }
        }
        return Optional.empty();
    }
}
