package dev.portolan.io.importing.arm.expression;

import java.util.ArrayList;
import java.util.List;

/** Reads the grammar of expressions: texts, numbers, calls, and members of them. */
final class ExpressionParser {

    private static final int DEEPEST = 150;

    /** Ends the reading of calls that stand in each other beyond all measure. */
    static final class TooDeep extends RuntimeException {
        private static final long serialVersionUID = 1;

        TooDeep() {
            super("", null, false, false);
        }
    }

    private final String text;
    private int at;
    private int depth;

    private ExpressionParser(String text) {
        this.text = text;
    }

    /** @throws NotEvaluated with a reason where the text is no expression */
    static Expression parse(String text) {
        ExpressionParser parser = new ExpressionParser(text);
        Expression whole = parser.expression();
        parser.blanks();
        if (parser.at < text.length()) {
            throw parser.unexpected();
        }
        return whole;
    }

    private Expression expression() {
        if (++depth > DEEPEST) {
            throw new TooDeep();
        }
        Expression value = primary();
        while (true) {
            if (next('.')) {
                boolean maybe = next('?');
                blanks();
                value = new Expression.Member(value, new Expression.Literal(Nodes.text(word())), maybe);
            } else if (next('[')) {
                boolean maybe = next('?');
                value = new Expression.Member(value, expression(), maybe);
                expect(']');
            } else {
                depth--;
                return value;
            }
        }
    }

    private Expression primary() {
        blanks();
        if (at < text.length() && text.charAt(at) == '\'') {
            return new Expression.Literal(Nodes.text(quoted()));
        }
        if (at < text.length() && (Character.isDigit(text.charAt(at)) || "+-".indexOf(text.charAt(at)) >= 0)) {
            return number();
        }
        StringBuilder name = new StringBuilder(word());
        blanks();
        while (at < text.length() && text.charAt(at) == '.') {
            at++;
            name.append('.').append(word());
            blanks();
        }
        return new Expression.Call(name.toString(), arguments());
    }

    private List<Expression> arguments() {
        List<Expression> arguments = new ArrayList<>();
        expect('(');
        if (next(')')) {
            return arguments;
        }
        do {
            arguments.add(expression());
        } while (next(','));
        expect(')');
        return arguments;
    }

    private Expression number() {
        int start = at++;
        while (at < text.length() && (Character.isDigit(text.charAt(at)) || text.charAt(at) == '.')) {
            at++;
        }
        try {
            return new Expression.Literal(Nodes.number(text.substring(start, at)));
        } catch (NumberFormatException e) {
            throw new NotEvaluated("\"" + text.substring(start, at) + "\" is no number");
        }
    }

    /** A text in single quotation marks; two of them are one in it. */
    private String quoted() {
        StringBuilder quoted = new StringBuilder();
        at++;
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c != '\'') {
                quoted.append(c);
            } else if (at < text.length() && text.charAt(at) == '\'') {
                quoted.append('\'');
                at++;
            } else {
                return quoted.toString();
            }
        }
        throw new NotEvaluated("a quotation mark is not closed");
    }

    private String word() {
        int start = at;
        while (at < text.length()
                && (Character.isLetterOrDigit(text.charAt(at)) || "_$#-".indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        if (start == at) {
            throw unexpected();
        }
        return text.substring(start, at);
    }

    private void blanks() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private boolean next(char c) {
        blanks();
        if (at < text.length() && text.charAt(at) == c) {
            at++;
            return true;
        }
        return false;
    }

    private void expect(char c) {
        if (!next(c)) {
            throw unexpected();
        }
    }

    private NotEvaluated unexpected() {
        return new NotEvaluated(
                at < text.length()
                        ? "\"" + text.charAt(at) + "\" is not expected at character " + (at + 1)
                        : "it ends too early");
    }
}
