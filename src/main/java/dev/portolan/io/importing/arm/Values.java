package dev.portolan.io.importing.arm;

import dev.portolan.io.importing.arm.expression.Expression;
import dev.portolan.io.importing.arm.expression.Expressions;
import dev.portolan.io.importing.arm.expression.InnerScope;
import dev.portolan.io.importing.arm.expression.Nodes;
import dev.portolan.io.importing.arm.expression.NotEvaluated;
import dev.portolan.io.importing.arm.expression.Opaque;
import dev.portolan.io.importing.arm.expression.Scope;
import dev.portolan.io.importing.arm.source.Located;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Evaluates pieces of a template: what is written plainly, expressions, and loops that make lists. */
final class Values {

    private final Import session;
    private final Visitor visitor;

    Values(Import session) {
        this(session, new Visitor() {});
    }

    Values(Import session, Visitor visitor) {
        this.session = session;
        this.visitor = visitor;
    }

    /** Sees each value with its place, and may put another one there. */
    interface Visitor {

        /** What to put there; a missing node for nothing. */
        default JsonNode leaf(JsonNode value, boolean computed, Path path) {
            return value;
        }

        default void at(Path path, int line) {}
    }

    JsonNode of(Located piece, Scope scope) {
        return of(piece, scope, Path.ROOT);
    }

    JsonNode of(Located piece, Scope scope, Path path) {
        visitor.at(path, piece.line());
        try {
            session.budget().enter();
        } catch (NotEvaluated e) {
            return visitor.leaf(Opaque.of(e.reason()), true, path);
        }
        try {
            if (piece instanceof Located.Fields record) {
                return record(record, scope, path);
            }
            if (piece instanceof Located.Items list) {
                ArrayNode items = Nodes.list();
                list.items().forEach(item -> add(items, of(item, scope, path.item(items.size()))));
                return items;
            }
            return leaf(piece, scope, path);
        } finally {
            session.budget().leave();
        }
    }

    /** The text that is meant; opaque in part or as a whole where not all of it is known. */
    String text(Located piece, Scope scope) {
        return Nodes.written(of(piece, scope));
    }

    private JsonNode record(Located.Fields record, Scope scope, Path path) {
        ObjectNode node = Nodes.record();
        record.members().forEach((name, member) -> {
            if (name.equalsIgnoreCase("copy") && member instanceof Located.Items loops && areLoops(loops)) {
                loops.items().forEach(loop -> {
                    String list = text(((Located.Fields) loop).get("name").orElse(loop), scope);
                    put(node, list, loop(list, (Located.Fields) loop, scope, path.member(list)));
                });
            } else {
                String key = key(name, scope);
                put(node, key, of(member, scope, path.member(key)));
            }
        });
        return node;
    }

    private static boolean areLoops(Located.Items list) {
        return !list.items().isEmpty()
                && list.items().stream()
                        .allMatch(item -> item instanceof Located.Fields loop
                                && loop.get("name").isPresent()
                                && loop.get("count").isPresent()
                                && loop.get("input").isPresent());
    }

    /** Ids of identities stand as names of members, as expressions. */
    private String key(String name, Scope scope) {
        return session.expressions()
                .of(name)
                .map(expression -> Opaque.shown(Nodes.written(expression.value(scope))))
                .orElseGet(() -> Expressions.literal(name));
    }

    /** The list that a loop makes. */
    JsonNode loop(String name, Located.Fields loop, Scope scope, Path path) {
        visitor.at(path, loop.line());
        Optional<List<JsonNode>> rounds = new Loops(session).rounds(name, loop, scope);
        ArrayNode items = Nodes.list();
        if (rounds.isEmpty()) {
            JsonNode rest = Opaque.rest(Nodes.text("the rounds of the loop " + name));
            add(items, visitor.leaf(rest, true, path.item(0)));
            return items;
        }
        Located input = loop.get("input").orElse(Located.Fields.NONE);
        rounds.get()
                .forEach(index -> add(items, of(input, InnerScope.round(scope, name, index), path.item(items.size()))));
        return items;
    }

    private JsonNode leaf(Located piece, Scope scope, Path path) {
        JsonNode written = piece.literal();
        Optional<Expression> expression = piece.text().flatMap(session.expressions()::of);
        if (expression.isPresent()) {
            JsonNode value = value(expression.get(), scope);
            session.noticeDepth(piece.line());
            return visitor.leaf(value, true, path);
        }
        JsonNode plain =
                piece.text().map(text -> Nodes.text(Expressions.literal(text))).orElse(written);
        return visitor.leaf(plain, false, path);
    }

    /** The depth of calls is bounded, that of the values that they make is not. */
    private static JsonNode value(Expression expression, Scope scope) {
        try {
            return expression.value(scope);
        } catch (StackOverflowError e) {
            return Opaque.of("the value is too deep");
        }
    }

    /** A list keeps its positions, so nothing is null there. */
    private static void add(ArrayNode items, JsonNode value) {
        items.add(value.isMissingNode() ? Nodes.nothing() : value);
    }

    private static void put(ObjectNode record, String name, JsonNode value) {
        if (!value.isMissingNode()) {
            record.set(Nodes.nameIn(record, name), value);
        }
    }
}
