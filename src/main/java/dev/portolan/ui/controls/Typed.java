package dev.portolan.ui.controls;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextInputControl;

/** What was typed into a field that still has the focus. */
public final class Typed {

    private Typed() {}

    /**
     * Has the field take over what was typed, as it does when the focus leaves it; commands are about what is seen. The
     * focus and what is selected in the field stay.
     */
    public static void takeOver(Scene scene) {
        Node field = scene.getFocusOwner();
        if (field instanceof TextInputControl text) {
            int anchor = text.getAnchor();
            int caret = text.getCaretPosition();
            leaveAndReturn(scene, field);
            text.selectRange(anchor, caret);
        } else if (field instanceof ComboBoxBase<?> || field instanceof Spinner<?>) {
            leaveAndReturn(scene, field);
        }
    }

    private static void leaveAndReturn(Scene scene, Node field) {
        scene.getRoot().requestFocus();
        Optional.of(field).filter(one -> one.getScene() == scene).ifPresent(Node::requestFocus);
    }
}
