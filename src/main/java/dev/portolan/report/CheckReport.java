package dev.portolan.report;

import dev.portolan.guidance.Advice;
import dev.portolan.guidance.Finding;
import dev.portolan.guidance.Profile;
import dev.portolan.guidance.RuleSettings;
import dev.portolan.guidance.Severity;
import dev.portolan.model.Design;
import dev.portolan.trace.Expectations;
import dev.portolan.trace.Trace;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What the rules and the design's own expectations say of one or several designs.
 *
 * @param profile of all of them; empty where they differ
 */
public record CheckReport(LocalDate reviewDate, Optional<Profile> profile, List<Checked> designs) {

    /**
     * One design's part.
     *
     * @param file where the design came from; empty where it was never saved
     * @param text of the file, for the lines of components; may be empty
     * @param traces of the saved flows, whose expectations are the design's tests
     * @param terms what it was held against
     * @param compared its findings, held against those that were known
     */
    public record Checked(
            Design design,
            String file,
            String text,
            Advice advice,
            List<Trace> traces,
            Terms terms,
            Compared compared) {

        public Checked {
            traces = List.copyOf(traces);
        }

        /** A design as usual, with nothing known of it. */
        public Checked(Design design, String file, Advice advice, List<Trace> traces) {
            this(design, file, "", advice, traces, Terms.USUAL, Compared.allNew(advice));
        }

        /** Whether a new finding is severe enough, or a flow is known not to do what is expected of it. */
        public boolean fails() {
            return compared.fresh().stream().anyMatch(terms::fails) || new Expectations(design.topology()).fail(traces);
        }
    }

    /**
     * What a design is held against.
     *
     * @param failOn the mildest severity that fails it
     */
    public record Terms(Profile profile, Severity failOn, RuleSettings settings) {

        public static final Terms USUAL = new Terms(Profile.CURRENT, Severity.ERROR, RuleSettings.NONE);

        /** Whether a new finding is severe enough to fail its design. */
        public boolean fails(Finding finding) {
            return finding.severity().isAtLeast(failOn);
        }
    }

    public CheckReport {
        designs = List.copyOf(designs);
    }
}
