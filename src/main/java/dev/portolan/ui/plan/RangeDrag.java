package dev.portolan.ui.plan;

import dev.portolan.catalog.NetworkKinds;
import dev.portolan.edit.Edit;
import dev.portolan.edit.Edits;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Value;
import dev.portolan.net.Prefix;
import dev.portolan.plan.addressing.RangeChange;
import dev.portolan.plan.addressing.RangeChange.End;
import dev.portolan.plan.addressing.SubnetFill;
import dev.portolan.ui.state.EditorModel;
import dev.portolan.ui.text.Texts;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.DoubleSupplier;
import java.util.stream.Collectors;
import javafx.event.EventHandler;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

/**
 * Dragging an end of a subnet's range on the ruler: the range follows in prefixes, the drawing shows them, and letting go
 * makes one step of it. Plus and minus do the same by keyboard.
 */
final class RangeDrag {

    private static final double REACH = 8;

    private final EditorModel model;
    private final SubnetFill fill;
    private final RangeChange change;
    private final DoubleSupplier doubling;
    private final Sight sight;
    private Optional<End> end = Optional.empty();
    private Runnable quiet = () -> {};
    private double from;
    private Prefix wanted;
    private boolean dragged;

    /** What is seen of it. */
    interface Sight {
        /** Shows the range that it would be, and lights up the subnets that it would collide with. */
        void show(Prefix range, Set<ComponentId> overlapped);

        /** Shows the range as it is. */
        void rest();
    }

    /** @param doubling how far the mouse goes for twice the addresses, in pixels */
    RangeDrag(EditorModel model, SubnetFill fill, RangeChange change, DoubleSupplier doubling, Sight sight) {
        this.model = model;
        this.fill = fill;
        this.change = change;
        this.doubling = doubling;
        this.sight = sight;
        wanted = change.range();
    }

    void attach(Node piece) {
        piece.addEventFilter(
                MouseEvent.MOUSE_MOVED,
                event -> piece.setCursor(endAt(event, piece)
                        .map(at -> at == End.LAST ? Cursor.E_RESIZE : Cursor.W_RESIZE)
                        .orElse(Cursor.HAND)));
        piece.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> {
            end = endAt(event, piece);
            from = event.getSceneX();
            dragged = false;
            piece.requestFocus();
            end.ifPresent(moving -> listenTo(piece.getScene()));
        });
        piece.addEventFilter(MouseEvent.MOUSE_DRAGGED, event -> end.ifPresent(moving -> drag(moving, event)));
        piece.addEventFilter(MouseEvent.MOUSE_RELEASED, event -> release());
        piece.addEventFilter(MouseEvent.MOUSE_CLICKED, event -> {
            if (dragged) {
                event.consume();
            }
        });
        piece.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    /** The piece may be gone before the mouse lets go, when the plan is known anew; then it has no keys of its own. */
    private void listenTo(Scene scene) {
        quiet.run();
        EventHandler<KeyEvent> keys = this::escape;
        scene.addEventFilter(KeyEvent.KEY_PRESSED, keys);
        quiet = () -> scene.removeEventFilter(KeyEvent.KEY_PRESSED, keys);
    }

    private static Optional<End> endAt(MouseEvent event, Node piece) {
        double width = piece.getLayoutBounds().getWidth();
        if (event.getX() > width - REACH) {
            return Optional.of(End.LAST);
        }
        return event.getX() < REACH ? Optional.of(End.FIRST) : Optional.empty();
    }

    private void drag(End moving, MouseEvent event) {
        double way = moving == End.LAST ? event.getSceneX() - from : from - event.getSceneX();
        dragged = true;
        want(change.moved(moving, (int) Math.rint(way / doubling.getAsDouble())));
        event.consume();
    }

    private void want(Prefix range) {
        if (!range.equals(wanted)) {
            wanted = range;
            model.store().preview(edit(range));
            sight.show(
                    range,
                    change.overlapped(range).stream()
                            .map(subnet -> subnet.id())
                            .collect(Collectors.toUnmodifiableSet()));
        }
    }

    private void release() {
        if (end.isPresent() && !wanted.equals(change.range())) {
            model.apply(edit(wanted));
        } else if (end.isPresent() && dragged) {
            model.store().rollback();
            sight.rest();
        }
        end = Optional.empty();
        quiet.run();
    }

    private void escape(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && end.isPresent()) {
            end = Optional.empty();
            quiet.run();
            wanted = change.range();
            model.store().rollback();
            sight.rest();
            event.consume();
        }
    }

    private void key(KeyEvent event) {
        if (Set.of(KeyCode.PLUS, KeyCode.ADD, KeyCode.EQUALS).contains(event.getCode())) {
            step(1);
            event.consume();
        } else if (Set.of(KeyCode.MINUS, KeyCode.SUBTRACT).contains(event.getCode())) {
            step(-1);
            event.consume();
        }
    }

    /** Twice or half the addresses, from whichever end that is a range. */
    private void step(int doublings) {
        Prefix next = change.moved(End.LAST, doublings);
        next = next.equals(change.range()) ? change.moved(End.FIRST, doublings) : next;
        if (!next.equals(change.range())) {
            model.apply(edit(next));
        }
    }

    private Edit edit(Prefix range) {
        List<Value> all = fill.prefixes().stream()
                .map(each -> Value.of((each.equals(change.range()) ? range : each).toString()))
                .toList();
        return Edits.setValue(fill.subnet(), NetworkKinds.SUBNET_PREFIXES, Value.of(all))
                .labelled(Texts.of(
                        "step.change-range", change.range(), fill.subnet().name(), range));
    }
}
