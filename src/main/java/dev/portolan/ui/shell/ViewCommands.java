package dev.portolan.ui.shell;

import dev.portolan.ui.files.PanelLayout;

/** The commands about what is seen of a design, and how. */
final class ViewCommands {

    private ViewCommands() {}

    static void addTo(CommandList list, WindowLook look) {
        list.open("zoom-in", "Zoom in", "zoom-in", pane -> pane.canvas().zoomIn())
                .open("zoom-out", "Zoom out", "zoom-out", pane -> pane.canvas().zoomOut())
                .open("actual-size", "Actual size", "", pane -> pane.canvas().actualSize())
                .open("fit", "Fit all", "fit", pane -> pane.canvas().fit())
                .open(
                        "show-selection",
                        "Bring the selection into view",
                        "",
                        pane -> pane.canvas().showSelection())
                .open(
                        "fit-selection",
                        "Fit the selection",
                        "",
                        pane -> pane.canvas().fitSelection())
                .open(
                        "home",
                        "Back to the upper left corner",
                        "",
                        pane -> pane.canvas().home())
                .open("page-up", "A page up", "", pane -> pane.canvas().page(0, -1))
                .open("page-down", "A page down", "", pane -> pane.canvas().page(0, 1))
                .open(
                        "page-left",
                        "A page to the left",
                        "",
                        pane -> pane.canvas().page(-1, 0))
                .open(
                        "page-right",
                        "A page to the right",
                        "",
                        pane -> pane.canvas().page(1, 0))
                .always("minimap", "Show or hide the map", "", () -> PanelLayout.toggle(look.minimap()))
                .always("grid", "Show and snap to the grid, or not", "grid", () -> PanelLayout.toggle(look.grid()))
                .always("snap", "Snap to other shapes, or not", "", () -> PanelLayout.toggle(look.guides()))
                .always("theme", "Light or dark", "theme-dark", () -> PanelLayout.toggle(look.dark()))
                .always("ghosts", "Show or hide what Azure adds", "", () -> PanelLayout.toggle(look.ghosts()))
                .open(
                        "overview",
                        "Networks and peerings only, or everything",
                        "",
                        pane -> PanelLayout.toggle(pane.canvas().overview()))
                .always("full-screen", "Full screen", "", look.fullScreen());
        look.tools()
                .forEach(tool -> list.open(
                        "tool-" + tool.id(),
                        "Tool: " + tool.label(),
                        tool.icon().replace("ui/", ""),
                        pane -> pane.canvas().take(tool)));
    }
}
