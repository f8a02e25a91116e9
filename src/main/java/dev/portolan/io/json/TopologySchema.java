package dev.portolan.io.json;

import dev.portolan.catalog.Catalog;
import dev.portolan.catalog.DesignProperties;
import dev.portolan.catalog.KindSpec;
import dev.portolan.catalog.LinkSpec;
import dev.portolan.model.Expectation;
import dev.portolan.model.KindId;
import dev.portolan.model.Note;
import dev.portolan.model.Placement;
import dev.portolan.model.Subject;
import dev.portolan.model.Value;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The JSON Schema of topology files, made from the catalogue; unknown kinds and members are allowed. */
public final class TopologySchema {

    private static final int HIGHEST_PORT = 65_535;
    private static final Value TEXT = typed("string").done();
    private static final Value WORD = typed("string").put("minLength", 1).done();
    private static final Value NUMBER = typed("number").done();

    private TopologySchema() {}

    /** The schema as a file, the same each time. */
    public static String text() {
        Catalog catalog = Catalog.azure();
        return new Json()
                .put("$schema", "https://json-schema.org/draft/2020-12/schema")
                .put("title", "Portolan topology")
                .put("description", "A network design for Azure Kubernetes Service, as Portolan reads and writes it")
                .put("type", "object")
                .put("required", List.of("format"), Value::of)
                .put("properties", top())
                .put("$defs", definitions(catalog))
                .text();
    }

    private static Value top() {
        return new Json()
                .put("format", new Json().put("const", DesignWriter.FORMAT).done())
                .put("name", TEXT)
                .put("properties", PropertySchema.record(DesignProperties.all()))
                .put("components", listOf(reference("component")))
                .put("links", listOf(reference("link")))
                .put("flows", listOf(reference("flow")))
                .put("waivers", listOf(reference("waiver")))
                .put("notes", listOf(reference("note")))
                .put("layout", layout())
                .put("snapshots", listOf(reference("snapshot")))
                .done();
    }

    private static Value definitions(Catalog catalog) {
        Json definitions = new Json()
                .put("component", component(catalog))
                .put("link", link(catalog))
                .put("flow", flow())
                .put("flowEnd", flowEnd())
                .put("waiver", waiver())
                .put("note", note())
                .put("snapshot", snapshot())
                .put("origin", origin())
                .put("notDetermined", leftOpen())
                .put("bounds", coordinates(4));
        catalog.kinds()
                .forEach(kind -> definitions.put("component." + kind.id(), PropertySchema.record(kind.properties())));
        catalog.links().forEach(link -> definitions.put("link." + link.id(), PropertySchema.record(link.properties())));
        return definitions.done();
    }

    /** Stands in place of a property's value that the source of an import leaves open. */
    private static Value leftOpen() {
        return record("notDetermined")
                .put("properties", new Json().put("notDetermined", TEXT).done())
                .put("additionalProperties", Value.of(false))
                .done();
    }

    private static Value component(Catalog catalog) {
        Map<KindId, String> labels = new TreeMap<>();
        catalog.kinds().forEach((KindSpec kind) -> labels.put(kind.id(), kind.label()));
        return record("id", "kind")
                .put(
                        "properties",
                        new Json()
                                .put("id", WORD)
                                .put("kind", WORD)
                                .put("name", TEXT)
                                .put("parent", TEXT)
                                .put("properties", typed("object").done())
                                .put("origin", reference("origin"))
                                .done())
                .put("allOf", labels.entrySet(), kind -> whereKindIs(kind.getKey(), kind.getValue(), "component."))
                .done();
    }

    private static Value link(Catalog catalog) {
        Map<KindId, String> labels = new TreeMap<>();
        catalog.links().forEach((LinkSpec link) -> labels.put(link.id(), link.label()));
        return record("id", "kind", "from", "to")
                .put(
                        "properties",
                        new Json()
                                .put("id", WORD)
                                .put("kind", WORD)
                                .put("name", TEXT)
                                .put("from", WORD)
                                .put("to", WORD)
                                .put("properties", typed("object").done())
                                .put("origin", reference("origin"))
                                .done())
                .put("allOf", labels.entrySet(), kind -> whereKindIs(kind.getKey(), kind.getValue(), "link."))
                .done();
    }

    private static Value whereKindIs(KindId kind, String label, String prefix) {
        Value isKind = new Json()
                .put("kind", new Json().put("const", kind.value()).done())
                .done();
        Value held = new Json().put("properties", reference(prefix + kind)).done();
        return new Json()
                .put("title", label)
                .put("if", new Json().put("properties", isKind).done())
                .put("then", new Json().put("properties", held).done())
                .done();
    }

