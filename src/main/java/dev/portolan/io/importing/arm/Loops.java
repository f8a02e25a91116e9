package dev.portolan.io.importing.arm;

import dev.portolan.io.importing.arm.expression.Nodes;
import dev.portolan.io.importing.arm.expression.Opaque;
import dev.portolan.io.importing.arm.expression.Scope;
import dev.portolan.io.importing.arm.source.Located;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Counts the rounds of copy loops. */
final class Loops {

    /** Azure's limit (learn.microsoft.com/azure/azure-resource-manager/templates/copy-resources). */
    private static final long MOST = 800;

    private final Import session;

    Loops(Import session) {
        this.session = session;
    }

    /** The index of each round; empty where their number is not known. */
    Optional<List<JsonNode>> rounds(String name, Located.Fields loop, Scope scope) {
        Located counted = loop.get("count").orElse(Located.Fields.NONE);
        JsonNode count = new Values(session).of(counted, scope);
        if (Opaque.in(count)) {
            return Optional.empty();
        }
        List<JsonNode> rounds = new ArrayList<>();
        long most = number(count, name, loop.line());
        session.budget().spend(most);
        for (long i = 0; i < most; i++) {
            rounds.add(Nodes.whole(i));
        }
        return Optional.of(rounds);
    }

    private long number(JsonNode count, String name, int line) {
        try {
            long number = count.isIntegralNumber() ? count.longValue() : Long.parseLong(Nodes.written(count));
            if (number >= 0 && number <= MOST) {
                return number;
            }
            session.problem(
                    line,
                    "the loop \"%s\" asks for %d rounds; Azure makes 0 to %d, so none of it is read"
                            .formatted(Opaque.shown(name), number, MOST));
        } catch (NumberFormatException e) {
            session.problem(
                    line, "the loop \"" + Opaque.shown(name) + "\" has no number of rounds; none of it is read");
        }
        return 0;
    }
}
