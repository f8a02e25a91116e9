package dev.portolan.ui.questions;

import dev.portolan.trace.Disposition;
import dev.portolan.ui.flows.Verdict;
import java.util.Optional;

/** A line of an answer. */
sealed interface AnswerLine {

    /** Over a group of lines. */
    record Heading(String text) implements AnswerLine {}

    /**
     * One way, change or fact.
     *
     * @param verdict good, bad, open, or none of these
     * @param title who, or which flow
     * @param subtitle what for
     * @param outcome how it ends
     * @param follow shows it in the trace; empty where there is nothing to trace
     */
    record Fact(Verdict verdict, String title, String subtitle, String outcome, Story story, Optional<Runnable> follow)
            implements AnswerLine {}

    /**
     * What is told of a line at length.
     *
     * @param way through what
     * @param why the reason; empty where there is nothing to say
     */
    record Story(String way, String why) {}

    /** What a disposition amounts to for who asks. */
    static Verdict verdict(Disposition disposition) {
        return switch (disposition) {
            case DELIVERED -> Verdict.MET;
            case UNDETERMINED -> Verdict.OPEN;
            default -> Verdict.FAILED;
        };
    }
}
