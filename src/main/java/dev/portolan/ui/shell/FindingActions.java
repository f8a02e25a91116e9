package dev.portolan.ui.shell;

import dev.portolan.ui.actions.Action;
import dev.portolan.ui.actions.Action.Menu;
import dev.portolan.ui.findings.FindingsPane;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

/** The commands that go through the findings. */
final class FindingActions {

    private final Desk desk;

    FindingActions(Desk desk) {
        this.desk = desk;
    }

    void addTo(List<Action> all) {
        ObservableValue<Boolean> open = desk.inFront(pane -> new SimpleObjectProperty<>(true), false);
        ObservableValue<Boolean> any = desk.inFront(
                pane -> pane.document()
                        .model()
                        .assessment()
                        .map(one -> !one.findings().isEmpty()),
                false);
        all.add(action("findings", open, pane -> {}));
        all.add(action("next-finding", any, FindingsPane::next));
        all.add(action("previous-finding", any, FindingsPane::previous));
        all.add(action("search-findings", open, FindingsPane::search));
        all.add(action("standpoint", open, FindingsPane::showStandpoint));
    }

    private Action action(String id, ObservableValue<Boolean> enabled, Consumer<FindingsPane> work) {
        return new Action(
                id,
                Menu.FINDINGS,
                Action.words(id),
                "warning",
                enabled,
                () -> desk.current()
                        .get()
                        .ifPresent(pane -> work.accept(pane.bottom().showFindings())));
    }
}
