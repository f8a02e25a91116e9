package dev.portolan.cli;

import dev.portolan.catalog.Catalog;
import dev.portolan.guidance.Advice;
import dev.portolan.guidance.Advisor;
import dev.portolan.guidance.Profile;
import dev.portolan.guidance.Review;
import dev.portolan.guidance.Severity;
import dev.portolan.io.settings.ProjectSettings;
import dev.portolan.model.Design;
import dev.portolan.report.Baseline;
import dev.portolan.report.CheckReport;
import dev.portolan.report.Compared;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Checks single designs, each under the settings of its project; may be asked from any thread. */
final class DesignCheck {

    private final ProjectOptions options;
    private final RuleFilter filter;
    private final LocalDate date;
    private final Baselines baselines = new Baselines();

    DesignCheck(ProjectOptions options, LocalDate date) {
        this.options = options;
        this.filter = options.rules();
        this.date = date;
    }

    /**
     * What is to be said of a design.
     *
     * @throws BadInput with a line per problem where it, or its baseline, cannot be read
     */
    CheckReport.Checked of(Path file, ProjectSettings settings) {
        OpenedDesign opened = OpenedDesign.read(file);
        Design design = opened.design();
        Profile profile = options.profile().or(settings::profile).orElse(Profile.CURRENT);
        Review review =
                settings.decide(Review.of(design, Catalog.azure(), date)).under(profile);
        Advice advice =
                new Advisor(filter.from(settings.rules())).advise(review).asked(filter::takes);
        CheckReport.Terms terms = new CheckReport.Terms(
                profile, options.failOn().or(settings::failOn).orElse(Severity.ERROR), settings.decided());
        return new CheckReport.Checked(
                design, opened.file(), opened.text(), advice, review.saved(), terms, compared(file, settings, advice));
    }

    /** What is being written is what is known. */
    private Compared compared(Path file, ProjectSettings settings, Advice advice) {
        if (options.written().isPresent()) {
            return Compared.of(advice, entries(options.written().get(), file, advice));
        }
        Optional<Path> baseline = options.baseline().or(settings::baseline);
        return baseline.map(known -> Compared.of(
                        advice,
                        baselines.of(known, file).stream()
                                .filter(entry -> filter.takes(entry.rule()))
                                .toList()))
                .orElseGet(() -> Compared.allNew(advice));
    }

    /** What a baseline would say of a design. */
    static List<Baseline.Entry> entries(Path baseline, Path design, Advice advice) {
        String name = Baselines.name(baseline, design);
        return advice.findings().stream()
                .map(finding -> Baseline.Entry.of(name, finding))
                .toList();
    }
}
