package dev.portolan.io.exporting.report.pdf;

import dev.portolan.report.document.Tiles;
import dev.portolan.report.document.Tone;
import java.util.List;

/** Figures side by side, four in a row. */
final class TileGrid {

    private static final int COLUMNS = 4;
    private static final double GAP = 7;
    private static final double HEIGHT = 44;

    private final Flow flow;

    TileGrid(Flow flow) {
        this.flow = flow;
    }

    void show(Tiles tiles) {
        List<Tiles.Tile> all = tiles.tiles();
        flow.skip(3);
        double width = (flow.width() - (COLUMNS - 1) * GAP) / COLUMNS;
        for (int row = 0; row * COLUMNS < all.size(); row++) {
            flow.ensure(HEIGHT + GAP);
            for (int i = row * COLUMNS; i < Math.min(all.size(), (row + 1) * COLUMNS); i++) {
                tile(all.get(i), Flow.LEFT + (i - row * COLUMNS) * (width + GAP), width);
            }
            flow.skip(HEIGHT + GAP);
        }
        flow.skip(6);
    }

    private void tile(Tiles.Tile tile, double x, double width) {
        int colour = Colours.of(tile.tone());
        flow.fill(new Flow.Box(x, flow.y(), width, HEIGHT), Colours.CARD);
        flow.fill(new Flow.Box(x, flow.y(), 2, HEIGHT), tile.tone() == Tone.NEUTRAL ? Colours.STRONG_LINE : colour);
        Type number = new Type(Face.SEMIBOLD, 16, colour);
        Type label = new Type(Face.REGULAR, 8, Colours.QUIET);
        flow.line(flow.breaker().lines(tile.value(), number, width - 20).get(0), x + 11, flow.y() + 4);
        flow.line(flow.breaker().lines(tile.label(), label, width - 14).get(0), x + 11, flow.y() + 26);
    }
}
