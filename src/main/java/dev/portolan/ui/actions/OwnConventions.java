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
                LINES.command("Trace a flow, and another; stop", "trace-next", "trace-none")
                        .by("the list beside the Trace tab")
                        .heldBy("ui.shell.FlowsTest#enterTracesTheChosenFlowAlsoWhenItIsTracedAlready"),
                LINES.command("Step along a trace; all of it", "step-forward", "step-back", "whole-way")
                        .by("drag the scrubber")
                        .heldBy("ui.shell.PlaybackTest#theKeyboardStepsAndTheScrubberFollows"),
                LINES.command("Play a trace, faster, slower", "trace-play", "trace-faster", "trace-slower")
                        .heldBy(
                                "ui.shell.PlaybackTest#theWayIsPlayedToItsEndAndStaysThere",
                                "ui.shell.PlaybackTest#underReducedMotionPlayingShowsTheNextHopAndWaits"),
                LINES.command("Flows and what is expected of them", "flows", "add-flow", "keep-flows")
                        .heldBy(
                                "ui.shell.FlowsTest#aNewFlowIsAskedForWithItsEndsAndExpectations",
                                "ui.shell.FlowsTest#allProposalsAreKeptInOneStepAndThenHold"));
    }

    private static List<Convention> questions() {
        return List.of(
                LINES.command(
                                "Who reaches it, what it reaches, what breaks without it",
                                "who-reaches",
                                "what-is-reached",
                                "without")
                        .heldBy(
                                "ui.shell.QuestionsTest#whoReachesAComponentAndWhatBreaksWithoutItIsAskedOfTheSelection"),
                LINES.command("Everybody to everything; every way past the firewall", "matrix", "every-path")
                        .heldBy(
                                "ui.shell.QuestionsTest#theMatrixShowsEverybodyAtEverythingAndACellIsTraced",
                                "ui.shell.QuestionsTest#aWayPastTheFirewallIsShownOnTheDrawing"),
                LINES.command("Guidance and day of the review", "standpoint")
                        .by("drag the day along the years to come")
                        .heldBy("ui.shell.FindingsTest#theSliderShowsWhatWillBeOutOfSupport"));
    }

    private static List<Convention> designs() {
        return List.of(
                LINES.command("Insert a pattern of the article, or switch to it", "pattern")
                        .heldBy(
                                "ui.shell.PatternDialogTest#aSwitchIsComparedAndThenOneStep",
                                "ui.shell.PatternDialogTest#aPatternThatDoesNotFitSaysWhyAndCannotBeAccepted"),
                LINES.command("Arrange", "arrange").heldBy("ui.shell.ArrangeTest#arrangingIsOneStepThatUndoTakesBack"),
                LINES.command("Compare with a file, and take changes over", "compare", "merge")
                        .heldBy(
                                "ui.shell.QuestionsTest#anotherFileIsComparedWith",
                                "ui.shell.DiffPaneTest#whatIsRejectedIsNotTakenOver"),
                LINES.gesture("Change a subnet's range on the ruler", "drag an end; plus and minus on the piece")
                        .heldBy(
                                "ui.shell.PlanTabsTest#theRangeFollowsTheEdgeOfASubnetThatIsDragged",
                                "ui.shell.PlanTabsTest#aRangeIsHalvedByKeyboardInOneStep"),
                LINES.gesture("Try other numbers of nodes, addresses and ports", "fields in the SNAT ports tab")
                        .heldBy("ui.shell.PlanTabsTest#otherNumbersAreTriedBeforeTheyAreMadeSo"));
    }
}
