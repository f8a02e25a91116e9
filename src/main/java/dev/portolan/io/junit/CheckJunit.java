package dev.portolan.io.junit;

import dev.portolan.guidance.Advice;
import dev.portolan.guidance.Finding;
import dev.portolan.report.CheckFormat;
import dev.portolan.report.CheckReport;
import dev.portolan.trace.ExpectationResult;
import dev.portolan.trace.Expectations;
import dev.portolan.trace.Missing;
import dev.portolan.trace.Trace;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * The result of a check as JUnit XML: a suite per design, a case per expectation of a flow and per rule. What is not
 * determined or does not apply is skipped, with the reason.
 */
public final class CheckJunit implements CheckFormat {

    /** One design's cases. */
    private record Suite(String name, String file, List<Case> cases) {}

    @Override
    public String between() {
        return "";
    }

    @Override
    public Frame frame(CheckReport report) {
        String before = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>";
        return new Frame(List.of(before), "\n</testsuites>\n");
    }

    /** New findings of the severity that fails a design, and worse ones, fail their rule's case. */
    @Override
    public List<String> pieces(CheckReport.Checked checked) {
        List<Case> cases = new ArrayList<>(flows(checked));
        cases.addAll(rules(checked));
        return List.of(written(new Suite(checked.design().name(), checked.file(), cases)));
    }

    private static String written(Suite suite) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            suite(xml, suite);
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a string writer takes everything", e);
        }
        return text.toString();
    }

    private static void suite(XMLStreamWriter xml, Suite suite) throws XMLStreamException {
        List<Case> cases = suite.cases();
        xml.writeCharacters("\n  ");
        xml.writeStartElement("testsuite");
        xml.writeAttribute("name", legal(suite.name()));
        xml.writeAttribute("file", legal(suite.file()));
        xml.writeAttribute("tests", Integer.toString(cases.size()));
        for (Case.Result result : List.of(Case.Result.FAILURE, Case.Result.ERROR, Case.Result.SKIPPED)) {
            long count = cases.stream().filter(each -> each.result() == result).count();
            xml.writeAttribute(result.counter(), Long.toString(count));
        }
        for (Case each : cases) {
            each.write(xml);
        }
        xml.writeCharacters("\n  ");
        xml.writeEndElement();
    }

    private static List<Case> flows(CheckReport.Checked checked) {
        Expectations expectations = new Expectations(checked.design().topology());
        List<Case> cases = new ArrayList<>();
        for (Trace trace : checked.traces()) {
            for (ExpectationResult result : expectations.check(trace)) {
                String type = result.expectation()
                        .type()
                        .name()
                        .toLowerCase(Locale.ROOT)
                        .replace('_', ' ');
                String name = (trace.flow().name() + ": " + type + " "
                                + result.expectation().argument())
                        .strip();
                Case.Result outcome = result.ok()
                        .map(ok -> ok ? Case.Result.PASSED : Case.Result.FAILURE)
                        .orElse(Case.Result.SKIPPED);
                cases.add(new Case("flows", name, outcome, result.text()));
            }
        }
        return cases;
    }

    private static List<Case> rules(CheckReport.Checked checked) {
        Advice advice = checked.advice();
        Map<String, Case> byRule = new TreeMap<>();
        advice.passed().forEach(rule -> byRule.put(rule, new Case("rules", rule, Case.Result.PASSED, "")));
        advice.notApplicable()
                .forEach(one -> byRule.put(one.rule(), new Case("rules", one.rule(), Case.Result.SKIPPED, one.why())));
        advice.notDetermined().forEach(one -> byRule.put(one.rule(), open(one)));
        advice.waived()
                .forEach(one -> byRule.put(
                        one.finding().rule(),
                        new Case(
                                "rules",
                                one.finding().rule(),
                                Case.Result.SKIPPED,
                                "waived: " + one.waiver().reason())));
        advice.findings().stream()
                .collect(Collectors.groupingBy(Finding::rule, TreeMap::new, Collectors.toList()))
                .forEach((rule, findings) -> byRule.put(rule, found(rule, findings, checked)));
        advice.failures()
                .forEach(
                        one -> byRule.put(one.rule(), new Case("rules", one.rule(), Case.Result.ERROR, one.message())));
        return List.copyOf(byRule.values());
    }

    private static Case open(Advice.NotDetermined open) {
        String why = open.missing().stream().map(Missing::why).collect(Collectors.joining("; "));
        return new Case("rules", open.rule(), Case.Result.SKIPPED, "not determined: " + why);
    }

    private static Case found(String rule, List<Finding> findings, CheckReport.Checked checked) {
        boolean fails =
                findings.stream().filter(checked.compared().fresh()::contains).anyMatch(checked.terms()::fails);
        String messages = findings.stream().map(Finding::message).collect(Collectors.joining("\n"));
        return new Case("rules", rule, fails ? Case.Result.FAILURE : Case.Result.PASSED, messages);
    }

    /** XML has no place for most control characters. */
    static String legal(String text) {
        return text.codePoints()
                .map(c -> c < ' ' && c != '\n' && c != '\t' || c == 0xFFFE || c == 0xFFFF ? 0xFFFD : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
