package dev.portolan.paint;

import dev.portolan.diagram.Diagram;
import dev.portolan.geom.Outline;
import dev.portolan.geom.Point;
import dev.portolan.geom.Rect;
import dev.portolan.geom.TypeMeasure;
import dev.portolan.geom.TypeStyle;
import java.util.List;
import java.util.Optional;

/** What stands below a drawing: what its signs mean, and cells about the drawing itself. */
public final class Footer {

    private static final TypeStyle WORDS = TypeStyle.ui(11);
    private static final TypeStyle LABEL = TypeStyle.ui(9);
    private static final TypeStyle TEXT = TypeStyle.ui(12).semibold();
    private static final double ENTRY_HEIGHT = 22;
    private static final double CELL_HEIGHT = 36;
    private static final double BESIDE = 6;
    private static final double GAP = 20;
    private static final double ABOVE = 10;
    private static final double LOGO_HEIGHT = 28;
    private static final double WIDEST_LOGO = 150;

    private final List<LegendEntry> legend;
    private final List<Cell> cells;
    private final Optional<Raster> logo;
    private final TypeMeasure measure;

    /**
     * A text with a small heading.
     *
     * @param label such as {@code Version}
     */
    public record Cell(String label, String text) {}

    private Footer(List<LegendEntry> legend, List<Cell> cells, Optional<Raster> logo, TypeMeasure measure) {
        this.legend = legend;
        this.cells = List.copyOf(cells);
        this.logo = logo;
        this.measure = measure;
    }

    /** Cells alone. */
    public static Footer of(List<Cell> cells, TypeMeasure measure) {
        return new Footer(List.of(), cells, Optional.empty(), measure);
    }

    /** A legend of what is drawn, and cells below it. */
    public static Footer withLegend(Diagram diagram, Marks marks, List<Cell> cells, TypeMeasure measure) {
        return new Footer(Legend.of(diagram, marks), cells, Optional.empty(), measure);
    }

    /** With a logo before the cells. */
    public Footer with(Raster newLogo) {
        return new Footer(legend, cells, Optional.of(newLogo), measure);
    }

    /** The height on a sheet of this width. */
    public double height(double width) {
        return paint(new Rect(0, 0, width, 0), new Extent(measure));
    }

    /** Draws from the top of {@code box} on, as wide as it; answers the height that was needed. */
    public double paint(Rect box, Surface surface) {
        Pencil pencil = new Pencil(surface, measure);
        pencil.stroke(
                Outline.polyline(List.of(box.topLeft(), new Point(box.right(), box.y()))),
                Line.solid(Ink.SUBNET_BORDER, 1));
        double y = box.y() + ABOVE;
        Point at = new Point(box.x(), y);
        for (LegendEntry entry : legend) {
            double sign = entry.width() + BESIDE;
            double width = sign + pencil.width(entry.words(), WORDS);
            at = placed(at, width, ENTRY_HEIGHT, box);
            Point middle = at.plus(entry.width() / 2, ENTRY_HEIGHT / 2);
            entry.sign().accept(pencil, middle);
            Point words = new Point(at.x() + sign, middle.y() + WORDS.size() * 0.36);
            pencil.text(entry.words(), words, Pencil.Anchor.LEFT, WORDS, Ink.QUIET);
            at = at.plus(width + GAP, 0);
        }
        at = new Point(box.x(), legend.isEmpty() ? y : at.y() + ENTRY_HEIGHT + 6);
        if (logo.isPresent()) {
            double width = Math.min(WIDEST_LOGO, logo.get().widthAt(LOGO_HEIGHT));
            double height = width / logo.get().widthAt(1);
            surface.image(logo.get(), new Rect(at.x(), at.y() + (CELL_HEIGHT - height) / 2, width, height));
            at = at.plus(width + GAP, 0);
        }
        for (Cell cell : cells) {
            double room = Math.min(box.width(), 420);
            double width =
                    Math.min(room, Math.max(pencil.width(cell.text(), TEXT), pencil.width(cell.label(), LABEL)) + 1);
            at = placed(at, width, CELL_HEIGHT, box);
            pencil.fitted(cell.label(), at.plus(0, 11), width, LABEL, Ink.QUIET);
            pencil.fitted(cell.text(), at.plus(0, 27), Math.max(width, TEXT.size() + 1), TEXT, Ink.TEXT);
            at = at.plus(width + GAP, 0);
        }
        return (cells.isEmpty() && logo.isEmpty() ? at.y() : at.y() + CELL_HEIGHT) - box.y();
    }

    /** Where something this wide goes: here, or at the start of the next row where it does not fit. */
    private static Point placed(Point at, double width, double height, Rect box) {
        return at.x() > box.x() && at.x() + width > box.right() ? new Point(box.x(), at.y() + height) : at;
    }
}