    private static Value flow() {
        Value expectation = record("type")
                .put(
                        "properties",
                        new Json()
                                .put("type", constants(Expectation.Type.class))
                                .put("argument", TEXT)
                                .done())
                .done();
        Value protocol = new Json()
                .put("enum", List.of("https", "http", "tcp", "udp", "icmp"), Value::of)
                .done();
        return record("name", "from", "to", "protocol")
                .put(
                        "properties",
                        new Json()
                                .put("name", WORD)
                                .put("from", reference("flowEnd"))
                                .put("to", reference("flowEnd"))
                                .put("protocol", protocol)
                                .put("port", whole(0, HIGHEST_PORT))
                                .put("host", TEXT)
                                .put("path", TEXT)
                                .put("expect", listOf(expectation))
                                .done())
                .done();
    }

    private static Value flowEnd() {
        return typed("object")
                .put(
                        "properties",
                        new Json()
                                .put("component", WORD)
                                .put("address", TEXT)
                                .put("host", TEXT)
                                .done())
                .put(
                        "oneOf",
                        Value.of(Stream.of("component", "address", "host")
                                .map(name -> record(name).done())
                                .toList()))
                .done();
    }

    private static Value waiver() {
        Value subject = record("type")
                .put(
                        "properties",
                        new Json()
                                .put("type", constants(Subject.Type.class))
                                .put("id", TEXT)
                                .done())
                .done();
        return record("rule")
                .put(
                        "properties",
                        new Json()
                                .put("rule", WORD)
                                .put("subjects", listOf(subject))
                                .put("reason", TEXT)
                                .put("owner", TEXT)
                                .put("expires", TEXT)
                                .done())
                .done();
    }

    private static Value note() {
        return record("id", "bounds")
                .put(
                        "properties",
                        new Json()
                                .put("id", WORD)
                                .put("type", constants(Note.Form.class))
                                .put("on", TEXT)
                                .put("text", TEXT)
                                .put("layer", TEXT)
                                .put("bounds", reference("bounds"))
                                .done())
                .done();
    }

    /** The design in it has all members of a file but the format. */
    private static Value snapshot() {
        return record("design")
                .put(
                        "properties",
                        new Json()
                                .put("caption", TEXT)
                                .put("taken", TEXT)
                                .put("design", drawn())
                                .done())
                .done();
    }

    private static Value drawn() {
        return typed("object")
                .put(
                        "properties",
                        new Json()
                                .put("name", TEXT)
                                .put("components", listOf(reference("component")))
                                .put("links", listOf(reference("link")))
                                .put("notes", listOf(reference("note")))
                                .put("layout", layout())
                                .done())
                .done();
    }

    private static Value origin() {
        return typed("object")
                .put(
                        "properties",
                        new Json()
                                .put("file", TEXT)
                                .put("line", whole(0, Integer.MAX_VALUE))
                                .put("resourceId", TEXT)
                                .put(
                                        "fingerprints",
                                        typed("object")
                                                .put("additionalProperties", TEXT)
                                                .done())
                                .put("also", listOf(place()))
                                .done())
                .done();
    }

    private static Value place() {
        return record("file")
                .put(
                        "properties",
                        new Json()
                                .put("file", WORD)
                                .put("line", whole(0, Integer.MAX_VALUE))
                                .done())
                .done();
    }

    private static Value layer() {
        return record("name")
                .put(
                        "properties",
                        new Json()
                                .put("name", TEXT)
                                .put("hidden", typed("boolean").done())
                                .put("locked", typed("boolean").done())
                                .done())
                .done();
    }

    private static Value layout() {
        Json placement = new Json()
                .put("bounds", reference("bounds"))
                .put("z", whole(Integer.MIN_VALUE, Integer.MAX_VALUE))
                .put("layer", TEXT)
                .put("group", TEXT);
        Arrays.stream(Placement.Mark.values())
                .forEach(mark -> placement.put(Names.of(mark), typed("boolean").done()));
        Value place = record("bounds").put("properties", placement.done()).done();
        Value route = typed("object")
                .put(
                        "properties",
                        new Json().put("bends", listOf(coordinates(2))).done())
                .done();
        return typed("object")
                .put(
                        "properties",
                        new Json()
                                .put(
                                        "components",
                                        typed("object")
                                                .put("additionalProperties", place)
                                                .done())
                                .put(
                                        "links",
                                        typed("object")
                                                .put("additionalProperties", route)
                                                .done())
                                .put("layers", listOf(layer()))
                                .done())
                .done();
    }

    private static Value constants(Class<? extends Enum<?>> type) {
        return new Json()
                .put("enum", Arrays.asList(type.getEnumConstants()), constant -> Value.of(Names.of(constant)))
                .done();
    }

    private static Value coordinates(int count) {
        return typed("array")
                .put("items", NUMBER)
                .put("minItems", count)
                .put("maxItems", count)
                .done();
    }

    private static Value whole(int least, int most) {
        return typed("integer").put("minimum", least).put("maximum", most).done();
    }

    private static Value listOf(Value item) {
        return typed("array").put("items", item).done();
    }

    private static Value reference(String definition) {
        return new Json().put("$ref", "#/$defs/" + definition).done();
    }

    private static Json record(String... required) {
        return typed("object").put("required", List.of(required), Value::of);
    }

    private static Json typed(String type) {
        return new Json().put("type", type);
    }
}
