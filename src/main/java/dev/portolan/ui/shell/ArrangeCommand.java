package dev.portolan.ui.shell;

import dev.portolan.model.Design;
import dev.portolan.ui.actions.Action;
import dev.portolan.ui.actions.Action.Menu;
import dev.portolan.ui.state.EditorModel;
import dev.portolan.ui.text.Texts;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;

/** The command that arranges the design, the selection, or what stands in the one container that is selected. */
final class ArrangeCommand {

    private final Desk desk;
    private final Arranging arranging;

    ArrangeCommand(Desk desk, Arranging arranging) {
        this.desk = desk;
        this.arranging = arranging;
    }

    Action action() {
        ObservableValue<String> words = desk.inFront(
                pane -> {
                    EditorModel model = pane.document().model();
                    return Bindings.createStringBinding(
                            () -> words(model), model.selection(), model.design(), arranging.running());
                },
                Texts.of("action.arrange.name"));
        return new Action(
                "arrange",
                Menu.ARRANGE,
                words,
                "arrange",
                desk.inFront(pane -> pane.document().model().reading().only().not(), false),
                () -> desk.current()
                        .get()
                        .ifPresent(pane -> arranging.toggle(
                                pane.document().model(), () -> pane.canvas().fit())));
    }

    private String words(EditorModel model) {
        Design design = model.store().committed();
        return arranging.running().get()
                ? Texts.of("action.arrange.stop")
                : Arranging.words(model.selectedComponents(), design);
    }
}
