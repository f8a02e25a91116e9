package dev.portolan.io.exporting.report.pdf;

import dev.portolan.report.document.Tiles;
import dev.portolan.report.document.Tone;
import java.util.List;

/** Figures side by side, all of them in a row or in rows of nearly as many. */
final class TileGrid {

    private static final int MOST = 6;
    private static final double GAP = 6;
    private static final double WIDEST = 120;
    private static final double HEIGHT = 44;

    private final Flow flow;

    TileGrid(Flow flow) {
        this.flow = flow;
    }

    void show(Tiles tiles) {
        List<Tiles.Tile> all = tiles.tiles();
        flow.skip(3);
        int rows = (all.size() + MOST - 1) / MOST;
        int columns = rows == 0 ? 1 : (all.size() + rows - 1) / rows;
        double width = Math.min(WIDEST, (flow.width() - (columns - 1) * GAP) / columns);
        for (int from = 0; from < all.size(); from += columns) {
            flow.ensure(HEIGHT + GAP);
            for (int i = from; i < Math.min(all.size(), from + columns); i++) {
                tile(all.get(i), Flow.LEFT + (i - from) * (width + GAP), width);
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
        flow.line(flow.breaker().lines(tile.value(), number, width - 12).get(0), x + 9, flow.y() + 4);
        flow.line(flow.breaker().lines(tile.label(), label, width - 10).get(0), x + 9, flow.y() + 26);
    }
}
