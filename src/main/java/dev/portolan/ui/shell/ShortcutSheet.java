package dev.portolan.ui.shell;

import dev.portolan.ui.actions.Action;
import dev.portolan.ui.actions.Actions;
import dev.portolan.ui.actions.Convention;
import dev.portolan.ui.actions.Conventions;
import dev.portolan.ui.actions.Keyboard;
import dev.portolan.ui.actions.Keymap;
import dev.portolan.ui.controls.Dialogs;
import dev.portolan.ui.controls.Words;
import dev.portolan.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Alert;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

/** What mouse and keys do, searchable, with the choice of whose habits the keys follow. */
final class ShortcutSheet {

    private final Actions actions;
    private final StringProperty preset;
    private final ListView<Line> list = new ListView<>();
    private final TextField search = new TextField();

    /** A heading, or what something does and by which keys. */
    record Line(String what, String keys, boolean isHeading) {

        boolean has(String words) {
            return (what + " " + keys).toLowerCase(Locale.ROOT).contains(words.toLowerCase(Locale.ROOT));
        }
    }

    ShortcutSheet(Actions actions, StringProperty preset) {
        this.actions = actions;
        this.preset = preset;
    }

    void show(Window owner) {
        search.setId("shortcut-search");
        search.setPromptText(Texts.of("shortcuts.search"));
        search.setAccessibleText(Texts.of("shortcuts.search.spoken"));
        search.textProperty().addListener((what, before, now) -> fill());
        search.setOnAction(event -> list.requestFocus());
        list.setId("shortcut-list");
        list.setPrefSize(620, 460);
        list.setAccessibleText(Texts.of("shortcuts.list"));
        list.setCellFactory(view -> new Cell());
        fill();
        Alert alert = new Alert(Alert.AlertType.NONE, "", Dialogs.close());
        Dialogs.own(alert, owner);
        alert.setTitle(Texts.of("shortcuts.title"));
        alert.setHeaderText(Texts.of("shortcuts.title"));
        VBox box = Words.column("shortcut-sheet", presets(), search, list);
        box.setSpacing(10);
        alert.getDialogPane().setContent(box);
        alert.show();
        search.requestFocus();
    }

    private HBox presets() {
        ToggleGroup group = new ToggleGroup();
        HBox row = Words.row("panel-header", Words.label(Texts.of("shortcuts.keys") + " ", "field-label"));
        for (Keymap.Preset one : Keymap.Preset.values()) {
            ToggleButton button = new ToggleButton(one.label());
            button.setId("keymap-" + one.id());
            button.setToggleGroup(group);
            button.getStyleClass().addAll("small", row.getChildren().size() == 1 ? "left-pill" : "right-pill");
            button.setSelected(Keymap.Preset.named(preset.get()) == one);
            button.setOnAction(event -> {
                button.setSelected(true);
                preset.set(one.id());
                fill();
            });
            row.getChildren().add(button);
        }
        return row;
    }

    private void fill() {
        list.getItems().setAll(lines(search.getText().strip()));
    }

    /** What has these words, each part under its heading. */
    List<Line> lines(String words) {
        List<Line> all = new ArrayList<>();
        for (Convention.Section section : Convention.Section.values()) {
            add(
                    all,
                    section.label(),
                    Conventions.all().stream()
                            .filter(one -> one.section() == section && one.isHad())
                            .map(one -> new Line(one.what(), keys(one), false))
                            .toList(),
                    words);
        }
        List<String> listed = Conventions.all().stream()
                .flatMap(one -> one.commands().stream())
                .toList();
        add(
                all,
                Texts.of("shortcuts.own"),
                actions.all().stream()
                        .filter(action -> !listed.contains(action.id()))
                        .filter(action -> !keymap().of(action.id()).isEmpty())
                        .map(this::line)
                        .toList(),
                words);
        List<Line> collisions = Stream.of(Keymap.Preset.values())
                .filter(other -> other != keymap().preset())
                .flatMap(this::collisions)
                .toList();
        add(all, Texts.of("shortcuts.collide"), collisions, words);
        return all;
    }

    /** The keys that do something else under another preset, and what. */
    private Stream<Line> collisions(Keymap.Preset other) {
        Keymap there = Keymap.of(other);
        return actions.all().stream()
                .flatMap(action -> keymap().of(action.id()).stream()
                        .flatMap(keys -> there.command(keys).stream()
                                .filter(id -> !id.equals(action.id()))
                                .map(actions::require)
                                .map(elsewhere -> collision(action, keys, other, elsewhere))));
    }

    private static Line collision(Action action, KeyCombination keys, Keymap.Preset other, Action elsewhere) {
        String said = Texts.of(
                "shortcuts.collide.line",
                keys.getDisplayText(),
                other.label(),
                elsewhere.label().getValue());
        return new Line(action.label().getValue(), said, false);
    }

    private static void add(List<Line> all, String heading, List<Line> lines, String words) {
        List<Line> found = lines.stream().filter(line -> line.has(words)).toList();
        if (!found.isEmpty()) {
            all.add(new Line(heading, "", true));
            all.addAll(found);
        }
    }

    private Line line(Action action) {
        return new Line(action.label().getValue(), written(action.id()), false);
    }

    private String keys(Convention one) {
        List<String> ways = new ArrayList<>();
        one.commands().stream()
                .map(this::written)
                .filter(keys -> !keys.isEmpty())
                .forEach(ways::add);
        if (!one.how().isEmpty()) {
            ways.add(Keyboard.onThisMachine(one.how()));
        }
        return ways.isEmpty() ? Texts.of("shortcuts.menu") : String.join(" · ", ways);
    }

    private String written(String command) {
        return keymap().of(command).stream()
                .map(KeyCombination::getDisplayText)
                .distinct() // such as the minus of letters and numbers
                .reduce((one, other) -> Texts.of("shortcuts.or", one, other))
                .orElse("");
    }

    private Keymap keymap() {
        return actions.keymap().getValue();
    }

    /** What it does on the left, the keys on the right. */
    private static final class Cell extends ListCell<Line> {
        @Override
        protected void updateItem(Line line, boolean empty) {
            super.updateItem(line, empty);
            setText(null);
            setGraphic(null);
            if (empty || line == null) {
                return;
            }
            setAccessibleText(line.what() + (line.keys().isEmpty() ? "" : ", " + line.keys()));
            if (line.isHeading()) {
                setGraphic(Words.label(line.what().toUpperCase(Locale.ROOT), "palette-heading"));
            } else {
                Label keys = Words.label(line.keys(), "command-keys");
                setGraphic(Words.row("command-row", Words.label(line.what()), Words.spacer(), keys));
            }
        }
    }
}
