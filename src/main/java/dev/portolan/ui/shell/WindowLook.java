package dev.portolan.ui.shell;

import dev.portolan.tools.Tool;
import dev.portolan.tools.Tools;
import dev.portolan.ui.files.Settings;
import java.util.List;
import javafx.beans.property.BooleanProperty;

/** What the user has switched on and off for all drawings. */
record WindowLook(Settings settings, Runnable fullScreen) {

    BooleanProperty dark() {
        return settings.dark();
    }

    BooleanProperty ghosts() {
        return settings.ghosts();
    }

    BooleanProperty grid() {
        return settings.grid();
    }

    BooleanProperty guides() {
        return settings.guides();
    }

    BooleanProperty minimap() {
        return settings.minimap();
    }

    List<Tool> tools() {
        return Tools.all();
    }
}
