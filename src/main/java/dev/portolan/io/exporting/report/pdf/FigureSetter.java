package dev.portolan.io.exporting.report.pdf;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2DFontTextDrawer;
import dev.portolan.geom.Rect;
import dev.portolan.io.exporting.Graphics2DSurface;
import dev.portolan.io.exporting.Picture;
import dev.portolan.paint.Faces;
import dev.portolan.report.document.Figure;
import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.text.AttributedCharacterIterator;
import java.text.CharacterIterator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.util.Matrix;

/** Draws a design as vectors with real text, on a page of its own where it is wide. */
final class FigureSetter {

    private static final double CAPTION = 24;
    private static final Type WORDS = new Type(Face.REGULAR, 8, Colours.QUIET);

    private final Flow flow;

    FigureSetter(Flow flow) {
        this.flow = flow;
    }

    /** Whether the drawing is so wide that it gets a page across, with the heading before it. */
    boolean isAcross(Figure figure) {
        Rect area = flow.picture(figure).area();
        return area.width() > area.height() * 1.15 && flow.portraitWidth() / area.width() < 0.75;
    }

    void show(Figure figure) {
        Picture picture = flow.picture(figure);
        Rect area = picture.area();
        boolean across = isAcross(figure);
        if (across && !flow.isLandscape()) {
            flow.newLandscapePage();
        } else if (!across && scale(area) < 0.5 && !flow.isAtTop()) {
            flow.newPage();
        }
        double scale = scale(area);
        Flow.run(() -> draw(picture, scale));
        flow.skip(area.height() * scale + 8);
        flow.line(flow.breaker().lines(figure.caption(), WORDS, flow.width()).get(0), Flow.LEFT, flow.y());
        flow.skip(18);
        if (across) {
            flow.leavePage();
        }
    }

    private double scale(Rect area) {
        return Math.min(1, Math.min(flow.width() / area.width(), (flow.room() - CAPTION) / area.height()));
    }

    private void draw(Picture picture, double scale) throws IOException {
        Rect area = picture.area();
        PdfBoxGraphics2D graphics = new PdfBoxGraphics2D(flow.pdf(), (float) area.width(), (float) area.height());
        graphics.setFontTextDrawer(new BundledText(flow.pdf()));
        graphics.translate(-area.x(), -area.y());
        picture.paint(new Graphics2DSurface(graphics, picture.palette()));
        graphics.dispose();
        PDFormXObject form = graphics.getXFormObject();
        double bottom = flow.page().getMediaBox().getHeight() - flow.y() - area.height() * scale;
        double x = Flow.LEFT + (flow.width() - area.width() * scale) / 2;
        flow.stream().saveGraphicsState();
        flow.stream().transform(new Matrix((float) scale, 0, 0, (float) scale, (float) x, (float) bottom));
        flow.stream().drawForm(form);
        flow.stream().restoreGraphicsState();
    }

    /** Sets the drawing's text in the bundled typefaces; what they lack is drawn as outlines. */
    private static final class BundledText extends PdfBoxGraphics2DFontTextDrawer {
        private static final List<String> FILES = List.of(
                "Inter_400Regular.ttf",
                "Inter_500Medium.ttf",
                "Inter_600SemiBold.ttf",
                "Inter_700Bold.ttf",
                "JetBrainsMono_400Regular.ttf",
                "JetBrainsMono_500Medium.ttf");

        private final Map<String, PDFont> fonts = new HashMap<>();

        BundledText(PDDocument pdf) throws IOException {
            for (String file : FILES) {
                TrueTypeFont outlines = new TTFParser().parse(new RandomAccessReadBuffer(Faces.bytes(file)));
                outlines.setEnableGsub(false);
                fonts.put(outlines.getName(), PDType0Font.load(pdf, outlines, true));
            }
        }

        @Override
        protected PDFont mapFont(Font font, IFontTextDrawerEnv env) {
            return Objects.requireNonNull(fonts.get(font.getPSName()), "figures are set in bundled faces only");
        }

        @Override
        public boolean canDrawText(AttributedCharacterIterator text, IFontTextDrawerEnv env)
                throws IOException, FontFormatException {
            Font font = env.getFont();
            for (char c = text.first(); c != CharacterIterator.DONE; c = text.next()) {
                if (!font.canDisplay(c)) {
                    return false;
                }
            }
            text.first();
            return super.canDrawText(text, env);
        }
    }
}
