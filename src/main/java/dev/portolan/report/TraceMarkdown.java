package dev.portolan.report;

import dev.portolan.model.Flow;
import dev.portolan.model.Topology;
import dev.portolan.trace.Branch;
import dev.portolan.trace.Hop;
import dev.portolan.trace.Step;
import dev.portolan.trace.TlsSession;
import dev.portolan.trace.Trace;
import dev.portolan.trace.Wording;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A trace as Markdown, for pull requests, wikis and decision records: hops with their reasons, and who encrypts what. */
public final class TraceMarkdown {

    private final Wording wording;
    private final StringBuilder text = new StringBuilder();

    private TraceMarkdown(Topology topology) {
        this.wording = new Wording(topology);
    }

    public static String of(TraceReport report) {
        TraceMarkdown markdown = new TraceMarkdown(report.design().topology());
        markdown.line("# " + cell(report.design().name()));
        report.traces().forEach(markdown::add);
        return markdown.text.toString();
    }

    /** One trace, without the heading of its design. */
    public static String of(Topology topology, Trace trace) {
        TraceMarkdown markdown = new TraceMarkdown(topology);
        markdown.add(trace);
        return markdown.text.toString().stripLeading();
    }

    private void add(Trace trace) {
        Flow flow = trace.flow();
        line("");
        line("## %s: %s".formatted(cell(flow.name()), trace.disposition().label()));
        line("");
        line("%s → %s, %s%s"
                .formatted(
                        cell(flow.from().toString()),
                        cell(flow.to().toString()),
                        flow.protocol(),
                        flow.port() == 0 ? "" : " " + flow.port()));
        List<Branch> branches = trace.branches();
        for (int i = 0; i < branches.size(); i++) {
            if (branches.size() > 1) {
                line("");
                line("### Branch %d of %d: %s"
                        .formatted(
                                i + 1,
                                branches.size(),
                                branches.get(i).disposition().label()));
            }
            add(branches.get(i));
        }
    }

    private void add(Branch branch) {
        line("");
        line("| # | Hop | What happens | Arrives as | Leaves as | Because |");
        line("|---|---|---|---|---|---|");
        branch.hops().forEach(this::add);
        if (!branch.tls().isEmpty()) {
            line("");
            line("| TLS | From | To | SNI | Certificate | Kept in |");
            line("|---|---|---|---|---|---|");
            branch.tls().forEach(this::add);
        }
        if (!branch.back().hops().isEmpty()) {
            line("");
            line("Return: %s, %s"
                    .formatted(
                            branch.back().disposition().label(),
                            branch.back().hops().stream()
                                    .map(hop -> cell(hop.name()))
                                    .collect(Collectors.joining(" → "))));
        }
        items(branch.missing().stream().map(missing -> "Not determined: " + wording.text(missing)));
        items(branch.assumptions().stream()
                .map(assumed ->
                        "Assumed: %s of %s is %s".formatted(assumed.property(), assumed.component(), assumed.value())));
    }

    private void add(Hop hop) {
        String steps = hop.steps().stream().map(this::reason).collect(Collectors.joining("<br>"));
        line("| %d | %s | %s%s | %s → %s (%s) | %s | %s |"
                .formatted(
                        hop.number(),
                        cell(hop.name()),
                        cell(wording.summary(hop)),
                        hop.asIfAllowed() ? " (as if it had come this far)" : "",
                        cell(hop.in().source()),
                        cell(hop.in().target()),
                        hop.in().encryption(),
                        hop.out().equals(hop.in())
                                ? ""
                                : "%s → %s (%s)"
                                        .formatted(
                                                cell(hop.out().source()),
                                                cell(hop.out().target()),
                                                hop.out().encryption()),
                        steps));
    }

    private String reason(Step step) {
        String words = cell(wording.text(step));
        return step.outcome() == Step.Outcome.STOPPED ? "**" + words + "**" : words;
    }

    private void add(TlsSession session) {
        line("| %d | %s | %s | %s | %s | %s |"
                .formatted(
                        session.number(),
                        cell(wording.opener(session)),
                        cell(wording.end(session)),
                        cell(session.sni()),
                        cell(joined(session.certificate(), String.join(" ", session.names()), session.issuer())),
                        cell(session.store())));
    }

    private static String joined(String... parts) {
        return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
    }

    private void items(Stream<String> lines) {
        List<String> all = lines.toList();
        if (!all.isEmpty()) {
            line("");
        }
        all.forEach(item -> line("- " + cell(item)));
    }

    /** What a design says must not end a cell, start a tag or be taken for emphasis. */
    private static String cell(String words) {
        return words.replace("\\", "\\\\")
                .replace("|", "\\|")
                .replace("<", "&lt;")
                .replace("*", "\\*")
                .replace("_", "\\_")
                .replace("\n", " ");
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
