package dev.portolan.io.importing.arm.expression;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Tells the expressions among a template's texts, and reads each of them once. */
public final class Expressions {

    private final Map<String, Expression> known = new HashMap<>();
    private boolean exceededDepth;

    /** Whether the text stands for something else. */
    public static boolean isExpression(String text) {
        return text.length() > 1 && text.charAt(0) == '[' && text.charAt(1) != '[' && text.endsWith("]");
    }

    /** A text that is no expression as it is meant: {@code [[} at its start is one bracket. */
    public static String literal(String text) {
        return text.startsWith("[[") ? text.substring(1) : text;
    }

    /** The expression that the text is; empty where it is none. Where it cannot be read, its value says so. */
    public Optional<Expression> of(String text) {
        return isExpression(text) ? Optional.of(known.computeIfAbsent(text, this::parse)) : Optional.empty();
    }

    /** Whether one was not read, as too many calls stand in each other. */
    public boolean exceededDepth() {
        return exceededDepth;
    }

    private Expression parse(String text) {
        String inner = text.substring(1, text.length() - 1);
        try {
            return ExpressionParser.parse(inner);
        } catch (ExpressionParser.TooDeep e) {
            exceededDepth = true;
            return new Expression.Literal(Opaque.because(inner, "too many calls stand in each other"));
        } catch (NotEvaluated e) {
            return new Expression.Literal(Opaque.because(inner, e.reason()));
        }
    }
}
