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
                LINES.command("grid", "grid").heldBy("ui.shell.HabitsTest#gridAndGuidesAreSwitchedOff"),
                LINES.command("snap-to-shapes", "snap").heldBy("ui.shell.HabitsTest#gridAndGuidesAreSwitchedOff"),
                LINES.command("panels", "left-panel", "inspector-panel", "bottom-panel")
                        .heldBy(
                                "ui.shell.MainWindowTest#aHiddenPanelStaysHiddenInTheNextDesign",
                                "ui.shell.MoreHabitsTest#panelsAreHiddenAndLayersShownByKeys")
                        .but("no panel of styles or tags: colours and lines mean something"),
                LINES.command("layers", "layers")
                        .heldBy(
                                "ui.shell.MoreHabitsTest#panelsAreHiddenAndLayersShownByKeys",
                                "edit.LayerEditsTest#whatIsOnAHiddenLayerIsNeitherDrawnNorHit",
                                "edit.LayerEditsTest#aLockedLayerLocksWhatIsOnIt"),
                LINES.command("the-drawing-alone-on", "zen", "present")
                        .heldBy(
                                "ui.shell.HabitsTest#theDrawingIsShownAloneAndThePanelsComeBack",
                                "ui.shell.PresentationTest#escapeBringsMenusAndPanelsBack")
                        .but("pan, zoom, select, trace and ask as ever"),
                LINES.command("a-view-that-only-reads", "read-only")
                        .heldBy(
                                "ui.shell.JustReadingTest#nothingIsChangedUntilItIsSwitchedOff",
                                "tools.ReadToolTest#aDragFromAShapeMovesTheViewAndChangesNothing")
                        .but("commands that change something are off, and the status bar says so"),
                LINES.command("networks-and-peerings-only", "overview")
                        .heldBy(
                                "ui.canvas.DraughtsmanTest#theOverviewHasPlacesAlonePeeringsBetweenThemAndIsDrawnAlikeFromAnythingElse",
                                "ui.shell.LevelOfDetailTest#theLevelIsRememberedWithTheFile")
                        .but("remembered with the file, outside of it"),
                LINES.command("a-light-around-the-mouse", "pointer")
                        .heldBy("ui.shell.PresentationTest#aLightFollowsTheMouseUntilItIsPutOut"),
                LINES.command("parking-lot-decisions-and-snapshots", "session", "snapshot", "decide")
                        .heldBy(
                                "ui.shell.FacilitationTest#anOpenPointIsPinnedListedAndDecided",
                                "ui.shell.FacilitationTest#aSnapshotHasACaptionAndStaysAsItWas"),
                LINES.command("theme", "theme").heldBy("ui.shell.MainWindowTest#theThemeIsSwitchedAndRemembered"),
                LINES.command("full-screen", "full-screen")
                        .heldBy("ui.shell.MoreHabitsTest#theWindowFillsTheScreenAndComesBack"),
                LINES.command("command-palette", "commands")
                        .must()
                        .heldBy("ui.shell.HabitsTest#aCommandIsFoundByItsNameAndSaysItsKeys"),
                LINES.command("this-sheet", "shortcuts")
                        .must()
                        .heldBy(
                                "ui.shell.HabitsTest#theSheetIsSearchedAndSwitchesThePreset",
                                "ui.shell.KeySheetTest#everyKeyOfAPresetStandsInIt"));
    }

    private static List<Convention> files() {
        return List.of(
                LINES.command("new-open-save-save-as", "new", "open", "save", "save-as", "close", "quit")
                        .must()
                        .heldBy(
                                "ui.shell.MoreHabitsTest#filesAreMadeSavedClosedAndOpenedByKeys",
                                "ui.shell.MainWindowTest#aDesignIsClosedOnceItsChangesAreSaved",
                                "ui.shell.DesignWindowsTest#quittingClosesAllWindowsUnlessOneDesignIsKept"),
                LINES.command("export", "export")
                        .must()
                        .heldBy(
                                "ui.shell.EveryKeyTest#everyKeyOfAPresetRunsItsCommandAndNoOther",
                                "ui.files.ExportDialogTest#whatIsChosenIsShownAnsweredAndRememberedAcrossStarts",
                                "io.exporting.ExportersTest#everySampleIsExportedInEveryFormat")
                        .but(
                                "JavaFX prints a drawing as pixels of the screen; PDF on paper sizes has lines, so Ctrl+P exports"),
                LINES.command("preferences", "preferences")
                        .heldBy("ui.shell.PreferencesTest#whatIsChosenCountsAtOnceAndIsKept"),
                LINES.gesture("drop-a-file-on")
                        .must()
                        .heldBy(
                                "ui.shell.MainWindowTest#aSampleIsOpenedChangedUndoneMendedSavedAndOpenedAgain",
                                "ui.shell.ImportTest#aSourceThatIsDroppedOnAnImportedDesignMayGoThere")
                        .but("the test opens as a drop does; the drop itself is the system's"));
    }

    private static List<Convention> documents() {
        return List.of(
                LINES.gesture("open-with-portolan")
                        .must()
                        .heldBy(
                                "app.PortolanTest#filesOpenTheWindow",
                                "app.PortolanTest#aSecondStartHandsItsFilesToTheFirst",
                                "app.FirstInstanceTest#theSecondStartHandsItsFilesToTheFirst")
                        .but("the Finder of a Mac sends no argument; there, drop the file on the window"),
                LINES.command(
                                "tabs-and-windows",
                                "new-window",
                                "move-to-window",
                                "move-to-next-window",
                                "next-tab",
                                "previous-tab")
                        .byHand()
                        .heldBy(
                                "ui.shell.DesignWindowsTest#aTabMovesToAWindowOfItsOwnWithItsHistoryAndBackAgain",
                                "ui.shell.DesignWindowsTest#aTabThatIsDraggedOutOfTheBarGetsAWindowAndDraggedOntoAnotherWindowGoesThere",
                                "ui.shell.DesignWindowsTest#tabsAreWalkedWithTheKeyboardWhereverTheFocusIs"),
                LINES.command("recent-files-open-remove-missing", "open-recent", "forget-missing", "clear-recents")
                        .byHand()
                        .must()
                        .heldBy(
                                "ui.shell.SettingsTest#aPinnedFileStandsBeforeTheOthersAtTheNextStart",
                                "ui.shell.RecentsTest#whatIsNoLongerThereIsRemovedAndTheRestClearedButForPinnedOnes"),
                LINES.gesture("unsaved-changes")
                        .must()
                        .heldBy(
                                "ui.shell.MainWindowTest#theWindowIsCalledAfterTheDesignWithAStarWhileThatIsNotSaved",
                                "ui.shell.MainWindowTest#unsavedChangesAreKeptWhenTheUserKeepsEditing",
                                "ui.shell.MainWindowTest#unsavedChangesAreGoneWhenTheUserDiscardsThem"),
                LINES.gesture("recovery-after-a-crash")
                        .must()
                        .heldBy(
                                "ui.files.RecoveryTest#whatARunKeptBeforeItCrashedIsFoundByTheNext",
                                "ui.shell.SafekeepingTest#afterACrashTheChangesAreShownAndComeBackAsOneStepAfterTheFile"),
                LINES.command("changes-by-others", "file-changes", "reload")
                        .byHand()
                        .heldBy(
                                "ui.shell.SafekeepingTest#aFileThatSomebodyElseChangedIsSaidAndReloadedInAStepThatCanBeUndone",
                                "ui.shell.SafekeepingTest#whoeverKeepsTheirOwnIsNotAskedAgainUntilTheFileChangesAgain"));
    }
}
