package dev.portolan.io.exporting.report.pdf;

import dev.portolan.io.exporting.PdfPictures;
import dev.portolan.io.exporting.Picture;
import dev.portolan.io.exporting.report.Drawing;
import dev.portolan.report.document.Figure;
import dev.portolan.report.document.Look;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** Paper that is written from top to bottom, page after page. Lengths are points; heights count from the top. */
final class Flow {

    static final double LEFT = 54;
    static final double TOP = 60;
    static final double BOTTOM = 54;
    static final double LEADING = 1.42;

    /** Where something stands. */
    record Place(PDPage page, double y) {}

    private final PDDocument pdf;
    private final Fonts fonts;
    private final PDRectangle paper;
    private final int accent;
    private final Links links;
    private final IdentityHashMap<Figure, Picture> laidOut = new IdentityHashMap<>();
    private final PdfPictures pictures;
    private final List<PDPage> pages = new ArrayList<>();
    private Optional<PDPageContentStream> stream = Optional.empty();
    private double y;
    private boolean left;

    Flow(PDDocument pdf, Fonts fonts, Look look) {
        this.pdf = pdf;
        this.fonts = fonts;
        this.paper = look.paper() == Look.Paper.A4 ? PDRectangle.A4 : PDRectangle.LETTER;
        this.accent = Integer.parseInt(look.accent().substring(1), 16);
        this.links = new Links(pdf);
        this.pictures = new PdfPictures(pdf);
    }

    PDDocument pdf() {
        return pdf;
    }

    Fonts fonts() {
        return fonts;
    }

    LineBreaker breaker() {
        return new LineBreaker(fonts);
    }

    /** The picture of a figure; it takes long to lay out, and is asked for more than once. */
    Picture picture(Figure figure) {
        return laidOut.computeIfAbsent(figure, Drawing::of);
    }

    /** Draws them. */
    PdfPictures pictures() {
        return pictures;
    }

    Links links() {
        return links;
    }

    int accent() {
        return accent;
    }

    List<PDPage> pages() {
        return List.copyOf(pages);
    }

    double width() {
        return page().getMediaBox().getWidth() - 2 * LEFT;
    }

    double portraitWidth() {
        return paper.getWidth() - 2 * LEFT;
    }

    boolean isLandscape() {
        return page().getMediaBox().getWidth() > page().getMediaBox().getHeight();
    }

    double y() {
        return y;
    }

    void moveTo(double newY) {
        y = newY;
    }

    void skip(double height) {
        y += height;
    }

    /** What is left of the page. */
    double room() {
        return page().getMediaBox().getHeight() - BOTTOM - y;
    }

    /** What a page has in all. */
    double height() {
        return page().getMediaBox().getHeight() - BOTTOM - TOP;
    }

    /** Whatever comes next stands on another page. */
    void leavePage() {
        left = true;
    }

    /** Goes to that other page, where one was left; asked before anything is measured. */
    void settle() {
        if (left) {
            newPage();
        }
    }

    /** Begins a page where less than this is left. */
    void ensure(double needed) {
        if (room() < needed) {
            newPage();
        }
    }

    boolean isAtTop() {
        return y <= TOP + 0.5;
    }

    Place place() {
        return new Place(page(), y);
    }

    PDPage page() {
        return pages.get(pages.size() - 1);
    }

    void newPage() {
        newPage(paper);
    }

    void newLandscapePage() {
        newPage(new PDRectangle(paper.getHeight(), paper.getWidth()));
    }

    private void newPage(PDRectangle size) {
        close();
        PDPage page = new PDPage(size);
        pdf.addPage(page);
        pages.add(page);
        left = false;
        y = TOP;
        stream = Optional.of(open(page));
    }

    /** Goes back to a page that was left. */
    PDPageContentStream open(PDPage page) {
        try {
            return new PDPageContentStream(pdf, page, PDPageContentStream.AppendMode.APPEND, true, true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void close() {
        stream.ifPresent(open -> run(open::close));
        stream = Optional.empty();
    }

    PDPageContentStream stream() {
        return stream.orElseThrow();
    }

    /** What writes to memory does not fail. */
    interface Writing {
        void write() throws IOException;
    }

    static void run(Writing writing) {
        try {
            writing.write();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One line, its middle at half the leading below {@code top}. */
    void line(List<Piece> pieces, double x, double top) {
        double at = x;
        for (Piece piece : pieces) {
            double size = piece.type().size();
            double baseline = top + size * LEADING / 2 + size * 0.36;
            text(stream(), piece, at, page().getMediaBox().getHeight() - baseline);
            if (!piece.target().isEmpty()) {
                links.add(page(), piece.target(), new Box(at, top, piece.width(), size * LEADING));
            }
            at += piece.width();
        }
    }

    /** A rectangle, from its upper left corner. */
    record Box(double x, double y, double width, double height) {}

    void text(PDPageContentStream on, Piece piece, double x, double baseline) {
        if (piece.words().isEmpty()) {
            return;
        }
        run(() -> {
            on.beginText();
            on.setFont(fonts.font(piece.type().face()), (float) piece.type().size());
            on.setNonStrokingColor(
                    red(piece.type().colour()),
                    green(piece.type().colour()),
                    blue(piece.type().colour()));
            on.newLineAtOffset((float) x, (float) baseline);
            on.showText(piece.words());
            on.endText();
        });
    }

    void fill(Box box, int colour) {
        run(() -> {
            stream().setNonStrokingColor(red(colour), green(colour), blue(colour));
            stream()
                    .addRect(
                            (float) box.x(),
                            (float) (page().getMediaBox().getHeight() - box.y() - box.height()),
                            (float) box.width(),
                            (float) box.height());
            stream().fill();
        });
    }

    /** A line from left to right. */
    void rule(double x, double at, double width, int colour, double thickness) {
        fill(new Box(x, at, width, thickness), colour);
    }

    static float red(int colour) {
        return (colour >> 16 & 0xFF) / 255f;
    }

    static float green(int colour) {
        return (colour >> 8 & 0xFF) / 255f;
    }

    static float blue(int colour) {
        return (colour & 0xFF) / 255f;
    }
}
