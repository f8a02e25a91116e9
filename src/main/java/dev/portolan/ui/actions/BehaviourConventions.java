package dev.portolan.ui.actions;

import java.util.List;
import java.util.stream.Stream;

/** What users take for granted without a key for it (UI.md 4.6). */
final class BehaviourConventions {

    private static final Conventions.Lines LINES = new Conventions.Lines(Convention.Section.BEHAVIOUR);

    private BehaviourConventions() {}

    static List<Convention> all() {
        return Stream.of(history(), drawing(), window()).flatMap(List::stream).toList();
    }

    private static List<Convention> history() {
        return List.of(
                LINES.gesture("One gesture is one step with a name", "always")
                        .must()
                        .heldBy(
                                "tools.SelectToolTest#draggingMovesOnTheGridInOneUndoStep",
                                "edit.EditsTest#labelsSayWhatTheUserDid",
                                "ui.shell.ArrangeTest#arrangingIsOneStepThatUndoTakesBack",
                                "ui.shell.ImportTest#aChangedSourceIsTakenOverInOneStepThatUndoTakesBack",
                                "ui.shell.HabitsTest#undoBringsWhatItWasAboutBackIntoViewAndSelectsIt",
                                "store.DesignStoreTest#theSelectionComesBackWithUndoAndMakesNeitherHistoryNorUnsavedChanges"),
                LINES.gesture("Undo restores routes exactly", "always")
                        .must()
                        .heldBy(
                                "tools.LinkGesturesTest#undoRestoresTheRouteExactly",
                                "tools.RandomEditsTest#undoingAllGivesTheFirstDesignAndRedoingAllTheLast"));
    }

    private static List<Convention> drawing() {
        return List.of(
                LINES.gesture("Containers move their content; a child goes elsewhere only where it may", "drag")
                        .must()
                        .heldBy(
                                "tools.SelectToolTest#movingAContainerTakesItsContentAlong",
                                "tools.SelectToolTest#droppingIntoAnotherSubnetMovesTheComponentThere",
                                "tools.SelectToolTest#anIllegalDropSpringsBackWithTheReason"),
                LINES.gesture("Containers grow only when told", "Fit to the content")
                        .must()
                        .heldBy(
                                "edit.ContainersTest#aFittedContainerLeavesWhatStandsInItWhereItIs",
                                "edit.ArrivalsTest#newSubnetsStandWhereNothingElseDoes")
                        .but("they grow too for a subnet that is made for a firewall or gateway, and say so"),
                LINES.gesture("Links stay attached; bends stay until both ends move", "drag")
                        .must()
                        .heldBy("tools.LinkGesturesTest#bendsOfALinkStayWhereTheyAreUntilBothEndsMove"),
                LINES.gesture("Hit targets of 8 px, threshold of 4 px, no handles over small shapes", "always")
                        .must()
                        .heldBy(
                                "diagram.DiagramTest#aLinkIsHitWithinEightUnitsAndBeforeTheContainerBehindIt",
                                "tools.SelectToolTest#aTremblingPressIsAClickAndNotADrag",
                                "tools.ShapeGesturesTest#handlesNeverCoverASmallShape"),
                LINES.gesture("Ports on hover, a magnet of 12 px, a red no with the reason", "connecting")
                        .must()
                        .heldBy(
                                "tools.SelectToolTest#hoveringACardShowsItsPorts",
                                "tools.LinkGesturesTest#thePointerSaysNoOverWhatCannotBeConnected"),
                LINES.gesture("Menus for component, link, several and nothing", "right click, menu key")
                        .must()
                        .heldBy("ui.shell.DrawingTest#theRightClickMenuFitsWhatIsUnderTheMouse"),
                LINES.gesture("Mixed values of several", "inspector")
                        .must()
                        .heldBy("ui.shell.HabitsTest#severalWithDifferentValuesSayMixed"),
                LINES.gesture("Copies are text, picture and Portolan's own", "copy")
                        .must()
                        .heldBy("ui.shell.HabitsTest#whatIsCopiedIsPastedInAnotherDesignAndIsTextAndPictureElsewhere"),
                LINES.gesture("What a place offers is taken over and said", "drop")
                        .must()
                        .heldBy(
                                "edit.ArrivalsTest#subnetsGetTheNextFreeRangeAndSaySo",
                                "edit.ArrivalsTest#aFirewallInAHubGetsItsSubnetAndASecondOneSharesIt",
                                "edit.ArrivalsTest#aClusterComesWithASystemNodePool",
                                "edit.ArrivalsTest#aPeeringHasTwoHalvesAndTheGatewaysFlags"));
    }

    private static List<Convention> window() {
        return List.of(
                LINES.gesture("Thin lines and level of detail", "zoom out")
                        .heldBy("ui.canvas.ViewportTest#fromFarAwayLinesAreStillAPixelWideAndNamesAreLeftOut"),
                LINES.gesture("Colour is never the only sign", "always")
                        .must()
                        .heldBy("paint.PaletteTest#wordsOfTracesAndFindingsCanBeRead"),
                LINES.gesture("Dialogs: Enter, Esc, order of focus", "always")
                        .heldBy("ui.shell.DrawingTest#aFindingIsWaivedWithAReason"),
                LINES.gesture("Long work shows progress and can be stopped", "Arrange, analysis, import")
                        .must()
                        .heldBy(
                                "ui.shell.ArrangeTest#theCommandSaysWhatItArranges",
                                "ui.shell.ImportTest#anImportThatIsGivenUpOpensNothing"),
                LINES.gesture("Status: zoom, selection, place, findings, saved", "status bar")
                        .heldBy("ui.shell.HabitsTest#theStatusBarSaysWhereTheMouseIs"),
                LINES.gesture("An outline for screen readers", "Outline tab")
                        .must()
                        .heldBy("ui.shell.HabitsTest#theOutlineSaysNameKindPlaceAndFindings"),
                LINES.gesture("Touchpads: pinch, inertia, no zoom by accident", "always")
                        .heldBy("ui.canvas.ViewportTest#pinchingStaysWithinTheSteps"),
                LINES.without(
                        "Sharp on screens of different density",
                        "drawn anew when the density changes, but never tried with two screens"),
                LINES.gesture("Large exports", "Export")
                        .heldBy("io.exporting.ExportersTest#everySampleIsExportedInEveryFormat")
                        .but("written by our own surfaces, without the graphics card"),
                LINES.without(
                        "Moving everything that is connected", "Ctrl+drag duplicates and Shift+drag keeps to an axis"));
    }
}
