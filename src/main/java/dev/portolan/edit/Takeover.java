package dev.portolan.edit;

import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Design;
import dev.portolan.model.LinkId;
import dev.portolan.model.Subject;
import java.util.ArrayList;
import java.util.Collection;
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

    /** What comes is drawn where the other version draws it, and what goes no longer; other changes of the layout are as chosen. */
    public static Takeover of(Design mine, Differences differences, Set<Difference> accepted) {
        Set<Subject> comings = subjects(differences.all(), Difference.Kind.ADDED);
        Set<Subject> goings = subjects(differences.all(), Difference.Kind.REMOVED);
        Set<Subject> goes = subjects(accepted, Difference.Kind.REMOVED);
        Design next = mine;
        List<Difference> left = new ArrayList<>();
        for (Difference each : differences.all()) {
            boolean layout = each.area() == Difference.Area.LAYOUT;
            boolean wanted = accepted.contains(each);
            if (layout && comings.contains(each.subject())) {
                wanted = isThere(next, each.subject());
            } else if (layout && goings.contains(each.subject())) {
                wanted = !isThere(next, each.subject());
            }
            if (!wanted) {
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

    private static Set<Subject> subjects(Collection<Difference> some, Difference.Kind kind) {
        Set<Subject> subjects = new HashSet<>();
        some.stream().filter(each -> each.kind() == kind).forEach(each -> subjects.add(each.subject()));
        return subjects;
    }

    private static boolean isThere(Design design, Subject subject) {
        return subject.type() == Subject.Type.LINK
                ? design.topology().link(new LinkId(subject.id())).isPresent()
                : design.topology().has(new ComponentId(subject.id()));
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
