package dev.portolan.report.pack;

import dev.portolan.catalog.Catalog;
import dev.portolan.catalog.Phrases;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Design;
import dev.portolan.report.DiffReport;
import dev.portolan.report.document.Block;
import dev.portolan.report.document.Cell;
import dev.portolan.report.document.Paragraph;
import dev.portolan.report.document.Section;
import dev.portolan.report.document.Table;
import dev.portolan.report.document.Table.Column;
import dev.portolan.report.document.Text;
import dev.portolan.report.document.Tone;
import dev.portolan.trace.TlsSession;
import dev.portolan.trace.Trace;
import dev.portolan.trace.questions.FlowChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the newer version does to traffic: flow by flow, before and after. */
final class FlowChangesPart {

    private static final List<Column> COLUMNS = List.of(
            Column.words("flow", "Flow", 2.5),
            Column.words("change", "Change", 2),
            Column.words("before", "Before", 2),
            Column.words("after", "After", 2));

    private static final List<Column> TLS = List.of(
            Column.words("flow", "Flow", 2.5), Column.words("before", "Before", 4), Column.words("after", "After", 4));

    private final DiffReport difference;
    private final Speech speech;

    FlowChangesPart(DiffReport difference, Catalog catalog) {
        this.difference = difference;
        this.speech = new Speech(both(difference), catalog);
    }

    /** The newer version with whatever is only in the older, so that everything has its name. */
    private static Design both(DiffReport difference) {
        Design all = difference.newer().design();
        for (Component component : difference.older().design().topology().components()) {
            all = all.topology().has(component.id()) ? all : all.with(component.in(ComponentId.CANVAS));
        }
        return all;
    }

    List<Block> blocks() {
        List<FlowChange> changes = difference.flows().changes();
        String same = "%d flow%s as before."
                .formatted(difference.flows().same(), difference.flows().same() == 1 ? " goes" : "s go");
        return changes.isEmpty() ? List.of(Paragraph.of(same)) : List.of(sheet(), Paragraph.of(same));
    }

    Table sheet() {
        return new Table(
                "flow-changes",
                "",
                COLUMNS,
                difference.flows().changes().stream().map(this::row).toList());
    }

    private List<Cell> row(FlowChange change) {
        return List.of(
                Cell.of(change.flow().name()),
                Cell.of(kinds(change)).toned(change.isWorse() ? Tone.BAD : Tone.NOTE),
                Cell.of(result(change.before())),
                Cell.of(result(change.after())));
    }

    private static String kinds(FlowChange change) {
        return change.kinds().stream().map(FlowChange.Kind::label).collect(Collectors.joining(", "));
    }

    private static String result(Optional<Trace> trace) {
        return trace.map(one -> one.disposition().label()).orElse("does not exist");
    }

    List<Section> sections() {
        List<Section> sections = new ArrayList<>();
        for (FlowChange change : difference.flows().changes()) {
            List<Block> blocks = new ArrayList<>();
            blocks.add(new Paragraph(
                    Text.strong(Phrases.capitalised(kinds(change))), change.isWorse() ? Tone.BAD : Tone.NOTE));
            add("Before", change.before(), difference.older().design(), blocks);
            add("After", change.after(), difference.newer().design(), blocks);
            change.plain()
                    .forEach(stretch -> blocks.add(Paragraph.of(Text.strong("Newly without encryption")
                            .and(": %s → %s".formatted(speech.name(stretch.from()), speech.name(stretch.to()))))));
            change.missing()
                    .forEach(missing -> blocks.add(
                            Paragraph.of(Text.strong("Not determined").and(": " + speech.missing(missing)))));
            sections.add(
                    Section.of("path-" + (sections.size() + 1), change.flow().name(), blocks));
        }
        return sections;
    }

    private void add(String when, Optional<Trace> trace, Design design, List<Block> blocks) {
        blocks.add(Paragraph.of(Text.strong(when).and(": " + result(trace))));
        trace.ifPresent(one ->
                one.branches().forEach(branch -> blocks.add(Ribbons.of(one.flow(), branch, design, speech))));
    }

    /** The ledgers that are not what they were. */
    List<Block> tls() {
        List<List<Cell>> rows = new ArrayList<>();
        for (FlowChange change : difference.flows().changes()) {
            List<Text> before = ledger(change.before());
            List<Text> after = ledger(change.after());
            if (!before.equals(after)) {
                rows.add(List.of(Cell.of(change.flow().name()), Cell.of(before), Cell.of(after)));
            }
        }
        return rows.isEmpty()
                ? List.of(Paragraph.of("Every flow is encrypted as before."))
                : List.of(new Table("ledger-changes", "", TLS, rows));
    }

    private List<Text> ledger(Optional<Trace> trace) {
        return trace.stream()
                .flatMap(one -> one.branches().stream())
                .flatMap(branch -> branch.tls().stream())
                .map(this::words)
                .distinct()
                .map(Text::of)
                .toList();
    }

    private String words(TlsSession session) {
        String names = session.names().isEmpty() ? "" : ", certificate for " + String.join(" ", session.names());
        return "TLS %d, %s → %s%s%s"
                .formatted(
                        session.number(),
                        speech.name(session.from()),
                        speech.wording().end(session),
                        session.sni().isEmpty() ? "" : ", SNI " + session.sni(),
                        names);
    }
}
