package dev.portolan.io.importing.terraform;

import dev.portolan.io.importing.terraform.Bodies.Draft;
import dev.portolan.io.importing.terraform.Mapping.Line;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes the attributes of one instance into the body of a resource, as the lines of a mapping say. */
final class Writing {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** Attributes as they stand side by side in the values, in what is not known yet and in the configuration. */
    private record Place(JsonNode values, JsonNode unknown, JsonNode expressions) {

        /** Blocks that may stand once only are lists of one. */
        Place at(String name) {
            return new Place(values.path(name), unknown.path(name), expressions.path(name));
        }

        Place first() {
            return new Place(first(values), first(unknown), first(expressions));
        }

        Place item(int index) {
            return new Place(
                    values.path(index),
                    unknown.path(index),
                    expressions.isArray() && expressions.has(index) ? expressions.path(index) : first(expressions));
        }

        private static JsonNode first(JsonNode node) {
            return node.isArray() ? node.path(0) : node;
        }

        /** Not given and known not to be. */
        boolean isNull() {
            return values.isNull();
        }
    }

    private final Draft draft;
    private final Instance instance;
    private final Links links;
    private final String own;
    private String block = "";

    /** @param own the id of the resource within which names of parts are looked up */
    Writing(Draft draft, Instance instance, Links links, String own) {
        this.draft = draft;
        this.instance = instance;
        this.links = links;
        this.own = own;
    }

    /** Takes the expressions of a block in the place of those of the whole resource. */
    Writing within(String name) {
        block = name;
        return this;
    }

    /** @param into a record of the draft's body, which stands at {@code path} in it */
    void write(List<Line> lines, ObjectNode into, String path) {
        JsonNode all = links.expressions(instance);
        JsonNode expressions = block.isEmpty() ? all : Place.first(all.path(block));
        write(lines, new Place(instance.values(), instance.unknown(), expressions), into, path);
    }

    private void write(List<Line> lines, Place place, ObjectNode into, String path) {
        for (Line line : lines) {
            boolean outer = line.to().startsWith("/");
            String to = outer ? line.to().substring(1) : line.to();
            ObjectNode target = outer ? draft.body() : into;
            String at = outer || path.isEmpty() ? to : path + "." + to;
            if (line.isText()) {
                set(target, to, NODES.stringNode(line.from().replace("\"", "")));
            } else if (line.isList() && !line.child()) {
                list(line, place, target, path);
            } else if (!line.isList()) {
                one(line, place(place, line.from()), target, to, at);
            }
        }
    }

    private static Place place(Place place, String path) {
        Place at = place;
        String[] names = path.split("\\.", -1);
        for (int i = 0; i < names.length; i++) {
            at = (i == 0 ? at : at.first()).at(names[i]);
        }
        return at;
    }

    private void list(Line line, Place place, ObjectNode into, String path) {
        Place items = place(place, line.from().substring(0, line.from().length() - 2));
        String to = line.to().substring(0, line.to().length() - 2);
        if (!items.values().isArray()) {
            if (!References.longest(items.expressions()).isEmpty() && !items.isNull()) {
                draft.leaveOpen(join(path, to), links.why(instance, items.expressions()));
            }
            return;
        }
        for (int i = 0; i < items.values().size(); i++) {
            ArrayNode list = array(into, to);
            ObjectNode item = NODES.objectNode();
            String at = join(path, to) + "[" + list.size() + "]";
            list.add(item);
            write(line.lines(), items.item(i), item, at);
        }
    }

    private static String join(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    private void one(Line line, Place place, ObjectNode into, String to, String at) {
        JsonNode value = place.values();
        if (line.conversion().equals("given")) {
            if (value.isArray() ? !value.isEmpty() : value.isObject()) {
                set(into, to, NODES.booleanNode(true));
            }
            return;
        }
        if (isSaid(value)) {
            new Conversion(line, own).write(value, into, to);
            return;
        }
        boolean open = value.isMissingNode()
                && (isUnknown(place.unknown()) || place.unknown().isMissingNode());
        if (!open || place.isNull()) {
            return;
        }
        boolean refers = !References.longest(place.expressions()).isEmpty();
        if (refers) {
            JsonNode found = links.ids(instance, place.expressions(), last(line.from()), line.wanted());
            if (isSaid(found)) {
                new Conversion(line, own).write(found, into, to);
                return;
            }
        }
        // What a configuration does not set Azure chooses, as it does for a template that does not set it either.
        if (refers || isUnknown(place.unknown()) && !links.isConfigured(instance)) {
            draft.leaveOpen(at, links.why(instance, place.expressions()));
        }
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    private static boolean isUnknown(JsonNode unknown) {
        return unknown.isBoolean() && unknown.booleanValue();
    }

    /** Terraform writes empty texts and lists for what nobody said. */
    private static boolean isSaid(JsonNode value) {
        boolean nothing = value.isMissingNode()
                || value.isNull()
                || value.isString() && value.stringValue().isEmpty()
                || value.isArray() && value.isEmpty();
        return !nothing;
    }

    static void set(ObjectNode into, String path, JsonNode value) {
        int dot = path.lastIndexOf('.');
        record(into, dot < 0 ? "" : path.substring(0, dot)).set(path.substring(dot + 1), value);
    }

    static ObjectNode record(ObjectNode into, String path) {
        ObjectNode at = into;
        for (String name : path.isEmpty() ? new String[0] : path.split("\\.", -1)) {
            JsonNode next = at.path(name);
            at = next instanceof ObjectNode found ? found : at.putObject(name);
        }
        return at;
    }

    static ArrayNode array(ObjectNode into, String path) {
        int dot = path.lastIndexOf('.');
        ObjectNode at = record(into, dot < 0 ? "" : path.substring(0, dot));
        String name = path.substring(dot + 1);
        return at.path(name) instanceof ArrayNode found ? found : at.putArray(name);
    }
}
