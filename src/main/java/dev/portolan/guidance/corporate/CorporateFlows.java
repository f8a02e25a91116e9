package dev.portolan.guidance.corporate;

import dev.portolan.catalog.ActorKinds;
import dev.portolan.guidance.Review;
import dev.portolan.model.Flow;
import dev.portolan.model.FlowEnd;
import dev.portolan.trace.Trace;
import java.util.List;

/** The traces that start at corporate users and are meant to arrive. */
final class CorporateFlows {

    private CorporateFlows() {}

    static List<Trace> of(Review review) {
        return review.wanted().stream()
                .filter(trace -> trace.branches().stream()
                        .anyMatch(branch -> branch.hops().get(0).kind().equals(ActorKinds.CORPORATE_USERS.id())))
                .toList();
    }

    /** The name that a flow asks for; empty where it goes to a component or an address. */
    static String host(Flow flow) {
        return flow.to().type() == FlowEnd.Type.HOST && flow.host().isEmpty()
                ? flow.to().text()
                : flow.host();
    }
}
