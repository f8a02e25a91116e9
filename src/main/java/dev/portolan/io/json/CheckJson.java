package dev.portolan.io.json;

import dev.portolan.guidance.Advice;
import dev.portolan.guidance.Finding;
import dev.portolan.guidance.Profile;
import dev.portolan.guidance.Source;
import dev.portolan.model.Expectation;
import dev.portolan.model.Waiver;
import dev.portolan.report.Baseline;
import dev.portolan.report.CheckFormat;
import dev.portolan.report.CheckReport;
import dev.portolan.report.Checklist;
import dev.portolan.report.Coverage;
import dev.portolan.trace.Assumption;
import dev.portolan.trace.ExpectationResult;
import dev.portolan.trace.Expectations;
import dev.portolan.trace.Trace;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The result of a check as JSON, in the stable form that {@code src/docs/json.md} describes. */
public final class CheckJson implements CheckFormat {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    @Override
    public String between() {
        return JsonPiece.BETWEEN;
    }

    @Override
    public Frame frame(CheckReport report) {
        ObjectNode root = NODES.objectNode();
        root.put("reviewDate", report.reviewDate().toString());
        root.put("profile", report.profile().map(Profile::id).orElse(""));
        root.putArray("designs").add(JsonPiece.GAP);
        return JsonPiece.frame(root);
    }

    @Override
    public List<String> pieces(CheckReport.Checked checked) {
        return List.of(JsonPiece.of(Stream.of(design(checked)), 1));
    }

    private static ObjectNode design(CheckReport.Checked checked) {
        Advice advice = checked.advice();
        ObjectNode node = NODES.objectNode();
        node.put("name", checked.design().name());
        node.put("file", checked.file());
        node.put("profile", checked.terms().profile().id());
        SubjectJson about = new SubjectJson(checked.design().topology());
        node.set("findings", Lists.of(checked.compared().fresh(), finding -> finding(finding, about)));
        node.set("waived", Lists.of(advice.waived(), waived -> waived(waived, about)));
        node.set("notDetermined", Lists.of(advice.notDetermined(), CheckJson::open));
        node.set("notApplicable", Lists.of(advice.notApplicable(), CheckJson::inapplicable));
        node.set("passed", Lists.of(advice.passed(), NODES::stringNode));
        node.set("failed", Lists.of(advice.failures(), CheckJson::failure));
        Expectations expectations = new Expectations(checked.design().topology());
        node.set("flows", Lists.of(checked.traces(), trace -> flow(trace, expectations)));
        node.set("lapsedWaivers", Lists.of(advice.lapsedWaivers(), waiver -> lapsed(waiver, about)));
        Coverage coverage = Coverage.of(Checklist.AKS, advice);
        ObjectNode covered = node.putObject("coverage");
        covered.put("checklist", coverage.checklist().name());
        covered.put("answered", coverage.answered());
        covered.put("items", coverage.answers().size());
        if (checked.compared().against()) {
            node.set("known", Lists.of(checked.compared().known(), finding -> finding(finding, about)));
            node.set("gone", Lists.of(checked.compared().gone(), entry -> gone(entry, about)));
        }
        return node;
    }

    private static ObjectNode finding(Finding finding, SubjectJson about) {
        ObjectNode node = NODES.objectNode();
        node.put("rule", finding.rule());
        node.put("severity", Names.of(finding.severity()));
        node.put("title", finding.title());
        node.put("message", finding.message());
        node.set("subjects", Lists.of(finding.subjects(), about::of));
        node.put("fix", finding.fixes().isEmpty() ? "" : finding.fixes().get(0).label());
        node.set("sources", Lists.of(finding.sources(), CheckJson::source));
        node.set("assumed", Lists.of(finding.assumed(), CheckJson::assumption));
        node.put("fingerprint", finding.fingerprint());
        return node;
    }

    private static ObjectNode waived(Advice.Waived waived, SubjectJson about) {
        ObjectNode node = finding(waived.finding(), about);
        node.put("reason", waived.waiver().reason());
        node.put("owner", waived.waiver().owner());
        node.put("expires", waived.waiver().expires());
        return node;
    }

    private static ObjectNode lapsed(Waiver waiver, SubjectJson about) {
        ObjectNode node = NODES.objectNode();
        node.put("rule", waiver.rule());
        node.set("subjects", Lists.of(waiver.subjects(), about::of));
        node.put("expires", waiver.expires());
        return node;
    }

    private static ObjectNode gone(Baseline.Entry entry, SubjectJson about) {
        ObjectNode node = NODES.objectNode();
        node.put("rule", entry.rule());
        node.set("subjects", Lists.of(entry.subjects(), about::of));
        node.put("fingerprint", entry.fingerprint());
        return node;
    }

    private static ObjectNode source(Source source) {
        ObjectNode node = NODES.objectNode();
        node.put("key", source.key());
        node.put("title", source.title());
        node.put("url", source.url());
        node.put("date", source.date());
        return node;
    }

    private static ObjectNode assumption(Assumption assumption) {
        ObjectNode node = NODES.objectNode();
        node.put("component", Lists.id(assumption.component()));
        node.put("property", assumption.property());
        node.put("value", assumption.value());
        return node;
    }

    private static ObjectNode open(Advice.NotDetermined open) {
        ObjectNode node = NODES.objectNode();
        node.put("rule", open.rule());
        node.set("missing", Lists.missing(open.missing()));
        return node;
    }

    private static ObjectNode inapplicable(Advice.NotApplicable rule) {
        ObjectNode node = NODES.objectNode();
        node.put("rule", rule.rule());
        node.put("why", rule.why());
        return node;
    }

    private static ObjectNode failure(Advice.Failure failure) {
        ObjectNode node = NODES.objectNode();
        node.put("rule", failure.rule());
        node.put("problem", failure.message());
        return node;
    }

    private static ObjectNode flow(Trace trace, Expectations expectations) {
        ObjectNode node = NODES.objectNode();
        node.put("name", trace.flow().name());
        node.put("disposition", trace.disposition().name());
        node.set("expectations", Lists.of(expectations.check(trace), CheckJson::expectation));
        return node;
    }

    private static ObjectNode expectation(ExpectationResult result) {
        Expectation expected = result.expectation();
        ObjectNode node = NODES.objectNode();
        node.put("text", (Names.of(expected.type()) + " " + expected.argument()).strip());
        result.ok().ifPresentOrElse(ok -> node.put("ok", ok.booleanValue()), () -> node.putNull("ok"));
        node.put("why", result.text());
        return node;
    }
}
