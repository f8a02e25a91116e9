package dev.portolan.ui.shell;

import dev.portolan.catalog.Catalog;
import dev.portolan.edit.Clipping;
import dev.portolan.io.exporting.Picture;
import dev.portolan.io.json.DesignReader;
import dev.portolan.io.json.DesignWriter;
import dev.portolan.model.Design;
import dev.portolan.ui.files.PictureImage;
import dev.portolan.ui.state.Tasks;
import java.util.Optional;
import java.util.function.Consumer;
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

    /** What the clipboard takes without holding the window, some 2,400 pixels square; an export may be larger. */
    private static final double MOST_PIXELS = 6_000_000;

    private final Catalog catalog;

    Clippings(Catalog catalog) {
        this.catalog = catalog;
    }

    private static DataFormat format() {
        String type = "application/vnd.portolan.clipping+json";
        DataFormat known = DataFormat.lookupMimeType(type);
        return known == null ? new DataFormat(type) : known;
    }

    /** Puts it there at once, and its picture once that is drawn, unless something else was copied by then. */
    void put(Clipping clipping, Tasks tasks) {
        ClipboardContent content = new ClipboardContent();
        String json = DesignWriter.write(clipping.content());
        content.put(FORMAT, json);
        content.putString(clipping.text());
        Clipboard.getSystemClipboard().setContent(content);
        Consumer<Image> completed = image -> {
            if (json.equals(Clipboard.getSystemClipboard().getContent(FORMAT))) {
                content.putImage(image);
                Clipboard.getSystemClipboard().setContent(content);
            }
        };
        draw( // names and design are there without it
                clipping.content(),
                tasks,
                completed,
                failure -> LOG.log(System.Logger.Level.WARNING, "what was copied cannot be drawn", failure));
    }

    /** Puts a picture of this design alone there once it is drawn, and says so, or why it cannot be. */
    void putPicture(Design design, Tasks tasks, Runnable done, Consumer<Exception> failed) {
        Consumer<Image> drawn = image -> {
            ClipboardContent content = new ClipboardContent();
            content.putImage(image);
            Clipboard.getSystemClipboard().setContent(content);
            done.run();
        };
        draw(design, tasks, drawn, failed);
    }

    private void draw(Design design, Tasks tasks, Consumer<Image> drawn, Consumer<Exception> failed) {
        Runnable unused = tasks.start(
                () -> PictureImage.of(Picture.of(design, catalog).scaled(SCALE), MOST_PIXELS), drawn, failed);
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
}
