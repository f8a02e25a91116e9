package dev.portolan.model;

import java.util.List;

/**
 * A finding that somebody accepts, with the reason.
 *
 * @param rule the rule's id
 * @param subjects what the finding is about; a waiver covers a finding on exactly these
 * @param expires the last day on which it holds, as {@code 2027-03-31}; empty for no end
 * @param extras members that the file had and this version does not know
 */
public record Waiver(
        String rule, List<Subject> subjects, String reason, String owner, String expires, Properties extras) {

    public Waiver {
        subjects = subjects.stream().sorted().toList();
    }
}
