package dev.portolan.io.exporting;

import dev.portolan.io.json.DesignFiles;
import dev.portolan.paint.Legible;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;

/** The design as an attachment of a PDF file. */
final class PdfDesign {

    private PdfDesign() {}

    /** Attaches a design as a file that readers of PDF can save. */
    static void attach(PDDocument document, String name, String json) throws IOException {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        PDEmbeddedFile file = new PDEmbeddedFile(document, new ByteArrayInputStream(bytes), COSName.FLATE_DECODE);
        file.setSubtype("application/json");
        file.setSize(bytes.length);
        PDComplexFileSpecification specification = new PDComplexFileSpecification();
        String fileName = fileName(name) + DesignFiles.ENDING;
        specification.setFile(fileName);
        specification.setFileUnicode(fileName);
        specification.setFileDescription("The design, for Portolan");
        specification.setEmbeddedFile(file);
        specification.setEmbeddedFileUnicode(file);
        PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
        tree.setNames(Map.of(fileName, specification));
        PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
        names.setEmbeddedFiles(tree);
        document.getDocumentCatalog().setNames(names);
    }

    /** A name that every file system takes. */
    private static String fileName(String name) {
        String safe = Legible.of(name).replaceAll("[^\\p{L}\\p{N}._ -]", "-").strip();
        int end = safe.offsetByCodePoints(0, Math.min(60, safe.codePointCount(0, safe.length())));
        return safe.isBlank() ? "design" : safe.substring(0, end);
    }

    /** The text of the attachment. */
    static Optional<String> in(InputStream picture) throws IOException {
        try (PDDocument document = Loader.loadPDF(new RandomAccessReadBuffer(picture))) {
            PDDocumentNameDictionary names = document.getDocumentCatalog().getNames();
            if (names == null || names.getEmbeddedFiles() == null) {
                return Optional.empty();
            }
            Map<String, PDComplexFileSpecification> files =
                    names.getEmbeddedFiles().getNames();
            for (Map.Entry<String, PDComplexFileSpecification> file :
                    files == null ? Map.<String, PDComplexFileSpecification>of().entrySet() : files.entrySet()) {
                if (file.getKey().endsWith(DesignFiles.ENDING)) {
                    return text(file.getValue().getEmbeddedFile());
                }
            }
            return Optional.empty();
        }
    }

    private static Optional<String> text(PDEmbeddedFile file) throws IOException {
        if (file == null) {
            return Optional.empty();
        }
        try (InputStream in = file.createInputStream()) {
            byte[] bytes = in.readNBytes(DesignFiles.MOST_CHARACTERS + 1);
            return bytes.length > DesignFiles.MOST_CHARACTERS
                    ? Optional.empty()
                    : Optional.of(new String(bytes, StandardCharsets.UTF_8));
        }
    }
}
