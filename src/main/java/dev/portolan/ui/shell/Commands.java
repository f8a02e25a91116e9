package dev.portolan.ui.shell;

import dev.portolan.ui.actions.Action;
import dev.portolan.ui.actions.Action.Menu;
import dev.portolan.ui.actions.Actions;
import dev.portolan.ui.files.PanelLayout;
import dev.portolan.ui.state.EditorModel;
import dev.portolan.ui.state.Tracing;
import dev.portolan.ui.trace.TraceCopy;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;

/** Every command of the window, in one list. */
final class Commands {

    private final Desk desk;
    private final Editing editing;
    private final List<Action> all = new ArrayList<>();

    /** What the window itself can do. */
    record WindowWork(
            Runnable fresh,
            Runnable open,
            Runnable save,
            Runnable saveAs,
            Runnable export,
            Runnable report,
            Runnable close,
            Runnable quit,
            Runnable theme,
            Runnable ghosts,
            Runnable startPage,
            Runnable palette,
            Runnable shortcuts,
            Runnable compare) {}

    private Commands(Desk desk, Editing editing) {
        this.desk = desk;
        this.editing = editing;
    }

    static Actions of(Desk desk, Editing editing, WindowWork work) {
        Commands commands = new Commands(desk, editing);
        commands.file(work);
        commands.history();
        commands.clipboard();
        commands.selection();
        commands.order();
        commands.all.add(new ArrangeCommand(desk, editing.arranging()).action());
        commands.zoom();
        commands.panels();
        commands.look(work);
        commands.trace();
        commands.copies();
        commands.flows();
        new FindingActions(desk).addTo(commands.all);
        new QuestionCommands(desk, work.compare()).addTo(commands.all);
        commands.add(
                Menu.HELP,
                "shortcuts",
                new Face("Keyboard shortcuts", "help"),
                "F1",
                Actions.always(),
                work.shortcuts());
        return new Actions(commands.all);
    }

    private void file(WindowWork work) {
        ObservableValue<Boolean> open = isOpen();
        add(Menu.FILE, "new", new Face("New design", "new"), "Shortcut+N", Actions.always(), work.fresh());
        add(Menu.FILE, "open", new Face("Open…", "open"), "Shortcut+O", Actions.always(), work.open());
        add(Menu.FILE, "save", new Face("Save", "save"), "Shortcut+S", open, work.save());
        add(Menu.FILE, "save-as", new Face("Save as…", "save"), "Shortcut+Shift+S", open, work.saveAs());
        add(Menu.FILE, "export", new Face("Export picture…", "export"), "Shortcut+Shift+E", open, work.export());
        add(Menu.FILE, "report", new Face("Write report…", ""), "", open, work.report());
        add(Menu.FILE, "close", new Face("Close design", "close"), "Shortcut+W", open, work.close());
        add(Menu.FILE, "quit", new Face("Quit", ""), "Shortcut+Q", Actions.always(), work.quit());
    }

    private void history() {
        ObservableValue<String> undo =
                desk.inFront(pane -> pane.document().model().undoLabel(), "");
        ObservableValue<String> redo =
                desk.inFront(pane -> pane.document().model().redoLabel(), "");
        all.add(new Action(
                "undo",
                Menu.EDIT,
                undo.map(label -> "Undo " + label),
                "undo",
                "Shortcut+Z",
                undo.map(label -> !label.isEmpty()),
                () -> model(model -> model.store().undo())));
        all.add(new Action(
                "redo",
                Menu.EDIT,
                redo.map(label -> "Redo " + label),
                "redo",
                "Shortcut+Y",
                redo.map(label -> !label.isEmpty()),
                () -> model(model -> model.store().redo())));
    }

    private void clipboard() {
        ObservableValue<Boolean> chosen = isChosen();
        add(Menu.EDIT, "cut", new Face("Cut", "cut"), "Shortcut+X", chosen, () -> model(editing::cut));
        add(Menu.EDIT, "copy", new Face("Copy", "copy"), "Shortcut+C", chosen, () -> model(editing::copy));
        add(Menu.EDIT, "paste", new Face("Paste", "paste"), "Shortcut+V", isOpen(), () -> model(editing::paste));
        add(
                Menu.EDIT,
                "duplicate",
                new Face("Duplicate", "duplicate"),
                "Shortcut+D",
                chosen,
                () -> model(editing::duplicate));
    }

