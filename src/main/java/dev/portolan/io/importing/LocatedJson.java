package dev.portolan.io.importing;

import dev.portolan.io.Problem;
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
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * JSON as tools and people write it, with the lines of its records: comments, commas before closing brackets and line
 * breaks in texts are taken (FORMATS.md 2).
 */
public final class LocatedJson {

    private static final int MOST_CHARACTERS = 64 * 1024 * 1024;
    private static final int DEEPEST = 200;
    private static final int MOST_TOKENS = 10_000_000;
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxTokenCount(MOST_TOKENS)
                    .maxStringLength(MOST_CHARACTERS)
                    .build())
            .build();

    private final JsonParser parser;
    private final IdentityHashMap<JsonNode, Integer> lines = new IdentityHashMap<>();

    /** A file that is no JSON. */
    public static final class NotJson extends Exception {
        private static final long serialVersionUID = 1;

        private final transient Problem problem;

        NotJson(Problem problem) {
            super(problem.toString());
            this.problem = problem;
        }

        public Problem problem() {
            return problem;
        }
    }

    /** A tree and the lines on which its records start. */
    public record Tree(JsonNode root, IdentityHashMap<JsonNode, Integer> lines) {

        /** Counted from 1; 0 where the node is none of the tree's records. */
        public int line(JsonNode record) {
            return lines.getOrDefault(record, 0);
        }
    }

    private LocatedJson(JsonParser parser) {
        this.parser = parser;
    }

    /**
     * The tree of a whole file.
     *
     * @throws NotJson with the place, and what to do
     */
    public static Tree read(SourceFile file) throws NotJson {
        if (file.text().length() > MOST_CHARACTERS) {
            throw new NotJson(Problem.of(
                    file.name(),
                    "this file is larger than %d MB; is it the right file?".formatted(MOST_CHARACTERS / 1024 / 1024)));
        }
        String text = file.text().startsWith("\uFEFF") ? file.text().substring(1) : file.text();
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            if (parser.nextToken() == null) {
                throw new NotJson(Problem.of(file.name(), "the file is empty; choose another one"));
            }
            LocatedJson reader = new LocatedJson(parser);
            JsonNode root = reader.node();
            if (parser.nextToken() != null) {
                throw new NotJson(reader.problem(file, "something follows after the end of the JSON; remove it"));
            }
            return new Tree(root, reader.lines);
        } catch (StreamConstraintsException e) {
            throw new NotJson(problem(file, e, "this is larger or deeper than Portolan reads; is it the right file?"));
        } catch (JacksonException e) {
            String first = Optional.ofNullable(e.getOriginalMessage())
                    .orElse("")
                    .lines()
                    .findFirst()
                    .orElse("");
            throw new NotJson(problem(file, e, "this is not JSON: " + first + "; mend this place"));
        }
    }

    private Problem problem(SourceFile file, String message) {
        return new Problem(file.name(), line(), "", message);
    }

    private static Problem problem(SourceFile file, JacksonException e, String message) {
        TokenStreamLocation location = e.getLocation();
        return new Problem(file.name(), location == null ? 0 : Math.max(0, location.getLineNr()), "", message);
    }

    private JsonNode node() {
        Cancelled.check();
        JsonToken token = parser.currentToken();
        return switch (token) {
            case START_OBJECT -> record();
            case START_ARRAY -> list();
            case VALUE_STRING -> NODES.stringNode(parser.getString());
            case VALUE_TRUE, VALUE_FALSE -> NODES.booleanNode(token == JsonToken.VALUE_TRUE);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> NODES.numberNode(parser.getDecimalValue());
            default -> NODES.nullNode();
        };
    }

    private ObjectNode record() {
        ObjectNode record = NODES.objectNode();
        lines.put(record, line());
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            record.set(name, node());
        }
        return record;
    }

    private ArrayNode list() {
        ArrayNode list = NODES.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            list.add(node());
        }
        return list;
    }

    private int line() {
        return parser.currentTokenLocation().getLineNr();
    }
}
