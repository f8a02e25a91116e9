package dev.portolan.io.exporting;

import java.io.IOException;
import java.io.OutputStream;

/** Writes a picture in one format: the plug-in point for new formats. */
public interface Exporter {

    /** What the command line calls the format, such as {@code svg}. */
    String id();

    /** The file name's ending, without the dot. */
    default String extension() {
        return id();
    }

    /** What menus call the format, such as {@code SVG picture}. */
    String label();

    /** Writes {@code picture}; the caller closes {@code out}. */
    void export(Picture picture, OutputStream out) throws IOException;
}
