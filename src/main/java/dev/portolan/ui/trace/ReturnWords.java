package dev.portolan.ui.trace;

import dev.portolan.model.ComponentId;
import dev.portolan.trace.Branch;
import dev.portolan.trace.Disposition;
import dev.portolan.trace.Hop;
import dev.portolan.trace.ReturnPath;
import dev.portolan.trace.Step;
import dev.portolan.trace.Wording;
import dev.portolan.ui.text.Texts;
import java.util.List;
import java.util.stream.Collectors;

/** The way of the answer in words: a phrase for the summary, and a line where it is not the way back of the request. */
final class ReturnWords {

    private final Branch branch;
    private final ReturnPath back;

    ReturnWords(Branch branch) {
        this.branch = branch;
        this.back = branch.back();
    }

    /** Empty where nobody could answer. */
    String phrase() {
        if (back.hops().isEmpty()) {
            return "";
        }
        return switch (back.disposition()) {
            case DELIVERED -> Texts.of(branch.isSymmetric() ? "trace.return.symmetric" : "trace.return.delivered");
            case UNDETERMINED -> Texts.of("trace.return.open");
            default -> Texts.of("trace.return.lost");
        };
    }

    boolean isDelivered() {
        return back.disposition() == Disposition.DELIVERED;
    }

    /** Who handles the answer one after the other, who does not, and what stops it; empty for the same way back. */
    String line(Wording wording) {
        if (back.hops().isEmpty() || (isDelivered() && branch.isSymmetric())) {
            return "";
        }
        String way = back.travelled().stream().map(Hop::name).collect(Collectors.joining(" → "));
        String more = isDelivered() ? passedBy() : reasons(wording);
        if (more.isEmpty()) {
            return Texts.of("trace.return.way", way);
        }
        return Texts.of(isDelivered() ? "trace.return.way.not-through" : "trace.return.way.because", way, more);
    }

    private String passedBy() {
        List<ComponentId> handling = back.hops().stream().map(Hop::component).toList();
        return branch.travelled().stream()
                .filter(hop -> !handling.contains(hop.component()))
                .map(Hop::name)
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private String reasons(Wording wording) {
        return back.hops().stream()
                .flatMap(hop -> hop.steps().stream())
                .filter(step -> step.outcome() != Step.Outcome.PASSED)
                .map(wording::text)
                .distinct()
                .collect(Collectors.joining("; "));
    }
}
