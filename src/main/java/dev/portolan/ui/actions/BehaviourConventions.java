package dev.portolan.ui.actions;

import java.util.List;
import java.util.stream.Stream;

/** What users take for granted without a key for it (UI.md 4.6). */
final class BehaviourConventions {

    private static final Conventions.Lines LINES = new Conventions.Lines(Convention.Section.BEHAVIOUR);

    private BehaviourConventions() {}

    static List<Convention> all() {
        return Stream.of(history(), drawing(), content(), window(), screens())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Convention> history() {
        return List.of(
                LINES.gesture("one-gesture-is-one-step")
                        .must()
                        .heldBy(
                                "tools.SelectToolTest#draggingMovesOnTheGridInOneUndoStep",
                                "edit.EditsTest#labelsSayWhatTheUserDid",
                                "ui.shell.ArrangeTest#arrangingIsOneStepThatUndoTakesBack",
                                "ui.shell.ImportTest#aChangedSourceIsTakenOverInOneStepThatUndoTakesBack",
                                "ui.shell.HabitsTest#undoBringsWhatItWasAboutBackIntoViewAndSelectsIt",
                                "ui.shell.EditCommandsTest#alignmentsSpacingAndSizesAreSteps",
                                "ui.shell.EditCommandsTest#groupsLocksAndOrderAreSteps",
                                "ui.shell.EditCommandsTest#containersCopiesAndLinksAreSteps",
                                "store.DesignStoreTest#theHistoryOutlivesSavingAndEndsWithTheDesign",
                                "store.DesignStoreTest#theSelectionComesBackWithUndoAndMakesNeitherHistoryNorUnsavedChanges"),
                LINES.gesture("undo-restores-routes-exactly")
                        .must()
                        .heldBy(
                                "tools.LinkGesturesTest#undoRestoresTheRouteExactly",
                                "tools.RandomEditsTest#undoingAllGivesTheFirstDesignAndRedoingAllTheLast"));
    }

    private static List<Convention> drawing() {
        return List.of(
                LINES.gesture("containers-move-their-content")
                        .must()
                        .heldBy(
                                "tools.SelectToolTest#movingAContainerTakesItsContentAlong",
                                "tools.SelectToolTest#droppingIntoAnotherSubnetMovesTheComponentThere",
                                "tools.SelectToolTest#anIllegalDropSpringsBackWithTheReason"),
                LINES.gesture("containers-grow-only-when-told")
                        .must()
                        .heldBy(
                                "edit.ContainersTest#aFittedContainerLeavesWhatStandsInItWhereItIs",
                                "edit.ArrivalsTest#newSubnetsStandWhereNothingElseDoes")
                        .but(
                                "a drop never makes them grow; a click in the palette does where there is no room, and so does a firewall or gateway that needs a subnet"),
                LINES.gesture("links-stay-attached-bends-stay")
                        .must()
                        .heldBy("tools.LinkGesturesTest#bendsOfALinkStayWhereTheyAreUntilBothEndsMove"),
                LINES.gesture("hit-targets-of-8-px")
                        .must()
                        .heldBy(
                                "diagram.DiagramTest#aLinkIsHitWithinEightUnitsAndBeforeTheContainerBehindIt",
                                "tools.SelectToolTest#aTremblingPressIsAClickAndNotADrag",
                                "tools.ShapeGesturesTest#handlesNeverCoverASmallShape"),
                LINES.gesture("ports-on-hover-a-magnet")
                        .must()
                        .heldBy(
                                "tools.SelectToolTest#hoveringACardShowsItsPorts",
                                "tools.LinkGesturesTest#aLineIsDrawnToAComponentWithinTwelvePixels",
                                "tools.LinkGesturesTest#thePointerSaysNoOverWhatCannotBeConnected"),
                LINES.gesture("menus-for-component-link-several")
                        .must()
                        .heldBy(
                                "ui.shell.DrawingTest#theRightClickMenuFitsWhatIsUnderTheMouse",
                                "ui.shell.MenuBarTest#everyCommandIsThereOnce",
                                "ui.shell.MenuBarTest#whatARightClickOffersIsInTheCommandPaletteToo"));
    }

    private static List<Convention> content() {
        return List.of(
                LINES.gesture("mixed-values-of-several")
                        .must()
                        .heldBy("ui.shell.HabitsTest#severalWithDifferentValuesSayMixed"),
                LINES.gesture("copies-are-text-picture")
                        .must()
                        .heldBy(
                                "ui.shell.HabitsTest#whatIsCopiedIsPastedInAnotherDesignAndIsTextAndPictureElsewhere",
                                "ui.shell.DesignWindowsTest#whatIsCopiedInOneWindowIsPastedInAnother"),
                LINES.gesture("what-a-place-offers")
                        .must()
                        .heldBy(
                                "edit.ArrivalsTest#subnetsGetTheNextFreeRangeAndSaySo",
                                "edit.ArrivalsTest#aFirewallInAHubGetsItsSubnetAndASecondOneSharesIt",
                                "edit.ArrivalsTest#aClusterComesWithASystemNodePool",
                                "edit.ArrivalsTest#aPeeringHasTwoHalvesAndTheGatewaysFlags"));
    }

    private static List<Convention> window() {
        return List.of(
                LINES.gesture("thin-lines-and-level")
                        .heldBy("ui.canvas.ViewportTest#fromFarAwayLinesAreStillAPixelWideAndNamesAreLeftOut"),
                LINES.gesture("colour-is-never-the-only")
                        .must()
                        .heldBy(
                                "paint.NotColourAloneTest#everySeverityHasAShapeOfItsOwn",
                                "paint.NotColourAloneTest#everyWayOfProtectingHasALineOfItsOwn",
                                "paint.PaletteTest#wordsOfTracesAndFindingsCanBeRead"),
                LINES.gesture("dialogs-enter-esc-order")
                        .heldBy(
                                "ui.shell.DialogHabitsTest#everyDialogAboutFilesHasThem",
                                "ui.shell.DialogHabitsTest#everyDialogAboutTheDesignHasThem",
                                "ui.shell.DialogHabitsTest#enterGivesTheUsualAnswerAndALetterWithAltAnother"),
                LINES.gesture("long-work-shows-progress")
                        .must()
                        .heldBy(
                                "ui.shell.ArrangeTest#whatIsBeingArrangedIsSaidAndGivenUpByTheSameCommand",
                                "ui.shell.ImportTest#anImportThatIsGivenUpOpensNothing"),
                LINES.gesture("status-zoom-selection-place-findings")
                        .heldBy(
                                "ui.shell.HabitsTest#theStatusBarSaysWhereTheMouseIs",
                                "ui.shell.LookingTest#theStatusBarSaysZoomSelectionFindingsAndWhetherAllIsSaved"),
                LINES.gesture("an-outline-for-screen-readers")
                        .must()
                        .heldBy("ui.shell.HabitsTest#theOutlineSaysNameKindPlaceAndFindings"),
                LINES.gesture("touchpads-pinch-inertia-no-zoom")
                        .heldBy(
                                "ui.canvas.ViewportTest#pinchingStaysWithinTheSteps",
                                "ui.shell.LookingTest#aTouchpadPinchesAndRollsOnWithoutZoomingByAccident",
                                "ui.shell.LookingTest#manySmallWaysOfATouchpadZoomLessThanANotchOfAWheel"));
    }

    private static List<Convention> screens() {
        return List.of(
                LINES.gesture("sharp-on-screens-of-different")
                        .heldBy(
                                "ui.shell.AnyScreenTest#everythingIsDrawnAgainWhereTheScreenHasMorePixels",
                                "ui.shell.AnyScreenTest#aWindowWhoseScreenIsGoneComesBackOnOneThatIsThere",
                                "ui.canvas.ViewportTest#wholePixelsOfTheScreenLieOnWholePixels"),
                LINES.gesture("keys-that-collide")
                        .heldBy(
                                "ui.actions.KeymapTest#conflictsBetweenTheProgramsAreSettledByThePreset",
                                "ui.actions.KeymapTest#noTwoCommandsShareKeys",
                                "ui.actions.KeymapTest#aMacKeepsItsOwnKeysAndSharesNone",
                                "ui.shell.KeySheetTest#whatKeysDoUnderTheOtherPresetIsSaid",
                                "tools.SelectToolTest#shortcutDraggingDuplicatesAndSelectsTheCopy",
                                "tools.SelectToolTest#shiftLocksTheAxis",
                                "tools.SelectingTest#theMarqueeToolDrawsWithinAContainerAndLaysItselfDown"),
                LINES.gesture("large-exports")
                        .heldBy("io.exporting.HugePictureTest#aHugePictureIsWrittenWithLittleMemory")
                        .but("written by our own surfaces, without the graphics card"),
                LINES.command("moving-everything-that-is-connected", "select-connected")
                        .byHand()
                        .heldBy(
                                "tools.WalkTest#everythingThatLinesJoinIsSelectedWithThem",
                                "ui.shell.JustReadingTest#everythingConnectedIsSelectedByACommand")
                        .but("a command, since Ctrl+drag duplicates and Shift+drag keeps to an axis"));
    }
}
