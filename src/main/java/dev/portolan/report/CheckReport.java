package dev.portolan.report;

import dev.portolan.guidance.Advice;
import dev.portolan.guidance.Profile;
import dev.portolan.model.Design;
import dev.portolan.trace.Trace;
import java.time.LocalDate;
import java.util.List;

/** What the rules and the design's own expectations say of one or several designs. */
public record CheckReport(LocalDate reviewDate, Profile profile, List<Checked> designs) {

    /**
     * One design's part.
     *
     * @param file where the design came from; empty where it was never saved
     * @param traces of the saved flows, whose expectations are the design's tests
     */
    public record Checked(Design design, String file, Advice advice, List<Trace> traces) {

        public Checked {
            traces = List.copyOf(traces);
        }
    }

    public CheckReport {
        designs = List.copyOf(designs);
    }
}
