package dev.portolan.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.WindowTest;
import dev.portolan.catalog.ActorKinds;
import dev.portolan.catalog.LinkKinds;
import dev.portolan.edit.Edit;
import dev.portolan.edit.Edits;
import dev.portolan.guidance.Finding;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Design;
import dev.portolan.model.Link;
import dev.portolan.model.LinkId;
import dev.portolan.model.Properties;
import dev.portolan.model.Subject;
import dev.portolan.model.Waiver;
import dev.portolan.ui.state.EditorModel;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Working with findings, on designs whose components are called what is wrong with them. */
@WindowTest
class FindingsTest extends WindowFixture {

    @Start
    void start(Stage stage) throws IOException {
        open(stage);
        settings.panels().bottomEdge().set(0.35); // room for every line of the list
    }

    @Test
    void whatIsNotMeantIsFilteredAway(FxRobot robot) throws TimeoutException {
        draw(robot, "bad", "unsaid");
        assertThat(lines(robot)).containsExactly("TEST-001", "NOT DETERMINED", "ASK-001");
        press(robot, "#sort-warning");
        assertThat(lines(robot)).containsExactly("NOT DETERMINED", "ASK-001");
        press(robot, "#sort-warning");
        robot.interact(() -> robot.lookup("#finding-search").<TextField>query().setText("name good"));
        assertThat(lines(robot)).containsExactly("TEST-001");
        robot.interact(() -> robot.lookup("#finding-search").<TextField>query().setText("nothing like it"));
        press(robot, "#finding-show-all");
        assertThat(lines(robot)).hasSize(3);
        choose(robot, "#finding-pillar", "Security");
        assertThat(lines(robot)).isEmpty();
        choose(robot, "#finding-pillar", "All pillars");
        choose(robot, "#finding-family", "ASK");
        assertThat(lines(robot)).containsExactly("NOT DETERMINED", "ASK-001");
        choose(robot, "#finding-family", "All families");
        choose(robot, "#finding-about", "bad");
        assertThat(lines(robot)).containsExactly("TEST-001");
    }

    @Test
    void namesStandInLineAndHaveRoomInAWideWindow(FxRobot robot) throws TimeoutException {
        draw(robot, "bad", "unsaid");
        double list = robot.lookup("#finding-list").queryAs(ListView.class).getWidth();
        List<Label> names = List.copyOf(robot.lookup(".finding-subjects").queryAllAs(Label.class));
        assertThat(names).hasSizeGreaterThan(1);
        assertThat(names)
                .extracting(name -> name.localToScene(0, 0).getX())
                .containsOnly(names.get(0).localToScene(0, 0).getX());
        assertThat(names.get(0).getWidth()).isGreaterThan(0.15 * Math.min(list, 1600));
    }

    @Test
    void findingsStandTogetherByRuleAndByComponent(FxRobot robot) throws TimeoutException {
        draw(robot, "bad", "bad", "unsaid");
        choose(robot, "#finding-grouping", "By rule");
        assertThat(lines(robot))
                .containsExactly(
                        "TEST-001  A name should be good",
                        "TEST-001",
                        "TEST-001",
                        "ASK-001  An address should be said",
                        "ASK-001");
        choose(robot, "#finding-grouping", "By component");
        assertThat(lines(robot)).containsExactly("bad", "TEST-001", "bad", "TEST-001", "unsaid", "ASK-001");
    }

    @Test
    void deleteAtAFindingDeletesNoComponent(FxRobot robot) throws TimeoutException {
        draw(robot, "bad", "good");
        robot.interact(() -> {
            ListView<?> list = robot.lookup("#finding-list").query();
            model().select(List.of(Subject.of(components().get(0).id())));
            list.requestFocus();
        });
        robot.push(KeyCode.DELETE).push(KeyCode.BACK_SPACE);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(components()).hasSize(2);
        robot.interact(() -> front().canvas().requestFocus());
        robot.push(KeyCode.DELETE);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(components()).hasSize(1);
    }

    @Test
    void theKeyboardGoesFromFindingToFindingAndSelectsWhatTheyAreAbout(FxRobot robot) throws TimeoutException {
        draw(robot, "bad", "good", "bad");
        robot.interact(() -> front().bottom().showFlows());
        robot.push(KeyCode.F8);
        assertThat(selected()).containsExactly("c0");
        assertThat(model().spotlight().finding().get()).map(Finding::rule).contains("TEST-001");
        robot.push(KeyCode.F8);
        assertThat(selected()).containsExactly("c2");
        robot.push(KeyCode.F8);
        assertThat(selected()).containsExactly("c0");
        robot.push(KeyCode.SHIFT, KeyCode.F8);
        assertThat(selected()).containsExactly("c2");
        robot.interact(() -> model().select(List.of()));
        assertThat(model().spotlight().finding().get()).isEmpty();
    }

