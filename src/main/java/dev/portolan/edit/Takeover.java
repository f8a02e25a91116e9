package dev.portolan.edit;

import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Design;
import dev.portolan.model.Subject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Some of the differences to another version, taken over into this one.
 *
 * @param design this version with what was accepted, as far as it fits
 * @param left accepted, but impossible without what was not: a component whose container is missing, a container that
 *     holds something to be kept
 */
public record Takeover(Design design, List<Difference> left) {

    public Takeover {
        left = List.copyOf(left);
    }

    /** What is new is drawn where the other version draws it; other changes of the layout only where they are accepted. */
    public static Takeover of(Design mine, Differences differences, Set<Difference> accepted) {
        Set<Subject> fresh = new HashSet<>();
        Set<Subject> goes = new HashSet<>();
        for (Difference each : accepted) {
            if (each.kind() == Difference.Kind.ADDED) {
                fresh.add(each.subject());
            }
            if (each.kind() == Difference.Kind.REMOVED) {
                goes.add(each.subject());
            }
        }
        Design next = mine;
        List<Difference> left = new ArrayList<>();
        for (Difference each : differences.all()) {
            boolean layout = each.area() == Difference.Area.LAYOUT;
            boolean wanted = accepted.contains(each) || layout && fresh.contains(each.subject());
            if (!wanted || layout && !isThere(next, each.subject())) {
                continue;
            }
            if (!fits(next, each, goes)) {
                left.add(each);
                continue;
            }
            try {
                next = each.edit().apply(next);
            } catch (IllegalArgumentException missing) { // its container or end was not taken over
                left.add(each);
            }
        }
        return new Takeover(next, left);
    }

    private static boolean isThere(Design design, Subject subject) {
        return subject.type() != Subject.Type.COMPONENT || design.topology().has(new ComponentId(subject.id()));
    }

    /** A container only goes with all that stands in it. */
    private static boolean fits(Design design, Difference each, Set<Subject> goes) {
        boolean removal =
                each.kind() == Difference.Kind.REMOVED && each.subject().type() == Subject.Type.COMPONENT;
        return !removal
                || design.topology().descendants(new ComponentId(each.subject().id())).stream()
                        .map(Component::id)
                        .map(Subject::of)
                        .allMatch(goes::contains);
    }
}
