package dev.portolan.ui.files;

import dev.portolan.io.exporting.report.Renderer;
import dev.portolan.io.exporting.report.Renderers;
import dev.portolan.ui.controls.Dialogs;
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
        dialog.setTitle("Write report");
        ChoiceForm form = new ChoiceForm("report", WIDTH);
        form.choice(
                "sort",
                "Document",
                List.of(ReportWish.Sort.values()),
                usual.sort(),
                ReportWish.Sort::label,
                sort -> change(wish.with(sort)));
        format = form.choice(
                "format",
                "Format",
                Renderers.all(),
                usual.format(),
                Renderer::label,
                chosen -> change(wish.with(chosen)));
        sanitised = form.check(
                "sanitised", "Other names and addresses", usual.sanitised(), on -> change(wish.sanitised(on)));
        about.setWrapText(true);
        about.setPrefWidth(WIDTH);
        about.getStyleClass().addAll("muted", "report-about");
        dialog.getDialogPane().setContent(new VBox(12, form.grid(), about));
        dialog.getDialogPane()
                .getButtonTypes()
                .setAll(
                        new ButtonType("Write…", ButtonData.OK_DONE),
                        new ButtonType("Cancel", ButtonData.CANCEL_CLOSE));
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
                    case REVIEW ->
                        "Verdict, drawing, findings, traces hop by hop, plans and inventory. portolan.yaml says which"
                                + " chapters and how they look.";
                    case COMPARISON ->
                        "What became different since an older file of the design: drawing, paths, TLS, findings. You"
                                + " choose the older file next.";
                    case HAND_OVER ->
                        "A folder with arguments of az aks create, an egress allow-list for Azure Firewall and"
                                + " commands that would prove the traces. It is no deployment.";
                });
    }
}