    @Test
    void allFindingsOfARuleAreFixedInOneStep(FxRobot robot) throws TimeoutException {
        draw(robot, "bad", "bad", "bad");
        choose(robot, "#finding-grouping", "By rule");
        press(robot, ".fix-all-button");
        until(() -> names().equals(List.of("good", "good", "good")));
        assertThat(model().undoLabel().get()).isEqualTo("Fix 3 findings of TEST-001");
        robot.interact(() -> window.actions().require("undo").fire());
        assertThat(names()).containsExactly("bad", "bad", "bad");
    }

    @Test
    void aPreviewShowsWhatAFixDoesAndCancellingLeavesTheDesign(FxRobot robot) throws TimeoutException {
        draw(robot, "bad");
        Design before = model().store().committed();
        press(robot, "#finding-list .preview-button");
        until(() -> model().trials().current().get().isPresent());
        assertThat(names()).containsExactly("good");
        assertThat(texts(robot, "#trial"))
                .contains("Name it well", "Rename 'bad' to 'good'", "TEST-001  \"bad\" is no name");
        assertThat(model().undoLabel().get()).as("nothing is made yet").doesNotContain("Name it well");
        press(robot, "#trial-cancel");
        assertThat(model().store().committed()).isEqualTo(before);
        assertThat(names()).containsExactly("bad");

        press(robot, "#finding-list .preview-button");
        until(() -> model().trials().current().get().isPresent());
        press(robot, "#trial-apply");
        assertThat(model().store().committed()).isNotEqualTo(before);
        assertThat(model().undoLabel().get()).isEqualTo("Name it well");
        assertThat(robot.lookup("#trial").query().isVisible()).isFalse();
    }

    @Test
    void workingOnEndsAPreview(FxRobot robot) throws TimeoutException {
        draw(robot, "bad");
        press(robot, "#finding-list .preview-button");
        until(() -> model().trials().current().get().isPresent());
        robot.interact(() -> model().apply(Edits.renameDesign("another")));
        assertThat(model().trials().current().get()).isEmpty();
        assertThat(names()).containsExactly("bad");
    }

    @Test
    void aWaivedFindingIsStruckThroughUntilItsWaiverIsWithdrawn(FxRobot robot) throws TimeoutException {
        draw(robot, "bad");
        robot.interact(() -> model().apply(Edits.waive(new Waiver(
                "TEST-001", List.of(Subject.of(new ComponentId("c0"))), "a relic", "Ann", "", Properties.NONE))));
        judged();
        assertThat(lines(robot)).containsExactly("WAIVED", "TEST-001");
        assertThat(texts(robot, "#finding-list")).contains("Accepted by Ann: a relic");
        assertThat(robot.lookup("#finding-list .struck").tryQuery()).isPresent();
        press(robot, "#finding-list .withdraw-button");
        judged();
        assertThat(lines(robot)).containsExactly("TEST-001");
    }

    @Test
    void whatCouldNotBeDeterminedLeadsToThePropertyToFillIn(FxRobot robot) throws TimeoutException {
        draw(robot, "unsaid");
        robot.interact(() -> front().panels().inspector().set(false));
        press(robot, "#finding-list .fill-in-button");
        assertThat(selected()).containsExactly("c0");
        assertThat(robot.lookup("#field-" + ActorKinds.ADDRESS.name()).query().isFocused())
                .isTrue();
    }

    @Test
    void theSliderShowsWhatWillBeOutOfSupport(FxRobot robot) throws TimeoutException {
        draw(robot, "old");
        assertThat(lines(robot)).isEmpty();
        press(robot, "#standpoint-opener");
        until(() -> robot.lookup(".review-mark").tryQuery().isPresent());
        choose(robot, "#yardstick", "Today");
        Slider slider = robot.lookup("#review-slider").query();
        robot.interact(() -> slider.setValue(slider.getMax()));
        judged();
        assertThat(lines(robot)).containsExactly("OLD-001");
        assertThat(texts(robot, "#finding-list")).contains("not today");
        press(robot, "#review-today");
        judged();
        assertThat(lines(robot)).isEmpty();
        press(robot, ".review-mark");
        assertThat(model().standpoint().get().reviewDate()).isEqualTo(StubGuidance.OUT_OF_SUPPORT);
        assertThat(model().dirty().get()).as("a view, not the design").isTrue();
    }

    @Test
    void theDifferenceBetweenTwoProfilesIsShown(FxRobot robot) throws TimeoutException {
        draw(robot, "plain", "bad");
        press(robot, "#standpoint-opener");
        choose(robot, "#yardstick", "The strict profile");
        judged();
        press(robot, "#finding-different");
        assertThat(lines(robot)).containsExactly("SEC-001");
        assertThat(texts(robot, "#finding-list")).contains("only in strict");
        choose(robot, "#profile", "Strict");
        judged();
        assertThat(lines(robot)).isEmpty();
        choose(robot, "#yardstick", "The current guidance");
        judged();
        assertThat(texts(robot, "#finding-list")).contains("'plain' is plain", "not in current");
    }

