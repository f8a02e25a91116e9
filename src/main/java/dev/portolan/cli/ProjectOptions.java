package dev.portolan.cli;

import dev.portolan.guidance.Profile;
import dev.portolan.guidance.Severity;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that say what designs are held against; what is not typed is as the project's {@code portolan.yaml} says. */
final class ProjectOptions {

    @Mixin
    private Standpoint standpoint = new Standpoint();

    @Option(
            names = "--fail-on",
            paramLabel = "LEVEL",
            description =
                    "Exit with 1 from this severity on: error, warning or info (default: what portolan.yaml says, else error).")
    @Nullable // absent unless typed
    private Severity failOn;

    @Option(
            names = "--rules",
            paramLabel = "RULE",
            split = ",",
            description = "Only these rules or families of rules, such as EGR-002,ING.")
    private List<String> rules = List.of();

    @Option(
            names = "--baseline",
            paramLabel = "FILE",
            description =
                    "Only findings that are not in this file count and are printed (default: what portolan.yaml says).")
    @Nullable // absent unless typed
    private Path baseline;

    @Option(
            names = "--write-baseline",
            paramLabel = "FILE",
            description = "Writes all findings to this file, so that they are known from now on.")
    @Nullable // absent unless typed
    private Path written;

    Optional<Profile> profile() {
        return standpoint.profile();
    }

    Optional<Severity> failOn() {
        return Optional.ofNullable(failOn);
    }

    RuleFilter rules() {
        return RuleFilter.of(rules);
    }

    Optional<Path> baseline() {
        return Optional.ofNullable(baseline);
    }

    Optional<Path> written() {
        return Optional.ofNullable(written);
    }

    LocalDate date() {
        return standpoint.date();
    }
}
