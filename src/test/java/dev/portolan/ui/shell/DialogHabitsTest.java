package dev.portolan.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.Unwatched;
import dev.portolan.WindowTest;
import dev.portolan.guidance.Finding;
import dev.portolan.ui.controls.Dialogs;
import dev.portolan.ui.files.FileChoices;
import dev.portolan.ui.findings.WaiveDialog;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Alert;
import javafx.scene.control.Button;
import javafx.scene.control.DialogPane;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Every dialog: Enter gives the usual answer, Escape leaves all as it was, the first field has the focus, Tab goes down
 * the fields and then to the buttons, and every button and every label of a field has a letter of its own.
 */
@WindowTest
@Unwatched("lays out every dialog")
class DialogHabitsTest extends States {

    @Start
    void start(Stage stage) throws IOException {
        open(stage);
    }

    @Test
    void everyDialogAboutFilesHasThem(FxRobot robot) throws Exception {
        sample(robot, "poor-design");
        dialogsAboutFiles(robot);
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyDialogAboutTheDesignHasThem(FxRobot robot) throws Exception {
        judged(robot, "poor-design");
        dialogsAboutTheDesign(robot);
        Finding finding = model().assessment().get().findings().get(0);
        Platform.runLater(() -> WaiveDialog.ask(finding, window.stage()));
        await(() -> !others().isEmpty());
        look(robot, "waive");
        leave(robot, "waive");
        assertThat(wrong).isEmpty();
    }

    @Test
    void aDialogKeepsItsButtonsOnASmallScreen(FxRobot robot) {
        Alert[] shown = new Alert[1];
        robot.interact(() -> {
            shown[0] = new Alert(Alert.AlertType.NONE, "", Dialogs.close());
            Dialogs.own(shown[0], window.stage());
            ScrollPane content = new ScrollPane(new Region());
            content.setPrefHeight(4000);
            shown[0].getDialogPane().setContent(content);
            shown[0].show();
        });
        double height = shown[0].getHeight();
        robot.interact(shown[0]::close);
        assertThat(height)
                .isBetween(500.0, Screen.getPrimary().getVisualBounds().getHeight());
    }

    @Test
    void enterGivesTheUsualAnswerAndALetterWithAltAnother(FxRobot robot) throws Exception {
        sample(robot, "poor-design");
        FileChoices.Unsaved[] answer = new FileChoices.Unsaved[1];
        ask(choices -> answer[0] = choices.unsaved("shop"));
        robot.push(KeyCode.ENTER);
        await(() -> answer[0] == FileChoices.Unsaved.SAVE);
        ask(choices -> answer[0] = choices.unsaved("shop"));
        robot.push(KeyCode.ALT, KeyCode.D);
        await(() -> answer[0] == FileChoices.Unsaved.DISCARD);
        ask(choices -> answer[0] = choices.unsaved("shop"));
        robot.push(KeyCode.ESCAPE);
        await(() -> answer[0] == FileChoices.Unsaved.KEEP_EDITING);
    }

    @Test
    void aLetterWithAltGoesToTheFieldOfItsLabel(FxRobot robot) throws Exception {
        judged(robot, "poor-design");
        askBy("add-flow");
        WaitForAsyncUtils.waitForFxEvents();
        robot.push(KeyCode.ALT, KeyCode.H);
        WaitForAsyncUtils.waitForFxEvents();
        Node owner = others().get(0).getScene().getFocusOwner();
        assertThat(owner).isInstanceOf(TextField.class);
        assertThat(owner.getId()).isEqualTo("flow-host");
        robot.push(KeyCode.ESCAPE);
    }

    @Override
    void look(FxRobot robot, String state) {
        WaitForAsyncUtils.waitForFxEvents();
        Optional<Window> dialog = others().stream()
                .filter(one -> one.getScene().getRoot() instanceof DialogPane)
                .findFirst();
        dialog.ifPresent(one -> {
            DialogPane pane = (DialogPane) one.getScene().getRoot();
            robot.interact(() -> answers(pane, state));
            robot.interact(() -> letters(pane, state));
            focus(robot, one, state);
        });
    }

    private void answers(DialogPane pane, String state) {
        List<Button> buttons = pane.getButtonTypes().stream()
                .map(type -> (Button) pane.lookupButton(type))
                .toList();
        if (buttons.stream().filter(Button::isDefaultButton).count() != 1) {
            wrong.add(state + ": Enter gives no answer, or several");
        }
        if (buttons.stream().filter(Button::isCancelButton).count() != 1 && buttons.size() > 1) {
            wrong.add(state + ": Escape gives no answer, or several");
        }
    }

    private void letters(DialogPane pane, String state) {
        TreeSet<String> taken = new TreeSet<>();
        for (Lettered.Word word : Lettered.in(pane)) {
            if (word.letter().isEmpty()) {
                wrong.add(state + ": no letter in “" + word.text() + "”");
            } else if (!taken.add(word.letter())) {
                wrong.add(state + ": two things have " + word.letter());
            }
        }
        Lettered.unlabelled(pane).forEach(field -> wrong.add(state + ": no label leads to " + field));
    }

    /** From the first field once around. */
    private void focus(FxRobot robot, Window dialog, String state) {
        DialogPane pane = (DialogPane) dialog.getScene().getRoot();
        Node first = dialog.getScene().getFocusOwner();
        Optional<Node> wanted = Lettered.fields(pane).findFirst();
        boolean searches = String.valueOf(first.getId()).endsWith("-search");
        if (wanted.isPresent() && !wanted.get().equals(first) && !searches) {
            wrong.add(state + ": " + first + " has the focus instead of " + wanted.get());
        }
        Node before = first;
        for (int i = 0; i < 60; i++) {
            robot.push(KeyCode.TAB);
            WaitForAsyncUtils.waitForFxEvents();
            Node now = dialog.getScene().getFocusOwner();
            if (now == null || now.equals(first)) {
                if (i == 0 && Lettered.fields(pane).count() > 1) {
                    wrong.add(state + ": Tab does not leave " + first);
                }
                return;
            }
            if (!follows(before, now) && !isFirst(pane, now)) {
                wrong.add(state + ": after " + before + " comes " + now);
            }
            before = now;
        }
    }

    private static boolean isFirst(DialogPane pane, Node node) {
        return Stream.concat(Lettered.fields(pane), Stream.of(node))
                .findFirst()
                .orElseThrow()
                .equals(node);
    }

    private static boolean follows(Node before, Node now) {
        Bounds one = before.localToScene(before.getLayoutBounds());
        Bounds other = now.localToScene(now.getLayoutBounds());
        return other.getMinY() >= one.getMinY() - 8 || other.getMinX() > one.getMaxX();
    }
}
