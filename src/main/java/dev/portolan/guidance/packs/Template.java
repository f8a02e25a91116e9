package dev.portolan.guidance.packs;

import dev.cel.common.types.SimpleType;
import dev.cel.runtime.CelEvaluationException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** A message with expressions in <code>${ }</code>. */
record Template(List<Part> parts) {

    /** A piece of text, or what an expression comes to. */
    private record Part(String text, List<Language.Expression> expression) {}

    private static final int LONGEST = 400;

    static Template read(String text, List<Fault> faults) {
        List<Part> parts = new ArrayList<>();
        int at = 0;
        for (int open = text.indexOf("${"); open >= 0; open = text.indexOf("${", at)) {
            int close = end(text, open + 2);
            if (close < 0) {
                faults.add(fault(text, open, "${ is not closed by }"));
                return new Template(List.of());
            }
            parts.add(new Part(text.substring(at, open), List.of()));
            List<Fault> inner = new ArrayList<>();
            parts.add(new Part("", Language.read("message", text.substring(open + 2, close), SimpleType.DYN, inner)));
            int start = open + 2;
            inner.forEach(one -> faults.add(fault(text, start + one.column() - 1, one.message())));
            at = close + 1;
        }
        parts.add(new Part(text.substring(at), List.of()));
        return new Template(parts);
    }

    private static Fault fault(String text, int offset, String message) {
        String before = text.substring(0, Math.min(offset, text.length()));
        int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
        return new Fault("message", line, before.length() - before.lastIndexOf('\n'), message);
    }

    /** Where the expression ends that begins at {@code at}: braces may nest and stand in quotation marks. */
    private static int end(String text, int at) {
        int depth = 0;
        char quote = 0;
        for (int i = at; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                quote = c == quote && text.charAt(i - 1) != '\\' ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '{') {
                depth++;
            } else if (c == '}' && depth-- == 0) {
                return i;
            }
        }
        return -1;
    }

    String fill(Scope scope, Facts self) {
        StringBuilder filled = new StringBuilder();
        for (Part part : parts) {
            filled.append(part.text());
            part.expression().forEach(expression -> filled.append(words(expression, scope, self)));
        }
        return filled.toString();
    }

    private static String words(Language.Expression expression, Scope scope, Facts self) {
        try {
            String words = words(expression.value(scope, self));
            return words.length() <= LONGEST ? words : words.substring(0, LONGEST) + "…";
        } catch (CelEvaluationException | NotKnown e) {
            return "?";
        }
    }

    private static String words(Object value) {
        return value instanceof Collection<?> many
                ? many.stream().map(Template::words).collect(Collectors.joining(", "))
                : String.valueOf(value);
    }
}
