package dev.portolan.io.exporting.report;

import dev.portolan.io.exporting.report.pdf.PdfDocument;
import dev.portolan.report.document.Document;
import java.io.IOException;
import java.io.OutputStream;

/** Writes documents as pages to be printed and archived. */
final class PdfRenderer implements Renderer {

    @Override
    public String id() {
        return "pdf";
    }

    @Override
    public String label() {
        return "PDF document";
    }

    @Override
    public void render(Document document, OutputStream out) throws IOException {
        PdfDocument.write(document, out);
    }
}
