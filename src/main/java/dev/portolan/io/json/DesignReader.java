package dev.portolan.io.json;

import dev.portolan.catalog.Catalog;
import dev.portolan.catalog.DesignProperties;
import dev.portolan.catalog.KindSpec;
import dev.portolan.catalog.LinkSpec;
import dev.portolan.catalog.Property;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Design;
import dev.portolan.model.Flow;
import dev.portolan.model.KindId;
import dev.portolan.model.Layout;
import dev.portolan.model.Link;
import dev.portolan.model.LinkId;
import dev.portolan.model.Origin;
import dev.portolan.model.Snapshot;
import dev.portolan.model.Topology;
import dev.portolan.model.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Reads a design from its file's text, or says at which line and path it is broken and what to do. */
public final class DesignReader {

    private static final Set<String> DESIGN = Set.of(
            "format", "name", "properties", "components", "links", "flows", "waivers", "notes", "layout", "snapshots");
    private static final Set<String> COMPONENT = Set.of("id", "kind", "name", "parent", "properties", "origin");
    private static final Set<String> LINK = Set.of("id", "kind", "name", "from", "to", "properties", "origin");
    private static final Set<String> SNAPSHOT = Set.of("caption", "taken", "design");
    private static final Set<String> ORIGIN = Set.of("file", "line", "resourceId", "fingerprints", "also");
    private static final String STAND_IN = "?";

    private final Catalog catalog = Catalog.azure();
    private final Problems problems;
    private final Map<ComponentId, Component> components = new TreeMap<>();
    private final Map<ComponentId, Cursor> places = new HashMap<>();
    private final Map<LinkId, Link> links = new TreeMap<>();

    private DesignReader(Problems problems) {
        this.problems = problems;
    }

    /**
     * Reads all of a file.
     *
     * @param fileName how problems name the file
     */
    public static Reading read(String fileName, String text) {
        Problems problems = new Problems(fileName);
        Optional<Design> design = JsonTree.read(text, problems)
                .map(root -> new Cursor(root, JsonPath.ROOT, problems))
                .filter(Cursor::isRecord)
                .filter(DesignReader::isOurFormat)
                .flatMap(root -> new DesignReader(problems).design(root));
        return new Reading(design, problems.found());
    }

    private static boolean isOurFormat(Cursor root) {
        Optional<Cursor> format = root.member("format");
        if (format.isEmpty()) {
            root.error("\"format\" is missing, so this may not be a topology file; if it is one, add \"format\": 1");
            return false;
        }
        if (!(format.get().value() instanceof Value.Numeral numeral)) {
            format.get().wrong("the number 1");
            return false;
        }
        int order = numeral.number().compareTo(BigDecimal.valueOf(DesignWriter.FORMAT));
        if (order > 0) {
            format.get().error("this file was made by a newer Portolan; update Portolan to open it");
        } else if (order < 0) {
            format.get().wrong("the number 1");
        }
        return order == 0;
    }

    private Optional<Design> design(Cursor root) {
        root.items("components").stream().filter(Cursor::isRecord).forEach(this::component);
        root.items("links").stream().filter(Cursor::isRecord).forEach(this::link);
        new Containment(components, places).check();
        checkProperties(root);
        FlowReader said = new FlowReader(components.keySet());
        List<Flow> flows = said.flows(root);
        Layout layout = LayoutReader.read(root, components.keySet(), links.keySet());
        Design rest = Design.empty(root.text("name"))
                .with(root.properties("properties"))
                .with(layout)
                .withFlows(flows)
                .withWaivers(FlowReader.waivers(root))
                .withNotes(said.notes(root));
        return problems.none() ? Optional.of(complete(rest, root)) : Optional.empty();
    }

    private Design complete(Design rest, Cursor root) {
        return new Design(
                rest.name(),
                rest.properties(),
                new Topology(components.values(), links.values()),
                rest.layout(),
                rest.flows(),
                rest.waivers(),
                rest.notes(),
                snapshots(root),
                root.others(DESIGN));
    }

    /** Each is a design of its own, with components that the design at hand may lack by now. */
    private List<Snapshot> snapshots(Cursor root) {
        List<Snapshot> found = new ArrayList<>();
        for (Cursor at : root.items("snapshots")) {
            if (at.isRecord()) {
                Optional<Cursor> drawn = at.member("design").filter(Cursor::isRecord);
                if (at.member("design").isEmpty()) {
                    at.error("\"design\" is missing; add what the snapshot shows, or remove the snapshot");
                }
                drawn.flatMap(design -> new DesignReader(problems).design(design))
                        .ifPresent(design -> found.add(
                                new Snapshot(at.text("caption"), at.text("taken"), design, at.others(SNAPSHOT))));
            }
        }
        return found;
    }

