package dev.portolan.io.exporting;

import dev.portolan.catalog.Catalog;
import dev.portolan.diagram.Diagram;
import dev.portolan.geom.Rect;
import dev.portolan.geom.TypeMeasure;
import dev.portolan.graph.Ghosts;
import dev.portolan.io.json.DesignWriter;
import dev.portolan.model.Design;
import dev.portolan.model.Topology;
import dev.portolan.paint.BundledTypeMeasure;
import dev.portolan.paint.DesignPainter;
import dev.portolan.paint.Footer;
import dev.portolan.paint.Marks;
import dev.portolan.paint.Palette;
import dev.portolan.paint.Raster;
import dev.portolan.paint.Surface;
import java.util.List;
import java.util.Optional;

/** What an exporter is given: a diagram, what it is of, what is marked on it, and how it is to look. */
public record Picture(
        Content content, Diagram diagram, Marks marks, Look look, TitleBlock titleBlock, TypeMeasure measure) {

    /** The paper around a drawing, in canvas units. */
    public static final double MARGIN = 24;

    /** The least width of what stands below a drawing. */
    private static final double LEAST_FOOTER = 420;

    /** A diagram of a whole design, as usual. */
    public static Picture of(Design design, Diagram diagram, TypeMeasure measure) {
        return new Picture(Content.of(design), diagram, Marks.NONE, Look.USUAL, TitleBlock.of(design), measure);
    }

    /** The whole design, as usual. */
    public static Picture of(Design design, Catalog catalog) {
        TypeMeasure measure = new BundledTypeMeasure();
        return of(design, Diagram.of(design, catalog, measure), measure);
    }

    /** As {@link #of(Design, Catalog)}, with what Azure adds by itself drawn as ghosts. */
    public static Picture withGhosts(Design design, Catalog catalog) {
        TypeMeasure measure = new BundledTypeMeasure();
        Topology ghosts = Ghosts.of(design, catalog);
        Picture picture = of(design, Diagram.of(design, ghosts, catalog, measure), measure);
        return picture.with(picture.content.with(ghosts));
    }

    /** The design's name. */
    public String title() {
        return content.design().name();
    }

    public Palette palette() {
        return look.palette();
    }

    /** The design's file, to be written into the picture; empty where the picture is to carry none. */
    public Optional<String> embedded() {
        return look.has(Look.Extra.DESIGN) && content.whole()
                ? Optional.of(DesignWriter.write(content.design()))
                : Optional.empty();
    }

    public Picture with(Content newContent) {
        return new Picture(newContent, diagram, marks, look, titleBlock, measure);
    }

    public Picture with(Marks newMarks) {
        return new Picture(content, diagram, newMarks, look, titleBlock, measure);
    }

    public Picture with(Look newLook) {
        return new Picture(content, diagram, marks, newLook, titleBlock, measure);
    }

    public Picture with(TitleBlock newTitleBlock) {
        return new Picture(content, diagram, marks, look, newTitleBlock, measure);
    }

    public Picture with(Palette newPalette) {
        return with(look.with(newPalette));
    }

    public Picture scaled(double newScale) {
        return with(look.scaled(newScale));
    }

    /** The same, or so much smaller that it has no more pixels than this. */
    public Picture atMost(double pixels) {
        Rect area = area();
        return scaled(Math.min(look.scale(), Math.sqrt(pixels / (area.width() * area.height()))));
    }

    /** The paper, in canvas coordinates on whole units; a small blank sheet where nothing is drawn. */
    public Rect area() {
        Rect drawn = drawing();
        if (footer().isEmpty()) {
            return drawn;
        }
        double width = Math.max(drawn.width(), LEAST_FOOTER + 2 * MARGIN);
        double height = Math.ceil(footer().get().height(width - 2 * MARGIN));
        return drawn.withSize(width, drawn.height() + height + MARGIN);
    }

    /** The part of the paper that the drawing takes, with a margin. */
    Rect drawing() {
        Rect drawn = new DesignPainter(measure).extent(diagram, marks).orElse(new Rect(0, 0, 320, 180));
        double left = Math.floor(drawn.x() - MARGIN);
        double top = Math.floor(drawn.y() - MARGIN);
        return new Rect(left, top, Math.ceil(drawn.right() + MARGIN) - left, Math.ceil(drawn.bottom() + MARGIN) - top);
    }

    /** What stands below the drawing; empty where nothing is to. */
    Optional<Footer> footer() {
        return footer(look.has(Look.Extra.TITLE_BLOCK) ? titleBlock.cells() : List.of());
    }

    /** What stands below the drawing where it has these cells. */
    Optional<Footer> footer(List<Footer.Cell> cells) {
        Optional<Raster> logo = look.has(Look.Extra.TITLE_BLOCK) ? titleBlock.logo() : Optional.empty();
        if (!look.has(Look.Extra.LEGEND) && cells.isEmpty() && logo.isEmpty()) {
            return Optional.empty();
        }
        Footer footer = look.has(Look.Extra.LEGEND)
                ? Footer.withLegend(diagram, marks, cells, measure)
                : Footer.of(cells, measure);
        return Optional.of(logo.map(footer::with).orElse(footer));
    }

    /** Draws everything on {@code surface}, in canvas coordinates; the paper is the caller's. */
    public void paint(Surface surface) {
        paint(surface, area());
    }

    /** Draws what lies in {@code visible}, in canvas coordinates; the paper is the caller's. */
    public void paint(Surface surface, Rect visible) {
        paintDrawing(surface, visible);
        footer().ifPresent(footer -> {
            Rect box = footerBox();
            if (box.intersects(visible)) {
                footer.paint(box, surface);
            }
        });
    }

    private Rect footerBox() {
        Rect paper = area();
        double top = drawing().bottom();
        return new Rect(paper.x() + MARGIN, top, paper.width() - 2 * MARGIN, paper.bottom() - top);
    }

    /** As {@link #paint(Surface, Rect)}, without what stands below the drawing. */
    void paintDrawing(Surface surface, Rect visible) {
        new DesignPainter(measure).paint(diagram, marks, visible, surface);
    }
}
