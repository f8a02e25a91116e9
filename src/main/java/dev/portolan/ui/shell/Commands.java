package dev.portolan.ui.shell;

import dev.portolan.model.Note;
import dev.portolan.ui.actions.Action.Menu;
import dev.portolan.ui.actions.Actions;
import dev.portolan.ui.actions.Keymap;
import dev.portolan.ui.files.PanelLayout;
import dev.portolan.ui.state.EditorModel;
import java.util.List;
import javafx.beans.value.ObservableValue;

/** Every command of the window, in one list. */
final class Commands {

    /** What the window itself can do. */
    record WindowWork(
            Runnable fresh,
            Runnable open,
            Runnable importing,
            Runnable importingFolder,
            Runnable reimporting,
            Runnable save,
            Runnable saveAs,
            Runnable export,
            Runnable report,
            Runnable close,
            Runnable quit,
            Runnable startPage,
            Runnable palette,
            Runnable shortcuts,
            Runnable compare) {}

    private Commands() {}

    static Actions of(
            Desk desk,
            Editing editing,
            WindowWork work,
            WindowLook look,
            WindowCommands windows,
            ObservableValue<Keymap> keymap) {
        CommandList list = new CommandList(desk);
        file(list, work);
        windows.addTo(list);
        list.in(Menu.FILE).always("quit", "Quit", "", work.quit());
        history(list);
        clipboard(list, editing);
        SelectCommands.addTo(list.in(Menu.SELECT), editing);
        PatternCommands.addTo(list.in(Menu.INSERT));
        ShapeCommands.addTo(list.in(Menu.ARRANGE), editing);
        list.all().add(new ArrangeCommand(desk, editing.arranging()).action());
        ViewCommands.addTo(list.in(Menu.VIEW), look);
        SessionCommands.addTo(list.in(Menu.VIEW));
        panels(list);
        TraceCommands.addTo(list.in(Menu.TRACE));
        new FindingActions(desk).addTo(list.all());
        new QuestionCommands(desk, work.compare()).addTo(list.all());
        list.in(Menu.VIEW)
                .always("start-page", "Start page", "", work.startPage())
                .always("commands", "All commands…", "command-palette", work.palette());
        list.in(Menu.HELP).always("shortcuts", "Keyboard and mouse…", "help", work.shortcuts());
        return new Actions(List.copyOf(list.all()), keymap);
    }

    private static void file(CommandList list, WindowWork work) {
        list.in(Menu.FILE)
                .always("new", "New design", "new", work.fresh())
                .always("open", "Open…", "open", work.open())
                .always("import", "Import…", "open", work.importing())
                .always("import-folder", "Import a folder…", "open", work.importingFolder())
                .open(
                        "reimport",
                        "Re-import…",
                        "open",
                        pane -> work.reimporting().run())
                .open("save", "Save", "save", pane -> work.save().run())
                .open("save-as", "Save as…", "save", pane -> work.saveAs().run())
                .open(
                        "export",
                        "Export picture…",
                        "export",
                        pane -> work.export().run())
                .open("report", "Write report…", "", pane -> work.report().run())
                .open("merge", "Compare with a file…", "", DocumentPane::merge)
                .open("close", "Close design", "close", pane -> work.close().run());
    }

    private static void history(CommandList list) {
        Desk desk = list.desk();
        ObservableValue<String> undo =
                desk.inFront(pane -> pane.document().model().undoLabel(), "");
        ObservableValue<String> redo =
                desk.inFront(pane -> pane.document().model().redoLabel(), "");
        list.in(Menu.EDIT)
                .add(
                        "undo",
                        undo.map(label -> "Undo " + label),
                        "undo",
                        undo.map(label -> !label.isEmpty()),
                        () -> list.model(EditorModel::undo))
                .add(
                        "redo",
                        redo.map(label -> "Redo " + label),
                        "redo",
                        redo.map(label -> !label.isEmpty()),
                        () -> list.model(EditorModel::redo));
    }

    private static void clipboard(CommandList list, Editing editing) {
        list.chosen("cut", "Cut", "cut", SelectCommands::isAny, editing::cut)
                .chosen("copy", "Copy", "copy", SelectCommands::isAny, editing::copy)
                .open(
                        "paste",
                        "Paste",
                        "paste",
                        pane -> editing.paste(pane.document().model(), pane.canvas()))
                .open("copy-picture", "Copy as a picture", "copy", editing::copyPicture)
                .chosen("duplicate", "Duplicate", "duplicate", SelectCommands::isAny, editing::duplicate)
                .chosen("delete", "Delete", "trash", SelectCommands::isAny, editing::delete)
                .chosen(
                        "rename",
                        "Rename",
                        "rename",
                        model -> model.selection().get().size() == 1,
                        model -> list.pane(pane -> pane.canvas().editSelectedName()))
                .open("quick-add", "Add a component…", "plus", DocumentPane::quickAdd)
                .open("note", "Add a note", "", pane -> pane.canvas().notes().add(Note.Form.NOTE))
                .open(
                        "free-text",
                        "Add free text",
                        "",
                        pane -> pane.canvas().notes().add(Note.Form.TEXT))
                .open(
                        "decision",
                        "Add a decision",
                        "",
                        pane -> pane.canvas().notes().add(Note.Form.DECISION))
                .open(
                        "open-point",
                        "Add an open point",
                        "",
                        pane -> pane.canvas().notes().add(Note.Form.OPEN_POINT))
                .open("find", "Find in the design…", "search", DocumentPane::find)
                .open("properties", "Go to the properties", "inspector", DocumentPane::showProperties);
    }

    private static void panels(CommandList list) {
        list.open("search-palette", "Search the components to add", "search", pane -> {
                    pane.panels().left().set(true);
                    pane.palette().search().requestFocus();
                })
                .open(
                        "flows",
                        "Flows and what is expected of them",
                        "trace",
                        pane -> pane.bottom().showFlows())
                .open(
                        "bottom-panel",
                        "Show or hide the bottom panel",
                        "panel-bottom",
                        pane -> PanelLayout.toggle(pane.panels().bottom()))
                .open(
                        "left-panel",
                        "Show or hide components and outline",
                        "panel-left",
                        pane -> PanelLayout.toggle(pane.panels().left()))
                .open(
                        "inspector-panel",
                        "Show or hide the inspector",
                        "panel-right",
                        pane -> PanelLayout.toggle(pane.panels().inspector()))
                .open("layers", "Layers", "", DocumentPane::showLayers)
                .open("zen", "The drawing alone", "", pane -> pane.panels().toggleAll());
    }
}
