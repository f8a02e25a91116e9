package dev.portolan.io.exporting.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** An archive that does not say when it was made, so that equal contents give equal bytes. */
final class UndatedZip {

    /** Where a workbook says when it was made (ECMA-376 part 2, core properties). */
    private static final String PROPERTIES = "docProps/core.xml";

    private final ZipOutputStream zip;

    UndatedZip(OutputStream out) {
        zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    }

    void add(String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setLastModifiedTime(FileTime.fromMillis(0));
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    /** Adds all that is in a workbook; its writer makes archives that can only be read with their table of contents. */
    void addAll(Path workbook) throws IOException {
        try (ZipFile file = new ZipFile(workbook.toFile(), StandardCharsets.UTF_8)) {
            for (ZipEntry entry : Collections.list(file.entries())) {
                try (InputStream in = file.getInputStream(entry)) {
                    byte[] content = in.readAllBytes();
                    add(entry.getName(), entry.getName().equals(PROPERTIES) ? undated(content) : content);
                }
            }
        }
    }

    private static byte[] undated(byte[] properties) {
        return new String(properties, StandardCharsets.UTF_8)
                .replaceAll("<dcterms:(created|modified)[^>]*>[^<]*</dcterms:\\1>", "")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Ends the archive; the stream stays open. */
    void finish() throws IOException {
        zip.finish();
    }
}
