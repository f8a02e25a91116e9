package dev.portolan.ui.questions;

import dev.portolan.edit.Difference;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Flow;
import dev.portolan.model.Topology;
import dev.portolan.trace.Branch;
import dev.portolan.trace.Disposition;
import dev.portolan.trace.Hop;
import dev.portolan.trace.Missing;
import dev.portolan.trace.Trace;
import dev.portolan.trace.questions.EveryPath;
import dev.portolan.trace.questions.FlowChange;
import dev.portolan.trace.questions.Reach;
import dev.portolan.trace.questions.Way;
import dev.portolan.trace.questions.WhatIf;
import dev.portolan.ui.flows.Verdict;
import dev.portolan.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Answers as lines. */
final class AnswerLines {

    private final Topology topology;
    private final Telling telling;
    private final Consumer<Flow> trace;
    private final Consumer<Trace> show;

    /**
     * Lines that lead to traces.
     *
     * @param trace follows a flow through the design as it is
     * @param show shows a trace as it was computed
     */
    AnswerLines(Topology topology, Consumer<Flow> trace, Consumer<Trace> show) {
        this.topology = topology;
        this.telling = new Telling(topology);
        this.trace = trace;
        this.show = show;
    }

    List<AnswerLine> of(Reach reach) {
        List<AnswerLine> lines = new ArrayList<>();
        for (Way.Status status : Way.Status.values()) {
            List<Reach.Line> some = reach.lines(status);
            if (!some.isEmpty()) {
                lines.add(heading(status.label(), some.size()));
                some.forEach(line -> lines.add(line(line, reach.direction())));
            }
        }
        return lines;
    }

    private AnswerLine line(Reach.Line line, Reach.Direction direction) {
        boolean to = direction == Reach.Direction.TO;
        Optional<Flow> flow = topology.component(line.actor()).map(line.entry()::from);
        return new AnswerLine.Fact(
                verdict(line.status()),
                to ? telling.name(line.actor()) : telling.name(line.target()),
                to
                        ? Texts.of("questions.asks", line.entry().name())
                        : Texts.of(
                                "questions.asks.who",
                                telling.name(line.actor()),
                                line.entry().name()),
                line.way().disposition().label(),
                new AnswerLine.Story(telling.way(line.way()), telling.why(line.way())),
                flow.map(one -> () -> trace.accept(one)));
    }

    private static Verdict verdict(Way.Status status) {
        return switch (status) {
            case REACHES -> Verdict.MET;
            case BLOCKED -> Verdict.FAILED;
            case NOT_DETERMINED -> Verdict.OPEN;
        };
    }

    List<AnswerLine> of(EveryPath path) {
        List<AnswerLine> lines = new ArrayList<>();
        Verdict verdict = switch (path.verdict()) {
            case PASSES -> Verdict.MET;
            case BYPASSED -> Verdict.FAILED;
            case NOT_DETERMINED -> Verdict.OPEN;
            case NO_PATH -> Verdict.NONE;
        };
        String gate = path.gate()
                .component()
                .map(telling::name)
                .orElse(path.gate().type().label());
        lines.add(new AnswerLine.Fact(
                verdict,
                telling.name(path.from()) + " → " + telling.name(path.to()),
                Texts.of("questions.through", gate),
                path.verdict().label(),
                new AnswerLine.Story(
                        path.bypass().isEmpty()
                                ? ""
                                : Texts.of(
                                        "questions.past",
                                        path.bypass().stream()
                                                .map(telling::name)
                                                .collect(Collectors.joining(" → "))),
                        path.why()),
                path.trace().map(one -> () -> show.accept(one))));
        if (path.drawn() != path.verdict()) {
            lines.add(new AnswerLine.Heading(Texts.of("questions.drawn.heading")));
            lines.add(
                    fact(Verdict.NONE, Texts.of("questions.drawn"), path.drawn().label(), ""));
        }
        if (!path.cutPoints().isEmpty()) {
            lines.add(new AnswerLine.Heading(Texts.of("questions.cut-points")));
            path.cutPoints().forEach(id -> lines.add(fact(Verdict.NONE, telling.name(id), "", kind(id))));
        }
        missing(path.missing(), lines);
        return lines;
    }

    private String kind(ComponentId id) {
        return topology.component(id)
                .map(Component::kind)
                .map(kind -> kind.value().replace('-', ' '))
                .orElse("");
    }

    /** @param without what is imagined to fail, in words */
    List<AnswerLine> of(WhatIf whatIf, String without) {
        List<AnswerLine> lines = new ArrayList<>();
        changes(
                whatIf.changes(),
                after -> new Trace(
                        after.flow()
                                .named(Texts.of(
                                        "questions.flow-without", after.flow().name(), without)),
                        after.disposition(),
                        after.branches()),
                lines);
        if (!whatIf.startless().isEmpty()) {
            lines.add(
                    heading(Texts.of("questions.startless"), whatIf.startless().size()));
            whatIf.startless()
                    .forEach(flow -> lines.add(fact(
                            Verdict.FAILED,
                            flow.name(),
                            Texts.of("questions.not-asked"),
                            Texts.of("questions.not-asked.why"))));
        }
        missing(whatIf.open(), lines);
        if (!whatIf.failed().isEmpty()) {
            lines.add(heading(Texts.of("questions.fails"), whatIf.failed().size()));
            whatIf.failed().forEach((id, why) -> lines.add(fact(Verdict.NONE, telling.name(id), "", why)));
        }
        if (!whatIf.removed().isEmpty()) {
            lines.add(heading(Texts.of("questions.removed"), whatIf.removed().size()));
            whatIf.removed()
                    .forEach(id ->
                            lines.add(fact(Verdict.NONE, telling.name(id), "", Texts.of("questions.removed.why"))));
        }
        return lines;
    }

