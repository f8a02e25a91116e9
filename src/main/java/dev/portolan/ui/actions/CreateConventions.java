package dev.portolan.ui.actions;

import java.util.List;
import java.util.stream.Stream;

/** Creating and connecting (UI.md 4.3). */
final class CreateConventions {

    private static final Conventions.Lines LINES = new Conventions.Lines(Convention.Section.CREATE);

    private CreateConventions() {}

    static List<Convention> all() {
        return Stream.of(palette(), drawing(), words()).flatMap(List::stream).toList();
    }

    private static List<Convention> palette() {
        return List.of(
                LINES.gesture("drag-from-the-palette")
                        .must()
                        .heldBy(
                                "ui.shell.MainWindowTest#aComponentDraggedFromThePaletteStandsOnTheCanvas",
                                "ui.shell.MainWindowTest#whatMayNotStandWhereItIsDroppedIsRefusedWithTheReason"),
                LINES.gesture("insert-in-the-middle")
                        .must()
                        .heldBy("ui.shell.MainWindowTest#aSampleIsOpenedChangedUndoneMendedSavedAndOpenedAgain"),
                LINES.gesture("insert-and-connect")
                        .heldBy(
                                "ui.shell.HabitsTest#whatIsInsertedConnectedIsOneStep",
                                "ui.shell.InsteadTest#altAndAClickInThePaletteConnectWhatIsInsertedToWhatIsSelected"),
                LINES.command("replace-the-selection-with-another", "replace-with")
                        .byHand()
                        .heldBy(
                                "ui.shell.InsteadTest#whatIsReplacedKeepsWhatItMayAndSaysWhatItLost",
                                "ui.shell.InsteadTest#shiftAndAClickInThePaletteReplaceWhatIsSelected",
                                "edit.KindChangeTest#aPlaceThatDoesNotAllowTheKindRefusesItWithTheReason")
                        .but("what the new kind cannot have is dropped and named"),
                LINES.without(
                        "not-into-what-is-under",
                        "JavaFX does not say which keys are held during a drag of the system; a click in the palette goes by what is selected instead"));
    }

    private static List<Convention> drawing() {
        return List.of(
                LINES.command("quick-add", "quick-add")
                        .byHand()
                        .heldBy(
                                "tools.SelectingTest#aDoubleClickOnTheBareCanvasOrAContainersGroundAddsThere",
                                "ui.shell.HabitsTest#aComponentIsAddedByAFewLetters"),
                LINES.gesture("connect")
                        .must()
                        .heldBy(
                                "tools.SelectToolTest#aLineFromAPortConnectsInOneStep",
                                "tools.SelectToolTest#anIllegalConnectionIsRedAndRefusedWithTheReason")
                        .but("yEd's drag from an unselected shape moves it here, as in all the others"),
                LINES.gesture("pass-over-what-is-below")
                        .heldBy("tools.LinkGesturesTest#altWhileConnectingPassesOverWhatLiesBelow")
                        .but("no fixed ports: a line leaves where its route is best"),
                LINES.gesture("clone-and-connect")
                        .heldBy(
                                "tools.LinkGesturesTest#aClickOnAPortClonesOnThatSideAndConnects",
                                "tools.LinkGesturesTest#aClickOnAPortWithCtrlClonesOnly")
                        .but("no Shift+click: a line is drawn to what is there already"),
                LINES.command("clone-and-connect-by-keys", "clone-left", "clone-right", "clone-up", "clone-down")
                        .heldBy("ui.shell.MoreHabitsTest#aCloneByKeysStandsBesideAndIsConnected"),
                LINES.gesture("reconnect-an-end")
                        .heldBy(
                                "tools.LinkGesturesTest#anEndOfASelectedLinkIsDraggedToAnotherComponent",
                                "tools.LinkGesturesTest#anEndIsNotTakenToWhereTheKindMayNotGo",
                                "tools.LinkGesturesTest#escapeLeavesTheEndWhereItWas"),
                LINES.without("prevent-binding", "a link without ends would mean nothing in a network"),
                LINES.command("add-a-bend-remove", "straighten")
                        .byHand()
                        .must()
                        .heldBy(
                                "tools.SelectToolTest#aLineIsBentByDraggingAndStraightenedByADoubleClickOnTheCorner",
                                "tools.LinkGesturesTest#aCornerDroppedOnTheLineIsGone"),
                LINES.gesture("name-of-a-link")
                        .heldBy("tools.LinkGesturesTest#aDoubleClickTakesACornerOutAndElsewhereOnTheLineEditsItsName"),
                LINES.command("rename-in-place", "rename")
                        .byHand()
                        .must()
                        .heldBy(
                                "tools.SelectToolTest#aDoubleClickAndF2RenameAndEscapeClearsTheSelection",
                                "tools.SelectingTest#aDoubleClickOnAContainersNameRenamesIt",
                                "ui.shell.DrawingTest#aComponentIsRenamedMovedAndNudgedInTheDrawing",
                                "ui.shell.CanvasTypingTest#aNameIsKeptByEnterByCtrlEnterAndByF2AndGivenUpByEscape",
                                "ui.shell.CanvasTypingTest#aNameIsKeptByAClickElsewhere")
                        .but("Esc gives a name up as in lists of files; it keeps the words of a note"));
    }

    private static List<Convention> words() {
        return List.of(
                LINES.command("notes-free-text-numbered-decisions", "note", "free-text", "decision", "open-point")
                        .byHand()
                        .heldBy(
                                "tools.NotesTest#aNoteIsDraggedOnTheGridInOneStep",
                                "tools.NotesTest#aNoteIsDuplicatedByADragWithCtrlAndTheCopySelected",
                                "tools.NotesTest#aNoteThatIsSelectedTooComesAlongWithTheComponentThatIsDragged",
                                "tools.NotesTest#aDoubleClickEditsTheWords",
                                "ui.shell.CanvasTypingTest#theWordsOfANoteAreKeptByEscapeToo",
                                "edit.NoteEditsTest#decisionsOutliveWhatTheyWereAbout"),
                LINES.command("tools", "tool-select", "tool-hand")
                        .heldBy("tools.ToolsTest#takingUpAnotherToolGivesUpTheGesture")
                        .but("no letters for kinds: quick add finds them by name"));
    }
}
