package dev.portolan.io.importing.arm.function;

import dev.portolan.io.importing.arm.expression.Arguments;
import dev.portolan.io.importing.arm.expression.Nodes;
import dev.portolan.io.importing.arm.expression.NotEvaluated;
import dev.portolan.io.importing.arm.expression.Opaque;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Functions of texts. Those that only put texts together keep the parts of which the value is not known. */
final class TextFunctions {

    private static final int LONGEST_PADDING = 10_000;
    private static final int LONGEST_CUT = 1_000_000;
    private static final long PIECE_COST = 20;

    private TextFunctions() {}

    static void addTo(Table table) {
        table.addOpen("format", 1, Table.ANY, a -> text(a, Format.of(a)));
        table.addOpen("toLower", 1, 1, a -> cased(a, false));
        table.addOpen("toUpper", 1, 1, a -> cased(a, true));
        table.addOpen("string", 1, 1, a -> text(a, Nodes.written(a.get(0))));
        table.addOpen("split", 2, 2, TextFunctions::split);
        table.addOpen("join", 2, 2, TextFunctions::join);
        table.add("trim", 1, 1, a -> Nodes.text(a.text(0).strip()));
        table.add("substring", 2, 3, TextFunctions::substring);
        table.add("replace", 3, 3, a -> Nodes.text(a.joined(pieces(a, a.text(0), List.of(a.text(1))), a.text(2))));
        table.addOpen("startsWith", 2, 2, a -> starts(a));
        table.addOpen("endsWith", 2, 2, a -> ends(a));
        table.add("padLeft", 2, 3, TextFunctions::padLeft);
    }

    private static JsonNode text(Arguments arguments, String text) {
        arguments.scope().budget().spend(2L * text.length());
        return Nodes.text(text);
    }

    /** The case of what is not known does not matter, as names and ids are compared without it. */
    private static JsonNode cased(Arguments arguments, boolean upper) {
        String text = arguments.text(0);
        return Nodes.text(
                Opaque.changed(text, known -> upper ? known.toUpperCase(Locale.ROOT) : known.toLowerCase(Locale.ROOT)));
    }

    /** A text is cut at one or several separators; of ids whose names are not known, the segments are known. */
    private static JsonNode split(Arguments arguments) {
        List<String> separators = new ArrayList<>();
        if (arguments.get(1).isArray()) {
            arguments.list(1).forEach(item -> separators.add(Nodes.written(item)));
        } else {
            separators.add(arguments.text(1));
        }
        String text = arguments.text(0);
        boolean segments =
                Opaque.onlyNames(text) && separators.equals(List.of("/")) && !Opaque.isWhole(arguments.get(0));
        if ((Opaque.in(text) && !segments) || separators.stream().anyMatch(Opaque::in)) {
            return arguments.opaque();
        }
        return Nodes.list(pieces(arguments, text, separators));
    }

    private static List<JsonNode> pieces(Arguments arguments, String text, List<String> separators) {
        if (text.length() > LONGEST_CUT) {
            throw new NotEvaluated("a text of more than " + LONGEST_CUT + " characters is too long to be cut");
        }
        List<String> pieces = Opaque.split(text, separators);
        arguments.scope().budget().spend(PIECE_COST * pieces.size());
        return pieces.stream().map(Nodes::text).toList();
    }

    private static JsonNode join(Arguments arguments) {
        if (Opaque.in(arguments.get(0))) {
            return arguments.opaque();
        }
        List<JsonNode> items = arguments.list(0);
        if (items.stream().anyMatch(Opaque::isRest)) {
            return arguments.opaque();
        }
        return Nodes.text(arguments.joined(items, arguments.text(1)));
    }

    private static JsonNode substring(Arguments arguments) {
        String text = arguments.text(0);
        long start = arguments.whole(1);
        long length = arguments.size() > 2 ? arguments.whole(2) : text.length() - start;
        if (start < 0 || length < 0 || start > text.length() || length > text.length() - start) {
            throw new NotEvaluated("the text has only " + text.length() + " characters");
        }
        return Nodes.text(text.substring((int) start, (int) (start + length)));
    }

    private static JsonNode starts(Arguments arguments) {
        return affix(
                        arguments,
                        Opaque.in(arguments.get(0))
                                ? Opaque.knownStart(arguments.text(0))
                                        .filter(known -> known.length()
                                                >= arguments.text(1).length())
                                : Optional.of(arguments.text(0)))
                .map(known -> Nodes.flag(lower(known).startsWith(lower(arguments.text(1)))))
                .orElseGet(arguments::opaque);
    }

    private static JsonNode ends(Arguments arguments) {
        return affix(arguments, Opaque.in(arguments.get(0)) ? Optional.empty() : Optional.of(arguments.text(0)))
                .map(known -> Nodes.flag(lower(known).endsWith(lower(arguments.text(1)))))
                .orElseGet(arguments::opaque);
    }

    private static Optional<String> affix(Arguments arguments, Optional<String> known) {
        return Opaque.in(arguments.get(1)) ? Optional.empty() : known;
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private static JsonNode padLeft(Arguments arguments) {
        String text = Nodes.written(arguments.get(0));
        long width = arguments.whole(1);
        if (width > LONGEST_PADDING) {
            throw new NotEvaluated("more than " + LONGEST_PADDING + " characters are too many");
        }
        String filler = arguments.text(2, " ");
        if (filler.length() != 1) {
            throw new NotEvaluated("the text is filled up with one character");
        }
        return Nodes.text(filler.repeat((int) Math.max(0, Math.max(0, width) - text.length())) + text);
    }
}
