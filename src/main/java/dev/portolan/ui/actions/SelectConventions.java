package dev.portolan.ui.actions;

import java.util.List;
import java.util.stream.Stream;

/** Selecting (UI.md 4.2). */
final class SelectConventions {

    private static final Conventions.Lines LINES = new Conventions.Lines(Convention.Section.SELECT);

    private SelectConventions() {}

    static List<Convention> all() {
        return Stream.of(mouse(), keys()).flatMap(List::stream).toList();
    }

    private static List<Convention> mouse() {
        return List.of(
                LINES.gesture("select-clear")
                        .must()
                        .heldBy(
                                "tools.SelectToolTest#aClickSelectsAndAClickOnTheBareCanvasClears",
                                "tools.ToolsTest#escapeFromEveryStateLeavesDesignAndSelectionUntouchedAndTheToolAtRest",
                                "ui.shell.CanvasTypingTest#escapeGivesUpADragWhateverIsHeld"),
                LINES.gesture("marquee").must().heldBy("tools.SelectToolTest#aMarqueeSelectsWhatLiesWhollyInIt"),
                LINES.command("marquee-within-a-container", "tool-marquee")
                        .byHand()
                        .heldBy(
                                "tools.SelectingTest#altDraggingWithinAContainerDrawsAMarquee",
                                "tools.SelectingTest#theMarqueeToolDrawsWithinAContainerAndLaysItselfDown")
                        .but("the tool is there as window managers on Linux take Alt+drag"),
                LINES.gesture("add-or-take-away")
                        .must()
                        .heldBy(
                                "tools.SelectToolTest#shiftAndShortcutClicksAddAndTakeAway",
                                "tools.SelectToolTest#aMarqueeWithShiftAdds"),
                LINES.gesture("select-what-is-below")
                        .heldBy("tools.SelectingTest#altClicksGoDownThroughWhatLiesThereAndComeRoundAgain"),
                LINES.gesture("one-of-a-group")
                        .heldBy(
                                "tools.SelectingTest#aClickWithCtrlSelectsOneOfAGroup",
                                "tools.SelectingTest#aClickSelectsTheWholeGroupAndASecondClickOneOfIt")
                        .but("no box with Ctrl: Ctrl+drag duplicates"),
                LINES.command("select-all-select-none", "select-all", "select-none")
                        .must()
                        .heldBy("ui.shell.MoreHabitsTest#everythingAndNothingIsSelected"),
                LINES.command("components-only-links-only", "select-components", "select-links")
                        .heldBy("ui.shell.HabitsTest#kindsOfThingsAreSelectedApart")
                        .but("Ctrl+Shift+E exports"));
    }

    private static List<Convention> keys() {
        return List.of(
                LINES.command("next-and-previous-element", "next-element", "previous-element")
                        .must()
                        .heldBy(
                                "tools.WalkTest#nextGoesThroughContainersBeforeTheirContentAndEndsAfterTheLastLink",
                                "ui.shell.HabitsTest#tabGoesThroughTheElementsAndOutAgain"),
                LINES.command("parent-content-siblings", "parent", "children", "siblings")
                        .heldBy("tools.WalkTest#parentChildrenAndSiblings"),
                LINES.command("walk-along-links", "walk-left", "walk-right", "walk-up", "walk-down")
                        .heldBy("tools.WalkTest#theWayLeadsAlongALinkBeforeItLeadsToANeighbour"),
                LINES.command("find", "find")
                        .must()
                        .heldBy(
                                "ui.palette.DesignSearchTest#namesAddressesPropertiesAndFindingsAreFound",
                                "ui.shell.HabitsTest#whatIsFoundIsSelected"),
                LINES.command("same-kind-same-finding", "select-kind", "select-finding")
                        .heldBy(
                                "tools.WalkTest#allOfAKind",
                                "ui.shell.MoreHabitsTest#whatHasTheSameFindingIsSelectedToo"));
    }
}
