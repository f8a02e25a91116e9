package dev.portolan.ui.shell;

import dev.portolan.ui.actions.Action;
import dev.portolan.ui.actions.Action.Menu;
import dev.portolan.ui.findings.FindingsPane;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
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
        all.add(action("findings", "Findings", open, pane -> {}));
        all.add(action("next-finding", "Next finding", any, FindingsPane::next));
        all.add(action("previous-finding", "Previous finding", any, FindingsPane::previous));
        all.add(action("search-findings", "Search findings", open, FindingsPane::search));
        all.add(action("standpoint", "Guidance and review date", open, FindingsPane::showStandpoint));
    }

    private Action action(String id, String label, ObservableValue<Boolean> enabled, Consumer<FindingsPane> work) {
        return new Action(
                id,
                Menu.FINDINGS,
                new SimpleStringProperty(label),
                "warning",
                enabled,
                () -> desk.current()
                        .get()
                        .ifPresent(pane -> work.accept(pane.bottom().showFindings())));
    }
}
