package dev.portolan.ui.trace;

import dev.portolan.model.ComponentId;
import dev.portolan.trace.Branch;
import dev.portolan.trace.Disposition;
import dev.portolan.trace.Hop;
import dev.portolan.trace.ReturnPath;
import dev.portolan.trace.Step;
import dev.portolan.trace.Wording;
import java.util.ArrayList;
import java.util.Collections;
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
            case DELIVERED -> isSymmetric() ? "return path symmetric" : "return path delivered";
            case UNDETERMINED -> "return path not determined";
            default -> "return path lost";
        };
    }

    boolean isDelivered() {
        return back.disposition() == Disposition.DELIVERED;
    }

    /** Who handles the answer one after the other, who does not, and what stops it; empty for the same way back. */
    String line(Wording wording) {
        if (back.hops().isEmpty() || (isDelivered() && isSymmetric())) {
            return "";
        }
        String way = reached().stream().map(Hop::name).collect(Collectors.joining(" → "));
        return "Return path: " + way + (isDelivered() ? passedBy() : reasons(wording));
    }

    /** As far as the answer is known to come. */
    private List<Hop> reached() {
        List<Hop> reached = new ArrayList<>();
        for (Hop hop : back.hops()) {
            reached.add(hop);
            if (hop.steps().stream().anyMatch(step -> step.outcome() != Step.Outcome.PASSED)) {
                break;
            }
        }
        return reached;
    }

    private boolean isSymmetric() {
        List<ComponentId> there =
                new ArrayList<>(branch.travelled().stream().map(Hop::component).toList());
        Collections.reverse(there);
        return there.equals(back.hops().stream().map(Hop::component).toList());
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
