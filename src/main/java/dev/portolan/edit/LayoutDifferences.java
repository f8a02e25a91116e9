package dev.portolan.edit;

import dev.portolan.model.ComponentId;
import dev.portolan.model.Design;
import dev.portolan.model.Layout;
import dev.portolan.model.LinkId;
import dev.portolan.model.Placement;
import dev.portolan.model.Subject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is drawn elsewhere or in another way. */
final class LayoutDifferences {

    private final Layout before;
    private final Layout after;
    private final Design newer;
    private final Design older;

    LayoutDifferences(Design older, Design newer) {
        this.older = older;
        this.newer = newer;
        this.before = older.layout();
        this.after = newer.layout();
    }

    List<Difference> all() {
        List<Difference> found = new ArrayList<>();
        Set<ComponentId> components = new LinkedHashSet<>(after.placements().keySet());
        components.addAll(before.placements().keySet());
        for (ComponentId id : components) {
            Optional<Placement> was = before.of(id);
            Optional<Placement> is = after.of(id);
            if (!was.equals(is)) {
                found.add(difference(Subject.of(id), words(id, was, is), placing(id, is)));
            }
        }
        Set<LinkId> links = new LinkedHashSet<>(after.bends().keySet());
        links.addAll(before.bends().keySet());
        for (LinkId id : links) {
            if (!before.bendsOf(id).equals(after.bendsOf(id))) {
                found.add(difference(
                        Subject.of(id),
                        "Route connection '" + id + "' another way",
                        Edit.of("Route", design -> design.with(design.layout().with(id, after.bendsOf(id))))));
            }
        }
        if (!before.layers().equals(after.layers())) {
            found.add(difference(
                    Subject.DESIGN,
                    "Change the layers",
                    Edit.of("Layers", design -> design.with(design.layout().withLayers(after.layers())))));
        }
        return found;
    }

    private String words(ComponentId id, Optional<Placement> was, Optional<Placement> is) {
        String name = newer.topology().has(id) ? Labels.of(newer, id) : Labels.of(older, id);
        if (was.isEmpty() || is.isEmpty()) {
            return (is.isEmpty() ? "Stop drawing " : "Draw ") + name;
        }
        Placement old = was.get();
        Placement next = is.get();
        if (old.bounds().equals(next.bounds())) {
            return "Change how " + name + " is drawn";
        }
        boolean sameSize = old.bounds().width() == next.bounds().width()
                && old.bounds().height() == next.bounds().height();
        return (sameSize ? "Move " : "Resize ") + name + " on the canvas";
    }

    private static Edit placing(ComponentId id, Optional<Placement> is) {
        return Edit.of("Draw", design -> {
            Map<ComponentId, Placement> placements =
                    new LinkedHashMap<>(design.layout().placements());
            is.ifPresentOrElse(placement -> placements.put(id, placement), () -> placements.remove(id));
            return design.with(new Layout(
                    placements,
                    design.layout().bends(),
                    design.layout().layers(),
                    design.layout().extras()));
        });
    }

    private static Difference difference(Subject subject, String words, Edit edit) {
        return new Difference(
                Difference.Area.LAYOUT, Difference.Kind.CHANGED, subject, "", List.of(), edit.labelled(words));
    }
}
