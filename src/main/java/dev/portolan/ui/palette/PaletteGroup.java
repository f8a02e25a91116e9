package dev.portolan.ui.palette;

import dev.portolan.ui.controls.Words;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/** Tiles of one family in two columns, under their heading; not seen while nothing of it is wanted. */
final class PaletteGroup extends VBox {

    private final List<PaletteTile> tiles;

    PaletteGroup(String heading, List<PaletteTile> tiles) {
        this.tiles = tiles;
        GridPane grid = new GridPane();
        grid.getStyleClass().add("palette-grid");
        ColumnConstraints half = new ColumnConstraints();
        half.setPercentWidth(50);
        grid.getColumnConstraints().setAll(half, half);
        grid.getChildren().setAll(tiles);
        getStyleClass().add("palette-group");
        getChildren().setAll(Words.label(heading, "palette-heading"), grid);
        managedProperty().bind(visibleProperty());
        sift("");
    }

    /** Shows what these words are about, closed up. The rest stays, unseen, as it would have to be styled anew otherwise. */
    void sift(String words) {
        int place = 0;
        for (PaletteTile tile : tiles) {
            boolean wanted = tile.matches(words);
            tile.setVisible(wanted);
            tile.setManaged(wanted);
            if (wanted) {
                GridPane.setConstraints(tile, place % 2, place / 2);
                place++;
            }
        }
        setVisible(place > 0);
    }

    /** The tiles that are seen. */
    Stream<PaletteTile> seen() {
        return tiles.stream().filter(PaletteTile::isManaged);
    }
}
