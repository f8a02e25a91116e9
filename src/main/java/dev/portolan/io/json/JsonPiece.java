package dev.portolan.io.json;

import dev.portolan.report.CheckFormat.Frame;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Pieces of a JSON text that is too long to be built as a whole, and what stands around them. */
public final class JsonPiece {

    /** The only element of a list that the pieces of a section are to fill; no text that a person writes. */
    public static final String GAP = "gap-5b1c6f0e-6a57-4e0c-9d43-7a2f1c8e9b10";

    /** Between two elements of a list. */
    public static final String BETWEEN = ", ";

    private static final Pattern GAPS = Pattern.compile(Pattern.quote('"' + GAP + '"'));
    private static final String STEP = "  ";

    private JsonPiece() {}

    /**
     * Elements of a list as they stand inside the whole text.
     *
     * @param depth how many records the list stands in
     */
    public static String of(Stream<? extends JsonNode> elements, int depth) {
        return elements.map(element -> text(element, depth)).collect(Collectors.joining(BETWEEN));
    }

    /** A text around its gaps, in their order, with a newline at the end. */
    public static Frame frame(JsonNode whole) {
        List<String> parts = Arrays.asList(GAPS.split(text(whole, 0)));
        int last = parts.size() - 1;
        return new Frame(parts.subList(0, last), parts.get(last) + "\n");
    }

    private static String text(JsonNode node, int depth) {
        DefaultIndenter indenter = new DefaultIndenter(STEP, "\n" + STEP.repeat(depth));
        return JsonMapper.shared()
                .writer()
                .with(new DefaultPrettyPrinter().withObjectIndenter(indenter))
                .writeValueAsString(node);
    }
}
