package dev.portolan.cli;

import dev.portolan.model.Flow;
import dev.portolan.model.Topology;
import dev.portolan.report.TraceReport;
import dev.portolan.trace.Branch;
import dev.portolan.trace.ExpectationResult;
import dev.portolan.trace.Expectations;
import dev.portolan.trace.Hop;
import dev.portolan.trace.Step;
import dev.portolan.trace.TlsSession;
import dev.portolan.trace.Trace;
import dev.portolan.trace.Wording;
import java.io.PrintWriter;
import java.util.List;

/** Traces as a person reads them in a terminal. */
final class TraceText {

    private final Wording wording;
    private final Expectations expectations;
    private final PrintWriter out;

    private TraceText(Topology topology, PrintWriter out) {
        this.wording = new Wording(topology);
        this.expectations = new Expectations(topology);
        this.out = out;
    }

    static void print(TraceReport report, PrintWriter out) {
        TraceText text = new TraceText(report.design().topology(), out);
        out.println(report.design().name() + " (" + report.file() + ")");
        if (report.traces().isEmpty()) {
            out.println("  There is nothing to trace: the design has no flows and nothing that starts one.");
        }
        report.traces().forEach(text::print);
    }

    private void print(Trace trace) {
        Flow flow = trace.flow();
        out.println();
        out.printf("%s: %s%n", flow.name(), trace.disposition().label());
        out.printf(
                "  %s → %s, %s%s%n",
                flow.from(), flow.to(), flow.protocol(), flow.port() == 0 ? "" : " " + flow.port());
        List<Branch> branches = trace.branches();
        for (int i = 0; i < branches.size(); i++) {
            if (branches.size() > 1) {
                out.printf(
                        "  branch %d of %d: %s%n",
                        i + 1, branches.size(), branches.get(i).disposition().label());
            }
            print(branches.get(i));
        }
        expectations.check(trace).forEach(this::print);
    }

    private void print(Branch branch) {
        branch.hops().forEach(this::print);
        if (!branch.tls().isEmpty()) {
            out.println("  TLS");
            branch.tls().forEach(this::print);
        }
        if (!branch.back().hops().isEmpty()) {
            out.printf(
                    "  return: %s, %s%n",
                    branch.back().disposition().label(),
                    String.join(
                            " → ", branch.back().hops().stream().map(Hop::name).toList()));
        }
        branch.missing().forEach(missing -> out.printf("  not determined: %s%n", wording.text(missing)));
        branch.assumptions()
                .forEach(assumed -> out.printf(
                        "  assumed: %s of %s is %s%n", assumed.property(), assumed.component(), assumed.value()));
    }

    private void print(Hop hop) {
        out.printf(
                "  %2d  %s%s%n      %s%n",
                hop.number(), hop.name(), hop.asIfAllowed() ? " (as if allowed)" : "", wording.summary(hop));
        out.printf(
                "      in   %s → %s  [%s]%n",
                hop.in().source(), hop.in().target(), hop.in().encryption());
        if (!hop.out().equals(hop.in())) {
            out.printf(
                    "      out  %s → %s  [%s]%n",
                    hop.out().source(), hop.out().target(), hop.out().encryption());
        }
        hop.steps().forEach(step -> out.printf("      %s %s%n", mark(step), wording.text(step)));
    }

    private static String mark(Step step) {
        return switch (step.outcome()) {
            case PASSED -> "·";
            case STOPPED -> "✗";
            case UNDETERMINED -> "?";
        };
    }

    private void print(TlsSession session) {
        String certificate = String.join(
                ", ",
                List.of(String.join(" ", session.names()), session.issuer(), session.store()).stream()
                        .filter(part -> !part.isEmpty())
                        .toList());
        out.printf("      TLS %d  %s → %s", session.number(), wording.opener(session), wording.end(session));
        if (!session.sni().isEmpty()) {
            out.print(", SNI " + session.sni());
        }
        out.println(certificate.isEmpty() ? "" : " (" + certificate + ")");
    }

    private void print(ExpectationResult result) {
        String mark = result.ok().map(ok -> ok ? "✓" : "✗").orElse("?");
        out.printf("  %s expected %s: %s%n", mark, expectations.words(result.expectation()), result.text());
    }
}
