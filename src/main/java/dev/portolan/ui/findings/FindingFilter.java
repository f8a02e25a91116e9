package dev.portolan.ui.findings;

import dev.portolan.guidance.Pillar;
import dev.portolan.guidance.RuleFamily;
import dev.portolan.guidance.RuleInfo;
import dev.portolan.model.Subject;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Which findings are shown.
 *
 * @param about empty for everything; else what a line has to be about, one of these at least
 * @param differentOnly whether only what is otherwise than by the yardstick is shown
 * @param words what is searched for; every word has to occur
 */
record FindingFilter(
        Set<FindingLine.Sort> sorts,
        Optional<RuleFamily> family,
        Optional<Pillar> pillar,
        Optional<List<Subject>> about,
        boolean differentOnly,
        String words) {

    static final FindingFilter ALL = new FindingFilter(
            EnumSet.allOf(FindingLine.Sort.class), Optional.empty(), Optional.empty(), Optional.empty(), false, "");

    FindingFilter {
        sorts = Set.copyOf(sorts);
    }

    /** Whether a line passes all but the choice of sorts, which is counted by. */
    boolean passes(
            FindingLine.Entry line, Function<String, Optional<RuleInfo>> rules, Function<Subject, String> names) {
        return family.filter(one -> !one.equals(RuleFamily.of(line.rule()))).isEmpty()
                && pillar.filter(one -> rules.apply(line.rule())
                                .map(RuleInfo::pillar)
                                .filter(one::equals)
                                .isEmpty())
                        .isEmpty()
                && about.filter(some -> line.subjects().stream().noneMatch(some::contains))
                        .isEmpty()
                && (!differentOnly || !line.mark().isEmpty())
                && says(line, names);
    }

    private boolean says(FindingLine.Entry line, Function<Subject, String> names) {
        if (words.isBlank()) {
            return true;
        }
        String all = String.join(
                        " ",
                        line.rule(),
                        line.title(),
                        line.text(),
                        String.join(" ", line.subjects().stream().map(names).toList()))
                .toLowerCase(Locale.ROOT);
        return List.of(words.toLowerCase(Locale.ROOT).strip().split("\\s+")).stream()
                .allMatch(all::contains);
    }
}
