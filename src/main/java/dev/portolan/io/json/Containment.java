package dev.portolan.io.json;

import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Finds components whose container does not exist, that stand in themselves, or that stand too deep. */
final class Containment {

    private static final int DEEPEST = 50;

    private final Map<ComponentId, Component> components;
    private final Map<ComponentId, Cursor> places;
    private final Map<ComponentId, Integer> depths = new HashMap<>();

    Containment(Map<ComponentId, Component> components, Map<ComponentId, Cursor> places) {
        this.components = components;
        this.places = places;
        depths.put(ComponentId.CANVAS, 0);
    }

    void check() {
        for (Component component : components.values()) {
            if (!component.parent().equals(ComponentId.CANVAS) && !components.containsKey(component.parent())) {
                report(
                        component.id(),
                        "there is no component \"" + component.parent()
                                + "\" to stand in; correct the id or remove \"parent\"");
                depths.put(component.parent(), 0);
            }
        }
        components.keySet().forEach(this::climb);
    }

    /** Goes outwards until the depth is known, then gives every component on the way its own. */
    private void climb(ComponentId start) {
        List<ComponentId> way = new ArrayList<>();
        ComponentId at = start;
        while (!depths.containsKey(at)) {
            way.add(at);
            depths.put(at, -1);
            at = Objects.requireNonNull(components.get(at), "missing containers have depth 0")
                    .parent();
        }
        int depth = depths.get(at);
        if (depth < 0) {
            circle(way.subList(Math.max(0, way.indexOf(at)), way.size()));
            depth = 0;
        }
        for (int i = way.size() - 1; i >= 0; i--) {
            depth++;
            depths.put(way.get(i), depth);
            if (depth == DEEPEST + 1) {
                report(way.get(i), "this stands in more than " + DEEPEST + " containers; move it to one farther out");
            }
        }
    }

    private void circle(List<ComponentId> members) {
        String names = members.stream().limit(10).map(id -> "\"" + id + "\"").collect(Collectors.joining(", "));
        report(
                members.get(0),
                members.size() == 1
                        ? names + " stands in itself; give it another parent"
                        : "these stand in each other in a circle: " + names + "; give one of them another parent");
    }

    private void report(ComponentId id, String message) {
        Cursor place = Objects.requireNonNull(places.get(id), "every component has its place");
        place.member("parent").orElse(place).error(message);
    }
}
