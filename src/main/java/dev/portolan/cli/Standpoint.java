package dev.portolan.cli;

import dev.portolan.guidance.Profile;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options for the guidance and the day that designs are held against. */
final class Standpoint {

    @Option(
            names = "--profile",
            paramLabel = "PROFILE",
            description = "current, article, strict or development (default: what portolan.yaml says, else current).")
    @Nullable // absent unless typed
    private Profile profile;

    @Option(
            names = "--review-date",
            paramLabel = "D",
            description =
                    "The day that retirements and dated advice are compared with, such as 2026-11-23 (default: today).")
    @Nullable // absent unless typed
    private LocalDate reviewDate;

    /** Empty where nobody typed one. */
    Optional<Profile> profile() {
        return Optional.ofNullable(profile);
    }

    LocalDate date() {
        LocalDate asked = reviewDate;
        return asked == null ? LocalDate.now(ZoneId.systemDefault()) : asked;
    }
}
