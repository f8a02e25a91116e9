package dev.portolan.cli;

import dev.portolan.report.EveryPathReport;
import dev.portolan.report.ReachReport;
import dev.portolan.trace.questions.EveryPath;
import dev.portolan.trace.questions.Reach;
import dev.portolan.trace.questions.Way;
import java.io.PrintWriter;
import java.util.List;

/** Who reaches whom, as a person reads it in a terminal. */
final class ReachText {

    private final WayText ways;
    private final PrintWriter out;

    private ReachText(WayText ways, PrintWriter out) {
        this.ways = ways;
        this.out = out;
    }

    static void print(ReachReport report, PrintWriter out) {
        out.printf("%s (%s)%n", report.design().name(), report.file());
        ReachText text = new ReachText(new WayText(report.design().topology()), out);
        report.answers().forEach(text::print);
    }

    private void print(Reach reach) {
        boolean to = reach.direction() == Reach.Direction.TO;
        String subject = ways.name(reach.subject());
        out.printf("%n%s%n", to ? "Who reaches " + subject : "What " + subject + " reaches");
        for (Way.Status status : Way.Status.values()) {
            List<Reach.Line> lines = reach.lines(status);
            if (!lines.isEmpty()) {
                out.printf("  %s%n", status.label());
                lines.forEach(this::print);
            }
        }
        if (reach.lines().isEmpty()) {
            out.printf("  %s%n", to ? "nobody: no traffic that can be asked for has a hop there" : "nothing");
        }
    }

    private void print(Reach.Line line) {
        Way way = line.way();
        out.printf(
                "    %s at %s: %s%s%n",
                ways.name(line.actor()),
                line.entry().name(),
                way.disposition().label(),
                line.status() == Way.Status.REACHES && way.plain() ? ", plain in part" : "");
        out.printf("      %s%n", ways.names(way.hops()));
        way.blocker().ifPresent(because -> out.printf("      %s%n", ways.sentence(because)));
        way.missing().forEach(missing -> out.printf("      not determined: %s%n", missing.why()));
    }

    static void print(EveryPathReport report, PrintWriter out) {
        WayText ways = new WayText(report.design().topology());
        EveryPath answer = report.answer();
        String gate = answer.gate()
                .component()
                .map(ways::name)
                .orElse(answer.gate().type().label());
        out.printf("%s (%s)%n%n", report.design().name(), report.file());
        out.printf("From %s to %s through %s%n", ways.name(answer.from()), ways.name(answer.to()), gate);
        out.printf("  %s: %s%n", answer.verdict().label(), answer.why());
        if (!answer.bypass().isEmpty()) {
            out.printf("  past it: %s%n", ways.names(answer.bypass()));
        }
        answer.missing().forEach(missing -> out.printf("  to be said: %s%n", missing.why()));
        if (answer.drawn() != EveryPath.Verdict.NO_PATH) {
            out.printf("  as drawn: %s%n", answer.drawn().label());
        }
        if (!answer.cutPoints().isEmpty()) {
            out.printf("  every drawn path passes: %s%n", ways.names(answer.cutPoints()));
        }
    }
}
