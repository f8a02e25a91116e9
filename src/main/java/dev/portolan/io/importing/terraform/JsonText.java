package dev.portolan.io.importing.terraform;

import dev.portolan.io.Problem;
import dev.portolan.io.importing.Cancelled;
import dev.portolan.io.importing.SourceFile;
import java.util.IdentityHashMap;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** JSON with the lines on which its records start. */
record JsonText(JsonNode root, IdentityHashMap<JsonNode, Integer> lines) {

    private static final int MOST_CHARACTERS = 64 * 1024 * 1024;
    private static final int DEEPEST = 200;
    private static final int MOST_TOKENS = 5_000_000;
    private static final int LONGEST_NUMBER = 100;
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxTokenCount(MOST_TOKENS)
                    .maxStringLength(MOST_CHARACTERS)
                    .maxNumberLength(LONGEST_NUMBER)
                    .build())
            .build();

    /** A file that cannot be read, with the sentence that says why. */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1;

        private final transient Problem problem;

        Unreadable(Problem problem) {
            super(problem.toString());
            this.problem = problem;
        }

        Problem problem() {
            return problem;
        }
    }

    /** Counted from 1; 0 where the node is none of the text's records. */
    int line(JsonNode record) {
        return lines.getOrDefault(record, 0);
    }

    static JsonText read(SourceFile file) throws Unreadable {
        if (file.text().length() > MOST_CHARACTERS) {
            throw new Unreadable(Problem.of(file.name(), "this file is larger than 64 MB; is it the right file?"));
        }
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), file.text())) {
            if (parser.nextToken() == null) {
                throw new Unreadable(Problem.of(file.name(), "the file is empty; choose another one"));
            }
            IdentityHashMap<JsonNode, Integer> lines = new IdentityHashMap<>();
            return new JsonText(node(parser, lines), lines);
        } catch (StreamConstraintsException e) {
            throw unreadable(file, e, "this is larger or deeper than Portolan reads; is it the right file?");
        } catch (JacksonException e) {
            String first = Optional.ofNullable(e.getOriginalMessage())
                    .orElse("")
                    .lines()
                    .findFirst()
                    .orElse("");
            throw unreadable(file, e, "this is not JSON: " + first + "; mend this place");
        }
    }

    private static Unreadable unreadable(SourceFile file, JacksonException e, String message) {
        TokenStreamLocation at = e.getLocation();
        return new Unreadable(new Problem(file.name(), at == null ? 0 : Math.max(0, at.getLineNr()), "", message));
    }

    private static JsonNode node(JsonParser parser, IdentityHashMap<JsonNode, Integer> lines) {
        Cancelled.check();
        JsonToken token = parser.currentToken();
        return switch (token) {
            case START_OBJECT -> record(parser, lines);
            case START_ARRAY -> list(parser, lines);
            case VALUE_STRING -> NODES.stringNode(parser.getString());
            case VALUE_TRUE, VALUE_FALSE -> NODES.booleanNode(token == JsonToken.VALUE_TRUE);
            case VALUE_NUMBER_INT -> NODES.numberNode(parser.getBigIntegerValue());
            case VALUE_NUMBER_FLOAT -> NODES.numberNode(parser.getDecimalValue());
            default -> NODES.nullNode();
        };
    }

    private static ObjectNode record(JsonParser parser, IdentityHashMap<JsonNode, Integer> lines) {
        ObjectNode record = NODES.objectNode();
        lines.put(record, parser.currentTokenLocation().getLineNr());
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            record.set(name, node(parser, lines));
        }
        return record;
    }

    private static ArrayNode list(JsonParser parser, IdentityHashMap<JsonNode, Integer> lines) {
        ArrayNode list = NODES.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            list.add(node(parser, lines));
        }
        return list;
    }
}
