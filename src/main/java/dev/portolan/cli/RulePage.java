package dev.portolan.cli;

import dev.portolan.guidance.Rule;
import dev.portolan.guidance.RuleInfo;
import dev.portolan.guidance.Rules;
import dev.portolan.io.json.Nearest;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a terminal shows of one rule. */
record RulePage(PrintWriter out) {

    /**
     * The rule that was typed.
     *
     * @throws BadInput where there is none
     */
    static RuleInfo find(String typed) {
        List<RuleInfo> rules = Rules.all().stream().map(Rule::info).toList();
        return rules.stream()
                .filter(info -> info.id().equalsIgnoreCase(typed))
                .findFirst()
                .orElseThrow(() -> new BadInput("there is no rule \"" + typed + "\""
                        + Nearest.to(
                                        typed.toUpperCase(Locale.ROOT),
                                        rules.stream().map(RuleInfo::id).toList())
                                .map(near -> "; did you mean \"" + near + "\"?")
                                .orElse("; portolan rules lists them all")));
    }

    void print(RuleInfo info) {
        out.printf(
                "%s  %s  (%s, %s)%n",
                info.id(),
                info.title(),
                info.severity().id(),
                info.pillar().name().toLowerCase(Locale.ROOT));
        section("Why", info.why());
        section("What to do", info.remedy());
        section("Quick fix", info.fix());
        section("When it does not apply", info.notWhen());
        section("Looks at", info.about().stream().map(Object::toString).collect(Collectors.joining(", ")));
        section(
                "Numbers that a project may set in portolan.yaml",
                info.thresholds().stream()
                        .map(number -> "%s: %d  %s".formatted(number.name(), number.usual(), number.meaning()))
                        .collect(Collectors.joining("\n")));
        out.printf("%nSources%n");
        info.sources().forEach(source -> out.printf("  %s, %s (%s)%n", source.title(), source.url(), source.date()));
        section("The same advice elsewhere", String.join("\n", info.alsoKnownAs()));
    }

    private void section(String heading, String text) {
        if (!text.isBlank()) {
            out.printf("%n%s%n", heading);
            text.strip().lines().forEach(line -> out.println("  " + line.strip()));
        }
    }
}
