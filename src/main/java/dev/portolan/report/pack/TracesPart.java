package dev.portolan.report.pack;

import dev.portolan.catalog.Phrases;
import dev.portolan.model.Design;
import dev.portolan.model.Flow;
import dev.portolan.report.document.Block;
import dev.portolan.report.document.Bullets;
import dev.portolan.report.document.Cell;
import dev.portolan.report.document.Figure;
import dev.portolan.report.document.Paragraph;
import dev.portolan.report.document.Run;
import dev.portolan.report.document.Section;
import dev.portolan.report.document.Table;
import dev.portolan.report.document.Text;
import dev.portolan.trace.Branch;
import dev.portolan.trace.Disposition;
import dev.portolan.trace.ExpectationResult;
import dev.portolan.trace.Expectations;
import dev.portolan.trace.Hop;
import dev.portolan.trace.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Every flow on its way: as a ribbon, hop by hop with reasons, and who encrypts what. */
final class TracesPart {

    private final Reviewed reviewed;
    private final Speech speech;
    private final HopTables tables;
    private final Expectations expectations;
    private final Design drawn;

    TracesPart(Reviewed reviewed) {
        this.reviewed = reviewed;
        this.speech = reviewed.speech();
        this.tables = new HopTables(speech);
        this.expectations = new Expectations(reviewed.review().design().topology());
        this.drawn = Figure.legible(reviewed.review().design());
    }

    /** What the section of a trace is called in links, by the trace's place among all. */
    static String id(int index) {
        return "trace-" + (index + 1);
    }

    List<Section> sections() {
        List<Section> sections = new ArrayList<>();
        for (Trace trace : reviewed.review().traces()) {
            sections.add(section(trace, id(sections.size())));
        }
        return sections;
    }

    private Section section(Trace trace, String id) {
        Flow flow = trace.flow();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Paragraph(
                Text.strong(Phrases.capitalised(trace.disposition().label()))
                        .and(": %s → %s, %s"
                                .formatted(
                                        speech.name(flow.from()),
                                        FlowsPart.target(flow, speech),
                                        FlowsPart.protocol(flow))),
                Tones.of(trace.disposition())));
        for (ExpectationResult result : expectations.check(trace)) {
            blocks.add(new Paragraph(
                    Text.strong("Expected " + expectations.words(result.expectation()) + ", " + Tones.words(result))
                            .and(": " + result.text()),
                    Tones.of(result)));
        }
        List<Branch> branches = trace.branches();
        for (int i = 0; i < branches.size(); i++) {
            if (branches.size() > 1) {
                blocks.add(Paragraph.of(Text.strong("Branch %d of %d: %s"
                        .formatted(
                                i + 1,
                                branches.size(),
                                branches.get(i).disposition().label()))));
            }
            add(flow, branches.get(i), blocks);
        }
        return Section.of(id, flow.name(), blocks);
    }

    private void add(Flow flow, Branch branch, List<Block> blocks) {
        blocks.add(Ribbons.of(flow, branch, drawn, speech));
        blocks.add(tables.hops(branch));
        if (!branch.tls().isEmpty()) {
            blocks.add(tables.tls(branch));
        }
        List<Text> remarks = new ArrayList<>();
        if (!branch.back().hops().isEmpty()) {
            String asked = branch.hops().stream().anyMatch(Hop::asIfAllowed) ? " as if the request had arrived" : "";
            remarks.add(Text.strong("Answer" + asked + ", "
                            + branch.back().disposition().label())
                    .and(": "
                            + branch.back().travelled().stream().map(Hop::name).collect(Collectors.joining(" → "))));
        } else if (branch.disposition() == Disposition.DELIVERED) {
            remarks.add(Text.of("The way of the answer was not followed."));
        }
        branch.missing()
                .forEach(missing -> remarks.add(Text.strong("Not determined").and(": " + speech.missing(missing))));
        branch.assumptions()
                .forEach(
                        assumed -> remarks.add(Text.EMPTY.and("Assumed: " + speech.assumed(assumed), Run.Style.QUIET)));
        if (!remarks.isEmpty()) {
            blocks.add(new Bullets(remarks));
        }
    }

    /** All hops of all flows in one table. */
    Table hopSheet() {
        List<List<Cell>> rows = new ArrayList<>();
        for (Trace trace : reviewed.review().traces()) {
            for (int i = 0; i < trace.branches().size(); i++) {
                int number = i + 1;
                trace.branches().get(i).hops().forEach(hop -> rows.add(tables.sheetRow(trace, number, hop)));
            }
        }
        return new Table("hops", "Hops", HopTables.SHEET, rows);
    }

    Table tlsSheet() {
        List<List<Cell>> rows = new ArrayList<>();
        for (Trace trace : reviewed.review().traces()) {
            for (int i = 0; i < trace.branches().size(); i++) {
                int number = i + 1;
                trace.branches().get(i).tls().forEach(session -> rows.add(tables.sheetRow(trace, number, session)));
            }
        }
        return new Table("tls", "TLS ledger", HopTables.TLS_SHEET, rows);
    }
}
