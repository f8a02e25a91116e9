package dev.portolan.io.exporting.report;

import dev.portolan.report.document.Document;
import java.io.IOException;
import java.io.OutputStream;

/** Writes documents in one format: the plug-in point for new ones. */
public interface Renderer {

    /** What the command line calls the format, such as {@code html}. */
    String id();

    /** The file name's ending, without the dot. */
    default String extension() {
        return id();
    }

    /** What menus call the format, such as {@code Web page}. */
    String label();

    /** Writes {@code document}; the caller closes {@code out}. */
    void render(Document document, OutputStream out) throws IOException;
}
