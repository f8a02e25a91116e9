package dev.portolan.guidance;

import dev.portolan.trace.Missing;
import java.util.List;

/**
 * How one rule stands to one component, or to the design as a whole: what it found there, or why it found nothing.
 *
 * @param because in sentences; never empty
 * @param missing what somebody would have to say, where that is what it takes
 */
public record Standing(RuleInfo rule, Outcome outcome, List<String> because, List<Missing> missing) {

    /** What came of asking a rule, what matters most first. */
    public enum Outcome {
        FOUND("found"),
        NOT_DETERMINED("not determined"),
        /** The rule broke, which is a fault of Portolan. */
        FAILED("could not be checked"),
        WAIVED("waived"),
        PASSED("nothing found"),
        NOT_APPLICABLE("does not apply");

        private final String label;

        Outcome(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public Standing {
        because = List.copyOf(because);
        missing = List.copyOf(missing);
    }
}
