package dev.portolan.io.exporting;

import dev.portolan.geom.Rect;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

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
        Rect area = picture.area();
        SvgSurface surface = new SvgSurface(picture.palette(), picture.measure());
        picture.paint(surface);
        out.write(surface.document(picture.title(), area).getBytes(StandardCharsets.UTF_8));
    }
}
