package dev.portolan.ui.shell;

import dev.portolan.diagram.Diagram;
import dev.portolan.tools.Walk;
import dev.portolan.ui.actions.Action;
import dev.portolan.ui.actions.Action.Menu;
import dev.portolan.ui.actions.Actions;
import dev.portolan.ui.state.EditorModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;

/** Commands as they are collected for one menu, most of them about the design in front. */
final class CommandList {

    /** The menus in which commands change the design, and those of them that do not. */
    private static final Set<Menu> CHANGING = Set.of(Menu.EDIT, Menu.INSERT, Menu.ARRANGE);

    private static final Set<String> READING = Set.of("copy", "copy-picture", "copy-size", "find", "properties");

    private final Desk desk;
    private final List<Action> all = new ArrayList<>();
    private Menu menu = Menu.FILE;

    CommandList(Desk desk) {
        this.desk = desk;
    }

    List<Action> all() {
        return all;
    }

    /** The menu to which the commands that follow belong. */
    CommandList in(Menu next) {
        menu = next;
        return this;
    }

    CommandList always(String id, String icon, Runnable run) {
        return add(id, icon, Actions.always(), run);
    }

    /** A command that is there while a design is open. */
    CommandList open(String id, String icon, Consumer<DocumentPane> run) {
        return add(id, icon, isOpen(), () -> pane(run));
    }

    /** A command of one of several things, that is called after it. */
    CommandList named(String id, String name, String icon, Consumer<DocumentPane> run) {
        return add(id, new SimpleStringProperty(name), icon, isOpen(), () -> pane(run));
    }

    /** A command about what is selected, there while {@code condition} holds for it. */
    CommandList chosen(String id, String icon, Predicate<EditorModel> condition, Consumer<EditorModel> run) {
        return add(id, icon, ofSelection(condition), () -> model(run));
    }

    CommandList add(String id, String icon, ObservableValue<Boolean> enabled, Runnable run) {
        return add(id, Action.words(id), icon, enabled, run);
    }

    CommandList add(
            String id, ObservableValue<String> label, String icon, ObservableValue<Boolean> enabled, Runnable run) {
        boolean changes = CHANGING.contains(menu) && !READING.contains(id);
        all.add(new Action(id, menu, label, icon, changes ? unlessReading(enabled) : enabled, run));
        return this;
    }

    private ObservableValue<Boolean> unlessReading(ObservableValue<Boolean> enabled) {
        ObservableValue<Boolean> reading =
                desk.inFront(pane -> pane.document().model().reading().only(), false);
        return Bindings.createObjectBinding(() -> enabled.getValue() && !reading.getValue(), enabled, reading);
    }

    ObservableValue<Boolean> isOpen() {
        return desk.inFront(pane -> new SimpleObjectProperty<>(true), false);
    }

    /** Whether {@code condition} holds for the design in front, asked again whenever it or its selection changes. */
    private ObservableValue<Boolean> ofSelection(Predicate<EditorModel> condition) {
        return desk.inFront(
                pane -> {
                    EditorModel model = pane.document().model();
                    return Bindings.createObjectBinding(() -> condition.test(model), model.selection(), model.design());
                },
                false);
    }

    void model(Consumer<EditorModel> work) {
        pane(pane -> work.accept(pane.document().model()));
    }

    void pane(Consumer<DocumentPane> work) {
        desk.current().get().ifPresent(work);
    }

    /** Ways from what is selected to something else, as the design in front is drawn. */
    Walk walk(EditorModel model) {
        Diagram diagram = desk.current()
                .get()
                .map(pane -> pane.canvas().diagram())
                .orElseThrow(() -> new IllegalStateException("no design is open"));
        return new Walk(model.design().get(), diagram, model.selection().get());
    }

    Desk desk() {
        return desk;
    }
}
