package dev.portolan.ui.files;

import dev.portolan.catalog.Catalog;
import dev.portolan.edit.SanitisedCopy;
import dev.portolan.guidance.Review;
import dev.portolan.guidance.Rules;
import dev.portolan.guidance.Severity;
import dev.portolan.io.exporting.report.HandoverFiles;
import dev.portolan.io.exporting.report.Renderer;
import dev.portolan.io.exporting.report.Renderers;
import dev.portolan.io.json.AtomicFile;
import dev.portolan.io.json.SaveFailed;
import dev.portolan.io.settings.ProjectSettings;
import dev.portolan.model.Design;
import dev.portolan.report.document.Document;
import dev.portolan.report.handover.Handover;
import dev.portolan.report.pack.ComparisonPack;
import dev.portolan.report.pack.ReviewPack;
import dev.portolan.report.pack.Reviewed;
import dev.portolan.report.pack.Template;
import dev.portolan.ui.state.Standpoint;
import dev.portolan.ui.text.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Reviews a design as the window does, and writes the report of it; takes its time, so it is asked in the background.
 *
 * @param from the design's file; empty where it has none
 * @param sanitised whether it is written for strangers, who are told neither names nor rules of the organisation
 */
record ReportWriting(Design design, Standpoint here, String from, boolean sanitised) {

    Path review(Path file) throws IOException, SaveFailed {
        return write(ReviewPack.of(reviewed(design, from), template()), file);
    }

    /** What became different since an older version, which came from {@code olderFile}. */
    Path comparison(Design older, Path olderFile, Path file) throws IOException, SaveFailed {
        return write(
                ComparisonPack.of(reviewed(older, olderFile.toString()), reviewed(design, from), template()), file);
    }

    /** Into a folder, which is made where it is missing. */
    Path handOver(Path folder) throws IOException, SaveFailed {
        Files.createDirectories(folder);
        Handover handover = Handover.of(review(design), template());
        for (Map.Entry<String, byte[]> file : HandoverFiles.of(handover).entrySet()) {
            AtomicFile.write(folder.resolve(file.getKey()), out -> out.write(file.getValue()));
        }
        return folder;
    }

    private Template template() {
        Template template = here.project().template();
        return sanitised ? template.anonymous() : template;
    }

    private Review review(Design whole) {
        Design drawn = sanitised ? SanitisedCopy.of(whole, Catalog.azure()).design() : whole;
        return here.of(Review.of(drawn, Catalog.azure(), here.reviewDate()));
    }

    private Reviewed reviewed(Design whole, String file) {
        ProjectSettings project = here.project();
        return Reviewed.of(
                review(whole),
                sanitised ? Rules.all() : project.rules(),
                project.failOn().orElse(Severity.ERROR),
                sanitised ? "" : file);
    }

    /** @throws IllegalArgumentException saying which endings there are, where the file's is none of them */
    private static Path write(Document document, Path file) throws IOException, SaveFailed {
        Renderer renderer = Renderers.byName(String.valueOf(file.getFileName()))
                .orElseThrow(() -> new IllegalArgumentException(Texts.of(
                        "report.endings",
                        Renderers.all().stream()
                                .map(known -> "." + known.extension())
                                .collect(Collectors.joining(", ")))));
        AtomicFile.write(file, out -> renderer.render(document, out));
        return file;
    }
}
