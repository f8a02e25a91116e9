package dev.portolan.ui.actions;

import java.util.List;

/** Getting about in a drawing (UI.md 4.1). */
final class NavigateConventions {

    private static final Conventions.Lines LINES = new Conventions.Lines(Convention.Section.NAVIGATE);

    private NavigateConventions() {}

    static List<Convention> all() {
        return List.of(
                LINES.gesture("pan")
                        .must()
                        .heldBy(
                                "tools.SelectToolTest#theMiddleButtonAndTheHandToolMoveTheView",
                                "ui.shell.LookingTest#spaceAndADragMoveTheViewAndNothingElse",
                                "ui.shell.HabitsTest#aRightDragMovesTheViewAndARightClickOpensTheMenu"),
                LINES.gesture("scroll")
                        .must()
                        .heldBy(
                                "ui.shell.HabitsTest#theWheelScrollsAndWithCtrlZoomsAtTheMouse",
                                "ui.shell.LookingTest#theWheelMovesSidewaysWithShift"),
                LINES.gesture("zoom-at-the-mouse")
                        .must()
                        .heldBy(
                                "ui.canvas.ViewportTest#zoomingKeepsThePointUnderTheMouse",
                                "ui.shell.HabitsTest#theWheelScrollsAndWithCtrlZoomsAtTheMouse",
                                "ui.shell.LookingTest#manySmallWaysOfATouchpadZoomLessThanANotchOfAWheel",
                                "ui.canvas.ViewportTest#pinchingStaysWithinTheSteps"),
                LINES.command("zoom-in-and-out", "zoom-in", "zoom-out")
                        .must()
                        .heldBy("ui.canvas.ViewportTest#zoomGoesInSteps", "ui.shell.LookingTest#keysZoomInSteps"),
                LINES.command("actual-size", "actual-size").must().heldBy("ui.shell.LookingTest#keysZoomInSteps"),
                LINES.command("fit-all", "fit")
                        .must()
                        .heldBy("ui.shell.DrawingTest#theWholeDrawingFillsTheCanvasWhenItIsOpenedAndOnShiftOne"),
                LINES.command("fit-selection", "fit-selection", "show-selection")
                        .must()
                        .heldBy(
                                "ui.canvas.ViewportTest#fillingShowsOneThingAsLargeAsItCanBe",
                                "ui.shell.LookingTest#theSelectionFillsTheViewOrIsOnlyBroughtIntoIt"),
                LINES.command("home", "home")
                        .heldBy("ui.shell.MoreHabitsTest#homeAndPagesLookElsewhere")
                        .but("Enter renames"),
                LINES.command("pages", "page-up", "page-down", "page-left", "page-right")
                        .heldBy("ui.shell.MoreHabitsTest#homeAndPagesLookElsewhere"),
                LINES.without("previous-and-next-page", "a design is one drawing; designs have tabs"),
                LINES.command("minimap", "minimap")
                        .byHand()
                        .must()
                        .heldBy("ui.shell.HabitsTest#aPressInTheMinimapLooksThere"),
                LINES.gesture("auto-pan")
                        .heldBy(
                                "ui.canvas.AutoPanTest#theNearerTheEdgeTheFasterUpToALimit",
                                "ui.shell.LookingTest#theViewFollowsWhatIsDraggedToItsEdge"),
                LINES.command("next-and-previous-finding", "next-finding", "previous-finding")
                        .heldBy("ui.shell.FindingsTest#theKeyboardGoesFromFindingToFindingAndSelectsWhatTheyAreAbout"));
    }
}
