package dev.portolan.cli;

import dev.portolan.guidance.Rule;
import dev.portolan.guidance.RuleInfo;
import dev.portolan.guidance.Rules;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code portolan rules}: what is checked, and why. */
@Command(name = "rules", description = "Lists the rules, or explains one.")
final class RulesCommand implements Callable<Integer> {

    @Spec
    @Nullable // set by picocli before call()
    private CommandSpec spec;

    @Parameters(paramLabel = "ID", arity = "0..1", description = "The rule to explain, such as ING-007.")
    @Nullable // absent unless typed
    private String id;

    @Override
    public Integer call() {
        PrintWriter out = Commands.outOf(spec);
        String wanted = id;
        if (wanted == null) {
            Rules.all().stream()
                    .map(Rule::info)
                    .forEach(info -> out.printf(
                            "%-9s %-8s %s%n",
                            info.id(), info.severity().name().toLowerCase(Locale.ROOT), info.title()));
        } else {
            explain(
                    Rules.all().stream()
                            .map(Rule::info)
                            .filter(info -> info.id().equalsIgnoreCase(wanted))
                            .findFirst()
                            .orElseThrow(() ->
                                    new BadInput("there is no rule \"" + wanted + "\"; portolan rules lists them all")),
                    out);
        }
        return ExitCode.CLEAN;
    }

    private static void explain(RuleInfo info, PrintWriter out) {
        out.printf("%s  %s  (%s, %s)%n", info.id(), info.title(), word(info.severity()), word(info.pillar()));
        section("Why", info.why(), out);
        section("What to do", info.remedy(), out);
        section("When it does not apply", info.notWhen(), out);
        out.printf("%nSources%n");
        info.sources().forEach(source -> out.printf("  %s, %s (%s)%n", source.title(), source.url(), source.date()));
        if (!info.alsoKnownAs().isEmpty()) {
            section("The same advice elsewhere", String.join("\n", info.alsoKnownAs()), out);
        }
    }

    private static void section(String heading, String text, PrintWriter out) {
        if (!text.isBlank()) {
            out.printf("%n%s%n", heading);
            text.strip().lines().forEach(line -> out.println("  " + line.strip()));
        }
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
