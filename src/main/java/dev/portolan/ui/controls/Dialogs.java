package dev.portolan.ui.controls;

import javafx.scene.control.Dialog;
import javafx.stage.Window;

/** Makes a dialog belong to a window: in front of its middle, with its type and in its colours. */
public final class Dialogs {

    private Dialogs() {}

    /** Gives {@code dialog} the window that it belongs to; call it before the dialog is shown. */
    public static void own(Dialog<?> dialog, Window owner) {
        dialog.initOwner(owner);
        dialog.getDialogPane().getStyleClass().add("root"); // a dialog's pane is no root of its own for style sheets
        if (owner.getScene() != null
                && owner.getScene().getRoot().getStyleClass().contains("dark")) {
            dialog.getDialogPane().getStyleClass().add("dark");
        }
    }
}
