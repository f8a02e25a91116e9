package dev.portolan.ui.shell;

import dev.portolan.ui.actions.Actions;
import dev.portolan.ui.canvas.CanvasMenus;
import java.util.List;

/** What the right click offers; everything in it is in the menu bar and the command palette too. */
final class Menus {

    private static final List<String> COMPONENT = List.of(
            "rename",
            "properties",
            "",
            "cut",
            "copy",
            "paste",
            "duplicate",
            "replace-with",
            "decision",
            "open-point",
            "",
            "to-front",
            "to-back",
            "lock",
            "hide",
            "collapse",
            "expand",
            "fit-content",
            "tidy",
            "",
            "parent",
            "children",
            "select-kind",
            "select-connected",
            "select-finding",
            "",
            "who-reaches",
            "what-is-reached",
            "without",
            "",
            "delete");

    private static final List<String> LINK = List.of("rename", "straighten", "select-finding", "", "delete");

    private static final List<String> NOTE =
            List.of("rename", "properties", "", "cut", "copy", "paste", "duplicate", "decide", "", "delete");

    private static final List<String> SEVERAL = List.of(
            "cut",
            "copy",
            "duplicate",
            "replace-with",
            "",
            "align-left",
            "align-top",
            "distribute-across",
            "distribute-down",
            "tidy",
            "same-size",
            "",
            "group",
            "ungroup",
            "to-front",
            "to-back",
            "lock",
            "hide",
            "",
            "select-connected",
            "select-none",
            "",
            "delete");

    private static final List<String> EMPTY = List.of(
            "quick-add",
            "note",
            "free-text",
            "decision",
            "open-point",
            "",
            "paste",
            "select-all",
            "",
            "find",
            "show-hidden",
            "",
            "fit",
            "actual-size");

    private Menus() {}

    static CanvasMenus of(Actions actions) {
        return new CanvasMenus(
                actions.contextMenu(COMPONENT),
                actions.contextMenu(LINK),
                actions.contextMenu(NOTE),
                actions.contextMenu(SEVERAL),
                actions.contextMenu(EMPTY));
    }
}
