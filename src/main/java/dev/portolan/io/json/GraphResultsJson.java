package dev.portolan.io.json;

import dev.portolan.guidance.Advice;
import dev.portolan.guidance.Finding;
import dev.portolan.model.Subject;
import dev.portolan.report.CheckFormat;
import dev.portolan.report.CheckReport;
import dev.portolan.report.Checklist;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The result of a check as the spreadsheet of Microsoft's review checklists imports it ({@code graph_results.json}): an
 * entry per item and per thing that is compliant or is not. What is not determined has none.
 */
public final class GraphResultsJson implements CheckFormat<List<GraphResultsJson.Entry>> {

    /** One line of the result. */
    record Entry(String guid, boolean compliant, String id) {}

    @Override
    public List<Entry> part(CheckReport.Checked checked) {
        List<Entry> entries = new ArrayList<>();
        for (Checklist.Item item : Checklist.AKS.items()) {
            entries.addAll(entries(checked, item, Set.copyOf(Checklist.AKS.rules(item))));
        }
        return entries;
    }

    private static List<Entry> entries(CheckReport.Checked checked, Checklist.Item item, Set<String> rules) {
        Advice advice = checked.advice();
        Set<String> wrong = new LinkedHashSet<>();
        Stream.concat(advice.findings().stream(), advice.waived().stream().map(Advice.Waived::finding))
                .filter(finding -> rules.contains(finding.rule()))
                .forEach(finding -> wrong.add(place(checked, finding)));
        if (!wrong.isEmpty()) {
            return wrong.stream().map(id -> new Entry(item.guid(), false, id)).toList();
        }
        boolean open = Stream.concat(
                        advice.notDetermined().stream().map(Advice.NotDetermined::rule),
                        advice.failures().stream().map(Advice.Failure::rule))
                .anyMatch(rules::contains);
        return open || advice.passed().stream().noneMatch(rules::contains)
                ? List.of()
                : List.of(new Entry(item.guid(), true, checked.file()));
    }

    private static String place(CheckReport.Checked checked, Finding finding) {
        return checked.file()
                + finding.subjects().stream()
                        .findFirst()
                        .map(Subject::id)
                        .map(id -> "#" + id)
                        .orElse("");
    }

    @Override
    public String whole(CheckReport report, List<List<Entry>> parts) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.putObject("metadata")
                .put("format", "json")
                .put("timestamp", report.reviewDate().toString());
        ArrayNode checks = root.putArray("checks");
        parts.stream()
                .flatMap(List::stream)
                .forEach(entry -> checks.addObject()
                        .put("guid", entry.guid())
                        .put("compliant", String.valueOf(entry.compliant()))
                        .put("id", entry.id()));
        return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
    }
}
