package dev.portolan.ui.actions;

import java.util.List;
import java.util.stream.Stream;

/** The window, its files and its help (UI.md 4.5). */
final class ViewConventions {

    private static final Conventions.Lines LINES = new Conventions.Lines(Convention.Section.VIEW);

    private ViewConventions() {}

    static List<Convention> all() {
        return Stream.of(window(), files()).flatMap(List::stream).toList();
    }

    private static List<Convention> window() {
        return List.of(
                LINES.command("Grid", "grid").heldBy("ui.shell.HabitsTest#gridAndGuidesAreSwitchedOff"),
                LINES.command("Snap to shapes", "snap").heldBy("ui.shell.HabitsTest#gridAndGuidesAreSwitchedOff"),
                LINES.command("Panels", "left-panel", "inspector-panel", "bottom-panel")
                        .heldBy("ui.shell.MainWindowTest#aHiddenPanelStaysHiddenInTheNextDesign")
                        .but("no panel for layers yet: shapes are hidden one by one"),
                LINES.command("The drawing alone", "zen")
                        .heldBy("ui.shell.HabitsTest#theDrawingIsShownAloneAndThePanelsComeBack")
                        .but("no view that only reads yet"),
                LINES.command("Theme", "theme").heldBy("ui.shell.MainWindowTest#theThemeIsSwitchedAndRemembered"),
                LINES.command("Full screen", "full-screen")
                        .heldBy("ui.shell.MoreHabitsTest#theWindowFillsTheScreenAndComesBack"),
                LINES.command("Command palette", "commands")
                        .must()
                        .heldBy("ui.shell.HabitsTest#aCommandIsFoundByItsNameAndSaysItsKeys"),
                LINES.command("This sheet", "shortcuts")
                        .must()
                        .heldBy("ui.shell.HabitsTest#theSheetIsSearchedAndSwitchesThePreset"));
    }

    private static List<Convention> files() {
        return List.of(
                LINES.command(
                                "New, open, save, save as, close, quit",
                                "new",
                                "open",
                                "save",
                                "save-as",
                                "close",
                                "quit")
                        .must()
                        .heldBy("ui.shell.MainWindowTest#aDesignIsClosedOnceItsChangesAreSaved"),
                LINES.command("Export", "export")
                        .must()
                        .heldBy("ui.actions.KeymapTest#conflictsBetweenTheProgramsAreSettledByThePreset")
                        .but("printing goes through an exported file"),
                LINES.without(
                        "Preferences", "what can be preferred is in menus and this sheet; a page of it is to come"),
                LINES.gesture("Drop a file on the window", "opens it")
                        .must()
                        .heldBy("ui.shell.MainWindowTest#aSampleIsOpenedChangedUndoneMendedSavedAndOpenedAgain")
                        .but("the test opens as a drop does; the drop itself is the system's"),
                LINES.gesture("Open with Portolan", "a file as an argument")
                        .must()
                        .heldBy("app.PortolanTest#filesOpenTheWindow")
                        .but("a second start opens a second window for now"),
                LINES.gesture("Recent files, pinned ones", "start page")
                        .must()
                        .heldBy("ui.shell.SettingsTest#aPinnedFileStandsBeforeTheOthersAtTheNextStart"),
                LINES.gesture("Unsaved changes", "a dot in the tab; Save, Don't save, Cancel")
                        .must()
                        .heldBy(
                                "ui.shell.MainWindowTest#unsavedChangesAreKeptWhenTheUserKeepsEditing",
                                "ui.shell.MainWindowTest#unsavedChangesAreGoneWhenTheUserDiscardsThem"),
                LINES.without("Recovery after a crash", "to come with autosave").must(),
                LINES.without("Changes by others", "saving asks before it overwrites; a comparison is to come"));
    }
}
