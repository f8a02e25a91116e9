package dev.portolan.edit;

import dev.portolan.model.ComponentId;
import dev.portolan.model.Design;
import dev.portolan.model.Placement;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Groups: components that are selected and moved together. A component is in one group or in none. */
public final class GroupEdits {

    private GroupEdits() {}

    /** Joins components to a new group, taking them out of those in which they were. */
    public static Edit group(Design now, Collection<ComponentId> ids) {
        return Edit.of("Group " + Labels.ofAll(now, ids), design -> in(design, ids, freshName(design)));
    }

    /** Dissolves the groups of these components, other members included. */
    public static Edit ungroup(Design now, Collection<ComponentId> ids) {
        return Edit.of(
                "Ungroup " + Labels.ofAll(now, ids),
                design -> in(
                        design,
                        ids.stream().flatMap(id -> members(design, id).stream()).toList(),
                        ""));
    }

    /** Everything in the group of {@code id}, itself included; itself alone where it is in none. */
    public static List<ComponentId> members(Design design, ComponentId id) {
        String group = design.layout().of(id).map(Placement::group).orElse("");
        if (group.isEmpty()) {
            return List.of(id);
        }
        return design.layout().placements().entrySet().stream()
                .filter(entry -> entry.getValue().group().equals(group))
                .map(Map.Entry::getKey)
                .filter(design.topology()::has)
                .toList();
    }

    private static Design in(Design design, Collection<ComponentId> ids, String group) {
        return design.with(design.layout().changed(ids, (id, placement) -> placement.withGroup(group)));
    }

    private static String freshName(Design design) {
        Set<String> taken = design.layout().placements().values().stream()
                .map(Placement::group)
                .collect(Collectors.toSet());
        int number = 1;
        while (taken.contains("group-" + number)) {
            number++;
        }
        return "group-" + number;
    }
}
