package dev.portolan.ui.shell;

import dev.portolan.catalog.Catalog;
import dev.portolan.catalog.Property;
import dev.portolan.paint.Palette;
import dev.portolan.plan.Fill;
import dev.portolan.trace.Disposition;
import dev.portolan.ui.text.OtherWords;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableColumnBase;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.TreeTableView;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;

/** What is to be read in a window, and which of it is English of the bundle though the window speaks otherwise. */
final class Spoken {

    /** Letters; what has fewer besides its placeholders could be anything. */
    private static final int TELLING = 12;

    /** Bundle texts with their placeholders, by key. */
    private static final Map<String, Pattern> ENGLISH = english();

    private static final Set<String> ENGINE = engine();

    private Spoken() {}

    /** Everything that somebody can read or hear of {@code node} and what it contains. */
    static List<String> of(Node node) {
        List<String> all = new ArrayList<>();
        add(all, node.getAccessibleText(), node.getAccessibleHelp());
        if (node instanceof Labeled labeled) {
            add(all, labeled.getText());
        }
        if (node instanceof Text text) {
            add(all, text.getText());
        }
        if (node instanceof TextInputControl field) {
            add(all, field.getPromptText());
        }
        if (node instanceof ComboBox<?> box) {
            add(all, box.getPromptText());
        }
        if (node instanceof Control control && control.getTooltip() != null) {
            add(all, control.getTooltip().getText());
        }
        if (node instanceof MenuBar bar) {
            bar.getMenus().forEach(menu -> addItem(all, menu));
        }
        if (node instanceof TableView<?> table) {
            titles(all, table.getColumns());
        }
        if (node instanceof TreeTableView<?> table) {
            titles(all, table.getColumns());
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> all.addAll(of(child)));
        }
        return all;
    }

    private static void addItem(List<String> all, MenuItem item) {
        add(all, item.getText());
        if (item instanceof Menu menu) {
            menu.getItems().forEach(each -> addItem(all, each));
        }
    }

    private static void titles(List<String> all, Collection<? extends TableColumnBase<?, ?>> columns) {
        columns.forEach(column -> add(all, column.getText()));
    }

    private static void add(List<String> all, String... texts) {
        Stream.of(texts).filter(text -> text != null && !text.isBlank()).forEach(all::add);
    }

    /** The key of the bundle that says the same in English; empty for what the bundle does not have, or the engine says too. */
    static Optional<String> english(String text) {
        String bare = text.strip();
        return bare.contains(OtherWords.BEFORE) || ENGINE.contains(bare.toLowerCase(Locale.ROOT))
                ? Optional.empty()
                : ENGLISH.entrySet().stream()
                        .filter(one -> one.getValue().matcher(bare).matches())
                        .map(Map.Entry::getKey)
                        .findFirst();
    }

    private static Map<String, Pattern> english() {
        Map<String, Pattern> all = new TreeMap<>();
        for (String key : OtherWords.english().keySet()) {
            String text = OtherWords.english(key).replace("_", "");
            String fixed = text.replaceAll("\\{\\d}", "");
            if (fixed.equals(text) && fixed.matches(".*\\p{L}.*")
                    || fixed.replaceAll("\\P{L}", "").length() >= TELLING) {
                String pattern = Stream.of(text.split("\\{\\d}", -1))
                        .map(Pattern::quote)
                        .reduce((one, other) -> one + ".+" + other)
                        .orElse("");
                all.put(key, Pattern.compile(pattern, Pattern.DOTALL | Pattern.CASE_INSENSITIVE));
            }
        }
        return all;
    }

    /** What the engine, a key of the keyboard and the sample are called, though something of the window is called so too. */
    private static Set<String> engine() {
        Set<String> all = new TreeSet<>();
        Catalog catalog = Catalog.azure();
        Stream.concat(
                        catalog.kinds().stream().flatMap(kind -> {
                            all.add(kind.label());
                            all.add(kind.family().label());
                            return kind.properties().stream();
                        }),
                        catalog.links().stream().flatMap(link -> link.properties().stream()))
                .forEach(property -> add(all, property));
        Stream.of(Palette.values()).map(Palette::label).forEach(all::add);
        Stream.of(Fill.values()).map(Fill::label).forEach(all::add);
        Stream.of(Disposition.values()).map(Disposition::label).forEach(all::add);
        all.add(KeyCode.HOME.getName());
        all.add("A poor design");
        Set<String> lower = new TreeSet<>();
        all.forEach(one -> lower.add(one.toLowerCase(Locale.ROOT)));
        return lower;
    }

    private static void add(Set<String> all, Property<?> property) {
        all.add(property.label());
        all.add(property.group());
        all.add(property.help());
    }
}
