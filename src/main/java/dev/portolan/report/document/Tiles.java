package dev.portolan.report.document;

import java.util.List;

/** Figures that are to be seen at a glance. */
public record Tiles(List<Tile> tiles) implements Block {

    /**
     * One of them.
     *
     * @param share how much of a whole it is, from 0 to 1; negative where it is no share
     */
    public record Tile(String value, String label, Tone tone, double share) {
        public Tile {
            value = Legible.line(value);
            label = Legible.line(label);
        }
    }

    public Tiles {
        tiles = List.copyOf(tiles);
    }

    @Override
    public void show(Page page) {
        page.tiles(this);
    }
}
