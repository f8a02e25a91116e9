package dev.portolan.report.pack;

import dev.portolan.guidance.Advice;
import dev.portolan.guidance.Finding;
import dev.portolan.guidance.Pillar;
import dev.portolan.guidance.RuleInfo;
import dev.portolan.guidance.Severity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * How a design stands under one pillar of the Well-Architected Framework.
 *
 * @param clean rules that found nothing, or nothing worse than a note
 * @param warned rules whose worst finding is a warning
 * @param failed rules whose worst finding is an error
 * @param open rules that could not be determined, which count for nothing
 */
record Score(Pillar pillar, int clean, int warned, int failed, int open) {

    /** What the number means, to be printed beside it. */
    static final String FORMULA = "Score = (rules without a warning or an error + ½ × rules whose worst finding is a"
            + " warning) ÷ rules judged × 100, rounded down. An accepted finding counts like any other. Rules that do"
            + " not apply or are not determined are not judged; the more of those, the less a score says.";

    private static final int WHOLE = 100;

    /** Those of all pillars, in their order. */
    static List<Score> of(Reviewed reviewed) {
        Map<String, Severity> worst = worst(reviewed.advice());
        List<Score> all = new ArrayList<>();
        for (Pillar pillar : Pillar.values()) {
            all.add(of(pillar, reviewed, worst));
        }
        return all;
    }

    private static Score of(Pillar pillar, Reviewed reviewed, Map<String, Severity> worst) {
        List<String> ids = reviewed.rules().stream()
                .map(rule -> rule.info())
                .filter(info -> info.pillar() == pillar)
                .map(RuleInfo::id)
                .toList();
        Advice advice = reviewed.advice();
        int passed = (int) ids.stream().filter(advice.passed()::contains).count();
        int open = (int) ids.stream()
                .filter(id -> !worst.containsKey(id))
                .filter(id -> advice.notDetermined().stream()
                                .anyMatch(one -> one.rule().equals(id))
                        || advice.failures().stream().anyMatch(one -> one.rule().equals(id)))
                .count();
        return new Score(
                pillar,
                passed + count(ids, worst, Severity.INFO),
                count(ids, worst, Severity.WARNING),
                count(ids, worst, Severity.ERROR),
                open);
    }

    private static int count(List<String> ids, Map<String, Severity> worst, Severity severity) {
        return (int) ids.stream().filter(id -> worst.get(id) == severity).count();
    }

    private static Map<String, Severity> worst(Advice advice) {
        Map<String, Severity> worst = new HashMap<>();
        List<Finding> all = new ArrayList<>(advice.findings());
        advice.waived().forEach(waived -> all.add(waived.finding()));
        all.forEach(finding -> worst.merge(
                finding.rule(), finding.severity(), (one, other) -> one.compareTo(other) <= 0 ? one : other));
        return worst;
    }

    int judged() {
        return clean + warned + failed;
    }

    /** From 0 to 100; empty where no rule could be judged. */
    OptionalInt value() {
        return judged() == 0 ? OptionalInt.empty() : OptionalInt.of((2 * clean + warned) * WHOLE / (2 * judged()));
    }
}
