package dev.portolan.ui.preferences;

import java.util.List;
import java.util.Locale;
import javafx.scene.Node;

/**
 * One thing that can be preferred.
 *
 * @param section the heading it stands under
 * @param about what it does, in a sentence
 * @param values the words of what can be chosen, which are searched too
 */
record Row(String section, String label, String about, List<String> values, Node control) {

    /** Whether every one of these words is in it. */
    boolean has(String words) {
        String all = (section + " " + label + " " + about + " " + String.join(" ", values)).toLowerCase(Locale.ROOT);
        return List.of(words.toLowerCase(Locale.ROOT).strip().split(" +", -1)).stream()
                .allMatch(all::contains);
    }
}
