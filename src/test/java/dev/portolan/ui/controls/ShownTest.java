package dev.portolan.ui.controls;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShownTest {

    @ParameterizedTest
    @CsvSource({"abc, abxc", "abc, ac", "abc, xyz", "aaa, aa", "aa, aaaa", "abc, cba", "'', ab", "ab, ''"})
    void whatIsShownBecomesWhatIsWanted(String before, String after) {
        ObservableList<String> shown = FXCollections.observableArrayList(letters(before));
        Shown.replace(shown, letters(after));
        assertThat(shown).isEqualTo(letters(after));
    }

    @Test
    void whatStaysIsLeftAlone() {
        ObservableList<String> shown = FXCollections.observableArrayList(letters("abcde"));
        List<Integer> touched = new ArrayList<>();
        shown.addListener((ListChangeListener<String>) change -> {
            while (change.next()) {
                touched.add(change.getFrom());
            }
        });
        Shown.replace(shown, letters("abcde"));
        assertThat(touched).isEmpty();
        Shown.replace(shown, letters("abXde"));
        assertThat(touched).containsOnly(2);
    }

    private static List<String> letters(String word) {
        return word.isEmpty() ? List.of() : List.of(word.split(""));
    }
}
