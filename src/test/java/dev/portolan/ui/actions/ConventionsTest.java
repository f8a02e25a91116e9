package dev.portolan.ui.actions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConventionsTest {

    @Test
    void everyTestThatHoldsAConventionIsThere() {
        for (Convention one : Conventions.all()) {
            assertThat(one.held()).as(one.what()).allMatch(ConventionsTest::isThere, "names a test that exists");
        }
    }

    @Test
    void whatIsHadIsHeldAndWhatIsNotHadSaysWhy() {
        assertThat(Conventions.all()).allSatisfy(one -> {
            if (one.isHad()) {
                assertThat(one.held()).as(one.what()).isNotEmpty();
            } else {
                assertThat(one.why()).as(one.what()).isNotBlank();
            }
        });
    }

    @Test
    void everyKeyBelongsToSomethingThatIsListedOrToPortolanAlone() {
        List<String> listed = Conventions.all().stream()
                .flatMap(one -> one.commands().stream())
                .toList();
        assertThat(listed).doesNotHaveDuplicates();
        assertThat(Keymap.of(Keymap.Preset.DRAW_IO).keys().keySet()).contains("zoom-in", "find", "commands");
    }

    private static boolean isThere(String test) {
        String[] parts = test.split("#", 2);
        try {
            Class<?> type = Class.forName("dev.portolan." + parts[0], false, ConventionsTest.class.getClassLoader());
            return Arrays.stream(type.getDeclaredMethods())
                    .anyMatch(method -> method.getName().equals(parts[1]));
        } catch (ClassNotFoundException e) {
            return false;
        }
    }
}
