package dev.portolan.guidance;

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
        List<String> alsoKnownAs) {

    public RuleInfo {
        why = why.strip();
        remedy = remedy.strip();
        notWhen = notWhen.strip();
        sources = List.copyOf(sources);
        alsoKnownAs = List.copyOf(alsoKnownAs);
    }
}