    List<AnswerLine> of(List<FlowChange> changes, List<Difference> differences) {
        List<AnswerLine> lines = new ArrayList<>();
        changes(changes, after -> after, lines);
        if (!differences.isEmpty()) {
            lines.add(heading(Texts.of("questions.differences"), differences.size()));
            differences.forEach(one -> lines.add(fact(
                    Verdict.NONE,
                    one.words(),
                    difference(one),
                    one.details().stream().map(Difference.Detail::toString).collect(Collectors.joining("; ")))));
        }
        return lines;
    }

    private static String difference(Difference one) {
        return switch (one.kind()) {
            case ADDED -> Texts.of("questions.added");
            case CHANGED -> Texts.of("questions.changed");
            case REMOVED -> Texts.of("questions.removed-one");
        };
    }

    private void changes(
            List<FlowChange> changes, java.util.function.UnaryOperator<Trace> shown, List<AnswerLine> lines) {
        List<FlowChange> worse = changes.stream().filter(FlowChange::isWorse).toList();
        List<FlowChange> others =
                changes.stream().filter(change -> !change.isWorse()).toList();
        if (!worse.isEmpty()) {
            lines.add(heading(Texts.of("questions.worse"), worse.size()));
            worse.forEach(change -> lines.add(line(change, shown)));
        }
        if (!others.isEmpty()) {
            lines.add(heading(Texts.of("questions.others"), others.size()));
            others.forEach(change -> lines.add(line(change, shown)));
        }
    }

    private AnswerLine line(FlowChange change, java.util.function.UnaryOperator<Trace> shown) {
        Set<FlowChange.Kind> kinds = change.kinds();
        Verdict verdict = kinds.contains(FlowChange.Kind.NEWLY_OPEN)
                ? Verdict.OPEN
                : change.isWorse()
                        ? Verdict.FAILED
                        : kinds.contains(FlowChange.Kind.GAINED) || kinds.contains(FlowChange.Kind.NO_LONGER_PLAIN)
                                ? Verdict.MET
                                : Verdict.NONE;
        String endings = ending(change.before()) + " → " + ending(change.after());
        return new AnswerLine.Fact(
                verdict,
                change.flow().name(),
                endings,
                kinds.stream().map(FlowChange.Kind::label).collect(Collectors.joining(", ")),
                new AnswerLine.Story(
                        because(
                                change,
                                change.after().map(this::way).orElseGet(() -> Texts.of("questions.no-longer-asked"))),
                        change.before()
                                        .map(one -> Texts.of("questions.before", way(one)))
                                        .orElse("")
                                + change.plain().stream()
                                        .map(stretch -> "; "
                                                + Texts.of(
                                                        "questions.newly-plain",
                                                        telling.name(stretch.from()),
                                                        telling.name(stretch.to())))
                                        .collect(Collectors.joining())),
                change.after().map(one -> () -> show.accept(shown.apply(one))));
    }

    /** A way with why it does not arrive; the way alone where it does. */
    private String because(FlowChange change, String way) {
        return change.blocker()
                .map(blocker -> Texts.of("questions.because", way, telling.why(blocker)))
                .or(() -> change.missing().stream()
                        .findFirst()
                        .map(missing -> Texts.of("questions.because.open", way, missing.why())))
                .orElse(way);
    }

    private static String ending(Optional<Trace> trace) {
        return trace.map(Trace::disposition).map(Disposition::label).orElseGet(() -> Texts.of("questions.not-there"));
    }

    /** The first branch that ends as the trace does, and how many more there are. */
    private String way(Trace trace) {
        Optional<Branch> told = trace.branches().stream()
                .filter(branch -> branch.disposition() == trace.disposition())
                .findFirst();
        int more = trace.branches().size() - 1;
        String first = told.map(
                        branch -> branch.travelled().stream().map(Hop::name).collect(Collectors.joining(" → ")))
                .orElse("");
        return more > 0 ? Texts.counted("questions.branches", more, first) : first;
    }

    private void missing(List<Missing> missing, List<AnswerLine> lines) {
        if (!missing.isEmpty()) {
            lines.add(heading(Texts.of("questions.not-determined"), missing.size()));
            missing.forEach(one -> lines.add(fact(
                    Verdict.OPEN,
                    one.component().equals(ComponentId.CANVAS)
                            ? Texts.of("questions.design")
                            : telling.name(one.component()),
                    Texts.of("questions.not-determined"),
                    one.why())));
        }
    }

    private static AnswerLine heading(String text, int count) {
        return new AnswerLine.Heading(text.toUpperCase(Locale.ROOT) + "  " + count);
    }

    private static AnswerLine fact(Verdict verdict, String title, String outcome, String why) {
        return new AnswerLine.Fact(verdict, title, "", outcome, new AnswerLine.Story("", why), Optional.empty());
    }
}
