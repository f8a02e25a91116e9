package dev.portolan.guidance.packs;

import dev.portolan.guidance.RuleInfo;
import java.util.Optional;

/**
 * A rule as it stands in a pack.
 *
 * @param info whose kinds are those of the components it is for
 * @param about what it looks at, one by one
 * @param where an expression that leaves out what the rule is not about; empty for none
 * @param require the expression that must hold
 * @param message what is said where it does not; expressions stand in <code>${ }</code>
 */
public record RuleText(RuleInfo info, About about, Optional<String> where, String require, String message) {

    /** What a rule of a pack looks at. */
    public enum About {
        COMPONENT,
        LINK,
        TRACE,
        DESIGN
    }
}
