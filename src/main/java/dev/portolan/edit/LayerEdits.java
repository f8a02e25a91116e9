package dev.portolan.edit;

import dev.portolan.model.ComponentId;
import dev.portolan.model.Design;
import dev.portolan.model.Layout;
import dev.portolan.model.Note;
import dev.portolan.model.Placement;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What can be done to layers: named sets of components that are hidden and locked together. */
public final class LayerEdits {

    private LayerEdits() {}

    /** The layers in order: those that the design names, then those that only components and notes name. */
    public static List<String> names(Design design) {
        Map<String, Boolean> names = new LinkedHashMap<>();
        design.layout().layers().keySet().forEach(name -> names.put(name, true));
        Stream.concat(
                        design.layout().placements().values().stream().map(Placement::layer),
                        design.notes().stream().map(Note::layer))
                .filter(name -> !name.isEmpty())
                .sorted()
                .forEach(name -> names.putIfAbsent(name, true));
        return List.copyOf(names.keySet());
    }

    /** The components that are on a layer. */
    public static List<ComponentId> members(Design design, String layer) {
        return design.layout().placements().entrySet().stream()
                .filter(entry -> entry.getValue().layer().equals(layer))
                .map(Map.Entry::getKey)
                .filter(design.topology()::has)
                .toList();
    }

    /** Puts components on a layer, which is new where there is none of that name; an empty name takes them off theirs. */
    public static Edit put(Design now, Collection<ComponentId> ids, String layer) {
        String what = Labels.ofAll(now, ids);
        String label = layer.isEmpty() ? "Take " + what + " off its layer" : "Put %s on '%s'".formatted(what, layer);
        return Edit.of(label, design -> {
            Design next = layer.isEmpty() ? design : added(layer).apply(design);
            return next.with(next.layout().changed(ids, (id, placement) -> placement.withLayer(layer)));
        });
    }

    public static Edit add(String layer) {
        return added(layer);
    }

    /** Hides or locks all that is on a layer, or shows or unlocks it again. */
    public static Edit mark(String layer, Placement.Mark mark, boolean on) {
        String verb = mark == Placement.Mark.HIDDEN ? on ? "Hide" : "Show" : on ? "Lock" : "Unlock";
        return Edit.of("%s layer '%s'".formatted(verb, layer), design -> {
            Map<String, Set<Placement.Mark>> layers =
                    new LinkedHashMap<>(design.layout().layers());
            Set<Placement.Mark> marks = EnumSet.noneOf(Placement.Mark.class);
            marks.addAll(layers.getOrDefault(layer, Set.of()));
            if (on) {
                marks.add(mark);
            } else {
                marks.remove(mark);
            }
            layers.put(layer, marks);
            return design.with(design.layout().withLayers(layers));
        });
    }

    /** Takes a layer away; what was on it is on none, and to be seen. */
    public static Edit remove(String layer) {
        return Edit.of("Remove layer '" + layer + "'", design -> {
            Map<String, Set<Placement.Mark>> layers =
                    new LinkedHashMap<>(design.layout().layers());
            layers.remove(layer);
            Layout layout = design.layout()
                    .withLayers(layers)
                    .changed(members(design, layer), (id, placement) -> placement.withLayer(""));
            return design.with(layout)
                    .withNotes(design.notes().stream()
                            .map(note -> note.layer().equals(layer) ? note.withLayer("") : note)
                            .toList());
        });
    }

    /** The notes that are on a layer. */
    public static List<String> notes(Design design, String layer) {
        return design.notes().stream()
                .filter(note -> note.layer().equals(layer))
                .map(Note::id)
                .toList();
    }

    private static Edit added(String layer) {
        return Edit.of("Add layer '" + layer + "'", design -> {
            Map<String, Set<Placement.Mark>> layers =
                    new LinkedHashMap<>(design.layout().layers());
            layers.putIfAbsent(layer, Set.of());
            return design.with(design.layout().withLayers(layers));
        });
    }
}
