package dev.portolan.ui.flows;

import dev.portolan.catalog.Catalog;
import dev.portolan.model.Expectation;
import dev.portolan.model.Flow;
import dev.portolan.model.FlowEnd;
import dev.portolan.ui.controls.Dialogs;
import dev.portolan.ui.state.EditorModel;
import dev.portolan.ui.text.Texts;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.stage.Window;

/** Asks what a flow is and what is expected of it. */
final class FlowDialog {

    private static final FlowEnd NOWHERE = FlowEnd.address("");

    private final EditorModel model;
    private final Catalog catalog;

    FlowDialog(EditorModel model, Catalog catalog) {
        this.model = model;
        this.catalog = catalog;
    }

    /** A flow that there was not; empty where the user thinks better of it. */
    Optional<Flow> askNew(Window owner) {
        Flow blank = Flow.https("", NOWHERE, NOWHERE).expecting(Expectation.delivered());
        return ask(blank, owner, Texts.of("flow.add"));
    }

    /** {@code flow} as the user wants it. */
    Optional<Flow> ask(Flow flow, Window owner) {
        return ask(flow, owner, Texts.of("flow.save"));
    }

    private Optional<Flow> ask(Flow flow, Window owner, String verb) {
        FlowForm form = new FlowForm(
                flow, model.design().get().topology(), model.assessment().get(), catalog);
        ButtonType save = new ButtonType(verb, ButtonBar.ButtonData.OK_DONE);
        Dialog<Flow> dialog = new Dialog<>();
        Dialogs.own(dialog, owner);
        dialog.setTitle(flow.name().isEmpty() ? Texts.of("flow.new") : flow.name());
        dialog.setHeaderText(flow.name().isEmpty() ? Texts.of("flow.new") : flow.name());
        dialog.getDialogPane().setContent(form);
        dialog.getDialogPane().getButtonTypes().addAll(save, Dialogs.cancel());
        Node keep = dialog.getDialogPane().lookupButton(save);
        keep.setId("flow-save");
        keep.disableProperty().bind(form.complete().not());
        dialog.setResizable(true);
        Dialogs.growing(dialog);
        dialog.setOnShown(event -> form.begin());
        dialog.setResultConverter(button -> button == save ? form.flow().orElse(null) : null);
        return dialog.showAndWait();
    }
}
