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
                LINES.gesture("Select; clear", "click; click on the bare canvas, Esc")
                        .must()
                        .heldBy(
                                "tools.SelectToolTest#aClickSelectsAndAClickOnTheBareCanvasClears",
                                "tools.ToolsTest#escapeFromEveryStateLeavesDesignAndSelectionUntouchedAndTheToolAtRest"),
                LINES.gesture("Marquee", "drag on the bare canvas")
                        .must()
                        .heldBy("tools.SelectToolTest#aMarqueeSelectsWhatLiesWhollyInIt"),
                LINES.command("Marquee within a container", "tool-marquee")
                        .by("Alt+drag")
                        .heldBy(
                                "tools.SelectingTest#altDraggingWithinAContainerDrawsAMarquee",
                                "tools.SelectingTest#theMarqueeToolDrawsWithinAContainerAndLaysItselfDown")
                        .but("the tool is there as window managers on Linux take Alt+drag"),
                LINES.gesture("Add or take away", "Shift+click, Ctrl+click, Shift+marquee")
                        .must()
                        .heldBy(
                                "tools.SelectToolTest#shiftAndShortcutClicksAddAndTakeAway",
                                "tools.SelectToolTest#aMarqueeWithShiftAdds"),
                LINES.gesture("Select what is below", "Alt+click")
                        .heldBy("tools.SelectingTest#altClicksGoDownThroughWhatLiesThereAndComeRoundAgain"),
                LINES.gesture("One of a group", "Ctrl+click, or a second click")
                        .heldBy(
                                "tools.SelectingTest#aClickWithCtrlSelectsOneOfAGroup",
                                "tools.SelectingTest#aClickSelectsTheWholeGroupAndASecondClickOneOfIt")
                        .but("no box with Ctrl: Ctrl+drag duplicates"),
                LINES.command("Select all, select none", "select-all", "select-none")
                        .must()
                        .heldBy("ui.shell.MoreHabitsTest#everythingAndNothingIsSelected"),
                LINES.command("Components only, links only", "select-components", "select-links")
                        .heldBy("ui.shell.HabitsTest#kindsOfThingsAreSelectedApart")
                        .but("Ctrl+Shift+E exports"));
    }

    private static List<Convention> keys() {
        return List.of(
                LINES.command("Next and previous element", "next-element", "previous-element")
                        .must()
                        .heldBy(
                                "tools.WalkTest#nextGoesThroughContainersBeforeTheirContentAndEndsAfterTheLastLink",
                                "ui.shell.HabitsTest#tabGoesThroughTheElementsAndOutAgain"),
                LINES.command("Parent, content, siblings", "parent", "children", "siblings")
                        .heldBy("tools.WalkTest#parentChildrenAndSiblings"),
                LINES.command("Walk along links", "walk-left", "walk-right", "walk-up", "walk-down")
                        .heldBy("tools.WalkTest#theWayLeadsAlongALinkBeforeItLeadsToANeighbour"),
                LINES.command("Find", "find")
                        .must()
                        .heldBy(
                                "ui.palette.DesignSearchTest#namesAddressesPropertiesAndFindingsAreFound",
                                "ui.shell.HabitsTest#whatIsFoundIsSelected"),
                LINES.command("Same kind, same finding", "select-kind", "select-finding")
                        .heldBy(
                                "tools.WalkTest#allOfAKind",
                                "ui.shell.MoreHabitsTest#whatHasTheSameFindingIsSelectedToo"));
    }
}
