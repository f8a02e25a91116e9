package dev.portolan.io.settings;

import dev.portolan.io.json.JsonPath;
import dev.portolan.io.json.Node;
import dev.portolan.io.json.Problems;
import dev.portolan.model.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/**
 * Reads YAML into nodes that know their lines. Tags, anchors and aliases are refused, so that a file can neither name a
 * class nor multiply itself.
 */
final class YamlTree {

    static final int MOST_CHARACTERS = 1024 * 1024;
    private static final int DEEPEST = 50;
    private static final int MOST_TOKENS = 200_000;

    private static final YAMLFactory FACTORY = YAMLFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxTokenCount(MOST_TOKENS)
                    .build())
            .build();

    private final YAMLParser parser;
    private final Problems problems;
    private JsonPath path = JsonPath.ROOT;

    private YamlTree(YAMLParser parser, Problems problems) {
        this.parser = parser;
        this.problems = problems;
    }

    /** The whole file; none where it is empty or is no YAML, which has then been reported. */
    static Optional<Node> read(String text, Problems problems) {
        if (text.length() > MOST_CHARACTERS) {
            problems.error(0, JsonPath.ROOT, "this file is larger than 1 MB; is it the right file?");
            return Optional.empty();
        }
        try (YAMLParser parser = (YAMLParser) FACTORY.createParser(ObjectReadContext.empty(), text)) {
            return new YamlTree(parser, problems).whole();
        }
    }

    private Optional<Node> whole() {
        try {
            if (parser.nextToken() == null || parser.currentToken() == JsonToken.VALUE_NULL) {
                return Optional.empty();
            }
            Node root = node();
            if (parser.nextToken() != null) {
                problems.error(line(), JsonPath.ROOT, "a second document follows here; remove it");
            }
            return Optional.of(root);
        } catch (StreamConstraintsException e) {
            problems.error(line(e), path, "this is more than Portolan reads from one file; is it the right file?");
        } catch (JacksonException e) {
            problems.error(line(e), path, "this is not YAML: " + reason(e) + "; mend this place");
        }
        return Optional.empty();
    }

    /** The first sentence of what the parser says; the others repeat the text and the place. */
    private static String reason(JacksonException e) {
        List<String> lines =
                Optional.ofNullable(e.getOriginalMessage()).orElse("").lines().toList();
        return lines.stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("in reader") && !line.startsWith("while "))
                .findFirst()
                .orElse(lines.isEmpty() ? "it cannot be read" : lines.get(0));
    }

    private Node node() {
        refuseReferences();
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            return fields();
        }
        return token == JsonToken.START_ARRAY ? items() : new Node.Leaf(line(), leaf(token));
    }

    private void refuseReferences() {
        if (parser.isCurrentAlias()) {
            problems.error(line(), path, "an alias (*) stands here; write the value itself");
        }
        if (parser.getObjectId() != null) {
            problems.error(line(), path, "an anchor (&) stands here; remove it and write each value out");
        }
        if (parser.getTypeId() != null) {
            problems.error(line(), path, "a tag (!) stands here; remove it");
        }
    }

    private Node fields() {
        int start = line();
        JsonPath here = path;
        Map<String, Node> members = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            int nameLine = line();
            path = here.member(name);
            refuseReferences();
            parser.nextToken();
            if (members.put(name, node()) != null) {
                problems.error(nameLine, here.member(name), "this stands here twice; keep one of the two");
            }
        }
        path = here;
        return new Node.Fields(start, members);
    }

    private Node items() {
        int start = line();
        JsonPath here = path;
        List<Node> items = new ArrayList<>();
        path = here.item(0);
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(node());
            path = here.item(items.size());
        }
        path = here;
        return new Node.Items(start, items);
    }

    private Value leaf(JsonToken token) {
        return switch (token) {
            case VALUE_TRUE, VALUE_FALSE -> Value.of(token == JsonToken.VALUE_TRUE);
            case VALUE_NULL -> new Value.Nothing();
            case VALUE_NUMBER_INT -> new Value.Numeral(new BigDecimal(parser.getBigIntegerValue()));
            case VALUE_NUMBER_FLOAT -> number();
            default -> Value.of(parser.getString());
        };
    }

    /** YAML also knows numbers that are none; those stay texts. */
    private Value number() {
        try {
            return new Value.Numeral(new BigDecimal(parser.getString()));
        } catch (NumberFormatException e) {
            return Value.of(parser.getString());
        }
    }

    private int line() {
        return parser.currentTokenLocation().getLineNr();
    }

    private int line(JacksonException e) {
        TokenStreamLocation location = e.getLocation();
        return location == null ? line() : Math.max(1, location.getLineNr());
    }
}
