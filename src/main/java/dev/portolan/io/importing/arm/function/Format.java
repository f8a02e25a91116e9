package dev.portolan.io.importing.arm.function;

import dev.portolan.io.importing.arm.expression.Arguments;
import dev.portolan.io.importing.arm.expression.Nodes;
import dev.portolan.io.importing.arm.expression.NotEvaluated;
import dev.portolan.io.importing.arm.expression.Opaque;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Puts values into the places of a format text, {@code {0}}, {@code {1:D2}} and so on. */
final class Format {

    private static final Pattern PLACE =
            Pattern.compile("\\{\\{|\\}\\}|\\{(\\d{1,4})(?:,(-?\\d{1,3}))?(?::([^{}]*))?\\}");
    private static final Pattern DIGITS = Pattern.compile("[Dd](\\d{1,2})?");
    private static final Pattern ZEROS = Pattern.compile("0{1,60}");
    private static final Pattern HEX = Pattern.compile("([Xx])(\\d{1,2})?");

    private Format() {}

    static String of(Arguments arguments) {
        String format = arguments.text(0);
        if (Opaque.isWhole(arguments.get(0))) {
            return Opaque.call(arguments.function(), arguments.all()).stringValue();
        }
        Matcher place = PLACE.matcher(format);
        StringBuilder text = new StringBuilder();
        while (place.find()) {
            place.appendReplacement(text, Matcher.quoteReplacement(replacement(place, arguments)));
            arguments.scope().budget().spend(text.length() / 64);
        }
        return place.appendTail(text).toString();
    }

    private static String replacement(Matcher place, Arguments arguments) {
        String index = place.group(1);
        if (index == null) {
            return place.group().substring(1);
        }
        JsonNode value = arguments.get(Integer.parseInt(index) + 1);
        String written = place.group(3) == null || Opaque.in(value) ? Nodes.written(value) : in(value, place.group(3));
        String width = place.group(2);
        return width == null || width.equals("0") ? written : String.format(Locale.ROOT, "%" + width + "s", written);
    }

    private static String in(JsonNode value, String format) {
        if (!value.isIntegralNumber()) {
            return Nodes.written(value);
        }
        Matcher digits = DIGITS.matcher(format);
        if (digits.matches()) {
            return padded(value, digits.group(1) == null ? 1 : Integer.parseInt(digits.group(1)));
        }
        if (ZEROS.matcher(format).matches()) {
            return padded(value, format.length());
        }
        Matcher hex = HEX.matcher(format);
        if (hex.matches()) {
            int width = hex.group(2) == null ? 1 : Math.max(1, Integer.parseInt(hex.group(2)));
            return String.format(Locale.ROOT, "%0" + width + hex.group(1), value.longValue());
        }
        throw new NotEvaluated("Portolan does not know the number format \"" + format + "\"");
    }

    private static String padded(JsonNode value, int width) {
        return String.format(Locale.ROOT, "%0" + Math.max(1, width) + "d", value.longValue());
    }
}
