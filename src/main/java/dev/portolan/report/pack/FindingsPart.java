package dev.portolan.report.pack;

import dev.portolan.guidance.Advice;
import dev.portolan.guidance.Finding;
import dev.portolan.guidance.Rule;
import dev.portolan.guidance.RuleFamily;
import dev.portolan.guidance.RuleInfo;
import dev.portolan.guidance.Severity;
import dev.portolan.guidance.Source;
import dev.portolan.report.document.Block;
import dev.portolan.report.document.Cell;
import dev.portolan.report.document.Entries;
import dev.portolan.report.document.Entries.Entry;
import dev.portolan.report.document.Entries.Field;
import dev.portolan.report.document.Paragraph;
import dev.portolan.report.document.Run;
import dev.portolan.report.document.Section;
import dev.portolan.report.document.Table;
import dev.portolan.report.document.Table.Column;
import dev.portolan.report.document.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What was found, rule by rule under the severities; and what could not be determined. */
final class FindingsPart {

    private static final List<Column> OPEN = List.of(
            Column.code("rule", "Rule", 1), Column.words("title", "Title", 3), Column.words("missing", "Because", 5));

    private static final List<Column> SHEET = List.of(
            Column.words("state", "State", 1),
            Column.words("severity", "Severity", 1),
            Column.code("rule", "Rule", 1),
            Column.words("pillar", "Pillar", 1.5),
            Column.words("title", "Title", 3),
            Column.words("message", "Finding", 5),
            Column.words("where", "Where", 2),
            Column.words("remedy", "What to do", 4),
            Column.words("fix", "Quick fix", 2),
            Column.words("reason", "Accepted because", 2),
            Column.words("owner", "Owner", 1),
            Column.words("expires", "Until", 1),
            Column.words("source", "Source", 2),
            Column.code("fingerprint", "Fingerprint", 1.5));

    private final Reviewed reviewed;
    private final Speech speech;
    private final Map<String, RuleInfo> rules;

    FindingsPart(Reviewed reviewed) {
        this.reviewed = reviewed;
        this.rules = reviewed.rules().stream()
                .map(Rule::info)
                .collect(Collectors.toMap(RuleInfo::id, Function.identity(), (one, other) -> one));
        this.speech = reviewed.speech();
    }

    List<Section> sections() {
        List<Section> sections = new ArrayList<>();
        for (Severity severity : Severity.values()) {
            Map<String, List<Finding>> byRule = reviewed.advice().findings().stream()
                    .filter(finding -> finding.severity() == severity)
                    .collect(Collectors.groupingBy(Finding::rule, LinkedHashMap::new, Collectors.toList()));
            if (!byRule.isEmpty()) {
                List<Block> blocks = new ArrayList<>();
                blocks.add(Paragraph.of(Text.EMPTY.and(severity.definition(), Run.Style.QUIET)));
                blocks.add(new Entries(byRule.values().stream().map(this::entry).toList()));
                sections.add(Section.of("findings-" + severity.id(), heading(severity), blocks));
            }
        }
        openSection(sections);
        return sections;
    }

    private static String heading(Severity severity) {
        return switch (severity) {
            case ERROR -> "Errors";
            case WARNING -> "Warnings";
            case INFO -> "Notes";
        };
    }

    private void openSection(List<Section> sections) {
        List<List<Cell>> rows = new ArrayList<>();
        for (Advice.NotDetermined open : reviewed.advice().notDetermined()) {
            rows.add(List.of(
                    Cell.of(Text.code(open.rule())),
                    Cell.of(title(open.rule())),
                    Cell.of(open.missing().stream()
                            .map(missing -> Text.of(speech.missing(missing)))
                            .toList())));
        }
        for (Advice.Failure failure : reviewed.advice().failures()) {
            rows.add(List.of(
                    Cell.of(Text.code(failure.rule())),
                    Cell.of(title(failure.rule())),
                    Cell.of("the rule broke, which is a fault of Portolan: " + failure.message())));
        }
        if (!rows.isEmpty()) {
            sections.add(Section.of(
                    "findings-open",
                    "Not determined",
                    List.of(
                            Paragraph.of("The design does not hold what these rules need to know; nothing is guessed."),
                            new Table("notDetermined", "", OPEN, rows))));
        }
    }

