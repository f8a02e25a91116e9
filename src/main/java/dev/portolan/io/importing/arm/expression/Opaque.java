package dev.portolan.io.importing.arm.expression;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * A value that nobody knows before the template is deployed. It is a text with a mark around what it stands for, so that
 * names and ids that are made from it are still equal where they would be equal in Azure.
 */
public final class Opaque {

    private static final char VALUE = '\uE000';
    private static final char NAME = '\uE001';
    private static final char REST = '\uE002';
    private static final char END = '\uE003';
    private static final Pattern MARKED = Pattern.compile("[\uE000-\uE002]([^\uE003]*)\uE003");
    private static final Pattern MARKS = Pattern.compile("[\uE000-\uE003]");
    private static final Pattern PARAMETER = Pattern.compile("parameters\\('([^']*)'\\)");
    private static final int LONGEST_LABEL = 600;
    private static final int LONGEST_WRITTEN = 20_000;
    private static final int LONGEST_NAME = 60;

    private Opaque() {}

    /** What {@code label} will be, an expression such as {@code parameters('vnetName')}. */
    public static JsonNode of(String label) {
        return Nodes.text(VALUE + shortened(label(label), LONGEST_LABEL) + END);
    }

    /** What {@code label} would be, if it could be evaluated. */
    public static JsonNode because(String label, String reason) {
        return of(shortened(label(label), LONGEST_LABEL / 2) + ": " + reason);
    }

    /** The same where it is known to hold no slash: one segment of a resource id. */
    public static JsonNode name(String label) {
        return Nodes.text(NAME + shortened(label(label), LONGEST_LABEL) + END);
    }

    /** Stands in a list for items of which not even the number is known. */
    public static JsonNode rest(JsonNode list) {
        return Nodes.text(REST + shortened(label(list), LONGEST_LABEL) + END);
    }

    public static boolean isRest(JsonNode value) {
        return value.isString() && value.stringValue().indexOf(REST) == 0;
    }

    /** What a function will give for these arguments. */
    public static JsonNode call(String function, List<JsonNode> arguments) {
        return of(function + "(" + arguments.stream().map(Opaque::argument).collect(Collectors.joining(", ")) + ")");
    }

    private static String argument(JsonNode value) {
        return value.isString() && !isWhole(value) ? "'" + label(value) + "'" : label(value);
    }

    /** Whether it is a text that is not known, or not known in part. */
    public static boolean in(JsonNode value) {
        return value.isString() && in(value.stringValue());
    }

    public static boolean in(String text) {
        return text.indexOf(END) >= 0;
    }

    /** Whether nothing of the value is known. */
    public static boolean isWhole(JsonNode value) {
        return value.isString() && MARKED.matcher(value.stringValue()).matches();
    }

    /** Whether the unknown parts of the text are segments of a resource id at most. */
    public static boolean onlyNames(String text) {
        return text.indexOf(VALUE) < 0 && text.indexOf(REST) < 0;
    }

    /** The text as a segment of a resource id, which holds no slash. */
    public static String asName(String text) {
        return text.replace(VALUE, NAME);
    }

    /** Whether the text is certain to hold a character. */
    public static boolean isFilled(String text) {
        return text.indexOf(NAME) >= 0 || !MARKED.matcher(text).replaceAll("").isEmpty();
    }

    /** The text with {@code change} made to what is known of it. */
    public static String changed(String text, UnaryOperator<String> change) {
        StringBuilder changed = new StringBuilder();
        Matcher part = MARKED.matcher(text);
        int at = 0;
        while (part.find()) {
            changed.append(change.apply(text.substring(at, part.start()))).append(part.group());
            at = part.end();
        }
        return changed.append(change.apply(text.substring(at))).toString();
    }

    /** The text in pieces, cut where one of the separators stands in what is known of it. */
    public static List<String> split(String text, List<String> separators) {
        String cuts = separators.stream()
                .filter(separator -> !separator.isEmpty())
                .map(separator -> "|(" + Pattern.quote(separator) + ")")
                .collect(Collectors.joining());
        Matcher part = Pattern.compile(MARKED.pattern() + cuts).matcher(text);
        List<String> pieces = new ArrayList<>();
        int at = 0;
        while (part.find()) {
            if (part.group(1) == null) {
                pieces.add(text.substring(at, part.start()));
                at = part.end();
            }
        }
        pieces.add(text.substring(at));
        return pieces;
    }

    /** What is known of the text's start; empty where nothing is. */
    public static Optional<String> knownStart(String text) {
        Matcher part = MARKED.matcher(text);
        return part.find() && part.start() > 0 ? Optional.of(text.substring(0, part.start())) : Optional.empty();
    }

    /** What is known of the text. */
    public static String known(String text) {
        return MARKED.matcher(text).replaceAll("");
    }

    /** The value as a reader would write it in an expression. */
    public static String label(JsonNode value) {
        return label(value.isString() ? value.stringValue() : Written.cut(value, LONGEST_WRITTEN));
    }

    private static String label(String text) {
        Matcher whole = MARKED.matcher(text);
        return (whole.matches() ? whole.group(1) : shown(text)).replace('"', '\'');
    }

    /** The text as a name or id, with its unknown parts in braces: {@code vnet-{location}-hub}. */
    public static String shown(String text) {
        return in(text)
                ? MARKED.matcher(text).replaceAll(part -> Matcher.quoteReplacement("{" + segment(part.group(1)) + "}"))
                : text;
    }

    private static String segment(String label) {
        String plain = PARAMETER
                .matcher(label)
                .replaceAll("$1")
                .replace("subscription().subscriptionId", "subscription")
                .replace("resourceGroup().name", "resourceGroup")
                .replace("'", "")
                .replace('/', '|');
        return shortened(plain, LONGEST_NAME);
    }

    /** Two different texts stay different when they are cut. */
    private static String shortened(String text, int longest) {
        return text.length() <= longest
                ? text
                : text.substring(0, longest - 12) + "… "
                        + UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8))
                                .toString()
                                .substring(0, 8);
    }

    /** Text from a file, which may hold none of our marks. */
    public static String withoutMarks(String text) {
        return MARKS.matcher(text).replaceAll("\uFFFD");
    }
}
