package dev.portolan.guidance.tls;

import dev.portolan.guidance.Review;
import dev.portolan.model.Component;
import dev.portolan.trace.Encryption;
import dev.portolan.trace.Trace;
import java.util.List;

/** Finds the traces in which a component hands a request on in clear text. */
final class PlainHops {

    private PlainHops() {}

    static List<Trace> after(Component component, Review review) {
        return review.traces().stream()
                .filter(trace -> trace.branches().stream()
                        .flatMap(branch -> branch.travelled().stream())
                        .anyMatch(hop -> hop.component().equals(component.id())
                                && hop.out().encryption().mode() == Encryption.Mode.PLAIN
                                && hop.out().protocol().isHttp()))
                .toList();
    }
}
