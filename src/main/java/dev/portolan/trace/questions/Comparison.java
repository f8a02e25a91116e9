package dev.portolan.trace.questions;

import dev.portolan.model.ComponentId;
import dev.portolan.model.Flow;
import dev.portolan.trace.Branch;
import dev.portolan.trace.Disposition;
import dev.portolan.trace.Encryption;
import dev.portolan.trace.Hop;
import dev.portolan.trace.Reason;
import dev.portolan.trace.Trace;
import dev.portolan.trace.questions.FlowChange.Kind;
import dev.portolan.trace.questions.FlowChange.Stretch;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Two traces of one flow side by side. */
final class Comparison {

    private Comparison() {}

    /** What is different; empty where nothing is. */
    static Optional<FlowChange> of(Flow flow, Optional<Trace> before, Optional<Trace> after) {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        Set<Stretch> plain = new LinkedHashSet<>();
        if (before.isEmpty() && after.isEmpty()) {
            return Optional.empty();
        } else if (before.isEmpty()) {
            kinds.add(Kind.ASKED_ANEW);
        } else if (after.isEmpty()) {
            kinds.add(Kind.NO_LONGER_ASKED);
        } else {
            ending(before.get().disposition(), after.get().disposition()).ifPresent(kinds::add);
            if (arrives(before.get()) && arrives(after.get())) {
                plain.addAll(plain(after.get()));
                encryption(plain, plain(before.get())).ifPresent(kinds::add);
            }
            kinds.addAll(ways(before.get(), after.get()));
        }
        return kinds.isEmpty()
                ? Optional.empty()
                : Optional.of(new FlowChange(flow, kinds, before, after, List.copyOf(plain)));
    }

    private static Optional<Kind> ending(Disposition before, Disposition after) {
        if (before == after) {
            return Optional.empty();
        }
        if (after == Disposition.UNDETERMINED) {
            return Optional.of(Kind.NEWLY_OPEN);
        }
        if (before == Disposition.UNDETERMINED) {
            return Optional.of(Kind.SETTLED);
        }
        if (before == Disposition.DELIVERED) {
            return Optional.of(Kind.LOST);
        }
        return Optional.of(after == Disposition.DELIVERED ? Kind.GAINED : Kind.ENDS_OTHERWISE);
    }

    /** Leaves in {@code plain} only the stretches that were not plain before. */
    private static Optional<Kind> encryption(Set<Stretch> plain, Set<Stretch> before) {
        if (plain.isEmpty() && !before.isEmpty()) {
            return Optional.of(Kind.NO_LONGER_PLAIN);
        }
        plain.removeAll(before);
        return plain.isEmpty() ? Optional.empty() : Optional.of(Kind.NEWLY_PLAIN);
    }

    private static Set<Kind> ways(Trace before, Trace after) {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        if (!arrives(before) || !arrives(after)) {
            return kinds;
        }
        Function<Branch, List<ComponentId>> hops =
                branch -> branch.travelled().stream().map(Hop::component).toList();
        Function<Branch, String> source = branch -> branch.last().in().source();
        if (!all(before, hops).equals(all(after, hops))) {
            kinds.add(Kind.REROUTED);
        }
        if (arriving(before).allMatch(Comparison::isProtected)
                && !arriving(after).allMatch(Comparison::isProtected)) {
            kinds.add(Kind.UNPROTECTED);
        }
        if (!all(before, source).equals(all(after, source))) {
            kinds.add(Kind.OTHER_SOURCE);
        }
        return kinds;
    }

    private static boolean isProtected(Branch branch) {
        return branch.travelled().stream()
                .flatMap(hop -> hop.steps().stream())
                .anyMatch(step -> step.because().reason() == Reason.WAF_PREVENTS);
    }

    private static boolean arrives(Trace trace) {
        return arriving(trace).findAny().isPresent();
    }

    private static <T> Set<T> all(Trace trace, Function<Branch, T> property) {
        return arriving(trace).map(property).collect(Collectors.toSet());
    }

    private static Stream<Branch> arriving(Trace trace) {
        return trace.branches().stream().filter(branch -> Way.of(branch).arrives());
    }

    private static Set<Stretch> plain(Trace trace) {
        Set<Stretch> plain = new LinkedHashSet<>();
        for (Branch branch : trace.branches()) {
            List<Hop> hops = branch.travelled();
            for (int i = 0; i + 1 < hops.size(); i++) {
                if (hops.get(i).out().encryption().mode() == Encryption.Mode.PLAIN) {
                    plain.add(
                            new Stretch(hops.get(i).component(), hops.get(i + 1).component()));
                }
            }
        }
        return plain;
    }
}
