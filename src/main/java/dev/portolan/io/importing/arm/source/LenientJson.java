package dev.portolan.io.importing.arm.source;

import dev.portolan.io.Problem;
import dev.portolan.io.importing.Cancelled;
import dev.portolan.io.importing.SourceFile;
import dev.portolan.io.importing.arm.expression.Nodes;
import dev.portolan.io.importing.arm.expression.Opaque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
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

/** Reads JSON as Azure's tools do: with comments, trailing commas and strings over several lines. */
public final class LenientJson {

    /** Longer texts are refused before they are looked at. */
    public static final int MOST_CHARACTERS = 64 * 1024 * 1024;

    private static final int DEEPEST = 250;
    private static final int MOST_TOKENS = 5_000_000;
    private static final int LONGEST_NUMBER = 400;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(2 * DEEPEST)
                    .maxTokenCount(MOST_TOKENS)
                    .maxStringLength(MOST_CHARACTERS)
                    .maxNumberLength(LONGEST_NUMBER)
                    .build())
            .enable(
                    JsonReadFeature.ALLOW_JAVA_COMMENTS,
                    JsonReadFeature.ALLOW_TRAILING_COMMA,
                    JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS,
                    JsonReadFeature.ALLOW_SINGLE_QUOTES,
                    JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .build();

    private final JsonParser parser;
    private final UnaryOperator<String> cleaning;

    private LenientJson(JsonParser parser, UnaryOperator<String> cleaning) {
        this.parser = parser;
        this.cleaning = cleaning;
    }

    /** The record that the file is; empty where it is none, and {@code problems} told why. */
    public static Optional<Located.Fields> read(SourceFile file, Consumer<Problem> problems) {
        Optional<Located> root = any(file.name(), file.text(), problems);
        if (root.isPresent() && !(root.get() instanceof Located.Fields)) {
            problems.accept(
                    new Problem(file.name(), root.get().line(), "", "this is no record in { }; is it the right file?"));
        }
        return root.filter(Located.Fields.class::isInstance).map(Located.Fields.class::cast);
    }

    /** What a text inside a template holds as JSON, with what is opaque in it; empty where it is none. */
    public static Optional<JsonNode> value(String text) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            List<Problem> problems = new ArrayList<>();
            Optional<Located> whole = new LenientJson(parser, marked -> marked).whole("", problems::add);
            return problems.isEmpty() ? whole.map(Located::literal) : Optional.empty();
        }
    }

    /** The values of a record's own names, as far as they are texts; the file is read only until {@code enough}. */
    public static Map<String, String> heading(String text, Predicate<Map<String, String>> enough) {
        Map<String, String> found = new LinkedHashMap<>();
        if (text.length() > MOST_CHARACTERS) {
            return found;
        }
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), withoutMark(text))) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return found;
            }
            while (parser.nextToken() == JsonToken.PROPERTY_NAME && !enough.test(found)) {
                String name = parser.currentName();
                found.put(name, parser.nextToken() == JsonToken.VALUE_STRING ? parser.getString() : "");
                parser.skipChildren();
            }
        } catch (JacksonException e) {
            return found;
        }
        return found;
    }

    private static Optional<Located> any(String file, String text, Consumer<Problem> problems) {
        if (text.length() > MOST_CHARACTERS) {
            problems.accept(Problem.of(
                    file,
                    "this file is larger than %d MB, which no template is; is it the right file?"
                            .formatted(MOST_CHARACTERS / 1024 / 1024)));
            return Optional.empty();
        }
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), withoutMark(text))) {
            return new LenientJson(parser, Opaque::withoutMarks).whole(file, problems);
        }
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private Optional<Located> whole(String file, Consumer<Problem> problems) {
        try {
            if (parser.nextToken() == null) {
                problems.accept(new Problem(file, 1, "", "the file is empty; open another one"));
                return Optional.empty();
            }
            Located root = node(1);
            if (parser.nextToken() != null) {
                problems.accept(new Problem(
                        file,
                        line(),
                        "",
                        "something follows after the end of the template; Portolan does not read it"));
            }
            return Optional.of(root);
        } catch (TooDeep e) {
            problems.accept(new Problem(
                    file,
                    line(),
                    "",
                    "more than " + DEEPEST + " levels stand in each other here; no template is so deep"));
        } catch (StreamConstraintsException e) {
            problems.accept(new Problem(
                    file, line(e), "", "this is more than Portolan reads from one file; is it the right file?"));
        } catch (NumberFormatException e) {
            problems.accept(new Problem(file, line(), "", "a number is too large to be one; write a smaller one"));
        } catch (JacksonException e) {
            String message = Optional.ofNullable(e.getOriginalMessage()).orElse("");
            String first = message.lines().findFirst().orElse("");
            problems.accept(new Problem(
                    file,
                    line(e),
                    "",
                    message.contains("end-of-input")
                            ? "the file ends too early, as if cut off; take it from its source again"
                            : "this is not JSON: " + first + "; mend this place"));
        }
        return Optional.empty();
    }

    private Located node(int depth) {
        if (depth > DEEPEST) {
            throw new TooDeep();
        }
        Cancelled.check();
        JsonToken token = parser.currentToken();
        int line = line();
        if (token == JsonToken.START_OBJECT) {
            Map<String, Located> members = new LinkedHashMap<>();
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String name = cleaning.apply(parser.currentName());
                parser.nextToken();
                members.put(name, node(depth + 1));
            }
            return new Located.Fields(line, members);
        }
        if (token == JsonToken.START_ARRAY) {
            List<Located> items = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                items.add(node(depth + 1));
            }
            return new Located.Items(line, items);
        }
        return new Located.Leaf(line, leaf(token));
    }

    private JsonNode leaf(JsonToken token) {
        return switch (token) {
            case VALUE_STRING -> Nodes.text(cleaning.apply(parser.getString()));
            case VALUE_TRUE -> Nodes.flag(true);
            case VALUE_FALSE -> Nodes.flag(false);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> Nodes.number(parser.getString());
            default -> Nodes.nothing();
        };
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
