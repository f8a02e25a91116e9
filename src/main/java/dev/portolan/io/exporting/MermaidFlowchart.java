package dev.portolan.io.exporting;

import dev.portolan.catalog.Family;
import dev.portolan.catalog.LinkKinds;
import dev.portolan.diagram.Route;
import dev.portolan.diagram.Shape;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.paint.DesignPainter;
import dev.portolan.paint.Ink;
import dev.portolan.paint.Legible;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A design as a flowchart of Mermaid: containers as subgraphs, components as nodes in their families' colours. */
final class MermaidFlowchart {

    private final Picture picture;
    private final StringBuilder out = new StringBuilder();
    private final StringBuilder places = new StringBuilder();
    private final Map<ComponentId, String> names = new HashMap<>();
    private final Map<Optional<ComponentId>, List<Shape>> content = new LinkedHashMap<>();
    private final Set<Family> families = EnumSet.noneOf(Family.class);

    MermaidFlowchart(Picture picture) {
        this.picture = picture;
        picture.diagram().shapes().stream()
                .sorted(Comparator.comparing(Shape::id))
                .forEach(shape -> {
                    names.put(shape.id(), "c" + (names.size() + 1));
                    content.computeIfAbsent(container(shape), key -> new ArrayList<>())
                            .add(shape);
                });
    }

    private Optional<ComponentId> container(Shape shape) {
        return picture.content().topology().containers(shape.id()).stream()
                .map(Component::id)
                .filter(id -> picture.diagram().shape(id).isPresent())
                .findFirst();
    }

    String text() {
        String title = Legible.of(picture.title()).replace("\\", "\\\\").replace("\"", "\\\""); // this part is YAML
        out.append("---\ntitle: \"").append(title).append("\"\n---\nflowchart LR\n");
        content.getOrDefault(Optional.<ComponentId>empty(), List.of()).forEach(shape -> shape(shape, 1));
        picture.diagram().routes().stream()
                .sorted(Comparator.comparing(Route::id))
                .forEach(this::route);
        families.forEach(this::colours);
        out.append(places);
        return out.toString();
    }

    private void shape(Shape shape, int depth) {
        List<Shape> inner = content.getOrDefault(Optional.of(shape.id()), List.of());
        Family family = DesignPainter.family(shape);
        families.add(family);
        boolean place = shape.isContainer() && !inner.isEmpty();
        String caption = shape.captions().isEmpty() ? "" : (place ? ", " : "<br/>") + MermaidText.of(shape.caption());
        String words = "[\"" + MermaidText.of(shape.name()) + caption + "\"]";
        String name = names.get(shape.id());
        out.append("  ".repeat(depth));
        if (!place) {
            out.append(name).append(words).append(":::").append(name(family)).append('\n');
            return;
        }
        out.append("subgraph ").append(name).append(words).append('\n');
        inner.forEach(child -> shape(child, depth + 1));
        out.append("  ".repeat(depth)).append("end\n");
        places.append("  class ").append(name).append(' ').append(name(family)).append('\n');
    }

    private void route(Route route) {
        boolean traffic =
                route.kind().equals(LinkKinds.TRAFFIC.id()) || route.kind().equals(LinkKinds.PRIVATE_LINK.id());
        String line = route.direction() == Route.Direction.BOTH ? "<-->" : traffic ? "-->" : "-.->";
        out.append("  ").append(names.get(route.from())).append(' ').append(line);
        if (!route.label().isBlank()) {
            out.append("|\"").append(MermaidText.of(route.label().text())).append("\"|");
        }
        out.append(' ').append(names.get(route.to())).append('\n');
    }

    private void colours(Family family) {
        out.append("  classDef %s fill:%s,stroke:%s,color:%s\n"
                .formatted(
                        name(family),
                        picture.palette().of(Ink.tint(family)).hex(),
                        picture.palette().of(Ink.of(family)).hex(),
                        picture.palette().of(Ink.TEXT).hex()));
    }

    private static String name(Family family) {
        return family.name().toLowerCase(Locale.ROOT);
    }
}
