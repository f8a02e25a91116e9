package dev.portolan.cli;

import dev.portolan.catalog.LeftOpen;
import java.io.PrintWriter;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;

/** The command line: one line of words in, text and an exit code out. */
@Command(
        name = "portolan",
        versionProvider = Version.class,
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "[FILE… | COMMAND]",
        description = "Designs, traces and checks the networks of Azure Kubernetes Service.",
        footer = {
            "",
            "Without a command the window opens, with the files named; where it is open already, they open there,",
            "unless --new-instance stands before them.",
            "Exit codes: 0 clean, 1 findings at or above the level, a failed expectation or a difference, 2 bad usage or input."
        },
        subcommands = {
            CheckCommand.class,
            TraceCommand.class,
            RoutesCommand.class,
            ReachCommand.class,
            WhatIfCommand.class,
            DiffCommand.class,
            PlanCommand.class,
            PatternCommand.class,
            ExportCommand.class,
            ImportCommand.class,
            ReportCommand.class,
            HandoverCommand.class,
            KindsCommand.class,
            RulesCommand.class,
            WhyCommand.class,
            SchemaCommand.class,
            CommandLine.HelpCommand.class
        })
public final class Commands implements Runnable {

    private Commands() {}

    /** Carries out a command line; never throws, whatever is typed. */
    public static int run(String[] args, PrintWriter out, PrintWriter err) {
        CommandLine line = new CommandLine(new Commands())
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
                .setParameterExceptionHandler((problem, typed) -> complain(err, String.valueOf(problem.getMessage())))
                .setExecutionExceptionHandler((problem, at, parsed) -> complain(err, words(problem)));
        line.getSubcommands().values().stream()
                .map(CommandLine::getCommandSpec)
                .filter(command -> command.findOption("--help") == null)
                .forEach(command -> command.mixinStandardHelpOptions(true));
        return line.execute(args);
    }

    /** The words that a command line may begin with, besides files. */
    public static Set<String> names() {
        return new CommandLine(new Commands()).getSubcommands().keySet();
    }

    private static String words(Exception problem) {
        if (problem instanceof LeftOpen) {
            return problem.getMessage() + "; say it in the design";
        }
        return problem instanceof BadInput
                ? String.valueOf(problem.getMessage())
                : "This should not have happened, please report it: " + problem;
    }

    @Override
    public void run() {
        throw new BadInput("name a command; portolan --help lists them");
    }

    private static int complain(PrintWriter err, String message) {
        err.println(message);
        return ExitCode.BAD_INPUT;
    }

    static PrintWriter outOf(@Nullable CommandSpec spec) {
        return given(spec).commandLine().getOut();
    }

    /** What picocli has set: it refuses a command line in which something required is missing. */
    static <T> T given(@Nullable T value) {
        return Objects.requireNonNull(value);
    }
}
