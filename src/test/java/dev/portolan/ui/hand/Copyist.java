package dev.portolan.ui.hand;

import dev.portolan.catalog.Catalog;
import dev.portolan.catalog.DesignProperties;
import dev.portolan.catalog.KindSpec;
import dev.portolan.catalog.LinkSpec;
import dev.portolan.diagram.Route;
import dev.portolan.diagram.Shape;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Design;
import dev.portolan.model.Link;
import dev.portolan.model.LinkId;
import dev.portolan.model.Properties;
import dev.portolan.ui.palette.PaletteEntry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.scene.input.KeyCode;
import org.testfx.api.FxRobot;

/** Draws a given design anew on an empty canvas, as a person would who has it on paper. */
public final class Copyist {

    private static final int TRIES = 2;

    private final Design sample;
    private final Catalog catalog;
    private final Hand hand;
    private final Rooms rooms;
    private final Sketching sketch;
    private final Forms forms;
    private final FlowSheet flows;

    /** What was drawn for each component and link of the sample. */
    private final Map<ComponentId, ComponentId> drawn = new HashMap<>();

    private final Set<LinkId> lines = new HashSet<>();
    private final List<String> complaints = new ArrayList<>();

    /** @param robot on a window that shows an empty canvas */
    public Copyist(Design sample, Catalog catalog, FxRobot robot) {
        this.sample = sample;
        this.catalog = catalog;
        hand = new Hand(robot);
        rooms = new Rooms(sample, catalog);
        sketch = new Sketching(hand, catalog);
        forms = new Forms(hand, this::called);
        flows = new FlowSheet(hand, this::called);
    }

    /** Draws everything. */
    public void copy() {
        hand.click(hand.node("#collapse-bottom"));
        sketch.hideMap();
        sketch.makeRoom(rooms.inner(ComponentId.CANVAS));
        attempt("the design", this::title);
        place(ComponentId.CANVAS);
        tidy();
        sample.topology().links().forEach(link -> attempt("link " + link.id(), () -> connect(link)));
        sample.topology()
                .components()
                .forEach(component -> attempt("component " + component.id(), () -> describe(component)));
        sample.flows().forEach(flow -> attempt("flow " + flow.name(), () -> flows.add(flow)));
    }

    /** What could not be done, and why. */
    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    private void attempt(String what, Runnable step) {
        try {
            step.run();
        } catch (AssertionError | RuntimeException e) {
            complaints.add(what + ": " + e);
            hand.press(KeyCode.ESCAPE);
            hand.press(KeyCode.ESCAPE);
        }
    }

    /** What it took, in clicks, drags and keys. */
    public String effort() {
        return hand.effort();
    }

    private void title() {
        sketch.selectNothing();
        forms.name(sample.name());
        forms.fill(DesignProperties.all(), sample.properties(), Properties.NONE);
    }

    private void place(ComponentId container) {
        for (Component component : rooms.in(container)) {
            attempt("placing " + component.id(), () -> {
                Optional<ComponentId> there = there(component);
                there.ifPresent(sketch::select);
                ComponentId id =
                        there.orElseGet(() -> sketch.place(entry(component), home(component), rooms.size(component))
                                .id());
                drawn.put(component.id(), id);
                for (int i = 0; i < TRIES && !sketch.component(id).name().equals(component.name()); i++) {
                    sketch.select(id);
                    sketch.rename(component.name());
                }
            });
            place(component.id());
        }
    }

    /** What came along already and is of this kind will do. */
    private Optional<ComponentId> there(Component component) {
        ComponentId home = home(component);
        return sketch.diagram().shapes().stream()
                .filter(shape -> shape.reality() == Shape.Reality.DRAWN && !drawn.containsValue(shape.id()))
                .filter(shape -> shape.component().kind().equals(component.kind())
                        && shape.component().parent().equals(home))
                .map(Shape::id)
                .findFirst();
    }

    private ComponentId home(Component component) {
        return drawn.getOrDefault(component.parent(), ComponentId.CANVAS);
    }

    /** The entry of the palette that comes closest. */
    private PaletteEntry entry(Component component) {
        return PaletteEntry.all(catalog).stream()
                .filter(entry -> entry.kind().id().equals(component.kind()))
                .max(Comparator.comparingLong(entry -> likeness(entry, component)))
                .orElseThrow(() -> new AssertionError("the palette does not offer " + component.kind()));
    }

    private static long likeness(PaletteEntry entry, Component component) {
        return entry.kind().presets().stream()
                .filter(preset -> preset.label().equals(entry.label()))
                .map(KindSpec.Preset::properties)
                .flatMap(properties -> properties.values().entrySet().stream())
                .mapToLong(said -> component
                                .properties()
                                .get(said.getKey())
                                .filter(said.getValue()::equals)
                                .isPresent()
                        ? 1
                        : -1)
                .sum();
    }

    /** Deletes what came along and is not wanted. */
    private void tidy() {
        sketch.diagram().shapes().stream()
                .filter(shape -> shape.reality() == Shape.Reality.DRAWN && !drawn.containsValue(shape.id()))
                .toList()
                .forEach(shape -> {
                    sketch.select(shape.id());
                    hand.press(KeyCode.DELETE);
                });
    }

    private void connect(Link link) {
        ComponentId from = drawn.get(link.from());
        ComponentId to = drawn.get(link.to());
        LinkSpec spec = catalog.of(link).orElseThrow();
        if (there(link, from, to).isEmpty()) {
            sketch.connect(from, to, spec.label());
        }
        LinkId made = there(link, from, to)
                .orElseThrow(() -> new AssertionError(
                        "no " + spec.label() + " was drawn from " + called(link.from()) + " to " + called(link.to())
                                + ": " + hand.canvas().message().get()));
        lines.add(made);
        if (!link.name().isEmpty() || !link.properties().isEmpty()) {
            sketch.select(made);
            forms.half(called(link.from()) + " → " + called(link.to()));
            forms.name(link.name());
            forms.fill(spec.properties(), link.properties(), Properties.NONE);
        }
    }

    /** A line of this kind between these that stands for no other link of the sample yet; a peering's stands for both halves. */
    private Optional<LinkId> there(Link link, ComponentId from, ComponentId to) {
        return sketch.diagram().routes().stream()
                .filter(route -> route.kind().equals(link.kind()))
                .filter(route -> route.from().equals(from) && route.to().equals(to)
                        || route.direction() == Route.Direction.BOTH
                                && route.from().equals(to)
                                && route.to().equals(from))
                .flatMap(route -> (route.from().equals(from) ? List.copyOf(route.links()) : reversed(route)).stream())
                .filter(id -> !lines.contains(id))
                .findFirst();
    }

    private static List<LinkId> reversed(Route route) {
        return route.links().stream()
                .sorted(Comparator.comparing(id -> -route.links().indexOf(id)))
                .toList();
    }

    private void describe(Component component) {
        ComponentId id = drawn.get(component.id());
        Properties held = sketch.component(id).properties();
        if (component.properties().isEmpty() && held.isEmpty()) {
            return;
        }
        sketch.select(id);
        forms.fill(catalog.of(component).properties(), component.properties(), held);
    }

    /** What a component of the sample is called in lists of the drawing: with the id where several share the name. */
    private String called(String id) {
        return sample.topology()
                .component(new ComponentId(id))
                .map(component -> called(component.id()))
                .orElse(id);
    }

    private String called(ComponentId id) {
        return sample.topology().require(id).name();
    }
}
