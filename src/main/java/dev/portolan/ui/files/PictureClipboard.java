package dev.portolan.ui.files;

import dev.portolan.io.exporting.Exporter;
import dev.portolan.io.exporting.Exporters;
import dev.portolan.io.exporting.Picture;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;

/**
 * A picture as other programs take it from the clipboard: pixels, SVG, and text.
 *
 * @param text in the format that was chosen where that is one of text, else SVG
 */
record PictureClipboard(Image pixels, String svg, String text) {

    private static final String SVG = "image/svg+xml";

    /** What other programs still take at once, some 4,000 pixels square. */
    private static final double MOST_PIXELS = 16_000_000;

    private static final Set<String> PIXELS_OR_PAGES = Set.of("png", "pdf");

    /** Draws for the clipboard; may be asked from any thread. */
    static PictureClipboard of(Picture picture, Exporter chosen) throws IOException {
        String svg = new String(bytes("svg", picture), StandardCharsets.UTF_8);
        String text = PIXELS_OR_PAGES.contains(chosen.id())
                ? svg
                : new String(bytes(chosen.id(), picture), StandardCharsets.UTF_8);
        return new PictureClipboard(PictureImage.of(picture, MOST_PIXELS), svg, text);
    }

    private static byte[] bytes(String format, Picture picture) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Exporters.byId(format).orElseThrow().export(picture, out);
        return out.toByteArray();
    }

    /** Puts it where other programs find it; on the FX thread. */
    void put() {
        ClipboardContent content = new ClipboardContent();
        content.putImage(pixels);
        content.put(Optional.ofNullable(DataFormat.lookupMimeType(SVG)).orElseGet(() -> new DataFormat(SVG)), svg);
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
