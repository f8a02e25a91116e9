package dev.portolan.report.pack;

import dev.portolan.model.Flow;
import dev.portolan.report.document.Block;
import dev.portolan.report.document.Cell;
import dev.portolan.report.document.Paragraph;
import dev.portolan.report.document.Table;
import dev.portolan.report.document.Table.Column;
import dev.portolan.report.document.Text;
import dev.portolan.trace.ExpectationResult;
import dev.portolan.trace.Expectations;
import dev.portolan.trace.Trace;
import java.util.ArrayList;
import java.util.List;

/** Every flow with what was expected of it and what becomes of it. */
final class FlowsPart {

    private static final List<Column> COLUMNS = List.of(
            Column.words("flow", "Flow", 2.6),
            Column.words("from", "From", 1.5),
            Column.words("to", "To", 2.6),
            Column.code("protocol", "Protocol", 1.3),
            Column.words("result", "Result", 1.5),
            Column.words("expected", "Expected", 3.4));

    private final Reviewed reviewed;
    private final Speech speech;
    private final Expectations expectations;

    FlowsPart(Reviewed reviewed) {
        this.reviewed = reviewed;
        this.speech = reviewed.speech();
        this.expectations = new Expectations(reviewed.review().design().topology());
    }

    List<Block> blocks() {
        if (reviewed.review().traces().isEmpty()) {
            return List.of(Paragraph.of("The design has no flow and proposes none."));
        }
        return List.of(
                Paragraph.of(("%s. Flows without an expectation are looked at only; those that the design does not hold"
                                + " are proposed by Portolan.")
                        .formatted(
                                Outcome.tally(reviewed).all() == 0
                                        ? "Nothing is expected of any flow"
                                        : Outcome.tally(reviewed).text())),
                sheet());
    }

    Table sheet() {
        List<List<Cell>> rows = new ArrayList<>();
        for (Trace trace : reviewed.review().traces()) {
            rows.add(row(trace, "#" + TracesPart.id(rows.size())));
        }
        return new Table("flows", "", COLUMNS, rows);
    }

    private List<Cell> row(Trace trace, String section) {
        Flow flow = trace.flow();
        List<Text> expected = new ArrayList<>();
        for (ExpectationResult result : expectations.check(trace)) {
            expected.add(Text.strong(Tones.words(result))
                    .and(": " + expectations.words(result.expectation()) + ". ")
                    .and(result.ok().orElse(false) ? "" : result.text()));
        }
        return List.of(
                Cell.of(Text.link(flow.name(), section)),
                Cell.of(speech.name(flow.from())),
                Cell.of(target(flow, speech)),
                Cell.of(Text.code(protocol(flow))),
                Cell.of(trace.disposition().label()).toned(Tones.of(trace.disposition())),
                Cell.of(expected));
    }

    static String target(Flow flow, Speech speech) {
        String end = speech.name(flow.to());
        String host = flow.host().isEmpty() || flow.host().equals(end) ? "" : " (" + flow.host() + ")";
        return end + host + (flow.path().equals("/") ? "" : " " + flow.path()).stripTrailing();
    }

    static String protocol(Flow flow) {
        return flow.protocol() + (flow.port() == 0 ? "" : " " + flow.port());
    }
}