    private void selection() {
        ObservableValue<Boolean> chosen = isChosen();
        add(Menu.EDIT, "delete", new Face("Delete", "trash"), "Delete", chosen, () -> model(editing::delete));
        add(
                Menu.EDIT,
                "rename",
                new Face("Rename", "rename"),
                "F2",
                ofSelection(model -> model.selectedComponents().size() == 1),
                () -> pane(pane -> pane.canvas().editSelectedName()));
        add(
                Menu.EDIT,
                "select-all",
                new Face("Select all", "select"),
                "Shortcut+A",
                isOpen(),
                () -> model(editing::selectAll));
        add(
                Menu.EDIT,
                "select-none",
                new Face("Select nothing", "select"),
                "Shortcut+Shift+A",
                chosen,
                () -> model(model -> model.select(List.of())));
    }

    private void order() {
        ObservableValue<Boolean> components =
                ofSelection(model -> !model.selectedComponents().isEmpty());
        add(
                Menu.EDIT,
                "to-front",
                new Face("Bring to front", ""),
                "Shortcut+Shift+CLOSE_BRACKET",
                components,
                () -> model(editing::toFront));
        add(
                Menu.EDIT,
                "to-back",
                new Face("Send to back", ""),
                "Shortcut+Shift+OPEN_BRACKET",
                components,
                () -> model(editing::toBack));
        add(
                Menu.EDIT,
                "lock",
                new Face("Lock or unlock", "lock"),
                "Shortcut+L",
                components,
                () -> model(editing::toggleLock));
        add(
                Menu.EDIT,
                "straighten",
                new Face("Let the line find its own way", ""),
                "",
                ofSelection(model -> !model.selectedLinks().isEmpty()),
                () -> model(editing::straighten));
    }

    private void zoom() {
        ObservableValue<Boolean> open = isOpen();
        add(
                Menu.VIEW,
                "zoom-in",
                new Face("Zoom in", "zoom-in"),
                "Shortcut+Equals",
                open,
                () -> pane(pane -> pane.canvas().zoomIn()));
        add(
                Menu.VIEW,
                "zoom-out",
                new Face("Zoom out", "zoom-out"),
                "Shortcut+Minus",
                open,
                () -> pane(pane -> pane.canvas().zoomOut()));
        add(
                Menu.VIEW,
                "actual-size",
                new Face("Actual size", ""),
                "Shortcut+0",
                open,
                () -> pane(pane -> pane.canvas().actualSize()));
        add(
                Menu.VIEW,
                "fit",
                new Face("Fit all", "fit"),
                "Shift+1",
                open,
                () -> pane(pane -> pane.canvas().fit()));
    }

    private void panels() {
        ObservableValue<Boolean> open = isOpen();
        add(
                Menu.VIEW,
                "find",
                new Face("Find a component to add", "search"),
                "Shortcut+F",
                open,
                () -> pane(pane -> pane.palette().search().requestFocus()));
        add(
                Menu.VIEW,
                "flows",
                new Face("Flows and what is expected of them", "trace"),
                "Shortcut+Shift+L",
                open,
                () -> pane(pane -> pane.bottom().showFlows()));
        add(
                Menu.VIEW,
                "bottom-panel",
                new Face("Show or hide the bottom panel", "panel-bottom"),
                "Shortcut+J",
                open,
                () -> pane(pane -> PanelLayout.toggle(pane.panels().bottom())));
        add(
                Menu.VIEW,
                "left-panel",
                new Face("Show or hide components and outline", "panel-left"),
                "Alt+1",
                open,
                () -> pane(pane -> PanelLayout.toggle(pane.panels().left())));
        add(
                Menu.VIEW,
                "inspector-panel",
                new Face("Show or hide the inspector", "panel-right"),
                "Alt+2",
                open,
                () -> pane(pane -> PanelLayout.toggle(pane.panels().inspector())));
    }

