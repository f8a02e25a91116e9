package dev.portolan.ui.state;

import dev.portolan.edit.Edit;
import dev.portolan.model.Subject;
import java.util.List;
import java.util.Optional;

/**
 * A finding as the panels show it.
 *
 * @param rule the rule's id
 * @param why what the rule is about and what to do, for reading
 * @param sources addresses of the documentation that the rule rests on
 * @param fix the edit that cures it, where one can
 */
public record Advice(
        String rule,
        Severity severity,
        String title,
        String message,
        List<Subject> subjects,
        String why,
        List<String> sources,
        Optional<Edit> fix) {

    /** How bad it is, the worst first. */
    public enum Severity {
        ERROR("error"),
        WARNING("warning"),
        INFO("info");

        private final String label;

        Severity(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        public String plural() {
            return this == INFO ? label : label + "s";
        }
    }

    public Advice {
        subjects = List.copyOf(subjects);
        sources = List.copyOf(sources);
    }

    public boolean concerns(Subject subject) {
        return subjects.contains(subject);
    }
}
