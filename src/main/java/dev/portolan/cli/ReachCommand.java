package dev.portolan.cli;

import dev.portolan.catalog.Catalog;
import dev.portolan.io.json.ReachJson;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.report.EveryPathReport;
import dev.portolan.report.MatrixReport;
import dev.portolan.report.ReachReport;
import dev.portolan.trace.questions.EveryPath;
import dev.portolan.trace.questions.Gate;
import dev.portolan.trace.questions.Matrix;
import dev.portolan.trace.questions.Progress;
import dev.portolan.trace.questions.Questions;
import dev.portolan.trace.questions.Reach;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code portolan reach}: who reaches whom, and through what. */
@Command(
        name = "reach",
        description = {
            "Says who reaches whom, and through what.",
            "Without a component: everybody against everything that can be asked for. With one: who reaches it, and what"
                    + " it reaches. With two: the ways from the first to the second."
        })
final class ReachCommand implements Callable<Integer> {

    @Spec
    @Nullable // set by picocli before call()
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "FILE", description = "The design, a *.topology.json file.")
    @Nullable // set by picocli before call()
    private Path file;

    @Parameters(index = "1", arity = "0..1", paramLabel = "COMPONENT", description = "A component, by its id or name.")
    @Nullable // absent unless typed
    private String component;

    @Parameters(index = "2", arity = "0..1", paramLabel = "TARGET", description = "Another, that the first may reach.")
    @Nullable // absent unless typed
    private String target;

    @Option(names = "--to", description = "Only who reaches the component.")
    private boolean onlyTo;

    @Option(names = "--from", description = "Only what the component reaches.")
    private boolean onlyFrom;

    @Option(
            names = "--through",
            paramLabel = "GATE",
            description =
                    "Does every path from COMPONENT to TARGET pass this? waf, firewall, or a component. Exits with"
                            + " 1 and shows a path where not.")
    @Nullable // absent unless typed
    private String gate;

    @Option(names = "--format", paramLabel = "FORMAT", description = "text or json (default: ${DEFAULT-VALUE}).")
    private Format format = Format.TEXT;

    @Override
    public Integer call() {
        String first = component;
        String second = target;
        String through = gate;
        if (through != null && second == null) {
            throw new BadInput("--through needs two components: portolan reach FILE COMPONENT TARGET --through GATE");
        }
        if ((onlyTo || onlyFrom) && (first == null || second != null || onlyTo == onlyFrom)) {
            throw new BadInput("--to and --from go with one component, and one at a time");
        }
        OpenedDesign opened = OpenedDesign.read(Commands.given(file));
        Questions questions = new Questions(opened.design(), Catalog.azure());
        PrintWriter out = Commands.outOf(spec);
        if (first == null) {
            MatrixReport report = new MatrixReport(opened.design(), opened.file(), questions.matrix(Progress.NONE));
            if (format == Format.JSON) {
                out.print(ReachJson.of(report));
            } else {
                MatrixText.print(report, out);
            }
            return ExitCode.CLEAN;
        }
        ComponentId id = Named.component(opened, first).id();
        if (second == null) {
            Matrix matrix = questions.matrix(Progress.NONE);
            return print(opened, answers(questions, id, matrix), out);
        }
        ComponentId other = Named.component(opened, second).id();
        if (through == null) {
            return print(opened, List.of(between(opened, questions, id, other)), out);
        }
        EveryPath answer = questions.everyPath(id, other, gate(opened, through), Progress.NONE);
        EveryPathReport report = new EveryPathReport(opened.design(), opened.file(), answer);
        if (format == Format.JSON) {
            out.print(ReachJson.of(report));
        } else {
            ReachText.print(report, out);
        }
        return answer.verdict() == EveryPath.Verdict.BYPASSED ? ExitCode.FINDINGS : ExitCode.CLEAN;
    }

    private List<Reach> answers(Questions questions, ComponentId id, Matrix matrix) {
        List<Reach> answers = new ArrayList<>();
        if (!onlyFrom) {
            answers.add(questions.whoReaches(id, matrix));
        }
        if (!onlyTo) {
            answers.add(questions.whatIsReachedFrom(id, matrix));
        }
        return answers;
    }

    private static Reach between(OpenedDesign opened, Questions questions, ComponentId from, ComponentId to) {
        List<Component> actors = questions.actors().stream()
                .filter(actor -> actor.id().equals(from)
                        || opened.design().topology().containers(actor.id()).stream()
                                .anyMatch(around -> around.id().equals(from)))
                .toList();
        List<Component> asking =
                actors.isEmpty() ? List.of(opened.design().topology().require(from)) : actors;
        return questions.whoReaches(to, questions.matrix(asking, questions.entries(), Progress.NONE));
    }

    private static Gate gate(OpenedDesign opened, String typed) {
        return switch (typed) {
            case "waf" -> Gate.waf();
            case "firewall" -> Gate.firewall();
            default -> Gate.at(Named.component(opened, typed).id());
        };
    }

    private int print(OpenedDesign opened, List<Reach> answers, PrintWriter out) {
        ReachReport report = new ReachReport(opened.design(), opened.file(), answers);
        if (format == Format.JSON) {
            out.print(ReachJson.of(report));
        } else {
            ReachText.print(report, out);
        }
        return ExitCode.CLEAN;
    }
}
