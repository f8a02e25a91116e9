package dev.portolan.cli;

import dev.portolan.guidance.Rule;
import dev.portolan.guidance.RuleFamily;
import dev.portolan.io.json.Nearest;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The rules that were typed, by their ids or by their families; without any, all.
 *
 * @param typed in capitals
 */
record RuleFilter(Set<String> typed) {

    static RuleFilter of(List<String> words) {
        Set<String> typed = new LinkedHashSet<>();
        words.forEach(word -> typed.add(word.strip().toUpperCase(Locale.ROOT)));
        return new RuleFilter(typed);
    }

    /**
     * Refuses words that name nothing.
     *
     * @throws BadInput naming what may have been meant
     */
    void check(List<Rule> all) {
        Set<String> known = new LinkedHashSet<>();
        all.forEach(rule -> {
            known.add(rule.info().id().toUpperCase(Locale.ROOT));
            known.add(family(rule.info().id()));
        });
        for (String word : typed) {
            if (!known.contains(word)) {
                throw new BadInput("there is no rule and no family of rules \"%s\"%s"
                        .formatted(
                                word,
                                Nearest.to(word, known)
                                        .map(near -> "; did you mean \"" + near + "\"?")
                                        .orElse("; portolan rules lists them all")));
            }
        }
    }

    boolean takes(String rule) {
        return typed.isEmpty() || typed.contains(rule.toUpperCase(Locale.ROOT)) || typed.contains(family(rule));
    }

    List<Rule> from(List<Rule> all) {
        return all.stream().filter(rule -> takes(rule.info().id())).toList();
    }

    private static String family(String id) {
        return RuleFamily.of(id).letters().toUpperCase(Locale.ROOT);
    }
}
