package dev.portolan.io.exporting;

import dev.portolan.geom.Rect;
import dev.portolan.paint.Footer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a drawing is spread over sheets: one that is cropped to it, one on which it fits, or several that overlap.
 *
 * @param width of a sheet in points, as is {@code height}
 * @param scale points per diagram unit
 * @param parts what each sheet shows, in canvas coordinates, row by row
 * @param columns how many sheets are side by side
 */
record PdfSheets(double width, double height, double margin, double scale, List<Rect> parts, int columns) {

    /** Points per diagram unit at full size: 96 units to the inch. */
    private static final double FULL = 0.75;

    /** What of full size is still read without effort; a drawing that would be smaller takes several sheets. */
    private static final double LEAST = 0.62;

    private static final double MARGIN = 34;
    private static final double OVERLAP = 28;

    /** The longest side that readers of PDF accept, in points. */
    private static final double LONGEST = 14_400;

    PdfSheets {
        parts = List.copyOf(parts);
    }

    static PdfSheets of(Picture picture) {
        Paper paper = picture.look().paper();
        return paper == Paper.CROPPED ? cropped(picture) : paged(picture, paper);
    }

    private static PdfSheets cropped(Picture picture) {
        Rect area = picture.area();
        double scale = Math.min(FULL, LONGEST / Math.max(area.width(), area.height()));
        return new PdfSheets(area.width() * scale, area.height() * scale, 0, scale, List.of(area), 1);
    }

    private static PdfSheets paged(Picture picture, Paper paper) {
        Rect drawing = picture.drawing();
        boolean wide = drawing.width() >= drawing.height();
        double width = wide ? paper.longer() : paper.shorter();
        double height = wide ? paper.shorter() : paper.longer();
        double roomX = width - 2 * MARGIN;
        double roomY = height - 2 * MARGIN - footer(picture, roomX);
        double fitting = Math.min(FULL, Math.min(roomX / drawing.width(), roomY / drawing.height()));
        if (fitting >= FULL * LEAST) {
            Rect part = new Rect(drawing.x(), drawing.y(), roomX / fitting, roomY / fitting);
            double left = (roomX / fitting - drawing.width()) / 2;
            double top = (roomY / fitting - drawing.height()) / 2;
            return new PdfSheets(width, height, MARGIN, fitting, List.of(part.moved(-left, -top)), 1);
        }
        return tiled(drawing, new PdfSheets(width, height, MARGIN, FULL, List.of(), 1), roomX, roomY);
    }

    /** On as few sheets as it takes to be legible, as large as these allow, in their middle. */
    private static PdfSheets tiled(Rect drawing, PdfSheets sheet, double roomX, double roomY) {
        int columns = sheets(drawing.width() * FULL * LEAST, roomX);
        int rows = sheets(drawing.height() * FULL * LEAST, roomY);
        double scale = Math.min(
                sheet.scale,
                Math.min(covered(columns, roomX) / drawing.width(), covered(rows, roomY) / drawing.height()));
        double left = (covered(columns, roomX) / scale - drawing.width()) / 2;
        double top = (covered(rows, roomY) / scale - drawing.height()) / 2;
        List<Rect> parts = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                double x = drawing.x() - left + column * (roomX - OVERLAP) / scale;
                double y = drawing.y() - top + row * (roomY - OVERLAP) / scale;
                parts.add(new Rect(x, y, roomX / scale, roomY / scale));
            }
        }
        return new PdfSheets(sheet.width, sheet.height, sheet.margin, scale, parts, columns);
    }

    /** How many sheets side by side, each with this room, hold this length. */
    private static int sheets(double length, double room) {
        return (int) Math.max(1, Math.ceil((length - OVERLAP) / (room - OVERLAP)));
    }

    /** What so many sheets hold together. */
    private static double covered(int sheets, double room) {
        return sheets * room - (sheets - 1) * OVERLAP;
    }

    /** The height in points of what stands below the drawing. */
    private static double footer(Picture picture, double room) {
        return picture.footer(cells(picture, "1 of 1"))
                .map(footer -> footer.height(room / FULL) * FULL)
                .orElse(0.0);
    }

    /** What stands below the drawing on the sheet of this index; nothing on one that is cropped, where the picture has it. */
    Optional<Footer> footer(Picture picture, int sheet) {
        if (picture.look().paper() == Paper.CROPPED) {
            return Optional.empty();
        }
        return picture.footer(cells(picture, parts.size() == 1 ? "" : sheet + 1 + " of " + parts.size()));
    }

    /** Where it stands, in units of {@link #footerScale} from the sheet's upper left corner. */
    Rect footerBox(double footerHeight) {
        double top = (height - margin) / FULL - footerHeight;
        return new Rect(margin / FULL, top, (width - 2 * margin) / FULL, footerHeight);
    }

    /** Points per unit of what stands below the drawing. */
    double footerScale() {
        return FULL;
    }

    private static List<Footer.Cell> cells(Picture picture, String sheet) {
        List<Footer.Cell> cells = new ArrayList<>();
        if (picture.look().has(Look.Extra.TITLE_BLOCK)) {
            cells.addAll(picture.titleBlock().cells());
            if (!sheet.isEmpty()) {
                cells.add(new Footer.Cell("Sheet", sheet));
            }
        }
        return cells;
    }
}
