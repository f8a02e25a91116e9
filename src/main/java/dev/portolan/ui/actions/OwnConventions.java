package dev.portolan.ui.actions;

import java.util.List;
import java.util.stream.Stream;

/** What no drawing program has, so that nobody brings a habit along (UI.md 1 and 2). */
final class OwnConventions {

    private static final Conventions.Lines LINES = new Conventions.Lines(Convention.Section.OWN);

    private OwnConventions() {}

    static List<Convention> all() {
        return Stream.of(traces(), questions(), designs()).flatMap(List::stream).toList();
    }

    private static List<Convention> traces() {
        return List.of(
                LINES.command("trace", "trace-next", "trace-none")
                        .byHand()
                        .heldBy("ui.shell.FlowsTest#enterTracesTheChosenFlowAlsoWhenItIsTracedAlready"),
                LINES.command("step", "step-forward", "step-back", "whole-way")
                        .byHand()
                        .heldBy("ui.shell.PlaybackTest#theKeyboardStepsAndTheScrubberFollows"),
                LINES.command("play", "trace-play", "trace-faster", "trace-slower")
                        .heldBy(
                                "ui.shell.PlaybackTest#theWayIsPlayedToItsEndAndStaysThere",
                                "ui.shell.PlaybackTest#underReducedMotionPlayingShowsTheNextHopAndWaits"),
                LINES.command("flows", "flows", "add-flow", "keep-flows")
                        .heldBy(
                                "ui.shell.FlowsTest#aNewFlowIsAskedForWithItsEndsAndExpectations",
                                "ui.shell.FlowsTest#allProposalsAreKeptInOneStepAndThenHold"));
    }

    private static List<Convention> questions() {
        return List.of(
                LINES.command("who-reaches", "who-reaches", "what-is-reached", "without")
                        .heldBy(
                                "ui.shell.QuestionsTest#whoReachesAComponentAndWhatBreaksWithoutItIsAskedOfTheSelection"),
                LINES.command("matrix", "matrix", "every-path")
                        .heldBy(
                                "ui.shell.QuestionsTest#theMatrixShowsEverybodyAtEverythingAndACellIsTraced",
                                "ui.shell.QuestionsTest#aWayPastTheFirewallIsShownOnTheDrawing"),
                LINES.command("guidance-and-day", "standpoint")
                        .byHand()
                        .heldBy("ui.shell.FindingsTest#theSliderShowsWhatWillBeOutOfSupport"));
    }

    private static List<Convention> designs() {
        return List.of(
                LINES.command("insert-a-pattern", "pattern")
                        .heldBy(
                                "ui.shell.PatternDialogTest#aSwitchIsComparedAndThenOneStep",
                                "ui.shell.PatternDialogTest#aPatternThatDoesNotFitSaysWhyAndCannotBeAccepted"),
                LINES.command("arrange", "arrange").heldBy("ui.shell.ArrangeTest#arrangingIsOneStepThatUndoTakesBack"),
                LINES.command("compare-with-a-file", "compare", "merge")
                        .heldBy(
                                "ui.shell.QuestionsTest#anotherFileIsComparedWith",
                                "ui.shell.DiffPaneTest#whatIsRejectedIsNotTakenOver"),
                LINES.gesture("change-a-range")
                        .heldBy(
                                "ui.shell.PlanTabsTest#theRangeFollowsTheEdgeOfASubnetThatIsDragged",
                                "ui.shell.PlanTabsTest#aRangeIsHalvedByKeyboardInOneStep"),
                LINES.gesture("try-other-numbers")
                        .heldBy("ui.shell.PlanTabsTest#otherNumbersAreTriedBeforeTheyAreMadeSo"));
    }
}
