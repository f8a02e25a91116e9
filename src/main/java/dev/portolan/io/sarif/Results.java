package dev.portolan.io.sarif;

import dev.portolan.guidance.Advice;
import dev.portolan.guidance.Finding;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Subject;
import dev.portolan.model.Waiver;
import dev.portolan.report.Baseline;
import dev.portolan.report.CheckReport;
import dev.portolan.trace.Missing;
import dev.portolan.trace.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The results of one design: its findings, accepted ones suppressed, and what a baseline has and is gone. */
final class Results {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String FINGERPRINT = "portolan/v1";

    private final CheckReport.Checked checked;
    private final Locations locations;
    private final Map<String, Integer> rules;

    Results(CheckReport.Checked checked, Locations locations, Map<String, Integer> rules) {
        this.checked = checked;
        this.locations = locations;
        this.rules = rules;
    }

    List<ObjectNode> all() {
        List<ObjectNode> all = new ArrayList<>();
        checked.compared().fresh().forEach(finding -> all.add(compared(finding, "new")));
        checked.compared().known().forEach(finding -> all.add(compared(finding, "unchanged")));
        checked.advice().waived().forEach(waived -> all.add(suppressed(waived.finding(), waived.waiver())));
        checked.compared().gone().forEach(entry -> all.add(gone(entry)));
        return all;
    }

    private ObjectNode compared(Finding finding, String state) {
        ObjectNode node = result(finding);
        if (checked.compared().against()) {
            node.put("baselineState", state);
        }
        return node;
    }

    private ObjectNode suppressed(Finding finding, Waiver waiver) {
        ObjectNode node = result(finding);
        ObjectNode suppression = node.putArray("suppressions").addObject();
        suppression.put("kind", "external");
        suppression.put("status", "accepted");
        suppression.put("justification", waiver.reason());
        ObjectNode properties = suppression.putObject("properties");
        properties.put("owner", waiver.owner());
        properties.put("expires", waiver.expires());
        return node;
    }

    private ObjectNode result(Finding finding) {
        ObjectNode node = head(finding.rule(), finding.message(), finding.subjects(), finding.fingerprint());
        node.put("level", RuleHelp.level(finding.severity()));
        List<Trace> walked = finding.paths().stream()
                .filter(trace -> trace.branches().stream()
                        .anyMatch(branch -> !branch.hops().isEmpty()))
                .toList();
        if (!walked.isEmpty()) {
            ArrayNode flows = node.putArray("codeFlows");
            walked.forEach(trace -> flows.add(locations.codeFlow(trace)));
        }
        return node;
    }

    private ObjectNode gone(Baseline.Entry entry) {
        ObjectNode node = head(entry.rule(), "This is found no more.", entry.subjects(), entry.fingerprint());
        node.put("level", "none");
        node.put("kind", "pass");
        node.put("baselineState", "absent");
        return node;
    }

    private ObjectNode head(String rule, String message, List<Subject> subjects, String fingerprint) {
        ObjectNode node = NODES.objectNode();
        node.put("ruleId", rule);
        Integer at = rules.get(rule);
        if (at != null) {
            node.put("ruleIndex", at);
        }
        node.putObject("message").put("text", message);
        List<Subject> places = subjects.isEmpty() ? List.of(Subject.DESIGN) : subjects;
        node.putArray("locations").add(locations.of(places.get(0)));
        ArrayNode related = NODES.arrayNode();
        places.stream().skip(1).forEach(subject -> related.add(locations.of(subject)));
        places.forEach(subject -> locations.sources(subject).forEach(related::add));
        if (!related.isEmpty()) {
            node.set("relatedLocations", related);
        }
        ObjectNode prints = node.putObject("partialFingerprints");
        prints.put(FINGERPRINT, fingerprint);
        // GitHub knows results again by this one alone; it may not change when a component moves to another line.
        prints.put("primaryLocationLineHash", fingerprint + ":1");
        return node;
    }

    /** What is not determined is no result, but must not be passed over either. */
    List<ObjectNode> notifications() {
        List<ObjectNode> all = new ArrayList<>();
        for (Advice.NotDetermined open : checked.advice().notDetermined()) {
            for (Missing missing : open.missing()) {
                all.add(notification(
                        open.rule(), "note", "Not determined, because " + missing.why(), subject(missing.component())));
            }
        }
        checked.advice()
                .failures()
                .forEach(broken -> all.add(
                        notification(broken.rule(), "error", "This rule broke: " + broken.message(), Subject.DESIGN)));
        return all;
    }

    private static Subject subject(ComponentId component) {
        return component.equals(ComponentId.CANVAS) ? Subject.DESIGN : Subject.of(component);
    }

    private ObjectNode notification(String rule, String level, String text, Subject about) {
        ObjectNode node = NODES.objectNode();
        node.put("level", level);
        node.putObject("message").put("text", text);
        node.putArray("locations").add(locations.of(about));
        ObjectNode associated = node.putObject("associatedRule");
        associated.put("id", rule);
        Integer at = rules.get(rule);
        if (at != null) {
            associated.put("index", at);
        }
        return node;
    }
}
