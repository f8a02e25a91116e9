package dev.portolan.ui.canvas;

import dev.portolan.model.Subject;
import java.util.Set;
import javafx.scene.control.ContextMenu;

/** The menus that a right click opens, by what is selected then. */
public record CanvasMenus(
        ContextMenu component, ContextMenu link, ContextMenu note, ContextMenu several, ContextMenu empty) {

    ContextMenu on(Set<Subject> selection) {
        if (selection.isEmpty()) {
            return empty;
        }
        if (selection.size() > 1) {
            return several;
        }
        return switch (selection.iterator().next().type()) {
            case COMPONENT -> component;
            case NOTE -> note;
            default -> link;
        };
    }

    void hide() {
        component.hide();
        link.hide();
        note.hide();
        several.hide();
        empty.hide();
    }
}
