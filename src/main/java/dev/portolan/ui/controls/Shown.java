package dev.portolan.ui.controls;

import java.util.List;
import javafx.collections.ObservableList;

/** What a list shows. */
public final class Shown {

    private Shown() {}

    /**
     * Has {@code shown} become {@code next}, and leaves alone what they begin and end with alike: JavaFX makes the cells of
     * everything else anew, and styles and measures them.
     */
    public static <T> void replace(ObservableList<T> shown, List<T> next) {
        int most = Math.min(shown.size(), next.size());
        int head = 0;
        while (head < most && shown.get(head).equals(next.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < most - head && shown.get(shown.size() - 1 - tail).equals(next.get(next.size() - 1 - tail))) {
            tail++;
        }
        if (head < shown.size() - tail) {
            shown.remove(head, shown.size() - tail);
        }
        if (head < next.size() - tail) {
            shown.addAll(head, next.subList(head, next.size() - tail));
        }
    }
}
