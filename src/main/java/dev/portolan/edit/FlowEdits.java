package dev.portolan.edit;

import dev.portolan.model.Design;
import dev.portolan.model.Flow;
import dev.portolan.model.Subject;
import dev.portolan.model.Waiver;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What can be done to the flows that are saved with a design; they go by their names, which stay unique. */
public final class FlowEdits {

    private FlowEdits() {}

    /** Saves these flows behind those that there are, as one step. */
    public static Edit add(List<Flow> flows) {
        String what = flows.size() == 1 ? quoted(flows.get(0).name()) : flows.size() + " flows";
        return Edit.of("Add " + what, design -> design.withFlows(joined(design, flows)));
    }

    /** Puts {@code changed} in the place of the flow called {@code name}; a waiver about it follows a new name. */
    public static Edit change(String name, Flow changed) {
        boolean renamed = !name.equals(changed.name());
        String label = renamed
                ? "Rename flow %s to %s".formatted(quoted(name), quoted(changed.name()))
                : "Change flow " + quoted(name);
        return Edit.of(label, design -> {
            if (find(design, name).isEmpty()) {
                return design;
            }
            Set<String> others = names(design);
            others.remove(name);
            Flow next = changed.named(free(changed.name(), others));
            List<Flow> flows = design.flows().stream()
                    .map(flow -> flow.name().equals(name) ? next : flow)
                    .toList();
            return withWaiversFor(design.withFlows(flows), name, Optional.of(next.name()));
        });
    }

    /** Removes these flows, and waivers about them. */
    public static Edit remove(List<String> names) {
        String what = names.size() == 1 ? "flow " + quoted(names.get(0)) : names.size() + " flows";
        return Edit.of("Delete " + what, design -> {
            Design next = design.withFlows(design.flows().stream()
                    .filter(flow -> !names.contains(flow.name()))
                    .toList());
            for (String name : names) {
                next = withWaiversFor(next, name, Optional.empty());
            }
            return next;
        });
    }

    /** Adds a copy behind the flow called {@code name}. */
    public static Edit duplicate(String name) {
        return Edit.of("Duplicate flow " + quoted(name), design -> {
            List<Flow> flows = new ArrayList<>();
            for (Flow flow : design.flows()) {
                flows.add(flow);
                if (flow.name().equals(name)) {
                    flows.add(flow.named(free(name, names(design))));
                }
            }
            return design.withFlows(flows);
        });
    }

    private static List<Flow> joined(Design design, List<Flow> added) {
        List<Flow> flows = new ArrayList<>(design.flows());
        Set<String> names = names(design);
        for (Flow flow : added) {
            Flow unique = flow.named(free(flow.name(), names));
            names.add(unique.name());
            flows.add(unique);
        }
        return flows;
    }

    private static Design withWaiversFor(Design design, String name, Optional<String> now) {
        Subject old = Subject.flow(name);
        List<Waiver> waivers = design.waivers().stream()
                .filter(waiver -> now.isPresent() || !waiver.subjects().contains(old))
                .map(waiver -> now.map(next -> redirected(waiver, old, Subject.flow(next)))
                        .orElse(waiver))
                .toList();
        return waivers.equals(design.waivers()) ? design : design.withWaivers(waivers);
    }

    private static Waiver redirected(Waiver waiver, Subject old, Subject now) {
        return new Waiver(
                waiver.rule(),
                waiver.subjects().stream()
                        .map(subject -> subject.equals(old) ? now : subject)
                        .toList(),
                waiver.reason(),
                waiver.owner(),
                waiver.expires(),
                waiver.extras());
    }

    private static Optional<Flow> find(Design design, String name) {
        return design.flows().stream().filter(flow -> flow.name().equals(name)).findFirst();
    }

    private static Set<String> names(Design design) {
        Set<String> names = new HashSet<>();
        design.flows().forEach(flow -> names.add(flow.name()));
        return names;
    }

    private static String free(String name, Set<String> taken) {
        String candidate = name;
        for (int number = 2; taken.contains(candidate); number++) {
            candidate = name + " (" + number + ")";
        }
        return candidate;
    }

    private static String quoted(String name) {
        return "'" + name + "'";
    }
}
