package dev.portolan.ui.files;

import dev.portolan.io.exporting.report.Renderer;
import dev.portolan.io.exporting.report.Renderers;
import dev.portolan.ui.controls.Dialogs;
import dev.portolan.ui.text.Texts;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

/** Asks what to write of a design. */
final class ReportDialog {

    private static final double WIDTH = 440;

    private final Dialog<ButtonType> dialog = new Dialog<>();
    private final Label about = new Label();
    private final ComboBox<Renderer> format;
    private final CheckBox sanitised;
    private ReportWish wish;

    ReportDialog(Window owner, ReportWish usual) {
        this.wish = usual;
        Dialogs.own(dialog, owner);
        dialog.setTitle(Texts.of("report.title"));
        ChoiceForm form = new ChoiceForm("report", WIDTH);
        form.choice(
                "sort",
                Texts.of("report.sort"),
                List.of(ReportWish.Sort.values()),
                usual.sort(),
                ReportWish.Sort::label,
                sort -> change(wish.with(sort)));
        format = form.choice(
                "format",
                Texts.of("report.format"),
                Renderers.all(),
                usual.format(),
                Renderer::label,
                chosen -> change(wish.with(chosen)));
        sanitised = form.check(
                "sanitised", Texts.of("report.sanitised"), usual.sanitised(), on -> change(wish.sanitised(on)));
        about.setWrapText(true);
        about.setPrefWidth(WIDTH);
        about.getStyleClass().addAll("muted", "report-about");
        dialog.getDialogPane().setContent(new VBox(12, form.grid(), about));
        dialog.getDialogPane()
                .getButtonTypes()
                .setAll(new ButtonType(Texts.of("report.go"), ButtonData.OK_DONE), Dialogs.cancel());
        show();
    }

    /** Asks; empty where nothing is to be written after all. */
    Optional<ReportWish> ask() {
        return dialog.showAndWait()
                .filter(answer -> answer.getButtonData() == ButtonData.OK_DONE)
                .map(answer -> wish);
    }

    private void change(ReportWish next) {
        wish = next;
        show();
    }

    private void show() {
        format.setDisable(wish.sort() == ReportWish.Sort.HAND_OVER);
        sanitised.setDisable(!wish.canBeSanitised());
        about.setText(
                switch (wish.sort()) {
                    case REVIEW -> Texts.of("report.review.about");
                    case COMPARISON -> Texts.of("report.comparison.about");
                    case HAND_OVER -> Texts.of("report.hand-over.about");
                });
    }
}
