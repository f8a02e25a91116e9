package dev.portolan.guidance;

import dev.portolan.catalog.KindSpec;
import dev.portolan.model.KindId;
import java.util.Arrays;
import java.util.List;

/**
 * What a rule says of itself.
 *
 * @param id for ever, as waivers refer to it
 * @param title what should be, in a line
 * @param severity of an ordinary case; a rule may be milder or harder in a given one
 * @param why what happens otherwise
 * @param remedy what to do
 * @param notWhen when it stays silent or is milder
 * @param alsoKnownAs the same advice elsewhere: PSRule, Azure Policy, review checklists
 * @param about the kinds of component that it judges; empty where it judges links or the design as a whole
 * @param fix what its quick fix does, in the imperative; empty where a cure takes a decision
 * @param thresholds its numbers that a project may set otherwise
 */
public record RuleInfo(
        String id,
        String title,
        Severity severity,
        Pillar pillar,
        String why,
        String remedy,
        String notWhen,
        List<Source> sources,
        List<String> alsoKnownAs,
        List<KindId> about,
        String fix,
        List<Threshold> thresholds) {

    public RuleInfo {
        why = why.strip();
        remedy = remedy.strip();
        notWhen = notWhen.strip();
        sources = List.copyOf(sources);
        alsoKnownAs = List.copyOf(alsoKnownAs);
        about = List.copyOf(about);
        thresholds = List.copyOf(thresholds);
    }

    /** A rule without a quick fix and without numbers of its own. */
    @SuppressWarnings("checkstyle:ParameterNumber") // every rule says these nine, in the order in which its page does
    public RuleInfo(
            String id,
            String title,
            Severity severity,
            Pillar pillar,
            String why,
            String remedy,
            String notWhen,
            List<Source> sources,
            List<String> alsoKnownAs) {
        this(id, title, severity, pillar, why, remedy, notWhen, sources, alsoKnownAs, List.of(), "", List.of());
    }

    public RuleInfo about(KindSpec... kinds) {
        List<KindId> ids = Arrays.stream(kinds).map(KindSpec::id).toList();
        return new RuleInfo(
                id, title, severity, pillar, why, remedy, notWhen, sources, alsoKnownAs, ids, fix, thresholds);
    }

    public RuleInfo fix(String words) {
        return new RuleInfo(
                id, title, severity, pillar, why, remedy, notWhen, sources, alsoKnownAs, about, words, thresholds);
    }

    public RuleInfo thresholds(Threshold... numbers) {
        return new RuleInfo(
                id, title, severity, pillar, why, remedy, notWhen, sources, alsoKnownAs, about, fix, List.of(numbers));
    }

    public boolean hasFix() {
        return !fix.isEmpty();
    }

    /** Whether the article of January 2023 gives this advice. */
    public boolean isFromArticle() {
        return sources.contains(Sources.ARTICLE);
    }
}
