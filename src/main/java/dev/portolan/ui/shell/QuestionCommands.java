package dev.portolan.ui.shell;

import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.ui.actions.Action;
import dev.portolan.ui.actions.Action.Menu;
import dev.portolan.ui.questions.QuestionsPane;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;

/** The commands that ask about the whole design. */
final class QuestionCommands {

    private final Desk desk;
    private final Runnable compare;

    QuestionCommands(Desk desk, Runnable compare) {
        this.desk = desk;
        this.compare = compare;
    }

    void addTo(List<Action> all) {
        ObservableValue<Boolean> open = desk.inFront(pane -> new SimpleObjectProperty<>(true), false);
        ObservableValue<Boolean> one = desk.inFront(
                pane -> pane.document()
                        .model()
                        .selection()
                        .map(set -> pane.document().model().selectedComponents().size() == 1),
                false);
        all.add(action("who-reaches", "Who can reach this", one, () -> about(QuestionsPane::askWhoReaches)));
        all.add(action(
                "what-is-reached", "What does this reach", one, () -> about(QuestionsPane::askWhatIsReachedFrom)));
        all.add(action("without", "What breaks without this", one, () -> about(QuestionsPane::askWithout)));
        all.add(action(
                "matrix",
                "Who reaches what",
                open,
                () -> desk.current()
                        .get()
                        .ifPresent(pane -> pane.bottom().showQuestions().askEverything())));
        all.add(action(
                "every-path",
                "Does every path pass a WAF or firewall…",
                open,
                () -> desk.current()
                        .get()
                        .ifPresent(pane -> pane.bottom().showQuestions().prepareEveryPath())));
        all.add(action("compare", "Compare with…", open, compare));
    }

    private void about(BiConsumer<QuestionsPane, ComponentId> ask) {
        desk.current()
                .get()
                .ifPresent(pane -> pane.document().model().selectedComponents().stream()
                        .findFirst()
                        .map(Component::id)
                        .ifPresent(id -> ask.accept(pane.bottom().showQuestions(), id)));
    }

    private static Action action(String id, String label, ObservableValue<Boolean> enabled, Runnable run) {
        return new Action(id, Menu.QUESTIONS, new SimpleStringProperty(label), "why", enabled, run);
    }
}
