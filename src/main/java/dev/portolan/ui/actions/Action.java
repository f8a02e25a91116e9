package dev.portolan.ui.actions;

import dev.portolan.ui.controls.Icons;
import javafx.beans.binding.Bindings;
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
        FILE("_File"),
        EDIT("_Edit"),
        SELECT("_Select"),
        INSERT("_Insert"),
        ARRANGE("_Arrange"),
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
