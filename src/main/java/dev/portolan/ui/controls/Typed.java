package dev.portolan.ui.controls;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextFormatter;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** What is typed into fields. */
public final class Typed {

    /** The most characters of a name; the longest that Azure takes are not nearly as long. */
    public static final int NAME = 260;

    /** The most characters of a text or list; more cannot be laid out without holding the window. */
    public static final int TEXT = 20_000;

    private Typed() {}

    /** So much of the beginning as a field may hold; no character is cut in two. */
    public static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        boolean halves = most > 0 && Character.isHighSurrogate(text.charAt(most - 1));
        return text.substring(0, halves ? most - 1 : most);
    }

    /** Has a field take no more than this; of what is pasted, the beginning. */
    public static void limit(TextInputControl field, int most) {
        field.setTextFormatter(new TextFormatter<>(change -> {
            int over = change.getControlNewText().length() - most;
            if (change.isContentChange() && over > 0) {
                String taken =
                        cut(change.getText(), Math.max(0, change.getText().length() - over));
                change.setText(taken);
                int end = change.getRangeStart() + taken.length();
                change.selectRange(end, end);
            }
            return change;
        }));
    }

    /** Has Esc bring back what a field showed before something else was typed; it is not taken over then. */
    public static void revertOnEscape(TextInputControl field, Supplier<String> before) {
        field.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && !before.get().equals(field.getText())) {
                field.setText(before.get());
                field.end();
                event.consume();
            }
        });
    }

    /**
     * Has the field that has the focus take over what was typed, as it does when the focus leaves it; commands are about what is seen. The
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
