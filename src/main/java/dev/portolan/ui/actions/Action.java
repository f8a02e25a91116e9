package dev.portolan.ui.actions;

import dev.portolan.ui.controls.Icons;
import dev.portolan.ui.text.Texts;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;

/**
 * A command of the user as a value, from which menus and buttons are made; its keys are in the {@link Keymap}.
 *
 * @param id kebab-case, unique
 * @param icon the icon's name; empty for none
 */
public record Action(
        String id,
        Menu menu,
        ObservableValue<String> label,
        String icon,
        ObservableValue<Boolean> enabledWhen,
        Runnable run) {

    /** The menus of the menu bar, in order. */
    public enum Menu {
        FILE("menu.file"),
        EDIT("menu.edit"),
        SELECT("menu.select"),
        INSERT("menu.insert"),
        ARRANGE("menu.arrange"),
        VIEW("menu.view"),
        TRACE("menu.trace"),
        FINDINGS("menu.findings"),
        QUESTIONS("menu.questions"),
        HELP("menu.help");

        private final String key;

        Menu(String key) {
            this.key = key;
        }

        public String label() {
            return Texts.of(key);
        }

        /** Where its name stands among the texts of the window. */
        String key() {
            return key;
        }
    }

    /** What a command is called that is always called the same. */
    public static ObservableValue<String> words(String id) {
        return new SimpleStringProperty(Texts.of("action." + id + ".name"));
    }

    public boolean isEnabled() {
        return Boolean.TRUE.equals(enabledWhen.getValue());
    }

    /** Runs the command if it can run now. */
    public void fire() {
        if (isEnabled()) {
            run.run();
        }
    }

    MenuItem menuItem(ObservableValue<Keymap> keymap) {
        MenuItem item = new MenuItem();
        item.setId("menu-" + id);
        item.textProperty().bind(label);
        item.disableProperty().bind(enabledWhen.map(on -> !on));
        item.setOnAction(event -> fire());
        item.acceleratorProperty().bind(keymap.map(keys -> Keyboard.accelerator(keys, id)));
        return item;
    }

    Button button(String text, ObservableValue<Keymap> keymap) {
        Button button = new Button(text);
        button.setId("button-" + id);
        button.disableProperty().bind(enabledWhen.map(on -> !on));
        button.setOnAction(event -> fire());
        button.setFocusTraversable(false);
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty()
                .bind(Bindings.createStringBinding(() -> label.getValue() + hint(keymap.getValue()), label, keymap));
        button.setTooltip(tooltip);
        if (text.isEmpty()) {
            button.setGraphic(Icons.ui(icon, 16));
            button.getStyleClass().add("button-icon");
            button.accessibleTextProperty().bind(label);
        }
        return button;
    }

    private String hint(Keymap keymap) {
        return keymap.first(id).map(keys -> "  " + keys.getDisplayText()).orElse("");
    }
}
