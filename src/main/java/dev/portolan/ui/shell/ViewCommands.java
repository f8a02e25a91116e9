package dev.portolan.ui.shell;

import dev.portolan.ui.files.PanelLayout;
import dev.portolan.ui.text.Texts;

/** The commands about what is seen of a design, and how. */
final class ViewCommands {

    private ViewCommands() {}

    static void addTo(CommandList list, WindowLook look) {
        list.open("zoom-in", "zoom-in", pane -> pane.canvas().zoomIn())
                .open("zoom-out", "zoom-out", pane -> pane.canvas().zoomOut())
                .open("actual-size", "", pane -> pane.canvas().actualSize())
                .open("fit", "fit", pane -> pane.canvas().fit())
                .open("show-selection", "", pane -> pane.canvas().showSelection())
                .open("fit-selection", "", pane -> pane.canvas().fitSelection())
                .open("home", "", pane -> pane.canvas().home())
                .open("page-up", "", pane -> pane.canvas().page(0, -1))
                .open("page-down", "", pane -> pane.canvas().page(0, 1))
                .open("page-left", "", pane -> pane.canvas().page(-1, 0))
                .open("page-right", "", pane -> pane.canvas().page(1, 0))
                .always("minimap", "", () -> PanelLayout.toggle(look.minimap()))
                .always("grid", "grid", () -> PanelLayout.toggle(look.grid()))
                .always("snap", "", () -> PanelLayout.toggle(look.guides()))
                .always("theme", "theme-dark", () -> PanelLayout.toggle(look.dark()))
                .always("ghosts", "", () -> PanelLayout.toggle(look.ghosts()))
                .open("overview", "", pane -> PanelLayout.toggle(pane.canvas().overview()))
                .open(
                        "read-only",
                        "",
                        pane -> PanelLayout.toggle(
                                pane.document().model().reading().only()))
                .always("full-screen", "", look.fullScreen());
        look.tools()
                .forEach(tool -> list.named(
                        "tool-" + tool.id(),
                        Texts.of("action.tool.name", tool.label()),
                        tool.icon().replace("ui/", ""),
                        pane -> pane.canvas().take(tool)));
    }
}
