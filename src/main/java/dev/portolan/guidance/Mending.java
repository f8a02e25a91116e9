package dev.portolan.guidance;

import dev.portolan.edit.Edit;
import dev.portolan.model.Design;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * All findings of one rule cured as one edit. The rule is asked again after each fix, as one may settle other findings
 * too, or change what the next has to do.
 *
 * @param fixes those that were made, in order
 * @param left findings of the rule that no fix has cured
 */
public record Mending(String rule, List<Edit> fixes, List<Finding> left) {

    /** More than any design has, so that two fixes that undo each other come to an end. */
    private static final int MOST = 500;

    public Mending {
        fixes = List.copyOf(fixes);
        left = List.copyOf(left);
    }

    /**
     * Mends {@code design} as far as {@code rule} offers fixes.
     *
     * @param advice what the rules find in a design
     */
    public static Mending of(String rule, Design design, Function<Design, List<Finding>> advice) {
        Set<String> tried = new HashSet<>();
        List<Edit> fixes = new ArrayList<>();
        Design now = design;
        List<Finding> open = findings(rule, now, advice);
        Optional<Finding> next = next(open, tried);
        while (next.isPresent() && tried.size() < MOST) {
            tried.add(key(next.get()));
            Edit fix = next.get().fixes().get(0);
            Design mended = fix.apply(now);
            if (!mended.equals(now)) {
                fixes.add(fix);
                now = mended;
                open = findings(rule, now, advice);
            }
            next = next(open, tried);
        }
        return new Mending(rule, fixes, open);
    }

    private static List<Finding> findings(String rule, Design design, Function<Design, List<Finding>> advice) {
        return advice.apply(design).stream()
                .filter(finding -> finding.rule().equals(rule))
                .toList();
    }

    private static Optional<Finding> next(List<Finding> open, Set<String> tried) {
        return open.stream()
                .filter(finding -> !finding.fixes().isEmpty() && !tried.contains(key(finding)))
                .findFirst();
    }

    private static String key(Finding finding) {
        return finding.fingerprint() + " " + finding.message();
    }

    /** All fixes as one step; empty where there is nothing to do. */
    public Optional<Edit> edit() {
        return fixes.stream()
                .reduce(Edit::then)
                .map(all ->
                        all.labelled(fixes.size() == 1 ? all.label() : "Fix " + fixes.size() + " findings of " + rule));
    }
}