    private Optional<RuleInfo> rule(String id) {
        return Optional.ofNullable(rules.get(id));
    }

    private String title(String rule) {
        return rule(rule).map(RuleInfo::title).orElse("");
    }

    private Entry entry(List<Finding> findings) {
        Finding first = findings.get(0);
        RuleInfo rule = rule(first.rule()).orElseThrow();
        List<Field> fields = new ArrayList<>();
        fields.add(new Field(
                "Where",
                Text.of(speech.names(findings.stream()
                        .flatMap(finding -> finding.subjects().stream())
                        .distinct()
                        .toList()))));
        fields.add(new Field("Why", Text.of(rule.why())));
        fields.add(new Field("What to do", Text.of(rule.remedy())));
        fixes(findings, fields);
        List<String> assumed = findings.stream()
                .flatMap(finding -> finding.assumed().stream())
                .map(speech::assumed)
                .distinct()
                .toList();
        if (!assumed.isEmpty()) {
            fields.add(new Field("Assumed", Text.of(String.join("; ", assumed))));
        }
        fields.add(new Field("Sources", sources(first.sources())));
        return new Entry(
                first.severity().id(),
                Tones.of(first.severity()),
                first.rule(),
                first.title(),
                findings.stream().map(finding -> Text.of(finding.message())).toList(),
                fields,
                Map.of(
                        "severity", first.severity().id(),
                        "pillar", rule.pillar().label(),
                        "family", RuleFamily.of(first.rule()).label()));
    }

    private static void fixes(List<Finding> findings, List<Field> fields) {
        List<String> fixes = findings.stream()
                .flatMap(finding -> finding.fixes().stream())
                .map(edit -> edit.label())
                .distinct()
                .toList();
        if (!fixes.isEmpty()) {
            fields.add(new Field("Portolan can", Text.of(String.join("; ", fixes))));
        }
    }

    static Text sources(List<Source> sources) {
        Text text = Text.EMPTY;
        for (Source source : sources) {
            text = text.and(text.isEmpty() ? "" : " · ").and(Text.link(source.title(), source.url()));
        }
        return text;
    }

    Table sheet() {
        List<List<Cell>> rows = new ArrayList<>();
        Advice advice = reviewed.advice();
        advice.findings().forEach(finding -> rows.add(row("open", finding, "", "", "")));
        advice.waived()
                .forEach(waived -> rows.add(row(
                        "accepted",
                        waived.finding(),
                        waived.waiver().reason(),
                        waived.waiver().owner(),
                        waived.waiver().expires())));
        advice.notDetermined()
                .forEach(open -> open.missing()
                        .forEach(missing -> rows.add(words(
                                "not determined",
                                "",
                                open.rule(),
                                pillar(open.rule()),
                                title(open.rule()),
                                speech.missing(missing),
                                speech.name(missing.component()),
                                "",
                                "",
                                "",
                                "",
                                "",
                                "",
                                ""))));
        return new Table("findings", "Findings", SHEET, rows);
    }

    private String pillar(String rule) {
        return rule(rule).map(info -> info.pillar().label()).orElse("");
    }

    private List<Cell> row(String state, Finding finding, String reason, String owner, String expires) {
        return words(
                state,
                finding.severity().id(),
                finding.rule(),
                pillar(finding.rule()),
                finding.title(),
                finding.message(),
                speech.names(finding.subjects()),
                rule(finding.rule()).map(RuleInfo::remedy).orElse(""),
                finding.fixes().stream().map(edit -> edit.label()).collect(Collectors.joining("; ")),
                reason,
                owner,
                expires,
                finding.sources().stream().map(Source::url).findFirst().orElse(""),
                finding.fingerprint());
    }

    static List<Cell> words(String... words) {
        return List.of(words).stream().map(Cell::of).toList();
    }
}
