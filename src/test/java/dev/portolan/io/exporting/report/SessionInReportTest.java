package dev.portolan.io.exporting.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.edit.NoteEdits;
import dev.portolan.edit.SnapshotEdits;
import dev.portolan.geom.Rect;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Design;
import dev.portolan.model.Note;
import dev.portolan.report.document.Document;
import dev.portolan.report.pack.ReviewPack;
import dev.portolan.report.pack.Template;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** What a session leaves behind, in reports. */
class SessionInReportTest {

    private static Document pack() {
        Design design = Packs.design("egress-load-balancer");
        Note open = NoteEdits.fresh(design, Note.Form.OPEN_POINT, new Rect(0, 0, 30, 20), new ComponentId("aks-prod"))
                .withText("Who pays for the firewall?");
        Design session = NoteEdits.add(open)
                .then(SnapshotEdits.take("Before the firewall", "2026-11-27"))
                .apply(design);
        return ReviewPack.of(Packs.reviewed(session), Template.USUAL);
    }

    @Test
    void openPointsAndSnapshotsStandInTheWebPage() {
        org.jsoup.nodes.Document page = Jsoup.parse(new String(Packs.rendered("html", pack()), StandardCharsets.UTF_8));
        assertThat(page.text())
                .contains("Parking lot: what is still open", "?1 Who pays for the firewall? aks-prod")
                .contains("Before the firewall (2026-11-27)");
        int without = Jsoup.parse(
                        new String(Packs.rendered("html", Packs.of("egress-load-balancer")), StandardCharsets.UTF_8))
                .select("figure")
                .size();
        assertThat(page.select("figure")).hasSize(without + 1);
    }

    @Test
    void openPointsAndSnapshotsStandInThePdf() throws Exception {
        try (PDDocument pdf = Loader.loadPDF(Packs.rendered("pdf", pack()))) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("Who pays for the firewall?", "Before the firewall (2026-11-27)");
        }
    }
}
