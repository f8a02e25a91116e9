package dev.portolan.cli;

import dev.portolan.catalog.Catalog;
import dev.portolan.edit.SanitisedCopy;
import dev.portolan.guidance.Review;
import dev.portolan.guidance.Rules;
import dev.portolan.guidance.Severity;
import dev.portolan.io.settings.ProjectSettings;
import dev.portolan.model.Design;
import dev.portolan.report.document.Document;
import dev.portolan.report.pack.ComparisonPack;
import dev.portolan.report.pack.Reviewed;
import dev.portolan.report.pack.Template;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** A design that was read and reviewed under the settings of its project, to be written about; or a copy for strangers. */
record ReportSubject(Reviewed reviewed, Template template) {

    /**
     * Reads and reviews.
     *
     * @param sanitised whether a copy for strangers is reviewed; an organisation's own rules would name it and are not asked
     * @throws BadInput with a line per problem where the design or its settings cannot be read
     */
    static ReportSubject of(Path design, Standpoint standpoint, boolean sanitised) {
        OpenedDesign opened = OpenedDesign.read(design);
        ProjectSettings settings = settings(design);
        Design drawn =
                sanitised ? SanitisedCopy.of(opened.design(), Catalog.azure()).design() : opened.design();
        Review review = settings.decide(Review.of(drawn, Catalog.azure(), standpoint.date()));
        return new ReportSubject(
                Reviewed.of(
                        standpoint.profile().map(review::under).orElse(review),
                        sanitised ? Rules.all() : settings.rules(),
                        settings.failOn().orElse(Severity.ERROR),
                        sanitised ? "" : opened.file()),
                sanitised ? settings.template().anonymous() : settings.template());
    }

    /** What became different since an older version. */
    Document against(ReportSubject older) {
        return ComparisonPack.of(older.reviewed(), reviewed, template);
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
