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
                LINES.gesture("Drag from the palette", "drag; a ghost shows where, a red one why not")
                        .must()
                        .heldBy(
                                "ui.shell.MainWindowTest#aComponentDraggedFromThePaletteStandsOnTheCanvas",
                                "tools.ToolsTest#aPlaceThatTheKindMayNotStandInIsRedAndRefused"),
                LINES.gesture("Insert in the middle, or into the selected container", "click in the palette")
                        .must()
                        .heldBy("ui.shell.MainWindowTest#aSampleIsOpenedChangedUndoneMendedSavedAndOpenedAgain"),
                LINES.gesture("Insert and connect to the selection", "Alt+click in the palette")
                        .heldBy("ui.shell.HabitsTest#whatIsInsertedConnectedIsOneStep"),
                LINES.without(
                        "Replace the selection with another kind",
                        "kinds have different properties and links; those would be lost without a word"),
                LINES.without(
                        "Not into what is under the mouse, with Alt while dragging from the palette",
                        "JavaFX does not say which keys are held during a drag of the system; placing by tool does"));
    }

    private static List<Convention> drawing() {
        return List.of(
                LINES.command("Quick add", "quick-add")
                        .by("double-click on the bare canvas or a container's ground")
                        .heldBy(
                                "tools.SelectingTest#aDoubleClickOnTheBareCanvasOrAContainersGroundAddsThere",
                                "ui.shell.HabitsTest#aComponentIsAddedByAFewLetters"),
                LINES.gesture("Connect", "drag from a circle beside a shape")
                        .must()
                        .heldBy(
                                "tools.SelectToolTest#aLineFromAPortConnectsInOneStep",
                                "tools.SelectToolTest#anIllegalConnectionIsRedAndRefusedWithTheReason")
                        .but("yEd's drag from an unselected shape moves it here, as in all the others"),
                LINES.gesture("Pass over what is below while connecting", "Alt")
                        .heldBy("tools.LinkGesturesTest#altWhileConnectingPassesOverWhatLiesBelow")
                        .but("no fixed ports: a line leaves where its route is best"),
                LINES.gesture("Clone and connect", "click on a circle beside a shape; Ctrl+click only clones")
                        .heldBy(
                                "tools.LinkGesturesTest#aClickOnAPortClonesOnThatSideAndConnects",
                                "tools.LinkGesturesTest#aClickOnAPortWithCtrlClonesOnly"),
                LINES.command("Clone and connect by keys", "clone-left", "clone-right", "clone-up", "clone-down")
                        .heldBy("ui.shell.MoreHabitsTest#aCloneByKeysStandsBesideAndIsConnected"),
                LINES.gesture("Reconnect an end", "drag an end of the selected link")
                        .heldBy(
                                "tools.LinkGesturesTest#anEndOfASelectedLinkIsDraggedToAnotherComponent",
                                "tools.LinkGesturesTest#anEndIsNotTakenToWhereTheKindMayNotGo",
                                "tools.LinkGesturesTest#escapeLeavesTheEndWhereItWas"),
                LINES.without("Prevent binding", "a link without ends would mean nothing in a network"),
                LINES.command("Add a bend, remove it, clear all", "straighten")
                        .by("drag the line; double-click the bend or drop it on the line")
                        .must()
                        .heldBy(
                                "tools.SelectToolTest#aLineIsBentByDraggingAndStraightenedByADoubleClickOnTheCorner",
                                "tools.LinkGesturesTest#aCornerDroppedOnTheLineIsGone"),
                LINES.gesture("Name of a link", "double-click on the line, F2, Enter")
                        .heldBy("tools.LinkGesturesTest#aDoubleClickTakesACornerOutAndElsewhereOnTheLineEditsItsName"),
                LINES.command("Rename in place", "rename")
                        .by("Enter, double-click on the name; Enter or F2 keeps, Esc does not")
                        .must()
                        .heldBy(
                                "tools.SelectToolTest#aDoubleClickAndF2RenameAndEscapeClearsTheSelection",
                                "tools.SelectingTest#aDoubleClickOnAContainersNameRenamesIt",
                                "ui.shell.DrawingTest#aComponentIsRenamedMovedAndNudgedInTheDrawing"));
    }

    private static List<Convention> words() {
        return List.of(
                LINES.command(
                                "Notes, free text, numbered decisions and open points",
                                "note",
                                "free-text",
                                "decision",
                                "open-point")
                        .by("Ctrl+Enter, F2 or a click elsewhere keeps, Esc does not; double-click edits")
                        .heldBy(
                                "tools.NotesTest#aNoteIsDraggedOnTheGridInOneStep",
                                "tools.NotesTest#aDoubleClickEditsTheWords",
                                "edit.NoteEditsTest#decisionsOutliveWhatTheyWereAbout"),
                LINES.command("Tools", "tool-select", "tool-hand")
                        .heldBy("tools.ToolsTest#takingUpAnotherToolGivesUpTheGesture")
                        .but("no letters for kinds: quick add finds them by name"));
    }
}
