package dev.portolan.guidance.packs;

import dev.cel.common.types.SimpleType;
import dev.portolan.guidance.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes rules of the expressions in one pack; they share what they see of a design. */
public final class PackCompiler {

    private final Scopes scopes = new Scopes();

    /**
     * What became of a text.
     *
     * @param rule empty where something is wrong
     */
    public record Compiled(Optional<Rule> rule, List<Fault> faults) {

        public Compiled {
            faults = List.copyOf(faults);
        }
    }

    public Compiled compile(RuleText text) {
        List<Fault> faults = new ArrayList<>();
        List<Language.Expression> where = text.where()
                .map(words -> Language.read("where", words, SimpleType.BOOL, faults))
                .orElse(List.of());
        List<Language.Expression> require = Language.read("require", text.require(), SimpleType.BOOL, faults);
        Template message = Template.read(text.message(), faults);
        if (!faults.isEmpty() || require.isEmpty()) {
            return new Compiled(Optional.empty(), faults);
        }
        return new Compiled(Optional.of(new ExpressionRule(text, where, require.get(0), message, scopes)), faults);
    }
}