    private void component(Cursor at) {
        ComponentId id = new ComponentId(word(at, "id"));
        String parent = at.text("parent");
        Component component = new Component(
                id,
                new KindId(word(at, "kind")),
                at.text("name"),
                parent.isBlank() ? ComponentId.CANVAS : new ComponentId(parent),
                at.properties("properties"),
                origin(at),
                at.others(COMPONENT));
        if (id.equals(ComponentId.CANVAS)) {
            at.error("\"" + id + "\" stands for the canvas; give this component another id");
        } else if (components.putIfAbsent(id, component) == null) {
            places.put(id, at);
        } else {
            at.error("another component has the id \"" + id + "\"; give one of them another id");
        }
    }

    private void link(Cursor at) {
        Link link = new Link(
                new LinkId(word(at, "id")),
                new KindId(word(at, "kind")),
                at.text("name"),
                end(at, "from"),
                end(at, "to"),
                at.properties("properties"),
                origin(at),
                at.others(LINK));
        if (links.putIfAbsent(link.id(), link) != null) {
            at.error("another link has the id \"" + link.id() + "\"; give one of them another id");
        }
    }

    private ComponentId end(Cursor link, String name) {
        ComponentId end = new ComponentId(word(link, name));
        if (!components.containsKey(end) && !link.text(name).isBlank()) {
            link.member(name)
                    .ifPresent(
                            at -> at.error("there is no component \"" + end + "\"; correct the id or remove the link"));
        }
        return end;
    }

    /** A text that may not be empty; a stand-in where it is, which has then been reported. */
    private static String word(Cursor at, String name) {
        String text = at.required(name);
        return text.isBlank() ? STAND_IN : text;
    }

    private static Origin origin(Cursor owner) {
        Optional<Cursor> at = owner.member("origin").filter(Cursor::isRecord);
        return at.map(origin -> new Origin(
                        origin.text("file"),
                        origin.whole("line", 0, Integer.MAX_VALUE, 0),
                        origin.text("resourceId"),
                        texts(origin.member("fingerprints")),
                        origin.items("also").stream()
                                .filter(Cursor::isRecord)
                                .map(DesignReader::place)
                                .toList(),
                        origin.others(ORIGIN)))
                .orElse(Origin.DRAWN);
    }

    private static Origin.Place place(Cursor at) {
        return new Origin.Place(
                at.required("file"), at.whole("line", 0, Integer.MAX_VALUE, 0), at.others(Set.of("file", "line")));
    }

    private static Map<String, String> texts(Optional<Cursor> record) {
        Map<String, String> texts = new TreeMap<>();
        record.filter(Cursor::isRecord)
                .ifPresent(at -> at.membersByName().forEach((name, value) -> texts.put(name, value.text())));
        return texts;
    }

    private void checkProperties(Cursor root) {
        Map<ComponentId, KindId> kinds = new HashMap<>();
        components.forEach((id, component) -> kinds.put(id, component.kind()));
        PropertyCheck check = new PropertyCheck(kinds);
        check.check(root.member("properties"), DesignProperties.all());
        List<String> kindNames =
                catalog.kinds().stream().map(kind -> kind.id().value()).toList();
        for (Cursor at : root.items("components")) {
            KindId kind = new KindId(textOrStandIn(at, "kind"));
            warnOfSlip(at, kindNames);
            check.check(
                    at.member("properties"),
                    catalog.kind(kind).map(KindSpec::properties).orElse(List.of()));
        }
        List<String> linkNames =
                catalog.links().stream().map(link -> link.id().value()).toList();
        for (Cursor at : root.items("links")) {
            KindId kind = new KindId(textOrStandIn(at, "kind"));
            warnOfSlip(at, linkNames);
            check.check(at.member("properties"), knownOf(kind));
        }
    }

    private List<Property<?>> knownOf(KindId link) {
        return catalog.link(link).map(LinkSpec::properties).orElse(List.of());
    }

    private static String textOrStandIn(Cursor at, String name) {
        return at.member(name)
                .filter(found ->
                        found.value() instanceof Value.Text text && !text.text().isBlank())
                .map(Cursor::text)
                .orElse(STAND_IN);
    }

    private static void warnOfSlip(Cursor at, Collection<String> known) {
        String written = textOrStandIn(at, "kind");
        if (!known.contains(written)) {
            Nearest.to(written, known)
                    .ifPresent(meant -> at.member("kind")
                            .ifPresent(place -> place.warn(
                                    "\"%s\" is not in the catalogue; did you mean \"%s\"?".formatted(written, meant))));
        }
    }
}
