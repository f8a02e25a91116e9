package dev.portolan.ui.shell;

import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.ui.actions.Action;
import dev.portolan.ui.actions.Action.Menu;
import dev.portolan.ui.questions.QuestionsPane;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.beans.property.SimpleObjectProperty;
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
        all.add(action("who-reaches", one, () -> about(QuestionsPane::askWhoReaches)));
        all.add(action("what-is-reached", one, () -> about(QuestionsPane::askWhatIsReachedFrom)));
        all.add(action("without", one, () -> about(QuestionsPane::askWithout)));
        all.add(action(
                "matrix",
                open,
                () -> desk.current()
                        .get()
                        .ifPresent(pane -> pane.bottom().showQuestions().askEverything())));
        all.add(action(
                "every-path",
                open,
                () -> desk.current()
                        .get()
                        .ifPresent(pane -> pane.bottom().showQuestions().prepareEveryPath())));
        all.add(action("compare", open, compare));
    }

    private void about(BiConsumer<QuestionsPane, ComponentId> ask) {
        desk.current()
                .get()
                .ifPresent(pane -> pane.document().model().selectedComponents().stream()
                        .findFirst()
                        .map(Component::id)
                        .ifPresent(id -> ask.accept(pane.bottom().showQuestions(), id)));
    }

    private static Action action(String id, ObservableValue<Boolean> enabled, Runnable run) {
        return new Action(id, Menu.QUESTIONS, Action.words(id), "why", enabled, run);
    }
}
