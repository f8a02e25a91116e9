package dev.portolan.ui.actions;

import dev.portolan.ui.text.Texts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/**
 * How the menus of the menu bar are divided: lines between commands of different sorts, and menus within menus where one
 * would be longer than a small screen is high. A command that is not named here comes last in its menu.
 */
final class MenuOrder {

    /** Starts the name of a menu within a menu; an empty name is a line. */
    private static final String WITHIN = ">";

    private static final Map<String, List<String>> ORDER = Map.ofEntries(
            Map.entry(
                    "menu.file",
                    List.of(
                            "new",
                            "open",
                            ">recent",
                            "",
                            "import",
                            "import-folder",
                            "reimport",
                            "",
                            "save",
                            "save-as",
                            "export",
                            "report",
                            "",
                            "merge",
                            "file-changes",
                            "reload",
                            "",
                            "preferences",
                            "",
                            "close",
                            "quit")),
            Map.entry("menu.recent", List.of("open-recent", "", "forget-missing", "clear-recents")),
            Map.entry(
                    "menu.edit",
                    List.of(
                            "undo",
                            "redo",
                            "",
                            "cut",
                            "copy",
                            "paste",
                            "paste-text",
                            "copy-picture",
                            "duplicate",
                            "delete",
                            "",
                            "rename",
                            "replace-with",
                            "properties",
                            "find",
                            "",
                            "quick-add",
                            "note",
                            "free-text",
                            "decision",
                            "open-point")),
            Map.entry(
                    "menu.select",
                    List.of(
                            "select-all",
                            "select-none",
                            "select-components",
                            "select-links",
                            "",
                            "select-kind",
                            "select-finding",
                            "select-connected",
                            "",
                            "next-element",
                            "previous-element",
                            "parent",
                            "children",
                            "siblings",
                            "",
                            "walk-left",
                            "walk-right",
                            "walk-up",
                            "walk-down")),
            Map.entry("menu.insert", List.of("pattern")),
            Map.entry(
                    "menu.arrange",
                    List.of(
                            "arrange",
                            "tidy",
                            "fit-content",
                            "",
                            ">align",
                            ">size",
                            ">order",
                            "",
                            "group",
                            "ungroup",
                            "lock",
                            "",
                            "collapse",
                            "expand",
                            "hide",
                            "show-hidden",
                            "",
                            "straighten",
                            ">clone")),
            Map.entry(
                    "menu.align",
                    List.of(
                            "align-left",
                            "align-centre",
                            "align-right",
                            "",
                            "align-top",
                            "align-middle",
                            "align-bottom",
                            "",
                            "distribute-across",
                            "distribute-down")),
            Map.entry(
                    "menu.size",
                    List.of("same-size", "copy-size", "paste-size", "", "wider", "narrower", "taller", "lower")),
            Map.entry("menu.order", List.of("to-front", "forward", "backward", "to-back")),
            Map.entry("menu.clone", List.of("clone-left", "clone-right", "clone-up", "clone-down")),
            Map.entry(
                    "menu.view",
                    List.of(
                            "zoom-in",
                            "zoom-out",
                            "actual-size",
                            "fit",
                            "",
                            "show-selection",
                            "fit-selection",
                            ">pages",
                            "",
                            "overview",
                            "ghosts",
                            "grid",
                            "snap",
                            "minimap",
                            "",
                            ">panels",
                            ">tools",
                            ">windows",
                            ">session",
                            "",
                            "theme",
                            "full-screen",
                            "zen",
                            "",
                            "start-page",
                            "commands")),
            Map.entry("menu.pages", List.of("home", "", "page-up", "page-down", "page-left", "page-right")),
            Map.entry(
                    "menu.panels",
                    List.of(
                            "left-panel",
                            "inspector-panel",
                            "bottom-panel",
                            "",
                            "search-palette",
                            "layers",
                            "flows",
                            "session")),
            Map.entry("menu.session", List.of("present", "pointer", "read-only", "", "snapshot", "decide")),
            Map.entry("menu.tools", List.of("tool-select", "tool-hand", "tool-marquee")),
            Map.entry(
                    "menu.trace",
                    List.of(
                            "trace-next",
                            "trace-none",
                            "",
                            "trace-play",
                            "step-forward",
                            "step-back",
                            "whole-way",
                            "trace-faster",
                            "trace-slower",
                            "",
                            "trace-copy",
                            "",
                            "add-flow",
                            "keep-flows")),
            Map.entry(
                    "menu.findings",
                    List.of("findings", "search-findings", "", "next-finding", "previous-finding", "", "standpoint")),
            Map.entry(
                    "menu.questions",
                    List.of("who-reaches", "what-is-reached", "without", "", "matrix", "every-path", "", "compare")),
            Map.entry(
                    "menu.windows",
                    List.of("new-window", "move-to-window", "move-to-next-window", "", "next-tab", "previous-tab")));

    private final Map<String, Action> waiting = new LinkedHashMap<>();
    private final ObservableValue<Keymap> keymap;

    private MenuOrder(Stream<Action> actions, ObservableValue<Keymap> keymap) {
        actions.forEach(action -> waiting.put(action.id(), action));
        this.keymap = keymap;
    }

    /** The menu of the menu bar with these of its commands. */
    static Menu menu(Action.Menu part, Stream<Action> actions, ObservableValue<Keymap> keymap) {
        MenuOrder order = new MenuOrder(actions, keymap);
        Menu menu = order.menu(part.key());
        if (!menu.getItems().isEmpty() && !order.waiting.isEmpty()) {
            menu.getItems().add(new SeparatorMenuItem());
        }
        order.waiting.values().forEach(action -> menu.getItems().add(action.menuItem(keymap)));
        return menu;
    }

    private Menu menu(String key) {
        Menu menu = new Menu(Texts.of(key));
        List<MenuItem> items = menu.getItems();
        boolean line = false;
        for (String name : ORDER.getOrDefault(key, List.of())) {
            if (name.isEmpty()) {
                line = !items.isEmpty();
                continue;
            }
            Optional<MenuItem> item = item(name);
            if (line && item.isPresent()) {
                items.add(new SeparatorMenuItem());
                line = false;
            }
            item.ifPresent(items::add);
        }
        return menu;
    }

    private Optional<MenuItem> item(String name) {
        return name.startsWith(WITHIN)
                ? Optional.of(menu("menu." + name.substring(WITHIN.length())))
                : Optional.ofNullable(waiting.remove(name)).map(action -> action.menuItem(keymap));
    }
}
