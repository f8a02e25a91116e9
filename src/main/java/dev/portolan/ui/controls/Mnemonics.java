package dev.portolan.ui.controls;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Control;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;

/**
 * The letters with which, held down together with Alt, buttons are pressed and fields are gone to. They are found in the
 * words themselves, each for one thing, so that no translation has to care for them. Macs have none.
 */
final class Mnemonics {

    private final Map<Character, Labeled> owners = new HashMap<>();

    private Mnemonics() {}

    /** Gives a letter to every button with words, and to every label of a field, of what is in {@code root}. */
    static void give(Parent root) {
        if (!System.getProperty("os.name", "").startsWith("Mac")) {
            new Mnemonics().share(words(root));
        }
    }

    private void share(List<Labeled> words) {
        words.stream()
                .sorted(Comparator.comparing(
                        one -> letters(one.getText()).size())) // a short word has nothing else to offer
                .forEach(one -> find(one, new HashSet<>()));
        owners.forEach((letter, one) -> follow(one, letter));
    }

    /** A letter that is free, or that its owner can do without as another is free for that. */
    private boolean find(Labeled one, Set<Character> asked) {
        for (char letter : letters(one.getText())) {
            Labeled owner = owners.get(letter);
            if (asked.add(letter) && (owner == null || find(owner, asked))) {
                owners.put(letter, one);
                return true;
            }
        }
        return false;
    }

    /** Its letters, those with which words begin first. */
    private static Set<Character> letters(String text) {
        Set<Character> letters = new LinkedHashSet<>();
        String upper = text.toUpperCase(Locale.ROOT);
        for (int at = 0; at < upper.length(); at++) {
            if (isLetter(upper.charAt(at)) && (at == 0 || !Character.isLetter(upper.charAt(at - 1)))) {
                letters.add(upper.charAt(at));
            }
        }
        upper.chars().mapToObj(each -> (char) each).filter(Mnemonics::isLetter).forEach(letters::add);
        return letters;
    }

    private static boolean isLetter(char one) {
        return one >= 'A' && one <= 'Z';
    }

    /** Keeps the letter in its words, also when they become others that have it. */
    private static void follow(Labeled one, char letter) {
        one.setMnemonicParsing(true);
        one.setText(marked(one.getText(), letter));
        one.textProperty().addListener((what, before, now) -> {
            if (!now.contains("_")) {
                one.setText(marked(now, letter));
            }
        });
    }

    private static String marked(String text, char letter) {
        String upper = text.toUpperCase(Locale.ROOT);
        int at = upper.indexOf(letter);
        for (int next = at; next >= 0; next = upper.indexOf(letter, next + 1)) {
            if (next == 0 || !Character.isLetter(upper.charAt(next - 1))) {
                at = next;
                break;
            }
        }
        return at < 0
                ? text.replace("_", "__")
                : text.substring(0, at).replace("_", "__")
                        + "_"
                        + text.substring(at).replace("_", "__");
    }

    private static List<Labeled> words(Parent root) {
        List<Labeled> all = new ArrayList<>();
        collect(root, all);
        Set<Node> led = all.stream()
                .filter(Label.class::isInstance)
                .map(one -> ((Label) one).getLabelFor())
                .collect(Collectors.toSet());
        return all.stream().filter(one -> !led.contains(one)).toList();
    }

    private static void collect(Node node, List<Labeled> all) {
        if (node instanceof ButtonBar bar) {
            bar.getButtons().forEach(one -> collect(one, all));
        } else if (node instanceof Labeled one && isNamed(one)) {
            all.add(one);
        } else if (node instanceof ScrollPane scroll && scroll.getContent() != null) {
            collect(scroll.getContent(), all);
        } else if (node instanceof Parent parent && !(node instanceof Control)) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, all));
        }
    }

    private static boolean isNamed(Labeled one) {
        boolean leads = one instanceof ButtonBase && !(one instanceof Hyperlink)
                || one instanceof Label label && label.getLabelFor() != null;
        return leads
                && one.getText() != null
                && !one.getText().isBlank()
                && !one.textProperty().isBound();
    }
}
