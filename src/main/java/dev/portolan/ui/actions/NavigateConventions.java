package dev.portolan.ui.actions;

import java.util.List;

/** Getting about in a drawing (UI.md 4.1). */
final class NavigateConventions {

    private static final Conventions.Lines LINES = new Conventions.Lines(Convention.Section.NAVIGATE);

    private NavigateConventions() {}

    static List<Convention> all() {
        return List.of(
                LINES.gesture("Pan", "Space+drag, middle drag, right drag, Hand tool")
                        .must()
                        .heldBy(
                                "tools.SelectToolTest#theMiddleButtonAndTheHandToolMoveTheView",
                                "ui.shell.HabitsTest#aRightDragMovesTheViewAndARightClickOpensTheMenu"),
                LINES.gesture("Scroll", "wheel, Shift+wheel, two fingers")
                        .must()
                        .heldBy("ui.shell.HabitsTest#theWheelScrollsAndWithCtrlZoomsAtTheMouse"),
                LINES.gesture("Zoom at the mouse", "Ctrl+wheel, Alt+wheel, pinch")
                        .must()
                        .heldBy(
                                "ui.canvas.ViewportTest#zoomingKeepsThePointUnderTheMouse",
                                "ui.canvas.ViewportTest#pinchingStaysWithinTheSteps"),
                LINES.command("Zoom in and out", "zoom-in", "zoom-out")
                        .must()
                        .heldBy("ui.canvas.ViewportTest#zoomGoesInSteps"),
                LINES.command("100 %", "actual-size")
                        .must()
                        .heldBy("ui.canvas.ViewportTest#zoomingKeepsThePointUnderTheMouse"),
                LINES.command("Fit all", "fit")
                        .must()
                        .heldBy("ui.shell.DrawingTest#theWholeDrawingFillsTheCanvasWhenItIsOpenedAndOnShiftOne"),
                LINES.command("Fit the selection, or only bring it into view", "fit-selection", "show-selection")
                        .must()
                        .heldBy("ui.canvas.ViewportTest#fillingShowsOneThingAsLargeAsItCanBe"),
                LINES.command("Home", "home")
                        .heldBy("ui.shell.MoreHabitsTest#homeAndPagesLookElsewhere")
                        .but("Enter renames"),
                LINES.command("A page up, down, left, right", "page-up", "page-down", "page-left", "page-right")
                        .heldBy("ui.shell.MoreHabitsTest#homeAndPagesLookElsewhere"),
                LINES.without("Previous and next page", "a design is one drawing; designs have tabs"),
                LINES.command("Minimap", "minimap")
                        .by("press or drag in it looks there")
                        .must()
                        .heldBy("ui.shell.HabitsTest#aPressInTheMinimapLooksThere"),
                LINES.gesture("Auto-pan", "drag to the edge and hold")
                        .heldBy("ui.canvas.AutoPanTest#theNearerTheEdgeTheFasterUpToALimit"),
                LINES.command("Next and previous finding", "next-finding", "previous-finding")
                        .heldBy("ui.shell.FindingsTest#theKeyboardGoesFromFindingToFindingAndSelectsWhatTheyAreAbout"));
    }
}
