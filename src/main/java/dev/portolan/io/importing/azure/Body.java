package dev.portolan.io.importing.azure;

import dev.portolan.io.importing.AzureResource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A part of a resource's body, with the names compared without regard to case and {@code properties} looked through: tools
 * flatten it into the record around it (FORMATS.md 3).
 *
 * @param path where the part stands in the body, in lower case; empty for the body itself
 * @param open why values are not known, by their paths in lower case
 */
record Body(JsonNode node, String path, NavigableMap<String, String> open) {

    private static final String PROPERTIES = "properties";

    static Body of(AzureResource resource) {
        NavigableMap<String, String> open = new TreeMap<>();
        resource.undetermined().forEach((path, why) -> open.put(path.toLowerCase(Locale.ROOT), why));
        return new Body(resource.body(), "", open);
    }

    /** Whether there is anything but null. */
    boolean isGiven() {
        return !node.isMissingNode() && !node.isNull();
    }

    /** The part at a path such as {@code sku.name}; one that is not given where there is none. */
    Body at(String dotted) {
        Body at = this;
        for (String name : dotted.split("\\.", -1)) {
            at = at.member(name);
        }
        return at;
    }

    /** The member of this name, which may have dots in it. */
    Body member(String name) {
        Body own = own(name);
        if (own.node.isMissingNode() || !name.equals("id") && !name.equals("name")) {
            Body outer = own(PROPERTIES);
            Body inner = outer.own(name);
            if (!inner.node.isMissingNode() || inner.why().isPresent() && own.node.isMissingNode()) {
                return inner;
            }
        }
        return own;
    }

    private Body own(String name) {
        String inner = (path.isEmpty() ? "" : path + ".") + name.toLowerCase(Locale.ROOT);
        return new Body(found(name), inner, open);
    }

    private JsonNode found(String name) {
        if (!(node instanceof ObjectNode record)) {
            return MissingNode.getInstance();
        }
        JsonNode exact = record.get(name);
        if (exact != null) {
            return exact;
        }
        for (Map.Entry<String, JsonNode> member : record.properties()) {
            if (member.getKey().equalsIgnoreCase(name)) {
                return member.getValue();
            }
        }
        return MissingNode.getInstance();
    }

    /** The items of a list; the only one where a single value stands in its place. */
    List<Body> items() {
        List<Body> items = new ArrayList<>();
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                items.add(new Body(node.get(i), path + "[" + i + "]", open));
            }
        } else if (isGiven()) {
            items.add(this);
        }
        return items;
    }

    List<Body> items(String dotted) {
        return at(dotted).items();
    }

    /** A text or a number as text; empty where there is none or it says nothing. */
    Optional<String> text() {
        if (node.isString()) {
            return Optional.of(node.stringValue().strip()).filter(text -> !text.isEmpty());
        }
        return node.isNumber() || node.isBoolean() ? Optional.of(node.asString()) : Optional.empty();
    }

    Optional<String> text(String dotted) {
        return at(dotted).text();
    }

    List<String> texts(String dotted) {
        return items(dotted).stream().flatMap(item -> item.text().stream()).toList();
    }

    /** Whether the text at a path is this word, whatever its case. */
    boolean says(String dotted, String word) {
        return text(dotted).filter(word::equalsIgnoreCase).isPresent();
    }

    /** Whether this is the word, whatever its case. */
    boolean says(String word) {
        return text().filter(word::equalsIgnoreCase).isPresent();
    }

    /** The id of another resource that stands here, alone or as the {@code id} of a record. */
    Optional<String> reference() {
        return node.isString() ? text() : own("id").text();
    }

    Optional<String> reference(String dotted) {
        return at(dotted).reference();
    }

    List<String> references(String dotted) {
        return items(dotted).stream().flatMap(item -> item.reference().stream()).toList();
    }

    /** The last name of the id that stands at a path, such as that of a listener. */
    Optional<String> nameOf(String dotted) {
        return reference(dotted).map(id -> id.substring(id.lastIndexOf('/') + 1));
    }

    /** Why there is no value here: its own reason, or that of a record around it. */
    Optional<String> why() {
        for (String at = path; !at.isEmpty(); at = outer(at)) {
            String reason = open.get(at);
            if (reason != null) {
                return Optional.of(reason);
            }
        }
        return Optional.empty();
    }

    /** Why this is not known in full: its own reason, that of a record around it, or that of a part. */
    Optional<String> whyWithin() {
        return why().or(() -> inside().map(Map.Entry::getValue));
    }

    private Optional<Map.Entry<String, String>> inside() {
        return Optional.ofNullable(open.higherEntry(path))
                .filter(entry ->
                        entry.getKey().startsWith(path + ".") || entry.getKey().startsWith(path + "["));
    }

    private static String outer(String path) {
        return path.substring(0, Math.max(0, Math.max(path.lastIndexOf('.'), path.lastIndexOf('['))));
    }
}
