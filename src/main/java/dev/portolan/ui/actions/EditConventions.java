package dev.portolan.ui.actions;

import java.util.List;
import java.util.stream.Stream;

/** Editing (UI.md 4.4). */
final class EditConventions {

    private static final Conventions.Lines LINES = new Conventions.Lines(Convention.Section.EDIT);

    private EditConventions() {}

    static List<Convention> all() {
        return Stream.of(things(), places(), order()).flatMap(List::stream).toList();
    }

    private static List<Convention> things() {
        return List.of(
                LINES.command("Undo, redo", "undo", "redo")
                        .must()
                        .heldBy(
                                "store.DesignStoreTest#undoAndRedoWalkThroughTheHistoryUnderItsLabels",
                                "ui.shell.MainWindowTest#redoAndDeleteHaveTheirSecondKeysToo"),
                LINES.command("Cut, copy, paste", "cut", "copy", "paste")
                        .must()
                        .heldBy(
                                "edit.EditsTest#aPastedNetworkIsJoinedWithinItselfAndKeepsWhatItSharesWithTheDesign",
                                "ui.shell.HabitsTest#whatIsCopiedIsPastedInAnotherDesignAndIsTextAndPictureElsewhere"),
                LINES.command("Copy as a picture", "copy-picture")
                        .heldBy("ui.shell.MoreHabitsTest#thePictureOfTheSelectionIsCopiedAlone")
                        .but("pasting as text is left: text is no component"),
                LINES.command("Duplicate", "duplicate")
                        .must()
                        .heldBy("ui.shell.MoreHabitsTest#aDuplicateStandsBesideAndIsSelected"),
                LINES.gesture("Duplicate by drag", "Ctrl+drag, Alt+drag; Shift keeps to an axis")
                        .must()
                        .heldBy("tools.SelectToolTest#shortcutDraggingDuplicatesAndSelectsTheCopy"),
                LINES.command("Delete", "delete")
                        .must()
                        .heldBy(
                                "edit.EditsTest#removingTakesContentLinksReferencesFlowsAndWaiversAlong",
                                "ui.shell.MainWindowTest#backspaceInAFieldDeletesNoComponent")
                        .but("links always go with their ends, so no second key for that"));
    }

    private static List<Convention> places() {
        return List.of(
                LINES.gesture("Nudge", "arrow; Shift+arrow by the grid")
                        .must()
                        .heldBy("tools.SelectToolTest#arrowsNudgeByOneUnitAndWithShiftByTheGrid"),
                LINES.command("Resize by keys", "wider", "narrower", "taller", "lower")
                        .heldBy("ui.shell.MoreHabitsTest#keysMakeTheSelectionWiderAndLessTall")
                        .but("Ctrl+Shift+arrow aligns; like Figma, Ctrl+arrow clones and connects"),
                LINES.gesture("Keep proportions; resize from the centre", "Shift; Ctrl while resizing")
                        .heldBy(
                                "tools.ShapeGesturesTest#shiftKeepsProportionsWhileResizing",
                                "tools.ShapeGesturesTest#ctrlResizesFromTheCentre"),
                LINES.gesture("Ignore grid and guides", "Alt while moving or resizing")
                        .must()
                        .heldBy(
                                "tools.SelectToolTest#altPressedWhileDraggingIgnoresTheGrid",
                                "tools.ShapeGesturesTest#altWhileResizingIgnoresTheGrid",
                                "tools.ShapeGesturesTest#altIgnoresGuides"),
                LINES.gesture("Keep to an axis", "Shift while moving").heldBy("tools.SelectToolTest#shiftLocksTheAxis"),
                LINES.gesture("Make or remove space", "Ctrl+Alt+Shift+drag")
                        .heldBy(
                                "tools.ShapeGesturesTest#roomIsMadeByDraggingWithThreeKeys",
                                "edit.ContainersTest#roomThatIsTakenAwayEndsWhereSomethingStands"),
                LINES.command("Align", "align-left", "align-right", "align-top", "align-bottom")
                        .must()
                        .heldBy("edit.AlignmentsTest#everyEdgeIsThatOfTheAreaThatTheComponentsTake"),
                LINES.command("Align centres", "align-centre", "align-middle")
                        .heldBy("edit.AlignmentsTest#everyEdgeIsThatOfTheAreaThatTheComponentsTake"),
                LINES.command("Equal gaps", "distribute-across", "distribute-down")
                        .heldBy("edit.AlignmentsTest#gapsBecomeEqualAndTheOutermostStay"),
                LINES.command("Tidy into rows and columns", "tidy")
                        .heldBy("edit.TidyingTest#aRoughGridBecomesOne", "edit.TidyingTest#whatIsTidyStaysAsItIs")
                        .but("of a single container what stands in it is tidied"),
                LINES.command("Same size", "same-size").heldBy("edit.AlignmentsTest#allGetTheSizeOfTheFirst"),
                LINES.command("Copy and paste a size", "copy-size", "paste-size")
                        .heldBy("edit.AlignmentsTest#aSizeThatWasCopiedIsGivenToOthers")
                        .but("Alt+Shift+V makes equal gaps"),
                LINES.command("Fit to the content", "fit-content")
                        .heldBy("edit.ContainersTest#aFittedContainerLeavesWhatStandsInItWhereItIs"),
                LINES.without(
                        "Copy and paste style", "nothing has a style of its own: colours and lines mean something"),
                LINES.without("Rotate", "a network has no need of it"));
    }

    private static List<Convention> order() {
        return List.of(
                LINES.command("Group, ungroup", "group", "ungroup")
                        .must()
                        .heldBy(
                                "edit.AlignmentsTest#aGroupIsMadeAndDissolvedByAnyOfItsMembers",
                                "tools.SelectingTest#draggingOneOfAGroupMovesAllOfIt"),
                LINES.gesture("Into a group", "Ctrl+click on one of it, or a second click")
                        .heldBy("tools.SelectingTest#aClickSelectsTheWholeGroupAndASecondClickOneOfIt")
                        .but("groups do not nest: containers do"),
                LINES.command("Collapse, expand", "collapse", "expand")
                        .by("the sign on the upper edge")
                        .heldBy(
                                "tools.ShapeGesturesTest#theSignOnAContainersEdgeCollapsesItAndExpandsItAsItWas",
                                "diagram.DiagramTest#aCollapsedContainerTakesTheLinksOfItsContent"),
                LINES.command("Lock, unlock", "lock")
                        .must()
                        .heldBy("tools.SelectToolTest#aLockedComponentStaysAndSaysWhy"),
                LINES.command("Hide, show all", "hide", "show-hidden")
                        .heldBy("ui.shell.HabitsTest#whatIsHiddenComesBack"),
                LINES.command("To front, to back", "to-front", "to-back")
                        .must()
                        .heldBy("edit.EditsTest#frontAndBackAreAmongSiblings"),
                LINES.command("Forward, backward", "forward", "backward")
                        .heldBy("edit.AlignmentsTest#oneStepForwardPassesOneNeighbour"),
                LINES.command("Properties", "properties")
                        .heldBy("ui.shell.MoreHabitsTest#thePropertiesOfTheSelectionAreReachedByKeys"));
    }
}
