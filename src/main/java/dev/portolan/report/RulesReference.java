package dev.portolan.report;

import dev.portolan.guidance.Rule;
import dev.portolan.guidance.RuleInfo;
import dev.portolan.guidance.Severity;
import dev.portolan.guidance.Source;
import dev.portolan.guidance.Threshold;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The reference of all rules, as Markdown. */
public final class RulesReference {

    private final StringBuilder text = new StringBuilder();

    private RulesReference() {}

    public static String of(List<Rule> rules) {
        return new RulesReference()
                .write(rules.stream()
                        .map(Rule::info)
                        .sorted(Comparator.comparing(RuleInfo::id))
                        .toList());
    }

    /** The part of one rule. */
    public static String of(RuleInfo rule) {
        RulesReference reference = new RulesReference();
        reference.write(rule);
        return reference.text.toString().stripLeading();
    }

    private String write(List<RuleInfo> rules) {
        text.append("# Rules\n\nWhat a design is held against. Severities:\n\n");
        for (Severity severity : Severity.values()) {
            text.append("- **")
                    .append(severity.id())
                    .append("**: ")
                    .append(severity.definition())
                    .append('\n');
        }
        contents(rules);
        rules.forEach(this::write);
        return text.toString();
    }

    private void contents(List<RuleInfo> rules) {
        Map<String, List<RuleInfo>> families = rules.stream()
                .collect(Collectors.groupingBy(
                        rule -> rule.id().replaceFirst("-[^-]*$", ""), TreeMap::new, Collectors.toList()));
        text.append("\n| Family | Rule | Severity | Fix |\n|---|---|---|---|\n");
        families.forEach((family, members) -> members.forEach(rule -> text.append("| %s | [%s](#%s) %s | %s | %s |\n"
                .formatted(
                        rule.equals(members.get(0)) ? family : "",
                        rule.id(),
                        anchor(rule),
                        rule.title().replace("|", "\\|"),
                        rule.severity().id(),
                        rule.hasFix() ? "yes" : ""))));
    }

    /** The name that a heading gets where Markdown is shown. */
    private static String anchor(RuleInfo rule) {
        return "%s: %s"
                .formatted(rule.id(), rule.title())
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9 _-]", "")
                .replace(' ', '-');
    }

    private void write(RuleInfo rule) {
        text.append("\n## %s: %s\n\n".formatted(rule.id(), rule.title()));
        text.append("%s, %s\n".formatted(rule.severity().id(), rule.pillar().label()));
        paragraph("Why", rule.why());
        paragraph("What to do", rule.remedy());
        if (rule.hasFix()) {
            paragraph("Quick fix", rule.fix());
        }
        if (!rule.notWhen().isBlank()) {
            paragraph("When not", rule.notWhen());
        }
        if (!rule.about().isEmpty()) {
            paragraph(
                    "Looks at",
                    rule.about().stream().map(kind -> "`" + kind + "`").collect(Collectors.joining(", ")));
        }
        if (!rule.thresholds().isEmpty()) {
            text.append("\nNumbers that a project may set:\n\n");
            for (Threshold number : rule.thresholds()) {
                text.append("- `%s`: %d. %s\n".formatted(number.name(), number.usual(), number.meaning()));
            }
        }
        sources(rule.sources());
        if (!rule.alsoKnownAs().isEmpty()) {
            text.append("\nAlso known as: ")
                    .append(String.join("; ", rule.alsoKnownAs()))
                    .append(".\n");
        }
    }

    private void sources(List<Source> sources) {
        text.append("\nSources:\n\n");
        for (Source source : sources) {
            String title = source.url().isEmpty() ? source.title() : "[%s](%s)".formatted(source.title(), source.url());
            text.append("- %s (%s, %s)\n".formatted(title, source.key(), source.date()));
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
