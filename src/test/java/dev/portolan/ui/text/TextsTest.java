package dev.portolan.ui.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portolan.edit.Alignments;
import dev.portolan.edit.Cloning;
import dev.portolan.ui.actions.Conventions;
import dev.portolan.ui.start.Sample;
import dev.portolan.ui.state.Yardstick;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TextsTest {

    private static final Path FILE = Path.of("src/main/resources/dev/portolan/ui/window.properties");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d)}");
    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9-]*(\\.[a-z0-9-]+)+");
    private static final Pattern PHRASE = Pattern.compile("\\p{L}{2,} \\p{L}|[:.,;] \\p{L}|\\p{L}[.…?]$");
    private static final Pattern SHOWN = Pattern.compile("(?s)(?:"
            + "new (?:Label|Button|ToggleButton|CheckBox|RadioButton|Hyperlink|Tooltip|MenuItem|CheckMenuItem|TitledPane"
            + "|ButtonType|TableColumn<.{0,40}?>|TreeTableColumn<.{0,40}?>)"
            + "|\\.set(?:Text|Title|HeaderText|ContentText|PromptText|AccessibleText|AccessibleHelp)"
            + "|[^.]set(?:Text|Title|PromptText|AccessibleText|AccessibleHelp)"
            + "|Words\\.(?:label|prose|chip|emptyState)|Edit\\.of|\\.labelled"
            + ")\\(\\s*(?:[^;()\"]*\\?\\s*)?\"[^\"]*\\p{L}[^\"]*\"");

    /** What nobody sees, or what others say: logs, errors in the program, suppressions; the document of the conventions. */
    private static final Pattern UNSEEN = Pattern.compile(
            "(?s)LOG\\s*\\.log\\([^;]*;|new (?:IllegalState|UncheckedIO|UnsupportedOperation)Exception\\([^;]*;"
                    + "|IllegalArgumentException\\(\\s*\"[^;]*;|@SuppressWarnings\\([^)]*\\)");

    private static final Set<String> NO_TEXTS = Set.of("d MMM uuuu", "Set hidden on");

    private final UiSources sources = new UiSources();
    private final Set<String> keys = OtherWords.english().keySet();

    @Test
    void placeholdersAreFilledInAndNothingElseMeansAnything() {
        assertThat(Texts.of("file.unsaved", "{0} it's")).isEqualTo("Save changes to “{0} it's”?");
        assertThat(Texts.of("canvas.not-connected", "a$1", "b")).isEqualTo("'a$1' cannot be connected to b");
        assertThatThrownBy(() -> Texts.of("canvas.not-connected", "a")).hasMessageContaining("{1}");
    }

    @Test
    void oneThingIsSaidOtherwiseThanSeveral() {
        assertThat(Texts.counted("outline.findings", 1, "afw")).isEqualTo("afw, 1 finding");
        assertThat(Texts.counted("outline.findings", 1200, "afw")).isEqualTo("afw, 1200 findings");
    }

    @Test
    void aTextThatIsNotThereIsAnErrorAndNoEmptyLabel() {
        assertThatThrownBy(() -> Texts.of("no.such-text")).isInstanceOf(MissingResourceException.class);
        assertThat(keys).allSatisfy(key -> assertThat(OtherWords.english(key)).isNotBlank());
    }

    @Test
    void noKeyStandsTwice() throws IOException {
        Set<String> seen = new TreeSet<>();
        for (String line : Files.readAllLines(FILE)) {
            if (!line.isBlank() && !line.startsWith("#")) {
                assertThat(line).matches("[a-z0-9.-]+ = \\S.*");
                assertThat(seen.add(line.substring(0, line.indexOf(' '))))
                        .as(line)
                        .isTrue();
            }
        }
        assertThat(seen).isEqualTo(new TreeSet<>(keys));
    }

    @Test
    void everyKeyThatTheCodeNamesIsThere() {
        Set<String> places = keys.stream()
                .map(key -> key.substring(0, key.indexOf('.')))
                .collect(Collectors.toCollection(TreeSet::new));
        for (String word : sources.quoted()) {
            boolean isKey = KEY.matcher(word).matches()
                    && places.contains(word.substring(0, word.indexOf('.')))
                    && !word.endsWith(".properties");
            if (isKey) {
                assertThat(keys).as(word).containsAnyOf(word, word + ".one");
            }
        }
        assertThat(made()).allSatisfy(key -> assertThat(keys).contains(key));
    }

    @Test
    void everyTextIsUsed() {
        Set<String> used = new TreeSet<>(made());
        for (String word : sources.quoted()) {
            used.addAll(List.of(word, word + ".one", word + ".other", "action." + word + ".name"));
            if (word.startsWith("preferences.")) {
                used.add(word + ".about");
            }
        }
        assertThat(keys.stream().filter(key -> !used.contains(key))).isEmpty();
    }

    /** Keys that are made of an id. */
    private static Set<String> made() {
        Set<String> all = new TreeSet<>();
        Conventions.all().forEach(one -> {
            all.add("sheet." + one.id());
            if (one.hasGesture()) {
                all.add("sheet." + one.id() + ".how");
            }
        });
        Sample.all().forEach(one -> all.addAll(List.of("sample." + one.file(), "sample." + one.file() + ".about")));
        for (Yardstick one : Yardstick.values()) {
            String key = "yardstick." + written(one);
            all.addAll(List.of(key, key + ".gained", key + ".lost", key + ".otherwise"));
        }
        for (Cloning.Direction one : Cloning.Direction.values()) {
            all.addAll(List.of("action.clone-" + written(one) + ".name", "action.walk-" + written(one) + ".name"));
        }
        Stream.of(Alignments.Edge.values()).forEach(one -> all.add("action.align-" + written(one) + ".name"));
        return all;
    }

    private static String written(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Test
    void theCodeHasNoTextsOfItsOwn() {
        List<String> own = new ArrayList<>();
        sources.code.forEach((file, text) -> {
            if (!file.contains("Convention")) {
                String seen = UNSEEN.matcher(text).replaceAll("");
                SHOWN.matcher(seen).results().forEach(found -> own.add(file + ": " + found.group()));
                UiSources.quoted(seen).stream()
                        .filter(word ->
                                PHRASE.matcher(word).find() && !word.matches("[a-z]+\\.") && !NO_TEXTS.contains(word))
                        .forEach(word -> own.add(file + ": " + word));
            }
        });
        assertThat(own).isEmpty();
    }

    @Test
    void placeholdersFitWhatTheCodeGives() {
        Set<String> filled = new TreeSet<>();
        for (UiSources.Asked one : sources.asked()) {
            Set<Integer> wanted = new TreeSet<>();
            for (String key : one.keys()) {
                for (String each : one.counted() ? List.of(key + ".one", key + ".other") : List.of(key)) {
                    wanted.addAll(placeholders(each));
                    filled.add(each);
                }
            }
            if (one.counted()) {
                wanted.add(0); // one thing may be said without its number
            }
            if (!one.keys().isEmpty()) {
                assertThat(wanted)
                        .as(one.file() + one.keys())
                        .containsExactlyElementsOf(
                                IntStream.range(0, one.arguments()).boxed().toList());
            }
        }
        assertThat(keys.stream()
                        .filter(key ->
                                !filled.contains(key) && !placeholders(key).isEmpty()))
                .allMatch(
                        key -> key.startsWith("trace.tls."), "the way in which a session passes, chosen in two steps");
    }

    private static Set<Integer> placeholders(String key) {
        Set<Integer> all = new TreeSet<>();
        Matcher found = PLACEHOLDER.matcher(OtherWords.english(key));
        while (found.find()) {
            all.add(Integer.valueOf(found.group(1)));
        }
        return all;
    }
}