    @Test
    void whatIsNewSinceTheLastSaveIsMarked(FxRobot robot) throws TimeoutException {
        draw(robot, "bad");
        robot.interact(() -> model().store().markSaved());
        until(() -> model().change().get().isNone());
        robot.interact(() -> model().apply(Edit.of("Add", FindingsTest::withAnother)));
        judged();
        press(robot, "#finding-different");
        assertThat(lines(robot)).containsExactly("TEST-001");
        assertThat(texts(robot, "#finding-list")).contains("new");
    }

    @Test
    void whyOpensThePageOfTheRule(FxRobot robot) throws TimeoutException {
        draw(robot, "bad");
        press(robot, "#finding-list .why-button");
        assertThat(texts(robot, "#rule-page")).contains("TEST-001", "A name should be good", "WHY", "Elsewhere 1");
        press(robot, "#rule-page .rule-source");
        assertThat(opened).containsExactly("https://example.org/source");
        press(robot, "#rule-page-close");
        assertThat(robot.lookup("#rule-page").query().isVisible()).isFalse();
    }

    @Test
    void theInspectorSaysWhyAComponentIsNotFlagged(FxRobot robot) throws TimeoutException {
        draw(robot, "good", "bad");
        robot.interact(() -> model().select(List.of(Subject.of(new ComponentId("c0")))));
        TitledPane rules = robot.lookup("#rules-about").query();
        assertThat(rules.getText()).isEqualTo("Rules about this: 4");
        robot.interact(() -> rules.setExpanded(true));
        assertThat(texts(robot, "#rules-about"))
                .contains("NOTHING FOUND  4", "Looked, and found nothing about it, but about bad.");
    }

    @Test
    void halvesOfAPeeringThatShareANameAreToldApartByTheirEnds(FxRobot robot) throws TimeoutException {
        draw(robot, "hub", "spoke");
        robot.interact(() -> model().apply(Edit.of(
                "Peer", design -> design.with(half("there", "c0", "c1")).with(half("back", "c1", "c0")))));
        assertThat(model().nameOf(Subject.of(new LinkId("there")))).isEqualTo("hub → spoke");
        robot.interact(() -> model().apply(Edit.of(
                "Name", design -> design.with(half("back", "c1", "c0").named("back")))));
        assertThat(model().nameOf(Subject.of(new LinkId("there")))).isEqualTo("peering");
    }

    private static Link half(String id, String from, String to) {
        return Link.of(id, LinkKinds.PEERING.id().value(), from, to).named("peering");
    }

    private void draw(FxRobot robot, String... names) throws TimeoutException {
        openFresh(robot);
        robot.interact(() -> model().apply(Edit.of("Draw", design -> {
            Design next = design;
            for (int i = 0; i < names.length; i++) {
                next = next.with(component("c" + i, names[i]));
            }
            return next;
        })));
        judged();
    }

    private static Design withAnother(Design design) {
        return design.with(component("other", "bad"));
    }

    private static Component component(String id, String name) {
        return Component.of(id, ActorKinds.PUBLIC_USERS.id().value(), name);
    }

    private EditorModel model() {
        return front().document().model();
    }

    private List<String> names() {
        return components().stream().map(Component::name).toList();
    }

    private List<String> selected() {
        return model().selection().get().stream().map(Subject::id).toList();
    }

    private static void until(java.util.concurrent.Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Waits until what is known is about the design, the standpoint and the yardstick of now. */
    private void judged() throws TimeoutException {
        WaitForAsyncUtils.waitForFxEvents();
        until(() -> model().isJudged());
    }

    private static void choose(FxRobot robot, String box, String label) {
        ComboBox<?> combo = robot.lookup(box).query();
        robot.interact(() -> {
            for (int i = 0; i < combo.getItems().size(); i++) {
                if (combo.getItems().get(i).toString().contains("label=" + label + ",")) {
                    combo.getSelectionModel().select(i);
                }
            }
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Rule ids and headings in the list, from the top. */
    private static List<String> lines(FxRobot robot) {
        WaitForAsyncUtils.waitForFxEvents();
        ListView<?> list = robot.lookup("#finding-list").query();
        robot.interact(list::layout);
        return list.lookupAll(".list-cell").stream()
                .filter(Node::isVisible)
                .sorted(java.util.Comparator.comparingDouble(
                        cell -> cell.localToScene(0, 0).getY()))
                .flatMap(cell ->
                        Stream.concat(cell.lookupAll(".rule-id").stream(), cell.lookupAll(".section-heading").stream()))
                .map(label -> ((Label) label).getText())
                .toList();
    }

    private static List<String> texts(FxRobot robot, String within) {
        WaitForAsyncUtils.waitForFxEvents();
        return robot.lookup(within).query().lookupAll(".label").stream()
                .filter(Label.class::isInstance)
                .map(label -> ((Label) label).getText())
                .toList();
    }
}
