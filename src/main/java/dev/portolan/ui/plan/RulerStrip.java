package dev.portolan.ui.plan;

import dev.portolan.net.Prefix;
import dev.portolan.plan.addressing.NetworkRuler;
import dev.portolan.plan.addressing.SubnetFill;
import dev.portolan.ui.controls.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/**
 * The address space of a network from its first to its last address, a piece for every subnet and every gap. Widths grow
 * with the number of address bits, so that a /28 beside a /16 is still to be seen.
 */
final class RulerStrip extends GridPane {

    /** How wide a character of the ranges is, and what stands around them. */
    private static final double CHARACTER = 6.4;

    private static final double PADDING = 14;

    /** A stretch of the space: a subnet's range, or free blocks in a row. */
    private record Piece(Prefix first, Prefix last, long size, Optional<SubnetFill> subnet) {

        String words() {
            return first.equals(last) ? first.toString() : first.first() + " – " + last.last();
        }

        boolean isContinuedBy(Piece next) {
            return subnet.isEmpty()
                    && next.subnet().isEmpty()
                    && last.last().plus(1).equals(next.first().first());
        }

        Piece with(Piece next) {
            return new Piece(first, next.last(), size + next.size(), Optional.empty());
        }

        /** What of the range there is room for. */
        String words(double width) {
            boolean fits = words().length() * CHARACTER + PADDING <= width;
            return fits ? words() : first.equals(last) ? "/" + first.length() : first.first() + " –";
        }

        /** The bits of its size above those of a /29. */
        double weight() {
            return Math.max(2, Math.log((double) size) / Math.log(2) - 3);
        }
    }

    RulerStrip(NetworkRuler ruler, Rows rows) {
        getStyleClass().add("address-ruler");
        List<Piece> pieces = pieces(ruler);
        double all = pieces.stream().mapToDouble(Piece::weight).sum();
        for (int i = 0; i < pieces.size(); i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(100 * pieces.get(i).weight() / all);
            column.setHgrow(Priority.ALWAYS);
            getColumnConstraints().add(column);
            add(node(pieces.get(i), rows), i, 0);
        }
    }

    private static List<Piece> pieces(NetworkRuler ruler) {
        List<Piece> found = new ArrayList<>();
        for (NetworkRuler.Block block : ruler.blocks()) {
            long size = block.range().size().longValue();
            Piece piece = new Piece(block.range(), block.range(), size, block.subnet());
            int last = found.size() - 1;
            if (last >= 0 && found.get(last).isContinuedBy(piece)) {
                found.set(last, found.get(last).with(piece));
            } else {
                found.add(piece);
            }
        }
        return found;
    }

    private static Node node(Piece piece, Rows rows) {
        String name = piece.subnet().map(fill -> fill.subnet().name()).orElse("free");
        Label title = cut(name, "ruler-name");
        Label range = cut(piece.words(), "ruler-range");
        VBox box = Words.column("ruler-piece", title, range);
        range.textProperty().bind(box.widthProperty().map(width -> piece.words(width.doubleValue())));
        box.setMinWidth(0);
        box.setMaxHeight(Double.MAX_VALUE);
        String says = piece.subnet()
                .map(fill -> "%s, %s: %s of %s addresses needed, %s"
                        .formatted(
                                name,
                                piece.words(),
                                Rows.number(fill.atLeast()),
                                Rows.number(fill.available()),
                                fill.fill().label()))
                .orElseGet(() -> "%s free, %s addresses".formatted(piece.words(), Rows.number(piece.size())));
        Tooltip.install(box, new Tooltip(says));
        box.setAccessibleText(says);
        if (piece.subnet().isEmpty()) {
            box.getStyleClass().add("free");
            return box;
        }
        SubnetFill fill = piece.subnet().get();
        box.getStyleClass().add(Rows.look(fill.fill()));
        box.getChildren().add(Rows.bar(fill.atLeast(), fill.available(), fill.fill()));
        return rows.revealing(box, fill.subnet().id());
    }

    private static Label cut(String text, String style) {
        Label label = Words.label(text, style);
        label.setMinWidth(0);
        return label;
    }
}
