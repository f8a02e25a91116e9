package dev.portolan.cli;

import dev.portolan.guidance.Rule;
import dev.portolan.guidance.RuleInfo;
import dev.portolan.guidance.Rules;
import dev.portolan.io.json.RulesJson;
import dev.portolan.report.Checklist;
import dev.portolan.report.Coverage;
import dev.portolan.report.RulesReference;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code portolan rules}: what is checked, and why. */
@Command(name = "rules", description = "Lists the rules, or explains one.")
final class RulesCommand implements Callable<Integer> {

    /** What the rules can be printed as. */
    enum Form {
        TEXT,
        JSON,
        MARKDOWN;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Spec
    @Nullable // set by picocli before call()
    private CommandSpec spec;

    @Parameters(paramLabel = "ID", arity = "0..1", description = "The rule to explain, such as ING-007.")
    @Nullable // absent unless typed
    private String id;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "text, json or markdown (default: ${DEFAULT-VALUE}).")
    private Form format = Form.TEXT;

    @Option(
            names = "--coverage",
            description = "Says which network items of the AKS review checklist the rules answer.")
    private boolean coverage;

    @Override
    public Integer call() {
        PrintWriter out = Commands.outOf(spec);
        if (coverage) {
            coverage(Coverage.of(Checklist.AKS), out);
        } else if (id == null) {
            list(out);
        } else {
            explain(RulePage.find(Commands.given(id)), out);
        }
        return ExitCode.CLEAN;
    }

    private void coverage(Coverage found, PrintWriter out) {
        if (format == Form.JSON) {
            out.print(RulesJson.of(found));
            return;
        }
        out.println(found.text());
        if (format == Form.MARKDOWN) {
            out.println("\n| Item | Rules |\n|---|---|");
        }
        String line = format == Form.MARKDOWN ? "| %s | %s |%n" : "  %-9s %s%n";
        found.answers()
                .forEach(answer -> out.printf(
                        line,
                        answer.item().id(),
                        answer.rules().isEmpty() ? answer.state().label() : String.join(", ", answer.rules())));
    }

    private void list(PrintWriter out) {
        List<RuleInfo> rules = Rules.all().stream().map(Rule::info).toList();
        switch (format) {
            case JSON -> out.print(RulesJson.of(rules));
            case MARKDOWN -> out.print(RulesReference.of(Rules.all()));
            case TEXT ->
                rules.forEach(info ->
                        out.printf("%-9s %-8s %s%n", info.id(), info.severity().id(), info.title()));
        }
    }

    private void explain(RuleInfo rule, PrintWriter out) {
        switch (format) {
            case JSON -> out.print(RulesJson.of(List.of(rule)));
            case MARKDOWN -> out.print(RulesReference.of(rule));
            case TEXT -> new RulePage(out).print(rule);
        }
    }
}
