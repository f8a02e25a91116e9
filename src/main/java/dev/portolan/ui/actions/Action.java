package dev.portolan.ui.actions;

import dev.portolan.ui.controls.Icons;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;

/**
 * A command of the user as a value, from which menus, buttons and shortcuts are made.
 *
 * @param id kebab-case, unique
 * @param icon the icon's name; empty for none
 * @param shortcut in JavaFX's notation, such as {@code Shortcut+Z}; empty for none
 */
public record Action(
        String id,
        Menu menu,
        ObservableValue<String> label,
        String icon,
        String shortcut,
        ObservableValue<Boolean> enabledWhen,
        Runnable run) {

    /** The menus of the menu bar, in order. */
    public enum Menu {
        FILE("_File"),
        EDIT("_Edit"),
        VIEW("_View"),
        TRACE("_Trace"),
        FINDINGS("F_indings"),
        QUESTIONS("_Questions"),
        HELP("_Help");

        private final String label;

        Menu(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public Optional<KeyCombination> keys() {
        return shortcut.isEmpty() ? Optional.empty() : Optional.of(KeyCombination.valueOf(shortcut));
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

    MenuItem menuItem() {
        MenuItem item = new MenuItem();
        item.setId("menu-" + id);
        item.textProperty().bind(label);
        item.disableProperty().bind(enabledWhen.map(on -> !on));
        item.setOnAction(event -> fire());
        keys().ifPresent(item::setAccelerator);
        return item;
    }

    /** A button for the top bar, with its label in words. */
    public Button button(String text) {
        Button button = new Button(text);
        button.setId("button-" + id);
        button.disableProperty().bind(enabledWhen.map(on -> !on));
        button.setOnAction(event -> fire());
        button.setFocusTraversable(false);
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(label.map(words -> words + hint()));
        button.setTooltip(tooltip);
        if (text.isEmpty()) {
            button.setGraphic(Icons.ui(icon, 16));
            button.getStyleClass().add("button-icon");
            button.accessibleTextProperty().bind(label);
        }
        return button;
    }

    private String hint() {
        return keys().map(keys -> "  " + keys.getDisplayText()).orElse("");
    }
}
