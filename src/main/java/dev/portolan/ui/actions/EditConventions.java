package dev.portolan.ui.actions;

import java.util.List;
import java.util.stream.Stream;

/** Editing (UI.md 4.4). */
final class EditConventions {

    private static final Conventions.Lines LINES = new Conventions.Lines(Convention.Section.EDIT);

    private EditConventions() {}

    static List<Convention> all() {
        return Stream.of(things(), places(), sizes(), order())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Convention> things() {
        return List.of(
                LINES.command("undo-redo", "undo", "redo")
                        .must()
                        .heldBy(
                                "store.DesignStoreTest#undoAndRedoWalkThroughTheHistoryUnderItsLabels",
                                "ui.shell.MainWindowTest#redoAndDeleteHaveTheirSecondKeysToo"),
                LINES.command("cut-copy-paste", "cut", "copy", "paste")
                        .must()
                        .heldBy(
                                "edit.EditsTest#aPastedNetworkIsJoinedWithinItselfAndKeepsWhatItSharesWithTheDesign",
                                "ui.shell.HabitsTest#whatIsCopiedIsPastedInAnotherDesignAndIsTextAndPictureElsewhere"),
                LINES.command("copy-as-a-picture", "copy-picture")
                        .heldBy("ui.shell.MoreHabitsTest#thePictureOfTheSelectionIsCopiedAlone"),
                LINES.command("paste-as-text", "paste-text")
                        .heldBy("ui.shell.ClipboardTextTest#textFromElsewhereBecomesANoteAtTheMouse"),
                LINES.command("duplicate", "duplicate")
                        .must()
                        .heldBy("ui.shell.MoreHabitsTest#aDuplicateStandsBesideAndIsSelected"),
                LINES.gesture("duplicate-by-drag")
                        .must()
                        .heldBy(
                                "tools.SelectToolTest#shortcutDraggingDuplicatesAndSelectsTheCopy",
                                "tools.SelectToolTest#ctrlPressedOnTheWayDuplicatesToo",
                                "tools.SelectToolTest#altDraggingDuplicatesTooAndShiftKeepsTheCopyToAnAxis"),
                LINES.command("delete", "delete")
                        .must()
                        .heldBy(
                                "edit.EditsTest#removingTakesContentLinksReferencesFlowsAndWaiversAlong",
                                "ui.shell.MainWindowTest#backspaceInAFieldDeletesNoComponent",
                                "ui.shell.FindingsTest#deleteAtAFindingDeletesNoComponent",
                                "ui.shell.MainWindowTest#redoAndDeleteHaveTheirSecondKeysToo")
                        .but("links always go with their ends, so no second key for that"));
    }

    private static List<Convention> places() {
        return List.of(
                LINES.gesture("nudge").must().heldBy("tools.SelectToolTest#arrowsNudgeByOneUnitAndWithShiftByTheGrid"),
                LINES.command("resize-by-keys", "wider", "narrower", "taller", "lower")
                        .heldBy("ui.shell.MoreHabitsTest#keysMakeTheSelectionWiderAndLessTall")
                        .but("Ctrl+Shift+arrow aligns; like Figma, Ctrl+arrow clones and connects"),
                LINES.gesture("keep-proportions-resize")
                        .heldBy(
                                "tools.ShapeGesturesTest#shiftKeepsProportionsWhileResizing",
                                "tools.ShapeGesturesTest#ctrlResizesFromTheCentre"),
                LINES.gesture("ignore-grid-and-guides")
                        .must()
                        .heldBy(
                                "tools.SelectToolTest#altPressedWhileDraggingIgnoresTheGrid",
                                "tools.ShapeGesturesTest#altWhileResizingIgnoresTheGrid",
                                "tools.ShapeGesturesTest#altIgnoresGuides"),
                LINES.gesture("keep-to-an-axis").heldBy("tools.SelectToolTest#shiftLocksTheAxis"),
                LINES.gesture("make-or-remove-space")
                        .heldBy(
                                "tools.ShapeGesturesTest#roomIsMadeByDraggingWithThreeKeys",
                                "edit.ContainersTest#roomThatIsTakenAwayEndsWhereSomethingStands"),
                LINES.command("align", "align-left", "align-right", "align-top", "align-bottom")
                        .must()
                        .heldBy(
                                "ui.shell.EditCommandsTest#aligningGoesWhereTheCommandSays",
                                "edit.AlignmentsTest#everyEdgeIsThatOfTheAreaThatTheComponentsTake"),
                LINES.command("align-centres", "align-centre", "align-middle")
                        .heldBy(
                                "ui.shell.EditCommandsTest#aligningGoesWhereTheCommandSays",
                                "edit.AlignmentsTest#everyEdgeIsThatOfTheAreaThatTheComponentsTake"),
                LINES.command("equal-gaps", "distribute-across", "distribute-down")
                        .heldBy(
                                "ui.shell.EditCommandsTest#alignmentsSpacingAndSizesAreSteps",
                                "edit.AlignmentsTest#gapsBecomeEqualAndTheOutermostStay"));
    }

    private static List<Convention> sizes() {
        return List.of(
                LINES.command("tidy-into-rows-and-columns", "tidy")
                        .heldBy(
                                "ui.shell.EditCommandsTest#alignmentsSpacingAndSizesAreSteps",
                                "edit.TidyingTest#aRoughGridBecomesOne",
                                "edit.TidyingTest#whatIsTidyStaysAsItIs")
                        .but("of a single container what stands in it is tidied"),
                LINES.command("same-size", "same-size")
                        .heldBy(
                                "ui.shell.EditCommandsTest#alignmentsSpacingAndSizesAreSteps",
                                "edit.AlignmentsTest#allGetTheSizeOfTheFirst"),
                LINES.command("copy-and-paste-a-size", "copy-size", "paste-size")
                        .heldBy(
                                "ui.shell.EditCommandsTest#alignmentsSpacingAndSizesAreSteps",
                                "edit.AlignmentsTest#aSizeThatWasCopiedIsGivenToOthers")
                        .but("Alt+Shift+V makes equal gaps"),
                LINES.command("fit-to-the-content", "fit-content")
                        .heldBy(
                                "ui.shell.EditCommandsTest#containersCopiesAndLinksAreSteps",
                                "edit.ContainersTest#aFittedContainerLeavesWhatStandsInItWhereItIs"),
                LINES.without(
                        "copy-and-paste-style", "nothing has a style of its own: colours and lines mean something"),
                LINES.without("rotate", "a network has no need of it"));
    }

    private static List<Convention> order() {
        return List.of(
                LINES.command("group-ungroup", "group", "ungroup")
                        .must()
                        .heldBy(
                                "ui.shell.EditCommandsTest#groupsLocksAndOrderAreSteps",
                                "edit.AlignmentsTest#aGroupIsMadeAndDissolvedByAnyOfItsMembers",
                                "tools.SelectingTest#draggingOneOfAGroupMovesAllOfIt"),
                LINES.gesture("into-a-group")
                        .heldBy("tools.SelectingTest#aClickSelectsTheWholeGroupAndASecondClickOneOfIt")
                        .but("groups do not nest: containers do"),
                LINES.command("collapse-expand", "collapse", "expand")
                        .byHand()
                        .heldBy(
                                "ui.shell.EditCommandsTest#containersCopiesAndLinksAreSteps",
                                "tools.ShapeGesturesTest#theSignOnAContainersEdgeCollapsesItAndExpandsItAsItWas",
                                "diagram.DiagramTest#aCollapsedContainerTakesTheLinksOfItsContent"),
                LINES.command("lock-unlock", "lock")
                        .must()
                        .heldBy(
                                "ui.shell.EditCommandsTest#groupsLocksAndOrderAreSteps",
                                "tools.SelectToolTest#aLockedComponentStaysAndSaysWhy"),
                LINES.command("hide-show-all", "hide", "show-hidden")
                        .heldBy(
                                "ui.shell.EditCommandsTest#groupsLocksAndOrderAreSteps",
                                "ui.shell.HabitsTest#whatIsHiddenComesBack"),
                LINES.command("to-front-to-back", "to-front", "to-back")
                        .must()
                        .heldBy(
                                "ui.shell.EditCommandsTest#groupsLocksAndOrderAreSteps",
                                "edit.EditsTest#frontAndBackAreAmongSiblings"),
                LINES.command("forward-backward", "forward", "backward")
                        .heldBy(
                                "ui.shell.EditCommandsTest#groupsLocksAndOrderAreSteps",
                                "edit.AlignmentsTest#oneStepForwardPassesOneNeighbour"),
                LINES.command("properties", "properties")
                        .heldBy("ui.shell.MoreHabitsTest#thePropertiesOfTheSelectionAreReachedByKeys"));
    }
}
