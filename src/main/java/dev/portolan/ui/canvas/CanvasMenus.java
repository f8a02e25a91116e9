package dev.portolan.ui.canvas;

import dev.portolan.model.Subject;
import java.util.Set;
import javafx.scene.control.ContextMenu;

/** The menus that a right click opens, by what is selected then. */
public record CanvasMenus(ContextMenu component, ContextMenu link, ContextMenu several, ContextMenu empty) {

    ContextMenu on(Set<Subject> selection) {
        if (selection.isEmpty()) {
            return empty;
        }
        if (selection.size() > 1) {
            return several;
        }
        return selection.iterator().next().type() == Subject.Type.COMPONENT ? component : link;
    }

    void hide() {
        component.hide();
        link.hide();
        several.hide();
        empty.hide();
    }
}
