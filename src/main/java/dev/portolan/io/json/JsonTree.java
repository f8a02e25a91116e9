package dev.portolan.io.json;

import dev.portolan.model.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;

/** Reads JSON into nodes that know their lines; says what is wrong and where when it is not JSON. */
final class JsonTree {

    static final int MOST_CHARACTERS = 64 * 1024 * 1024;
    private static final int DEEPEST = 100;
    private static final int MOST_TOKENS = 3_000_000;
    private static final int LONGEST_NUMBER = 1_000;
    private static final String NOT_JSON = "this is not JSON: ";

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(2 * DEEPEST)
                    .maxTokenCount(MOST_TOKENS)
                    .maxStringLength(MOST_CHARACTERS)
                    .maxNumberLength(LONGEST_NUMBER)
                    .build())
            .build();

    private final JsonParser parser;
    private final Problems problems;
    private JsonPath path = JsonPath.ROOT;

    private JsonTree(JsonParser parser, Problems problems) {
        this.parser = parser;
        this.problems = problems;
    }

    static Optional<Node> read(String text, Problems problems) {
        if (text.length() > MOST_CHARACTERS) {
            problems.error(0, JsonPath.ROOT, tooLarge());
            return Optional.empty();
        }
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), withoutMark(text))) {
            return new JsonTree(parser, problems).whole();
        }
    }

    static String tooLarge() {
        return "this file is larger than %d MB, which no design needs; is it the right file?"
                .formatted(MOST_CHARACTERS / 1024 / 1024);
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private Optional<Node> whole() {
        try {
            if (parser.nextToken() == null) {
                problems.error(1, path, "the file is empty; open another one or take this one from a backup");
                return Optional.empty();
            }
            Node root = node(1);
            if (parser.nextToken() != null) {
                problems.error(line(), JsonPath.ROOT, "something follows after the end of the design; remove it");
            }
            return Optional.of(root);
        } catch (TooDeep e) {
            problems.error(
                    line(), path, "more than " + DEEPEST + " levels stand in each other here; no design is so deep");
        } catch (StreamConstraintsException e) {
            problems.error(line(e), place(), "this is more than Portolan reads from one file; is it the right file?");
        } catch (UnexpectedEndOfInputException e) {
            problems.error(line(e), place(), "the file ends too early, as if cut off; take it from a backup");
        } catch (NumberFormatException e) {
            problems.error(line(), path, NOT_JSON + "a number is too large to be one; write a smaller one");
        } catch (JacksonException e) {
            problems.error(line(e), place(), unreadable(e));
        }
        return Optional.empty();
    }

    private static String unreadable(JacksonException e) {
        String message = Optional.ofNullable(e.getOriginalMessage()).orElse("");
        return message.contains("end-of-input")
                ? "the file ends too early, as if cut off; take it from a backup"
                : NOT_JSON + message.lines().findFirst().orElse("") + "; mend this place";
    }

    private Node node(int depth) {
        if (depth > DEEPEST) {
            throw new TooDeep();
        }
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            return record(depth);
        }
        return token == JsonToken.START_ARRAY ? list(depth) : new Node.Leaf(line(), leaf(token));
    }

    private Node record(int depth) {
        int start = line();
        JsonPath here = path;
        Map<String, Node> members = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            int nameLine = line();
            path = here.member(name);
            parser.nextToken();
            if (members.put(name, node(depth + 1)) != null) {
                problems.error(nameLine, here.member(name), "this stands here twice; keep one of the two");
            }
        }
        path = here;
        return new Node.Fields(start, members);
    }

    private Node list(int depth) {
        int start = line();
        JsonPath here = path;
        List<Node> items = new ArrayList<>();
        path = here.item(0);
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(node(depth + 1));
            path = here.item(items.size());
        }
        path = here;
        return new Node.Items(start, items);
    }

    private Value leaf(JsonToken token) {
        if (token == JsonToken.VALUE_STRING) {
            return Value.of(parser.getString());
        }
        if (token == JsonToken.VALUE_TRUE || token == JsonToken.VALUE_FALSE) {
            return Value.of(token == JsonToken.VALUE_TRUE);
        }
        return token == JsonToken.VALUE_NULL
                ? new Value.Nothing()
                : new Value.Numeral(new BigDecimal(parser.getString()));
    }

    /** Where the parser stands; it looks ahead, so this may be farther than what was taken from it. */
    private JsonPath place() {
        return place(parser.streamReadContext());
    }

    private static JsonPath place(TokenStreamContext context) {
        TokenStreamContext outer = context.getParent();
        if (outer == null) {
            return JsonPath.ROOT;
        }
        JsonPath path = place(outer);
        if (context.inArray()) {
            return path.item(context.getCurrentIndex());
        }
        return context.currentName() == null ? path : path.member(context.currentName());
    }

    private int line() {
        return parser.currentTokenLocation().getLineNr();
    }

    private int line(JacksonException e) {
        TokenStreamLocation location = e.getLocation();
        return location == null ? line() : Math.max(1, location.getLineNr());
    }

    /** Ends the reading of a file whose records stand in each other beyond all measure. */
    private static final class TooDeep extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}
