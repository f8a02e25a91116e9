package dev.portolan.ui.shell;

import dev.portolan.catalog.Catalog;
import dev.portolan.edit.Clipping;
import dev.portolan.io.exporting.Exporters;
import dev.portolan.io.exporting.Picture;
import dev.portolan.io.json.DesignReader;
import dev.portolan.io.json.DesignWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;

/**
 * What was copied, on the system's clipboard: as names for a text, as a picture for a document, and as a design of
 * Portolan's own for any window of it.
 */
final class Clippings {

    /** The design's JSON, as a file would have it. */
    static final DataFormat FORMAT = format();

    private static final System.Logger LOG = System.getLogger(Clippings.class.getName());
    private static final double SCALE = 2;

    private final Catalog catalog;

    Clippings(Catalog catalog) {
        this.catalog = catalog;
    }

    private static DataFormat format() {
        String type = "application/vnd.portolan.clipping+json";
        DataFormat known = DataFormat.lookupMimeType(type);
        return known == null ? new DataFormat(type) : known;
    }

    void put(Clipping clipping) {
        ClipboardContent content = new ClipboardContent();
        content.put(FORMAT, DesignWriter.write(clipping.content()));
        content.putString(clipping.text());
        image(Picture.of(clipping.content(), catalog)).ifPresent(content::putImage);
        Clipboard.getSystemClipboard().setContent(content);
    }

    /** Puts a picture alone there. */
    void put(Picture picture) {
        image(picture).ifPresent(image -> {
            ClipboardContent content = new ClipboardContent();
            content.putImage(image);
            Clipboard.getSystemClipboard().setContent(content);
        });
    }

    /** What was copied last in this window or another; empty where the clipboard has something else. */
    Optional<Clipping> get() {
        return Clipboard.getSystemClipboard().getContent(FORMAT) instanceof String json
                ? DesignReader.read("clipboard", json).design().map(Clipping::new)
                : Optional.empty();
    }

    /** The words on the clipboard, wherever they come from; empty where it has none. */
    Optional<String> text() {
        return Optional.ofNullable(Clipboard.getSystemClipboard().getString())
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }

    private static Optional<Image> image(Picture picture) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            Exporters.byId("png").orElseThrow().export(picture.scaled(SCALE), bytes);
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "what was copied cannot be drawn", e);
            return Optional.empty();
        }
        return Optional.of(new Image(new ByteArrayInputStream(bytes.toByteArray())));
    }
}
