package dev.portolan.ui.plan;

import dev.portolan.model.ComponentId;
import dev.portolan.net.Prefix;
import dev.portolan.plan.addressing.NetworkRuler;
import dev.portolan.plan.addressing.RangeChange;
import dev.portolan.plan.addressing.SubnetFill;
import dev.portolan.ui.controls.Words;
import dev.portolan.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.css.PseudoClass;
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

    /** How far the mouse goes at least for twice the addresses, in pixels. */
    private static final double LEAST_STEP = 20;

    private static final PseudoClass OVERLAPPED = PseudoClass.getPseudoClass("overlapped");

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
            return RulerStrip.weight((double) size);
        }
    }

    private final NetworkRuler ruler;
    private final Rows rows;
    private final List<Piece> pieces;
    private final List<Node> nodes = new ArrayList<>();

    RulerStrip(NetworkRuler ruler, Rows rows) {
        this.ruler = ruler;
        this.rows = rows;
        getStyleClass().add("address-ruler");
        pieces = pieces(ruler);
        for (int i = 0; i < pieces.size(); i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setHgrow(Priority.ALWAYS);
            getColumnConstraints().add(column);
            Node node = node(i);
            nodes.add(node);
            add(node, i, 0);
        }
        share(pieces.stream().map(Piece::weight).toList());
    }

    /** Gives every piece its share of the width. */
    private void share(List<Double> weights) {
        double all = weights.stream().mapToDouble(one -> one).sum();
        for (int i = 0; i < weights.size(); i++) {
            getColumnConstraints().get(i).setPercentWidth(100 * weights.get(i) / all);
        }
    }

    /** What is seen while the range of a piece is dragged. */
    private RangeDrag.Sight sight(int index, StringProperty dragged) {
        return new RangeDrag.Sight() {
            @Override
            public void show(Prefix range, Set<ComponentId> overlapped) {
                dragged.set(range.toString());
                List<Double> weights =
                        new ArrayList<>(pieces.stream().map(Piece::weight).toList());
                weights.set(index, weight(range.size().doubleValue()));
                share(weights);
                light(overlapped);
            }

            @Override
            public void rest() {
                dragged.set("");
                share(pieces.stream().map(Piece::weight).toList());
                light(Set.of());
            }
        };
    }

    /** Lights up the pieces of these subnets. */
    private void light(Set<ComponentId> overlapped) {
        for (int i = 0; i < pieces.size(); i++) {
            boolean lit = pieces.get(i)
                    .subnet()
                    .filter(fill -> overlapped.contains(fill.subnet().id()))
                    .isPresent();
            nodes.get(i).pseudoClassStateChanged(OVERLAPPED, lit);
        }
    }

    private static double weight(double addresses) {
        return Math.max(2, Math.log(addresses) / Math.log(2) - 3);
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

    private Node node(int index) {
        Piece piece = pieces.get(index);
        String name = piece.subnet().map(fill -> fill.subnet().name()).orElseGet(() -> Texts.of("plan.free"));
        Label title = cut(name, "ruler-name");
        Label range = cut(piece.words(), "ruler-range");
        VBox box = Words.column("ruler-piece", title, range);
        StringProperty dragged = new SimpleStringProperty("");
        range.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> dragged.get().isEmpty() ? piece.words(box.getWidth()) : dragged.get(),
                        box.widthProperty(),
                        dragged));
        box.setMinWidth(0);
        box.setMaxHeight(Double.MAX_VALUE);
        String says = piece.subnet()
                .map(fill -> Texts.of(
                        "plan.piece",
                        name,
                        piece.words(),
                        Rows.number(fill.atLeast()),
                        Rows.number(fill.available()),
                        fill.fill().label()))
                .orElseGet(() -> Texts.of("plan.piece.free", piece.words(), Rows.number(piece.size())));
        Tooltip.install(box, new Tooltip(says));
        box.setAccessibleText(says);
        if (piece.subnet().isEmpty()) {
            box.getStyleClass().add("free");
            return box;
        }
        SubnetFill fill = piece.subnet().get();
        box.getStyleClass().add(Rows.look(fill.fill()));
        box.getChildren().add(Rows.bar(fill.atLeast(), fill.available(), fill.fill()));
        box.setAccessibleHelp(Texts.of("plan.piece.help"));
        Node revealing = rows.revealing(box, fill.subnet().id());
        new RangeDrag(
                        rows.model(),
                        fill,
                        RangeChange.of(ruler, fill, piece.first()),
                        () -> Math.max(
                                LEAST_STEP,
                                getWidth()
                                        / pieces.stream()
                                                .mapToDouble(Piece::weight)
                                                .sum()),
                        sight(index, dragged))
                .attach(revealing);
        return revealing;
    }

    private static Label cut(String text, String style) {
        Label label = Words.label(text, style);
        label.setMinWidth(0);
        return label;
    }
}
