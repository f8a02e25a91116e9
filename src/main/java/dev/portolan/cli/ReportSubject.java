package dev.portolan.cli;

import dev.portolan.catalog.Catalog;
import dev.portolan.edit.Differences;
import dev.portolan.guidance.Review;
import dev.portolan.guidance.Severity;
import dev.portolan.io.settings.ProjectSettings;
import dev.portolan.model.Design;
import dev.portolan.report.DiffReport;
import dev.portolan.report.document.Document;
import dev.portolan.report.pack.ComparisonPack;
import dev.portolan.report.pack.Reviewed;
import dev.portolan.report.pack.Template;
import dev.portolan.trace.questions.FlowChanges;
import dev.portolan.trace.questions.Progress;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** A design that was read and reviewed under the settings of its project, to be written about. */
record ReportSubject(Reviewed reviewed, Template template) {

    /**
     * Reads and reviews.
     *
     * @throws BadInput with a line per problem where the design or its settings cannot be read
     */
    static ReportSubject of(Path design, Standpoint standpoint) {
        OpenedDesign opened = OpenedDesign.read(design);
        ProjectSettings settings = settings(design);
        Review review = settings.decide(Review.of(opened.design(), Catalog.azure(), standpoint.date()));
        return new ReportSubject(
                Reviewed.of(
                        standpoint.profile().map(review::under).orElse(review),
                        settings.rules(),
                        settings.failOn().orElse(Severity.ERROR),
                        opened.file()),
                settings.template());
    }

    /** What became different since an older version. */
    Document against(ReportSubject older) {
        Design before = older.reviewed().review().design();
        Design after = reviewed.review().design();
        DiffReport difference = new DiffReport(
                new DiffReport.Version(before, older.reviewed().file()),
                new DiffReport.Version(after, reviewed.file()),
                Differences.between(before, after, Catalog.azure()),
                FlowChanges.between(before, after, Catalog.azure(), Progress.NONE));
        return ComparisonPack.of(older.reviewed(), reviewed, difference, template);
    }

    /**
     * The settings of a design's project.
     *
     * @throws BadInput with a line per problem
     */
    static ProjectSettings settings(Path design) {
        ProjectSettings settings = ProjectSettings.beside(design);
        if (!settings.problems().isEmpty()) {
            throw new BadInput(settings.problems().stream()
                    .map(Object::toString)
                    .collect(Collectors.joining(System.lineSeparator())));
        }
        return settings;
    }
}
