package dev.portolan.ui.shell;

import dev.portolan.model.Note;
import dev.portolan.ui.actions.Action.Menu;
import dev.portolan.ui.actions.Actions;
import dev.portolan.ui.actions.Keymap;
import dev.portolan.ui.files.PanelLayout;
import dev.portolan.ui.state.EditorModel;
import dev.portolan.ui.text.Texts;
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
        list.in(Menu.FILE).always("quit", "", work.quit());
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
                .always("start-page", "", work.startPage())
                .always("commands", "command-palette", work.palette());
        list.in(Menu.HELP).always("shortcuts", "help", work.shortcuts());
        return new Actions(List.copyOf(list.all()), keymap);
    }

    private static void file(CommandList list, WindowWork work) {
        list.in(Menu.FILE)
                .always("new", "new", work.fresh())
                .always("open", "open", work.open())
                .always("import", "open", work.importing())
                .always("import-folder", "open", work.importingFolder())
                .open("reimport", "open", pane -> work.reimporting().run())
                .open("save", "save", pane -> work.save().run())
                .open("save-as", "save", pane -> work.saveAs().run())
                .open("export", "export", pane -> work.export().run())
                .open("report", "", pane -> work.report().run())
                .open("merge", "", DocumentPane::merge)
                .open("close", "close", pane -> work.close().run());
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
                        undo.map(label -> Texts.of("action.undo.name", label)),
                        "undo",
                        undo.map(label -> !label.isEmpty()),
                        () -> list.model(EditorModel::undo))
                .add(
                        "redo",
                        redo.map(label -> Texts.of("action.redo.name", label)),
                        "redo",
                        redo.map(label -> !label.isEmpty()),
                        () -> list.model(EditorModel::redo));
    }

    private static void clipboard(CommandList list, Editing editing) {
        list.chosen("cut", "cut", SelectCommands::isAny, editing::cut)
                .chosen("copy", "copy", SelectCommands::isAny, editing::copy)
                .open("paste", "paste", pane -> editing.paste(pane.document().model(), pane.canvas()))
                .open("paste-text", "paste", editing::pasteText)
                .open("copy-picture", "copy", editing::copyPicture)
                .chosen("duplicate", "duplicate", SelectCommands::isAny, editing::duplicate)
                .chosen("delete", "trash", SelectCommands::isAny, editing::delete)
                .chosen(
                        "rename",
                        "rename",
                        model -> model.selection().get().size() == 1,
                        model -> list.pane(pane -> pane.canvas().editSelectedName()))
                .chosen("replace-with", "", SelectCommands::isComponent, model -> list.pane(DocumentPane::replace))
                .open("quick-add", "plus", DocumentPane::quickAdd)
                .open("note", "", pane -> pane.canvas().notes().add(Note.Form.NOTE))
                .open("free-text", "", pane -> pane.canvas().notes().add(Note.Form.TEXT))
                .open("decision", "", pane -> pane.canvas().notes().add(Note.Form.DECISION))
                .open("open-point", "", pane -> pane.canvas().notes().add(Note.Form.OPEN_POINT))
                .open("find", "search", DocumentPane::find)
                .open("properties", "inspector", DocumentPane::showProperties);
    }

    private static void panels(CommandList list) {
        list.open("search-palette", "search", pane -> {
                    pane.panels().left().set(true);
                    pane.palette().search().requestFocus();
                })
                .open("flows", "trace", pane -> pane.bottom().showFlows())
                .open(
                        "bottom-panel",
                        "panel-bottom",
                        pane -> PanelLayout.toggle(pane.panels().bottom()))
                .open(
                        "left-panel",
                        "panel-left",
                        pane -> PanelLayout.toggle(pane.panels().left()))
                .open(
                        "inspector-panel",
                        "panel-right",
                        pane -> PanelLayout.toggle(pane.panels().inspector()))
                .open("layers", "", DocumentPane::showLayers)
                .open("zen", "", pane -> pane.panels().toggleAll());
    }
}
