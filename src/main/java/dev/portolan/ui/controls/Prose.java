package dev.portolan.ui.controls;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** A field for sentences, over several lines. Tab goes on to the next field, as it does elsewhere in a form. */
public final class Prose extends TextArea {

    public Prose(String text, int rows) {
        super(text);
        getStyleClass().add("prose");
        setWrapText(true);
        setPrefRowCount(rows);
        addEventFilter(KeyEvent.KEY_PRESSED, this::leave);
    }

    private void leave(KeyEvent event) {
        if (event.getCode() != KeyCode.TAB || event.isControlDown() || event.isAltDown()) {
            return;
        }
        List<Node> fields = new ArrayList<>();
        collect(getScene().getRoot(), fields);
        int at = fields.indexOf(this) + (event.isShiftDown() ? -1 : 1);
        fields.get(Math.floorMod(at, fields.size())).requestFocus();
        event.consume();
    }

    /** Everything that the keyboard gets to, in the order in which it does. */
    private static void collect(Node node, List<Node> fields) {
        if (!node.isVisible() || node.isDisabled()) {
            return;
        }
        if (node.isFocusTraversable()) {
            fields.add(node);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, fields));
        }
    }
}
