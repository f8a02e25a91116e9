package dev.portolan.diagram.layout;

import dev.portolan.geom.Rect;
import dev.portolan.model.ComponentId;
import java.util.LinkedHashMap;
import java.util.Map;

/** Rows of cards below a drawing, for what no line leads to: vaults, identities, policies, zones. */
final class Strip {

    private static final double GAP = 24;
    private static final double ABOVE = 40;

    private final Map<ComponentId, Rect> cards;

    /** @param cards with the sizes that they keep */
    Strip(Map<ComponentId, Rect> cards) {
        this.cards = cards;
    }

    /** The cards in columns of one width, as many as fit below {@code drawing}, at least four. */
    Map<ComponentId, Rect> below(Rect drawing) {
        double column = cards.values().stream().mapToDouble(Rect::width).max().orElse(0) + GAP;
        double row = cards.values().stream().mapToDouble(Rect::height).max().orElse(0) + GAP;
        int columns = Math.max(4, (int) ((drawing.width() + GAP) / column));
        Map<ComponentId, Rect> placed = new LinkedHashMap<>();
        int index = 0;
        for (Map.Entry<ComponentId, Rect> card : cards.entrySet()) {
            int line = index / columns;
            placed.put(
                    card.getKey(),
                    new Rect(
                            Grid.nearest(drawing.x() + index % columns * column),
                            Grid.nearest(drawing.bottom() + ABOVE + line * row),
                            card.getValue().width(),
                            card.getValue().height()));
            index++;
        }
        return placed;
    }
}
