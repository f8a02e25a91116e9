package dev.portolan.graph;

import dev.portolan.catalog.Catalog;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Topology;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jgrapht.graph.DirectedPseudograph;
import org.jgrapht.nio.Attribute;
import org.jgrapht.nio.AttributeType;
import org.jgrapht.nio.DefaultAttribute;
import org.jgrapht.nio.dot.DOTExporter;
import org.jgrapht.nio.graphml.GraphMLExporter;

/** A topology's components and typed edges as text for programs that draw or examine graphs. */
public final class GraphText {

    private final Topology topology;
    private final Catalog catalog;
    private final DirectedPseudograph<ComponentId, Edge> graph = new DirectedPseudograph<>(Edge.class);
    private final Map<ComponentId, String> names = new HashMap<>();

    private GraphText(Topology topology, Catalog catalog) {
        this.topology = topology;
        this.catalog = catalog;
        topology.components().stream().map(Component::id).sorted().forEach(id -> {
            names.put(id, "n" + (names.size() + 1));
            graph.addVertex(id);
        });
        new Edges(topology, catalog)
                .all().stream()
                        .distinct()
                        .sorted(java.util.Comparator.comparing(Edge::from)
                                .thenComparing(Edge::to)
                                .thenComparing(Edge::type)
                                .thenComparing(Edge::label))
                        .forEach(edge -> graph.addEdge(edge.from(), edge.to(), edge));
    }

    public static GraphText of(Topology topology, Catalog catalog) {
        return new GraphText(topology, catalog);
    }

    /** The graph in Graphviz's language. */
    public String dot() {
        DOTExporter<ComponentId, Edge> exporter = new DOTExporter<>(names::get);
        exporter.setGraphAttributeProvider(() -> Map.of("rankdir", DefaultAttribute.createAttribute("LR")));
        exporter.setVertexAttributeProvider(id -> {
            Map<String, Attribute> attributes = vertex(id, GraphText::quotable);
            attributes.put("shape", text(isContainer(id) ? "folder" : "box"));
            attributes.put("style", text("rounded"));
            return attributes;
        });
        exporter.setEdgeAttributeProvider(edge -> {
            Map<String, Attribute> attributes = edge(edge, GraphText::quotable);
            attributes.put("style", text(style(edge.type())));
            return attributes;
        });
        StringWriter out = new StringWriter();
        exporter.exportGraph(graph, out);
        return out.toString();
    }

    /** The graph in GraphML. */
    public String graphMl() {
        GraphMLExporter<ComponentId, Edge> exporter = new GraphMLExporter<>(names::get);
        for (String name : new String[] {"label", "id", "kind", "container"}) {
            exporter.registerAttribute(name, GraphMLExporter.AttributeCategory.NODE, AttributeType.STRING);
        }
        exporter.registerAttribute("type", GraphMLExporter.AttributeCategory.EDGE, AttributeType.STRING);
        exporter.registerAttribute("source", GraphMLExporter.AttributeCategory.EDGE, AttributeType.STRING);
        exporter.setVertexAttributeProvider(id -> vertex(id, GraphText::legible));
        exporter.setEdgeAttributeProvider(edge -> {
            Map<String, Attribute> attributes = new LinkedHashMap<>();
            attributes.put("type", text(word(edge.type())));
            attributes.put("source", text(legible(edge.label())));
            return attributes;
        });
        StringWriter out = new StringWriter();
        exporter.exportGraph(graph, out);
        return out.toString();
    }

    private Map<String, Attribute> vertex(ComponentId id, UnaryOperator<String> written) {
        Component component = topology.require(id);
        Map<String, Attribute> attributes = new LinkedHashMap<>();
        attributes.put("label", text(written.apply(component.name())));
        attributes.put("id", text(written.apply(id.value())));
        attributes.put("kind", text(written.apply(component.kind().value())));
        if (topology.has(component.parent())) {
            attributes.put("container", text(written.apply(component.parent().value())));
        }
        return attributes;
    }

    private static Map<String, Attribute> edge(Edge edge, UnaryOperator<String> written) {
        Map<String, Attribute> attributes = new LinkedHashMap<>();
        attributes.put("label", text(word(edge.type())));
        attributes.put("source", text(written.apply(edge.label())));
        return attributes;
    }

    private boolean isContainer(ComponentId id) {
        return catalog.of(topology.require(id)).isContainer();
    }

    private static String style(Edge.Type type) {
        return switch (type) {
            case CONTAINS -> "dotted";
            case ASSOCIATED, RESOLVES, ROUTES_VIA -> "dashed";
            case PEERING, CONNECTED, FORWARDS, PRIVATE_LINK -> "solid";
        };
    }

    private static String word(Edge.Type type) {
        return type.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }

    private static Attribute text(String text) {
        return DefaultAttribute.createAttribute(text);
    }

    /** As Graphviz reads a quoted text: a backslash means nothing; some readers take one at the end for a quote's. */
    private static String quotable(String text) {
        String quotable = legible(text).replace("\\", "\\\\");
        return quotable.endsWith("\\") ? quotable + " " : quotable;
    }

    /** Without what neither XML nor a line of text can hold, and without marks that turn the direction of writing. */
    private static String legible(String text) {
        StringBuilder legible = new StringBuilder();
        text.codePoints()
                .filter(code -> Character.getType(code) != Character.FORMAT)
                .forEach(code ->
                        legible.appendCodePoint(Character.isISOControl(code) ? ' ' : isBroken(code) ? 0xFFFD : code));
        return legible.toString();
    }

    /** Half a character, or none. */
    private static boolean isBroken(int code) {
        return code >= 0xD800 && code < 0xE000 || (code & 0xFFFE) == 0xFFFE;
    }
}
