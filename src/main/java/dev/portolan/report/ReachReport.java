package dev.portolan.report;

import dev.portolan.model.Design;
import dev.portolan.trace.questions.Reach;
import java.util.List;

/**
 * Who reaches a component and what it reaches.
 *
 * @param file where the design came from
 * @param answers one per question
 */
public record ReachReport(Design design, String file, List<Reach> answers) {

    public ReachReport {
        answers = List.copyOf(answers);
    }
}
