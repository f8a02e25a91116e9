package dev.portolan.ui.shell;

import dev.portolan.catalog.Catalog;
import dev.portolan.diagram.layout.Arrangement;
import dev.portolan.edit.Containers;
import dev.portolan.edit.Edit;
import dev.portolan.edit.LayoutEdits;
import dev.portolan.geom.Rect;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Design;
import dev.portolan.model.Placement;
import dev.portolan.ui.state.EditorModel;
import dev.portolan.ui.text.Texts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import javafx.animation.Animation;
import javafx.animation.Transition;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.util.Duration;

/** Arranges a design off the FX thread, and moves things to their new places as one step that can be undone. */
final class Arranging {

    private static final Duration GLIDE = Duration.millis(220);

    /** More shapes than these do not glide: drawing them on the way would take longer than the way. */
    private static final int MOST_GLIDING = 200;

    private final Catalog catalog;
    private final BooleanSupplier calm;
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private Optional<Runnable> cancel = Optional.empty();

    Arranging(Catalog catalog, BooleanSupplier calm) {
        this.catalog = catalog;
        this.calm = calm;
    }

    ReadOnlyBooleanProperty running() {
        return running.getReadOnlyProperty();
    }

    /** What the next arrangement is about, as its command says it. */
    static String words(List<Component> chosen, Design design) {
        if (chosen.isEmpty()) {
            return Texts.of("action.arrange.name");
        }
        return container(chosen, design)
                .map(container -> Texts.of("action.arrange.inside", container.name()))
                .orElseGet(() -> Texts.of(chosen.size() > 1 ? "action.arrange.selection" : "action.arrange.name"));
    }

    /**
     * Starts, or gives up what has started.
     *
     * @param fit shows all of the design, once all of it has moved
     */
    void toggle(EditorModel model, Runnable fit) {
        if (running.get()) {
            stop();
            return;
        }
        Design design = model.store().committed();
        List<Component> chosen = model.selectedComponents();
        String label = words(chosen, design);
        Runnable after = label.equals(words(List.of(), design)) ? fit : () -> {};
        running.set(true);
        cancel = Optional.of(model.tasks()
                .start(
                        () -> arrange(
                                design, chosen, () -> Thread.currentThread().isInterrupted()),
                        places -> {
                            stop();
                            places.filter(found -> model.store().committed().equals(design))
                                    .ifPresent(found -> glide(model, edit(label, design, chosen, found), after));
                        },
                        failure -> stop()));
    }

    private void stop() {
        cancel.ifPresent(Runnable::run);
        cancel = Optional.empty();
        running.set(false);
    }

    private Optional<Map<ComponentId, Rect>> arrange(Design design, List<Component> chosen, BooleanSupplier cancelled) {
        Arrangement arrangement = new Arrangement(design, catalog);
        Optional<Component> container = container(chosen, design);
        if (container.isPresent()) {
            return arrangement.of(container.get().id(), cancelled);
        }
        Set<ComponentId> siblings = chosen.stream()
                .filter(each -> each.parent().equals(chosen.get(0).parent()))
                .map(Component::id)
                .filter(id -> design.layout().of(id).isPresent())
                .collect(Collectors.toUnmodifiableSet());
        return siblings.size() > 1 ? arrangement.of(siblings, cancelled) : arrangement.ofAll(cancelled);
    }

    /** The one chosen component, where things stand in it. */
    private static Optional<Component> container(List<Component> chosen, Design design) {
        return chosen.size() == 1
                        && design.topology().children(chosen.get(0).id()).stream()
                                .anyMatch(
                                        child -> design.layout().of(child.id()).isPresent())
                ? Optional.of(chosen.get(0))
                : Optional.empty();
    }

    /** A container that grows makes its neighbours give way. */
    private static Edit edit(String label, Design design, List<Component> chosen, Map<ComponentId, Rect> found) {
        Edit arrange = LayoutEdits.arrange(label, found);
        return container(chosen, design)
                .filter(one -> found.containsKey(one.id()))
                .map(one -> Containers.makeRoom(design, one.id(), Objects.requireNonNull(found.get(one.id())))
                        .then(arrange)
                        .labelled(label))
                .orElse(arrange);
    }

    /** What stands elsewhere after the edit, and where. */
    private static Map<ComponentId, Rect> moved(Design from, Design to) {
        Map<ComponentId, Rect> moved = new LinkedHashMap<>();
        to.layout().placements().forEach((id, placement) -> {
            if (from.layout().of(id).filter(placement::equals).isEmpty()) {
                moved.put(id, placement.bounds());
            }
        });
        return moved;
    }

    private void glide(EditorModel model, Edit edit, Runnable after) {
        Design from = model.store().committed();
        Map<ComponentId, Rect> to = moved(from, edit.apply(from));
        Runnable finish = () -> {
            model.apply(edit);
            after.run();
        };
        if (to.size() > MOST_GLIDING || calm.getAsBoolean()) {
            finish.run();
            return;
        }
        Animation way = new Transition() {
            {
                setCycleDuration(GLIDE);
            }

            @Override
            protected void interpolate(double share) {
                if (share < 1 && model.store().committed().equals(from)) {
                    model.store().preview(LayoutEdits.arrange(edit.label(), between(from, to, share)));
                }
            }
        };
        way.setOnFinished(event -> {
            if (model.store().committed().equals(from)) {
                finish.run();
            }
        });
        way.play();
    }

    private static Map<ComponentId, Rect> between(Design from, Map<ComponentId, Rect> to, double share) {
        Map<ComponentId, Rect> now = new LinkedHashMap<>();
        to.forEach((id, end) -> {
            Rect start = from.layout().of(id).map(Placement::bounds).orElse(end);
            now.put(
                    id,
                    new Rect(
                            mix(start.x(), end.x(), share),
                            mix(start.y(), end.y(), share),
                            mix(start.width(), end.width(), share),
                            mix(start.height(), end.height(), share)));
        });
        return now;
    }

    private static double mix(double start, double end, double share) {
        return start + (end - start) * share;
    }
}
