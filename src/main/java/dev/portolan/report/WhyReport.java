package dev.portolan.report;

import dev.portolan.guidance.Profile;
import dev.portolan.guidance.Standing;
import dev.portolan.model.Component;
import dev.portolan.model.Design;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * How the rules stand to a component, or to a design as a whole: what is flagged, and why the rest is not.
 *
 * @param file where the design came from; empty where it was never saved
 */
public record WhyReport(
        Design design, String file, Optional<Component> component, Held held, List<Standing> standings) {

    /** What the design was held against. */
    public record Held(LocalDate reviewDate, Profile profile) {}

    public WhyReport {
        standings = List.copyOf(standings);
    }
}
