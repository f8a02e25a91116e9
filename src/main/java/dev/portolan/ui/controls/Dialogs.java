package dev.portolan.ui.controls;

import dev.portolan.ui.text.Texts;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.geometry.Dimension2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ButtonType;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Control;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.Region;
import javafx.stage.Screen;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** Makes a dialog belong to a window: in front of its middle, with its type and in its colours. */
public final class Dialogs {

    private static final double TITLE_BAR = 40;

    private Dialogs() {}

    /** Gives {@code dialog} the window that it belongs to; call it before the dialog is shown. */
    public static void own(Dialog<?> dialog, Window owner) {
        dialog.initOwner(owner);
        dialog.getDialogPane().getStyleClass().add("root"); // a dialog's pane is no root of its own for style sheets
        if (owner.getScene() != null
                && owner.getScene().getRoot().getStyleClass().contains("dark")) {
            dialog.getDialogPane().getStyleClass().add("dark");
        }
        dialog.setOnShowing(event -> fit(dialog.getDialogPane(), owner));
        keepWords(dialog.getDialogPane());
        answerToKeys(dialog.getDialogPane());
        dialog.getDialogPane().getButtonTypes().addListener((ListChangeListener<ButtonType>) change -> {
            keepWords(dialog.getDialogPane());
            answerToKeys(dialog.getDialogPane());
        });
        dialog.showingProperty().addListener((what, before, now) -> {
            if (now) {
                Mnemonics.give(dialog.getDialogPane());
                Platform.runLater(() -> begin(dialog.getDialogPane()));
            }
        });
    }

    /** What a dialog of {@code owner} may take of its screen, below the bar with its title. */
    public static Dimension2D room(Window owner) {
        Rectangle2D screen =
                Screen.getScreensForRectangle(owner.getX(), owner.getY(), owner.getWidth(), owner.getHeight()).stream()
                        .findFirst()
                        .orElseGet(Screen::getPrimary)
                        .getVisualBounds();
        return new Dimension2D(screen.getWidth(), screen.getHeight() - TITLE_BAR);
    }

    /** Keeps head and buttons of a dialog on a small screen; what lies between them is scrolled. */
    private static void fit(DialogPane pane, Window owner) {
        pane.applyCss();
        double room = room(owner).getHeight();
        if (pane.prefHeight(pane.prefWidth(-1)) > room) {
            pane.setPrefHeight(room);
        }
    }

    /** Enter closes a dialog that only shows something, as Escape does; Escape never means No where it can mean neither. */
    private static void answerToKeys(DialogPane pane) {
        List<ButtonType> types = pane.getButtonTypes();
        boolean mayCancel = types.stream().anyMatch(type -> type.getButtonData() == ButtonBar.ButtonData.CANCEL_CLOSE);
        for (ButtonType type : types) {
            if (pane.lookupButton(type) instanceof Button button) {
                button.setDefaultButton(button.isDefaultButton() || types.size() == 1);
                button.setCancelButton(
                        button.isCancelButton() && !(mayCancel && type.getButtonData() == ButtonBar.ButtonData.NO));
            }
        }
    }

    /** Leaves the focus with the first field, unless the dialog has given it to one. */
    private static void begin(DialogPane pane) {
        Node owner = pane.getScene() == null ? null : pane.getScene().getFocusOwner();
        boolean onButton = owner instanceof Button button && ButtonBar.getButtonData(button) != null;
        if (owner == null || onButton) {
            firstField(pane.getContent()).ifPresent(Node::requestFocus);
        }
    }

    private static Optional<Node> firstField(@Nullable Node node) { // a dialog may have no content but words
        if (node == null || !node.isVisible() || node.isDisabled()) {
            return Optional.empty();
        }
        boolean isField = node instanceof TextInputControl text && text.isEditable()
                || node instanceof ComboBoxBase
                || node instanceof ButtonBase && !(node instanceof Hyperlink);
        if (isField && node.isFocusTraversable()) {
            return Optional.of(node);
        }
        List<Node> inner = node instanceof ScrollPane scroll
                ? List.of(scroll.getContent())
                : node instanceof Parent parent && !(node instanceof Control)
                        ? parent.getChildrenUnmodifiable()
                        : List.of();
        return inner.stream().flatMap(one -> firstField(one).stream()).findFirst();
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
