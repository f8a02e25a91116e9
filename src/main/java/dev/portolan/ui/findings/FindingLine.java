package dev.portolan.ui.findings;

import dev.portolan.guidance.Advice;
import dev.portolan.guidance.Finding;
import dev.portolan.guidance.Severity;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Subject;
import dev.portolan.model.Waiver;
import dev.portolan.trace.Missing;
import java.util.List;

/** A line of the list of findings. */
sealed interface FindingLine {

    /** The sorts of line that can be shown or left out. */
    enum Sort {
        ERROR("error", "Errors"),
        WARNING("warning", "Warnings"),
        INFO("info", "Info"),
        OPEN("undetermined", "Not determined"),
        WAIVED("waived", "Waived");

        private final String icon;
        private final String label;

        Sort(String icon, String label) {
            this.icon = icon;
            this.label = label;
        }

        String icon() {
            return icon;
        }

        String label() {
            return label;
        }

        static Sort of(Severity severity) {
            return valueOf(severity.name());
        }
    }

    /**
     * What stands above a group.
     *
     * @param rule the rule's id where the lines below are all of one, else empty
     * @param fixable how many of the lines below have a fix
     */
    record Heading(String text, int size, String rule, long fixable) implements FindingLine {}

    /** A line that says something. */
    sealed interface Entry extends FindingLine {

        Sort sort();

        String rule();

        String title();

        String text();

        List<Subject> subjects();

        /** What is otherwise about it than elsewhere, in a word or two; empty for nothing. */
        default String mark() {
            return "";
        }
    }

    /** An entry that says what a finding says. */
    sealed interface OfFinding extends Entry {

        Finding finding();

        @Override
        default Sort sort() {
            return Sort.of(finding().severity());
        }

        @Override
        default String rule() {
            return finding().rule();
        }

        @Override
        default String title() {
            return finding().title();
        }

        @Override
        default String text() {
            return finding().message();
        }

        @Override
        default List<Subject> subjects() {
            return finding().subjects();
        }
    }

    /** An open finding. */
    record Found(Finding finding, String mark) implements OfFinding {}

    /** A finding that is there by the yardstick only. */
    record Gone(Finding finding, String mark) implements OfFinding {}

    /** A finding that somebody accepted. */
    record Accepted(Advice.Waived waived) implements Entry {
        @Override
        public Sort sort() {
            return Sort.WAIVED;
        }

        @Override
        public String rule() {
            return waived.finding().rule();
        }

        @Override
        public String title() {
            return waived.finding().title();
        }

        @Override
        public String text() {
            Waiver waiver = waived.waiver();
            return "Accepted"
                    + (waiver.owner().isBlank() ? "" : " by " + waiver.owner())
                    + (waiver.expires().isBlank() ? "" : " until " + waiver.expires())
                    + (waiver.reason().isBlank() ? "." : ": " + waiver.reason());
        }

        @Override
        public List<Subject> subjects() {
            return waived.finding().subjects();
        }
    }

    /** A waiver that has expired, or whose finding is gone. */
    record Lapsed(Waiver waiver, String title) implements Entry {
        @Override
        public Sort sort() {
            return Sort.WAIVED;
        }

        @Override
        public String rule() {
            return waiver.rule();
        }

        @Override
        public String text() {
            return "This waiver no longer covers anything: "
                    + (waiver.expires().isBlank()
                            ? "its finding is gone."
                            : "it ended on " + waiver.expires() + ", or its finding is gone.");
        }

        @Override
        public List<Subject> subjects() {
            return waiver.subjects();
        }
    }

    /** What could not be determined. */
    record Open(String rule, String title, Missing missing, String mark) implements Entry {
        @Override
        public Sort sort() {
            return Sort.OPEN;
        }

        @Override
        public String text() {
            return "Not determined, because " + missing.why() + ".";
        }

        @Override
        public List<Subject> subjects() {
            return missing.component().equals(ComponentId.CANVAS)
                    ? List.of(Subject.DESIGN)
                    : List.of(Subject.of(missing.component()));
        }
    }

    /** A rule that broke. */
    record Broken(Advice.Failure failure, String title) implements Entry {
        @Override
        public Sort sort() {
            return Sort.OPEN;
        }

        @Override
        public String rule() {
            return failure.rule();
        }

        @Override
        public String text() {
            return "This rule broke, which is a fault of Portolan: " + failure.message();
        }

        @Override
        public List<Subject> subjects() {
            return List.of();
        }
    }
}
