package dev.portolan.io.sarif;

import dev.portolan.guidance.Pillar;
import dev.portolan.guidance.RuleInfo;
import dev.portolan.guidance.Severity;
import dev.portolan.guidance.Source;
import java.util.Locale;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A rule as SARIF describes it, with its page as help. */
final class RuleHelp {

    /** GitHub refuses longer descriptions. */
    private static final int LONGEST = 1_000;

    private RuleHelp() {}

    static ObjectNode of(RuleInfo rule) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("id", rule.id());
        node.put("name", rule.id());
        node.putObject("shortDescription").put("text", cut(rule.title()));
        node.putObject("fullDescription").put("text", cut(rule.why().isBlank() ? rule.title() : oneLine(rule.why())));
        rule.sources().stream()
                .map(Source::url)
                .filter(url -> !url.isEmpty())
                .findFirst()
                .ifPresent(url -> node.put("helpUri", url));
        node.putObject("help").put("text", text(rule)).put("markdown", markdown(rule));
        node.putObject("defaultConfiguration").put("level", level(rule.severity()));
        ObjectNode properties = node.putObject("properties");
        properties.put("precision", "high");
        properties.put(
                "problem.severity",
                rule.severity() == Severity.INFO
                        ? "recommendation"
                        : rule.severity().id());
        if (rule.pillar() == Pillar.SECURITY) {
            properties.put("security-severity", score(rule.severity()));
        }
        properties
                .putArray("tags")
                .add(rule.pillar().name().toLowerCase(Locale.ROOT))
                .add("azure")
                .add("aks");
        return node;
    }

    static String level(Severity severity) {
        return severity == Severity.INFO ? "note" : severity.id();
    }

    /** As GitHub reads it: high from 7, medium from 4, low below. */
    private static String score(Severity severity) {
        return switch (severity) {
            case ERROR -> "8.0";
            case WARNING -> "5.0";
            case INFO -> "2.0";
        };
    }

    private static String text(RuleInfo rule) {
        return String.join("\n", rule.title(), oneLine(rule.why()), oneLine(rule.remedy()))
                .strip();
    }

    private static String markdown(RuleInfo rule) {
        StringBuilder page = new StringBuilder("**%s**\n".formatted(rule.title()));
        paragraph(page, "Why", rule.why());
        paragraph(page, "What to do", rule.remedy());
        paragraph(page, "When it does not apply", rule.notWhen());
        if (!rule.sources().isEmpty()) {
            page.append("\n**Sources**\n\n");
            rule.sources()
                    .forEach(source -> page.append(
                            source.url().isEmpty()
                                    ? "- %s\n".formatted(source.title())
                                    : "- [%s](%s)\n".formatted(source.title(), source.url())));
        }
        if (!rule.alsoKnownAs().isEmpty()) {
            page.append("\nAlso known as: %s\n".formatted(String.join("; ", rule.alsoKnownAs())));
        }
        return page.toString();
    }

    private static void paragraph(StringBuilder page, String heading, String words) {
        if (!words.isBlank()) {
            page.append("\n**%s.** %s\n".formatted(heading, oneLine(words)));
        }
    }

    private static String oneLine(String words) {
        return words.replaceAll("\\s+", " ").strip();
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