    private void look(WindowWork work) {
        add(
                Menu.VIEW,
                "theme",
                new Face("Light or dark", "theme-dark"),
                "Shortcut+Shift+T",
                Actions.always(),
                work.theme());
        add(
                Menu.VIEW,
                "ghosts",
                new Face("Show or hide what Azure adds", ""),
                "Shortcut+Shift+I",
                Actions.always(),
                work.ghosts());
        add(Menu.VIEW, "start-page", new Face("Start page", ""), "", Actions.always(), work.startPage());
        add(
                Menu.VIEW,
                "commands",
                new Face("All commands…", "command-palette"),
                "Shortcut+K",
                Actions.always(),
                work.palette());
    }

    private ObservableValue<Boolean> isTracing() {
        return desk.inFront(
                pane -> pane.document().model().tracing().branch().map(branch -> branch.isPresent()), false);
    }

    private void trace() {
        ObservableValue<Boolean> tracing = isTracing();
        ObservableValue<Boolean> any = desk.inFront(
                pane -> pane.document()
                        .model()
                        .assessment()
                        .map(one -> !one.traces().isEmpty()),
                false);
        add(
                Menu.TRACE,
                "trace-next",
                new Face("Trace the next flow", "trace"),
                "Shortcut+T",
                any,
                () -> model(model -> model.tracing().next()));
        add(
                Menu.TRACE,
                "step-forward",
                new Face("Step forward", "step-forward"),
                "F9",
                tracing,
                () -> model(model -> model.tracing().forward()));
        add(
                Menu.TRACE,
                "step-back",
                new Face("Step back", "step-back"),
                "Shift+F9",
                tracing,
                () -> model(model -> model.tracing().back()));
        add(
                Menu.TRACE,
                "whole-way",
                new Face("Show the whole way", "trace"),
                "",
                tracing,
                () -> model(model -> model.tracing().step().set(Tracing.WHOLE)));
        add(
                Menu.TRACE,
                "trace-none",
                new Face("Stop tracing", "stop"),
                "Shift+F5",
                tracing,
                () -> model(model -> model.tracing().flow().set("")));
    }

    private void copies() {
        add(
                Menu.TRACE,
                "trace-copy",
                new Face("Copy as Markdown", "copy"),
                "Shortcut+Shift+C",
                isTracing(),
                () -> model(TraceCopy::asMarkdown));
    }

    private void flows() {
        ObservableValue<Boolean> proposed = desk.inFront(
                pane -> pane.document()
                        .model()
                        .assessment()
                        .map(one -> !one.proposed().isEmpty()),
                false);
        add(
                Menu.TRACE,
                "add-flow",
                new Face("Add a flow…", "plus"),
                "",
                isOpen(),
                () -> pane(pane -> pane.bottom().showFlows().add()));
        add(
                Menu.TRACE,
                "keep-flows",
                new Face("Keep all proposed flows as tests", ""),
                "",
                proposed,
                () -> pane(pane -> pane.bottom().showFlows().keepAll()));
    }

    private ObservableValue<Boolean> isChosen() {
        return desk.inFront(pane -> pane.document().model().selection().map(set -> !set.isEmpty()), false);
    }

    private ObservableValue<Boolean> ofSelection(Predicate<EditorModel> condition) {
        return desk.inFront(
                pane -> pane.document()
                        .model()
                        .selection()
                        .map(set -> condition.test(pane.document().model())),
                false);
    }

    private ObservableValue<Boolean> isOpen() {
        return desk.inFront(pane -> new SimpleObjectProperty<>(true), false);
    }

    private void model(Consumer<EditorModel> work) {
        pane(pane -> work.accept(pane.document().model()));
    }

    private void pane(Consumer<DocumentPane> work) {
        desk.current().get().ifPresent(work);
    }

    private void add(Menu menu, String id, Face face, String shortcut, ObservableValue<Boolean> enabled, Runnable run) {
        all.add(new Action(id, menu, new SimpleStringProperty(face.label()), face.icon(), shortcut, enabled, run));
    }

    /** What a command looks like. */
    private record Face(String label, String icon) {}
}
