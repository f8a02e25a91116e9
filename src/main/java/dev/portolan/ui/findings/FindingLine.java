package dev.portolan.ui.findings;

import dev.portolan.guidance.Advice;
import dev.portolan.guidance.Finding;
import dev.portolan.guidance.Severity;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Subject;
import dev.portolan.model.Waiver;
import dev.portolan.trace.Missing;
import dev.portolan.ui.text.Texts;
import java.util.List;

/** A line of the list of findings. */
sealed interface FindingLine {

    /** The sorts of line that can be shown or left out. */
    enum Sort {
        ERROR("error", "findings.sort.error"),
        WARNING("warning", "findings.sort.warning"),
        INFO("info", "findings.sort.info"),
        OPEN("undetermined", "findings.sort.open"),
        WAIVED("waived", "findings.sort.waived");

        private final String icon;
        private final String key;

        Sort(String icon, String key) {
            this.icon = icon;
            this.key = key;
        }

        String icon() {
            return icon;
        }

        String label() {
            return Texts.of(key);
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
            return waiver.reason().isBlank()
                    ? Texts.of("findings.accepted.without-reason", accepted(waiver))
                    : Texts.of("findings.accepted.for", accepted(waiver), waiver.reason());
        }

        private static String accepted(Waiver waiver) {
            if (waiver.owner().isBlank()) {
                return waiver.expires().isBlank()
                        ? Texts.of("findings.accepted")
                        : Texts.of("findings.accepted.until", waiver.expires());
            }
            return waiver.expires().isBlank()
                    ? Texts.of("findings.accepted.by", waiver.owner())
                    : Texts.of("findings.accepted.by-until", waiver.owner(), waiver.expires());
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
            return waiver.expires().isBlank()
                    ? Texts.of("findings.lapsed")
                    : Texts.of("findings.lapsed.ended", waiver.expires());
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
            return Texts.of("findings.open", missing.why());
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
            return Texts.of("findings.broken", failure.message());
        }

        @Override
        public List<Subject> subjects() {
            return List.of();
        }
    }
}
