package dev.portolan.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Control;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;

/** What of a dialog can be reached by a letter together with Alt. */
final class Lettered {

    /** Where there are more, some find no letter of their own. */
    private static final int LETTERS = 24;

    private Lettered() {}

    /**
     * A button, or the label of a field.
     *
     * @param letter empty for none
     */
    record Word(String text, String letter) {}

    static List<Word> in(DialogPane pane) {
        Set<Node> led = led(pane);
        List<Word> words = all(pane)
                .filter(node -> !led.contains(node)) // its label has the letter
                .filter(node -> node instanceof ButtonBase && !(node instanceof Hyperlink)
                        || node instanceof Label label && label.getLabelFor() != null)
                .map(Labeled.class::cast)
                .filter(one -> !one.getText().isBlank())
                .map(Lettered::word)
                .toList();
        return words.size() > LETTERS
                ? words.stream().filter(word -> !word.letter().isEmpty()).toList()
                : words;
    }

    private static Word word(Labeled one) {
        String text = one.getText();
        int at = one.isMnemonicParsing() ? text.replace("__", "..").indexOf('_') : -1;
        return new Word(text, at < 0 ? "" : text.substring(at + 1, at + 2).toUpperCase(Locale.ROOT));
    }

    /** What is typed or chosen, in the order in which it lies there. */
    static Stream<Node> fields(DialogPane pane) {
        return all(pane)
                .filter(node -> node instanceof TextInputControl text && text.isEditable()
                        || node instanceof ComboBoxBase
                        || node instanceof ButtonBase && !(node.getParent().getParent() instanceof ButtonBar))
                .filter(node -> node.isFocusTraversable() && !node.isDisabled());
    }

    /** Fields to which no label leads and that do not say themselves what they are for. */
    static List<String> unlabelled(DialogPane pane) {
        Set<Node> led = led(pane);
        return all(pane)
                .filter(node -> node instanceof TextInputControl || node instanceof ComboBoxBase)
                .filter(node -> !led.contains(node))
                .filter(node -> node.getAccessibleText() == null)
                .map(Node::toString)
                .toList();
    }

    private static Set<Node> led(DialogPane pane) {
        return all(pane)
                .filter(Label.class::isInstance)
                .map(node -> ((Label) node).getLabelFor())
                .collect(Collectors.toSet());
    }

    private static Stream<Node> all(Node node) {
        List<Node> found = new ArrayList<>();
        collect(node, found);
        return found.stream();
    }

    private static void collect(Node node, List<Node> found) {
        if (!node.isVisible()) {
            return;
        }
        found.add(node);
        if (node instanceof ScrollPane scroll) {
            collect(scroll.getContent(), found);
        } else if (node instanceof ButtonBar bar) {
            bar.getButtons().forEach(button -> collect(button, found));
        } else if (node instanceof Parent parent && !(node instanceof Control)) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, found));
        }
    }
}
