package dev.portolan.ui.shell;

import dev.portolan.ui.session.Presentation;

/** The commands for showing a design to others. */
final class SessionCommands {

    private SessionCommands() {}

    static void addTo(CommandList list) {
        Presentation presentation = new Presentation();
        list.open("present", "Present", "", pane -> presentation.toggle(pane, pane::showAlone))
                .open("pointer", "Light around the mouse", "", DocumentPane::toggleLight);
    }
}
