package dev.portolan.io.json;

import dev.portolan.guidance.Advice;
import dev.portolan.guidance.Finding;
import dev.portolan.model.Subject;
import dev.portolan.report.CheckFormat;
import dev.portolan.report.CheckReport;
import dev.portolan.report.Checklist;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The result of a check as the spreadsheet of Microsoft's review checklists imports it ({@code graph_results.json}): an
 * entry per item and per thing that is compliant or is not. What is not determined has none.
 */
public final class GraphResultsJson implements CheckFormat {

    /** One line of the result. */
    private record Entry(String guid, boolean compliant, String id) {

        ObjectNode node() {
            return JsonNodeFactory.instance
                    .objectNode()
                    .put("guid", guid)
                    .put("compliant", String.valueOf(compliant))
                    .put("id", id);
        }
    }

    @Override
    public List<String> pieces(CheckReport.Checked checked) {
        Stream<ObjectNode> nodes = Checklist.AKS.items().stream()
                .flatMap(item -> entries(checked, item, Set.copyOf(Checklist.AKS.rules(item))).stream())
                .map(Entry::node);
        return List.of(JsonPiece.of(nodes, 1));
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
    public String between() {
        return JsonPiece.BETWEEN;
    }

    @Override
    public Frame frame(CheckReport report) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.putObject("metadata")
                .put("format", "json")
                .put("timestamp", report.reviewDate().toString());
        root.putArray("checks").add(JsonPiece.GAP);
        return JsonPiece.frame(root);
    }
}
