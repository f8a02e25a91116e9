package dev.portolan.ui.controls;

import dev.portolan.ui.text.Texts;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogPane;
import javafx.scene.layout.Region;
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
        keepWords(dialog.getDialogPane());
        dialog.getDialogPane().getButtonTypes().addListener((ListChangeListener<ButtonType>)
                change -> keepWords(dialog.getDialogPane()));
    }

    /** Large type makes the dialog wider, not the words of its buttons shorter. */
    private static void keepWords(DialogPane pane) {
        for (ButtonType type : pane.getButtonTypes()) {
            if (pane.lookupButton(type) instanceof Region button) {
                button.setMinWidth(Region.USE_PREF_SIZE);
            }
        }
    }

    /** Has {@code dialog} grow with what is added to it while it is shown, so that its buttons stay in sight. */
    public static void growing(Dialog<?> dialog) {
        DialogPane pane = dialog.getDialogPane();
        pane.needsLayoutProperty().addListener((what, before, now) -> Platform.runLater(() -> grow(pane)));
    }

    private static void grow(DialogPane pane) {
        Window window = pane.getScene() == null ? null : pane.getScene().getWindow();
        double lacking = pane.getScene() == null
                ? 0
                : pane.prefHeight(pane.getWidth()) - pane.getScene().getHeight();
        if (window != null && window.isShowing() && lacking > 1) {
            window.setHeight(window.getHeight() + Math.ceil(lacking));
        }
    }

    /** The button that leaves everything as it was; JavaFX' own would speak the language of the system. */
    public static ButtonType cancel() {
        return new ButtonType(Texts.of("dialog.cancel"), ButtonBar.ButtonData.CANCEL_CLOSE);
    }

    /** The button of a dialog that only shows something. */
    public static ButtonType close() {
        return new ButtonType(Texts.of("dialog.close"), ButtonBar.ButtonData.CANCEL_CLOSE);
    }
}
