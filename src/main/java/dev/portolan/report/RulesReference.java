package dev.portolan.report;

import dev.portolan.guidance.Rule;
import dev.portolan.guidance.RuleInfo;
import dev.portolan.guidance.Severity;
import dev.portolan.guidance.Source;
import java.util.Comparator;
import java.util.List;

/** The reference of all rules, as Markdown. */
public final class RulesReference {

    private final StringBuilder text = new StringBuilder();

    private RulesReference() {}

    public static String of(List<Rule> rules) {
        return new RulesReference().write(rules);
    }

    private String write(List<Rule> rules) {
        text.append("# Rules\n\nWhat a design is held against. Severities:\n\n");
        for (Severity severity : Severity.values()) {
            text.append("- **")
                    .append(severity.id())
                    .append("**: ")
                    .append(severity.definition())
                    .append('\n');
        }
        rules.stream()
                .map(Rule::info)
                .sorted(Comparator.comparing(RuleInfo::id))
                .forEach(this::write);
        return text.toString();
    }

    private void write(RuleInfo rule) {
        text.append("\n## %s: %s\n\n".formatted(rule.id(), rule.title()));
        text.append("%s, %s\n".formatted(rule.severity().id(), rule.pillar().label()));
        paragraph("Why", rule.why());
        paragraph("What to do", rule.remedy());
        paragraph("When not", rule.notWhen());
        text.append("\nSources:\n\n");
        for (Source source : rule.sources()) {
            String title = source.url().isEmpty() ? source.title() : "[%s](%s)".formatted(source.title(), source.url());
            text.append("- %s (%s, %s)\n".formatted(title, source.key(), source.date()));
        }
        if (!rule.alsoKnownAs().isEmpty()) {
            text.append("\nAlso known as: ")
                    .append(String.join("; ", rule.alsoKnownAs()))
                    .append(".\n");
        }
    }

    private void paragraph(String heading, String words) {
        text.append("\n**")
                .append(heading)
                .append(".** ")
                .append(words.replace('\n', ' '))
                .append('\n');
    }
}
