package dev.portolan.ui.files;

import dev.portolan.catalog.Catalog;
import dev.portolan.guidance.Review;
import dev.portolan.guidance.Severity;
import dev.portolan.io.exporting.report.Renderer;
import dev.portolan.io.exporting.report.Renderers;
import dev.portolan.io.settings.ProjectSettings;
import dev.portolan.model.Design;
import dev.portolan.report.pack.ReviewPack;
import dev.portolan.report.pack.Reviewed;
import dev.portolan.ui.state.Standpoint;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** Reviews a design as the window does, and writes the report of it; takes its time, so it is asked in the background. */
final class ReportWriting {

    private ReportWriting() {}

    /** @throws IllegalArgumentException saying which endings there are, where the file's is none of them */
    static Path write(Design design, Standpoint here, String from, Path file) throws IOException {
        Renderer renderer = Renderers.byName(String.valueOf(file.getFileName()))
                .orElseThrow(() -> new IllegalArgumentException("end the file's name in "
                        + Renderers.all().stream()
                                .map(known -> "." + known.extension())
                                .collect(Collectors.joining(", "))));
        ProjectSettings project = here.project();
        Review review = here.of(Review.of(design, Catalog.azure(), here.reviewDate()));
        Reviewed reviewed =
                Reviewed.of(review, project.rules(), project.failOn().orElse(Severity.ERROR), from);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            renderer.render(ReviewPack.of(reviewed, project.template()), out);
        }
        return file;
    }
}
