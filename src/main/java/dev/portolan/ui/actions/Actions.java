package dev.portolan.ui.actions;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/** All commands of the window, in the order in which menus show them; an empty id in a list stands for a line. */
public final class Actions {

    private final List<Action> all;
    private final ObservableValue<Keymap> keymap;

    public Actions(List<Action> all, ObservableValue<Keymap> keymap) {
        this.all = List.copyOf(all);
        this.keymap = keymap;
    }

    /** The keys that hold now. */
    public ObservableValue<Keymap> keymap() {
        return keymap;
    }

    public List<Action> all() {
        return all;
    }

    public Optional<Action> find(String id) {
        return all.stream().filter(action -> action.id().equals(id)).findFirst();
    }

    /**
     * The action with this id.
     *
     * @throws IllegalArgumentException where there is none
     */
    public Action require(String id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("there is no action \"" + id + "\""));
    }

    /** A button for the top bar, with its label in words. */
    public Button button(String id, String text) {
        return require(id).button(text, keymap);
    }

    public MenuBar menuBar() {
        MenuBar bar = new MenuBar();
        for (Action.Menu part : Action.Menu.values()) {
            bar.getMenus().add(MenuOrder.menu(part, all.stream().filter(action -> action.menu() == part), keymap));
        }
        return bar;
    }

    /** A context menu of these actions; an empty id draws a line. */
    public ContextMenu contextMenu(List<String> ids) {
        List<MenuItem> items = new ArrayList<>();
        for (String id : ids) {
            items.add(id.isEmpty() ? new SeparatorMenuItem() : withoutKeys(require(id)));
        }
        ContextMenu menu = new ContextMenu();
        menu.getItems().setAll(items);
        menu.setOnShowing(event -> leaveOut(items));
        return menu;
    }

    /** Leaves out what cannot be done to this now, and lines with nothing to divide. */
    private static void leaveOut(List<MenuItem> items) {
        MenuItem line = null;
        boolean above = false;
        for (MenuItem item : items) {
            if (item instanceof SeparatorMenuItem) {
                item.setVisible(false);
                line = above ? item : line;
            } else {
                item.setVisible(!item.isDisable());
                if (item.isVisible() && line != null) {
                    line.setVisible(true);
                    line = null;
                }
                above = above || item.isVisible();
            }
        }
    }

    /** An always true condition. */
    public static ObservableValue<Boolean> always() {
        return new javafx.beans.property.SimpleBooleanProperty(true);
    }

    private MenuItem withoutKeys(Action action) {
        MenuItem item = action.menuItem(keymap);
        item.setId("context-" + action.id());
        item.acceleratorProperty().unbind();
        item.setAccelerator(null);
        return item;
    }
}
