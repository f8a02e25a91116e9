package dev.portolan.cli;

import dev.portolan.catalog.Catalog;
import dev.portolan.edit.patterns.Pattern;
import dev.portolan.edit.patterns.Patterns;
import dev.portolan.edit.patterns.Proposal;
import dev.portolan.guidance.Advisor;
import dev.portolan.guidance.Review;
import dev.portolan.guidance.Rules;
import dev.portolan.io.json.DesignFiles;
import dev.portolan.io.json.SaveFailed;
import dev.portolan.model.Design;
import dev.portolan.report.sidebyside.SideBySide;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code portolan pattern}: complete ways into and out of a cluster, put into a design or in the place of another. */
@Command(
        name = "pattern",
        description =
                "Puts a complete way into or out of a cluster into a design, or in the place of the one that it has.")
final class PatternCommand implements Runnable {

    @Spec
    @Nullable // set by picocli before a command is called
    private CommandSpec spec;

    @Override
    public void run() {
        throw new BadInput("say what to do with patterns: list, insert or switch");
    }

    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description = "Lists the patterns, and which a design has.")
    int list(
            @Parameters(arity = "0..1", paramLabel = "FILE", description = "A design; those that it has are marked.")
                    @Nullable
                    Path file,
            @Option(names = "--cluster", paramLabel = "ID", description = "The cluster, where there are several.")
                    @Nullable
                    String cluster) {
        PrintWriter out = Commands.outOf(spec);
        Optional<OpenedDesign> opened = Optional.ofNullable(file).map(OpenedDesign::read);
        for (Pattern.Side side : Pattern.Side.values()) {
            Optional<Pattern> current =
                    opened.flatMap(one -> patterns(one, cluster, null).current(one.design(), side));
            out.println(side.label());
            for (Pattern pattern : Pattern.of(side)) {
                String mark = current.filter(pattern::equals).isPresent() ? "*" : " ";
                out.printf("%s %-36s %s%n", mark, pattern.id(), pattern.title());
                out.printf("  %-36s %s%n", "", pattern.summary());
            }
        }
        return ExitCode.CLEAN;
    }

    @Command(
            name = "insert",
            mixinStandardHelpOptions = true,
            description = "Puts a pattern into a design that has none on this side.")
    int insert(@Mixin Wish wish) {
        return put(wish, Verb.INSERT);
    }

    @Command(
            name = "switch",
            mixinStandardHelpOptions = true,
            description = "Puts a pattern in the place of the one that the design has.")
    int change(@Mixin Wish wish) {
        return put(wish, Verb.SWITCH);
    }

    /** What was typed after insert or switch. */
    static final class Wish {

        @Parameters(index = "0", paramLabel = "NAME", description = "The pattern, as portolan pattern list calls it.")
        private String name = "";

        @Parameters(index = "1", paramLabel = "FILE", description = "The design, a *.topology.json file.")
        @Nullable // set by picocli before the command is called
        private Path file;

        @Option(
                names = {"-o", "--output"},
                paramLabel = "OUT",
                description = "The file to write. Without it, nothing is written.")
        @Nullable // absent unless typed
        private Path output;

        @Option(names = "--cluster", paramLabel = "ID", description = "The cluster, where there are several.")
        @Nullable // absent unless typed
        private String cluster;

        @Option(
                names = "--host",
                paramLabel = "NAME",
                description = "What clients ask for, where nothing is published yet.")
        @Nullable // absent unless typed
        private String host;

        @Option(names = "--compare", description = "Show the design before and after side by side.")
        private boolean compare;
    }

    private enum Verb {
        INSERT,
        SWITCH
    }

    private int put(Wish wish, Verb verb) {
        PrintWriter out = Commands.outOf(spec);
        Pattern pattern = Pattern.called(wish.name)
                .orElseThrow(() -> new BadInput("there is no pattern \"%s\"; there are: %s"
                        .formatted(
                                wish.name,
                                Arrays.stream(Pattern.values()).map(Pattern::id).collect(Collectors.joining(", ")))));
        OpenedDesign opened = OpenedDesign.read(Commands.given(wish.file));
        Proposal proposal = patterns(opened, wish.cluster, wish.host).propose(opened.design(), pattern);
        refuse(opened, proposal, verb);
        Design after = proposal.edit().apply(opened.design());
        out.printf("%s (%s)%n", proposal.edit().label(), opened.file());
        proposal.said().forEach(line -> out.println("  " + line));
        if (wish.compare) {
            new SideBySideText(out)
                    .print(SideBySide.of(
                            opened.design(),
                            after,
                            Catalog.azure(),
                            design -> new Advisor(Rules.all())
                                    .advise(Review.of(
                                            design, Catalog.azure(), LocalDate.now(ZoneId.systemDefault())))));
        }
        Path target = wish.output;
        if (target != null) {
            write(target, after);
            out.printf("written to %s%n", target);
        }
        return ExitCode.CLEAN;
    }

    private static void refuse(OpenedDesign opened, Proposal proposal, Verb verb) {
        proposal.refusal().ifPresent(why -> {
            throw new BadInput(opened.file() + ": " + why);
        });
        String has = proposal.before().map(Pattern::id).orElse("");
        if (verb == Verb.INSERT && !has.isEmpty()) {
            throw new BadInput(
                    "%s has the pattern \"%s\" on this side; portolan pattern switch puts another in its place"
                            .formatted(opened.file(), has));
        }
        if (verb == Verb.SWITCH && has.isEmpty()) {
            throw new BadInput(
                    "%s has no pattern on this side that could be switched; portolan pattern insert puts one in"
                            .formatted(opened.file()));
        }
    }

    private static void write(Path target, Design design) {
        try {
            DesignFiles.save(target, design);
        } catch (SaveFailed e) {
            throw new BadInput(String.valueOf(e.getMessage()));
        }
    }

    private static Patterns patterns(OpenedDesign opened, @Nullable String cluster, @Nullable String host) {
        Patterns all = Patterns.in(Catalog.azure());
        Patterns of =
                cluster == null ? all : all.of(Named.component(opened, cluster).id());
        return host == null ? of : of.under(host);
    }
}
