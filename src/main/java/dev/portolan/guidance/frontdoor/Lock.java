package dev.portolan.guidance.frontdoor;

import dev.portolan.catalog.KubernetesKinds;
import dev.portolan.edit.Edit;
import dev.portolan.edit.Edits;
import dev.portolan.model.Component;
import dev.portolan.plan.Estate;
import dev.portolan.plan.Exposure;
import dev.portolan.trace.filtering.Ends;
import java.util.List;
import java.util.Optional;

/**
 * Who on the Internet gets to a public origin.
 *
 * @param words for an open one what opens it, for an unknown one what leaves it open: a sentence without a full stop
 * @param fix cures an open one where a small edit does
 */
record Lock(State state, String words, Optional<Edit> fix) {

    /** Whether Front Door alone gets in. */
    enum State {
        LOCKED,
        OPEN,
        NOT_DETERMINED
    }

    private static final Lock CLOSED = new Lock(State.LOCKED, "", Optional.empty());

    static Lock of(OriginEntry entry, Estate estate) {
        if (entry.isService()) {
            return ofService(entry.entry(), estate);
        }
        return entry.isGateway()
                ? GroupLock.of(entry.entry(), estate)
                : unknown("whether %s takes requests of Front Door's addresses only is not in the design"
                        .formatted(entry.entry().name()));
    }

    static Lock open(String words, Optional<Edit> fix) {
        return new Lock(State.OPEN, words, fix);
    }

    static Lock unknown(String words) {
        return new Lock(State.NOT_DETERMINED, words, Optional.empty());
    }

    static Lock locked() {
        return CLOSED;
    }

    private static Lock ofService(Component service, Estate estate) {
        Exposure exposure = Exposure.of(service, estate);
        return switch (exposure.degree()) {
            case CLOSED, FRONT_DOOR_ONLY -> CLOSED;
            case NOT_DETERMINED -> unknown(exposure.why());
            case OPEN ->
                open(
                        exposure.why().isEmpty()
                                ? "no allowed sources and no security group of its nodes keep anybody out"
                                : exposure.why(),
                        Optional.of(
                                Edits.setProperty(service, KubernetesKinds.SOURCE_RANGES, List.of(Ends.FRONT_DOOR))));
        };
    }
}
