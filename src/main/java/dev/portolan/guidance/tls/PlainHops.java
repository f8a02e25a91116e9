package dev.portolan.guidance.tls;

import dev.portolan.guidance.Review;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.trace.Encryption;
import dev.portolan.trace.Hop;
import dev.portolan.trace.Trace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The traces in which components hand a request on in clear text, looked up once for all of them. */
final class PlainHops {

    private final Map<ComponentId, List<Trace>> after = new HashMap<>();

    static PlainHops of(Review review) {
        return review.plans().shared(PlainHops.class, () -> new PlainHops(review));
    }

    private PlainHops(Review review) {
        for (Trace trace : review.traces()) {
            trace.branches().stream()
                    .flatMap(branch -> branch.travelled().stream())
                    .filter(PlainHops::isPlain)
                    .map(Hop::component)
                    .distinct()
                    .forEach(component -> after.computeIfAbsent(component, id -> new ArrayList<>())
                            .add(trace));
        }
    }

    private static boolean isPlain(Hop hop) {
        return hop.out().encryption().mode() == Encryption.Mode.PLAIN
                && hop.out().protocol().isHttp();
    }

    List<Trace> after(Component component) {
        return List.copyOf(after.getOrDefault(component.id(), List.of()));
    }
}
