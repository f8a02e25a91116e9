package dev.portolan.edit;

import dev.portolan.catalog.DesignProperties;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Design;
import dev.portolan.model.LinkId;
import dev.portolan.model.Origin;
import dev.portolan.model.Subject;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What the sources of a design have and its author does not want in it, noted in the design. */
final class Refusals {

    static final String REMARK = "refused before";

    private final Design imported;
    private final Set<String> before;

    /** @param imported in the ids of {@code here} */
    Refusals(Design here, Design imported) {
        this.imported = imported;
        this.before = anyCase(DesignProperties.REFUSED.of(here).optional().orElse(List.of()));
    }

    private static Set<String> anyCase(Collection<String> names) {
        Set<String> all = new TreeSet<>(String.CASE_INSENSITIVE_ORDER); // as Azure compares them
        all.addAll(names);
        return all;
    }

    /** Whether an addition was refused before. */
    boolean holds(Difference difference) {
        return difference.kind() == Difference.Kind.ADDED && before.contains(name(difference.subject()));
    }

    /**
     * The design with the additions that are not in it noted as refused.
     *
     * @param offered every change that could be taken over
     */
    Design noted(Design design, Collection<Difference> offered) {
        Set<String> now = anyCase(before);
        for (Difference difference : offered) {
            if (difference.kind() == Difference.Kind.ADDED) {
                String name = name(difference.subject());
                if (isThere(design, difference.subject())) {
                    now.remove(name);
                } else {
                    now.add(name);
                }
            }
        }
        if (now.equals(before)) {
            return design;
        }
        return now.isEmpty()
                ? design.with(design.properties().without(DesignProperties.REFUSED.name()))
                : design.with(design.properties().with(DesignProperties.REFUSED.key(), List.copyOf(now)));
    }

    private static boolean isThere(Design design, Subject subject) {
        return switch (subject.type()) {
            case COMPONENT -> design.topology().has(new ComponentId(subject.id()));
            case LINK -> design.topology().link(new LinkId(subject.id())).isPresent();
            case FLOW, DESIGN, NOTE -> true;
        };
    }

    /** The resource id, which stays when files and names change; the id of what is no resource. */
    private String name(Subject subject) {
        Optional<Origin> origin = subject.type() == Subject.Type.COMPONENT
                ? imported.topology().component(new ComponentId(subject.id())).map(component -> component.origin())
                : imported.topology().link(new LinkId(subject.id())).map(link -> link.origin());
        return origin.map(Origin::resourceId)
                .filter(resource -> !resource.isEmpty())
                .orElse(subject.id());
    }
}
