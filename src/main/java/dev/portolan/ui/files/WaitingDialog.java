package dev.portolan.ui.files;

import dev.portolan.ui.controls.Dialogs;
import dev.portolan.ui.controls.Words;
import dev.portolan.ui.text.Texts;
import javafx.animation.PauseTransition;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;
import javafx.stage.Modality;
import javafx.stage.Window;
import javafx.util.Duration;

/** Shows that work takes its time, once it does, with a way to give it up; everything else can be used meanwhile. */
final class WaitingDialog implements FileChoices.Waiting {

    private static final Duration SHORT = Duration.millis(400);
    private static final double WIDTH = 420;

    private final Dialog<ButtonType> dialog = new Dialog<>();
    private final Label step = Words.label(Texts.of("import.starting"));
    private final PauseTransition before = new PauseTransition(SHORT);
    private boolean over;

    WaitingDialog(Window owner, String what, Runnable cancel) {
        Dialogs.own(dialog, owner);
        dialog.initModality(Modality.NONE);
        dialog.setTitle(Texts.of("dialog.title"));
        dialog.setHeaderText(what);
        ProgressBar bar = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText(what);
        step.setId("import-step");
        VBox content = new VBox(8, bar, step);
        content.setPrefWidth(WIDTH);
        dialog.getDialogPane().setContent(content);
        dialog.getDialogPane().getButtonTypes().setAll(Dialogs.cancel());
        dialog.setOnHidden(event -> {
            if (!over) {
                over = true;
                cancel.run();
            }
        });
        before.setOnFinished(event -> {
            if (!over) {
                dialog.show();
            }
        });
        before.play();
    }

    @Override
    public void tell(String now) {
        step.setText(now);
    }

    @Override
    public void done() {
        over = true;
        before.stop();
        dialog.hide();
    }
}
