package dev.portolan.io.sarif;

import dev.portolan.io.json.LineIndex;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Origin;
import dev.portolan.model.Subject;
import dev.portolan.model.Topology;
import dev.portolan.report.CheckReport;
import dev.portolan.trace.Branch;
import dev.portolan.trace.Hop;
import dev.portolan.trace.Trace;
import dev.portolan.trace.Wording;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Where things of one design stand: the line in its file, and the way to them through what they stand in. */
final class Locations {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final String file;
    private final String uri;
    private final FileNames names;
    private final LineIndex lines;
    private final Topology topology;
    private final Wording wording;

    Locations(CheckReport.Checked checked, FileNames names) {
        this.file = checked.file();
        this.uri = names.uri(file);
        this.names = names;
        this.lines = LineIndex.of(checked.text());
        this.topology = checked.design().topology();
        this.wording = new Wording(topology);
    }

    ObjectNode of(Subject subject) {
        ObjectNode location = NODES.objectNode();
        ObjectNode physical = location.putObject("physicalLocation");
        physical.putObject("artifactLocation").put("uri", uri);
        physical.putObject("region").put("startLine", line(subject));
        if (subject.type() != Subject.Type.DESIGN) {
            ObjectNode logical = location.putArray("logicalLocations").addObject();
            logical.put("name", name(subject));
            logical.put("fullyQualifiedName", path(subject));
            logical.put("kind", subject.type() == Subject.Type.COMPONENT ? "resource" : "element");
        }
        return location;
    }

    /** A file that is no topology file knows its resources by their origins. */
    private int line(Subject subject) {
        return topology.origin(subject).stream()
                .flatMap(origin -> origin.places().stream())
                .filter(place -> place.file().equals(file) && place.line() > 0)
                .findFirst()
                .map(Origin.Place::line)
                .orElseGet(() -> lines.line(subject));
    }

    /** Where something was imported from; none where it was drawn, or where that is the file that is checked. */
    List<ObjectNode> sources(Subject subject) {
        return topology.origin(subject).stream()
                .flatMap(origin -> origin.places().stream()
                        .filter(place -> !place.file().equals(file))
                        .map(place -> source(place, origin.resourceId())))
                .toList();
    }

    private ObjectNode source(Origin.Place place, String resourceId) {
        ObjectNode location = NODES.objectNode();
        ObjectNode physical = location.putObject("physicalLocation");
        physical.putObject("artifactLocation").put("uri", names.uri(place.file()));
        if (place.line() > 0) {
            physical.putObject("region").put("startLine", place.line());
        }
        if (!resourceId.isEmpty()) {
            ObjectNode logical = location.putArray("logicalLocations").addObject();
            logical.put("fullyQualifiedName", resourceId);
            logical.put("kind", "resource");
        }
        location.putObject("message").put("text", "imported from here");
        return location;
    }

    private String name(Subject subject) {
        return subject.type() == Subject.Type.COMPONENT
                ? topology.component(new ComponentId(subject.id()))
                        .map(Component::name)
                        .orElse(subject.id())
                : subject.id();
    }

    private String path(Subject subject) {
        if (subject.type() != Subject.Type.COMPONENT || !topology.has(new ComponentId(subject.id()))) {
            return subject.id();
        }
        List<String> steps = new ArrayList<>(topology.containers(new ComponentId(subject.id())).stream()
                .map(container -> container.id().value())
                .toList());
        Collections.reverse(steps);
        steps.add(subject.id());
        return steps.stream().collect(Collectors.joining("/"));
    }

    /** The hops of a trace; a flow of several branches has as many threads. */
    ObjectNode codeFlow(Trace trace) {
        ObjectNode flow = NODES.objectNode();
        flow.putObject("message")
                .put("text", trace.flow().name() + ": " + trace.disposition().label());
        ArrayNode threads = flow.putArray("threadFlows");
        trace.branches().stream()
                .filter(branch -> !branch.hops().isEmpty())
                .forEach(branch -> threads.add(thread(branch)));
        return flow;
    }

    private ObjectNode thread(Branch branch) {
        ObjectNode thread = NODES.objectNode();
        ArrayNode locations = thread.putArray("locations");
        for (Hop hop : branch.hops()) {
            ObjectNode location = of(Subject.of(hop.component()));
            location.putObject("message").put("text", hop.name() + ": " + wording.summary(hop));
            locations.addObject().set("location", location);
        }
        return thread;
    }
}
