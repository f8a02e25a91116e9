package dev.portolan.ui.actions;

import java.util.List;
import java.util.stream.Stream;

/** The window, its files and its help (UI.md 4.5). */
final class ViewConventions {

    private static final Conventions.Lines LINES = new Conventions.Lines(Convention.Section.VIEW);

    private ViewConventions() {}

    static List<Convention> all() {
        return Stream.of(window(), files(), documents()).flatMap(List::stream).toList();
    }

    private static List<Convention> window() {
        return List.of(
                LINES.command("Grid", "grid").heldBy("ui.shell.HabitsTest#gridAndGuidesAreSwitchedOff"),
                LINES.command("Snap to shapes", "snap").heldBy("ui.shell.HabitsTest#gridAndGuidesAreSwitchedOff"),
                LINES.command("Panels", "left-panel", "inspector-panel", "bottom-panel")
                        .heldBy("ui.shell.MainWindowTest#aHiddenPanelStaysHiddenInTheNextDesign")
                        .but("no panel of styles or tags: colours and lines mean something"),
                LINES.command("Layers", "layers")
                        .heldBy(
                                "edit.LayerEditsTest#whatIsOnAHiddenLayerIsNeitherDrawnNorHit",
                                "edit.LayerEditsTest#aLockedLayerLocksWhatIsOnIt"),
                LINES.command("The drawing alone, on the whole screen", "zen", "present")
                        .heldBy(
                                "ui.shell.HabitsTest#theDrawingIsShownAloneAndThePanelsComeBack",
                                "ui.shell.PresentationTest#escapeBringsMenusAndPanelsBack")
                        .but("what is locked cannot be moved; there is no view that only reads"),
                LINES.command("Networks and peerings only, or everything", "overview")
                        .heldBy(
                                "ui.canvas.DraughtsmanTest#theOverviewHasPlacesAlonePeeringsBetweenThemAndIsDrawnAlikeFromAnythingElse",
                                "ui.shell.LevelOfDetailTest#theLevelIsRememberedWithTheFile")
                        .but("remembered with the file, outside of it"),
                LINES.command("A light around the mouse", "pointer")
                        .heldBy("ui.shell.PresentationTest#aLightFollowsTheMouseUntilItIsPutOut"),
                LINES.command("Parking lot, decisions and snapshots of a session", "session", "snapshot", "decide")
                        .heldBy(
                                "ui.shell.FacilitationTest#anOpenPointIsPinnedListedAndDecided",
                                "ui.shell.FacilitationTest#aSnapshotHasACaptionAndStaysAsItWas"),
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
                LINES.command("Preferences", "preferences")
                        .heldBy("ui.shell.PreferencesTest#whatIsChosenCountsAtOnceAndIsKept"),
                LINES.gesture(
                                "Drop a file on the window",
                                "opens it, or imports it; asks where that may go into the design")
                        .must()
                        .heldBy(
                                "ui.shell.MainWindowTest#aSampleIsOpenedChangedUndoneMendedSavedAndOpenedAgain",
                                "ui.shell.ImportTest#aSourceThatIsDroppedOnAnImportedDesignMayGoThere")
                        .but("the test opens as a drop does; the drop itself is the system's"));
    }

    private static List<Convention> documents() {
        return List.of(
                LINES.gesture("Open with Portolan", "a file as an argument")
                        .must()
                        .heldBy(
                                "app.PortolanTest#filesOpenTheWindow",
                                "app.PortolanTest#aSecondStartHandsItsFilesToTheFirst",
                                "app.FirstInstanceTest#theSecondStartHandsItsFilesToTheFirst"),
                LINES.command(
                                "Tabs and windows",
                                "new-window",
                                "move-to-window",
                                "move-to-next-window",
                                "next-tab",
                                "previous-tab")
                        .by("drag a tab along the bar, out of it, or onto another window")
                        .heldBy(
                                "ui.shell.DesignWindowsTest#aTabMovesToAWindowOfItsOwnWithItsHistoryAndBackAgain",
                                "ui.shell.DesignWindowsTest#aTabThatIsDraggedOutOfTheBarGetsAWindowAndDraggedOntoAnotherWindowGoesThere",
                                "ui.shell.DesignWindowsTest#tabsAreWalkedWithTheKeyboardWhereverTheFocusIs"),
                LINES.command(
                                "Recent files: open, remove missing, clear",
                                "open-recent",
                                "forget-missing",
                                "clear-recents")
                        .by("start page, with pictures; pinned ones stay")
                        .must()
                        .heldBy(
                                "ui.shell.SettingsTest#aPinnedFileStandsBeforeTheOthersAtTheNextStart",
                                "ui.shell.RecentsTest#whatIsNoLongerThereIsRemovedAndTheRestClearedButForPinnedOnes"),
                LINES.gesture("Unsaved changes", "a dot in the tab; Save, Don't save, Cancel")
                        .must()
                        .heldBy(
                                "ui.shell.MainWindowTest#unsavedChangesAreKeptWhenTheUserKeepsEditing",
                                "ui.shell.MainWindowTest#unsavedChangesAreGoneWhenTheUserDiscardsThem"),
                LINES.gesture("Recovery after a crash", "unsaved changes are kept beside; the next start offers them")
                        .must()
                        .heldBy(
                                "ui.files.RecoveryTest#whatARunKeptBeforeItCrashedIsFoundByTheNext",
                                "ui.shell.SafekeepingTest#afterACrashTheChangesAreShownAndComeBackAsOneStepAfterTheFile"),
                LINES.command("Changes by others", "file-changes", "reload")
                        .by("a line above the drawing: show what is different, reload, keep mine")
                        .heldBy(
                                "ui.shell.SafekeepingTest#aFileThatSomebodyElseChangedIsSaidAndReloadedInAStepThatCanBeUndone",
                                "ui.shell.SafekeepingTest#whoeverKeepsTheirOwnIsNotAskedAgainUntilTheFileChangesAgain"));
    }
}
