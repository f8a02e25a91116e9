package dev.portolan.io.exporting;

import dev.portolan.paint.Ink;
import java.io.IOException;
import java.io.OutputStream;

/** Writes vector graphics with real text, an id and a title for every component, one element a line. */
final class SvgExporter implements Exporter {

    @Override
    public String id() {
        return "svg";
    }

    @Override
    public String label() {
        return "SVG picture";
    }

    @Override
    public void export(Picture picture, OutputStream out) throws IOException {
        boolean outlined = picture.look().has(Look.Extra.OUTLINES);
        SvgSurface surface = outlined
                ? SvgSurface.outlined(picture.palette(), picture.measure())
                : new SvgSurface(picture.palette(), picture.measure());
        picture.paint(surface);
        SvgDocument document = new SvgDocument(picture.title(), picture.area()).withFonts(surface.letters());
        if (!picture.look().has(Look.Extra.TRANSPARENT)) {
            document.onPaper(picture.palette().of(Ink.PAPER));
        }
        picture.embedded().ifPresent(document::withDesign);
        document.write(surface, out);
    }
}
