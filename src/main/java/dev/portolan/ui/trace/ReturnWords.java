package dev.portolan.ui.trace;

import dev.portolan.model.ComponentId;
import dev.portolan.trace.Branch;
import dev.portolan.trace.Disposition;
import dev.portolan.trace.Hop;
import dev.portolan.trace.ReturnPath;
import dev.portolan.trace.Step;
import dev.portolan.trace.Wording;
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
            case DELIVERED -> branch.isSymmetric() ? "return path symmetric" : "return path delivered";
            case UNDETERMINED -> "return path not determined";
            default -> "return path lost";
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
        return "Return path: " + way + (isDelivered() ? passedBy() : reasons(wording));
    }

    private String passedBy() {
        List<ComponentId> handling = back.hops().stream().map(Hop::component).toList();
        String names = branch.travelled().stream()
                .filter(hop -> !handling.contains(hop.component()))
                .map(Hop::name)
                .distinct()
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? "" : " (not through " + names + ")";
    }

    private String reasons(Wording wording) {
        String reasons = back.hops().stream()
                .flatMap(hop -> hop.steps().stream())
                .filter(step -> step.outcome() != Step.Outcome.PASSED)
                .map(wording::text)
                .distinct()
                .collect(Collectors.joining("; "));
        return reasons.isEmpty() ? "" : ": " + reasons;
    }
}
