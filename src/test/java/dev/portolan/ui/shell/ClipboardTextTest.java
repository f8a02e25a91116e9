package dev.portolan.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.WindowTest;
import dev.portolan.model.Note;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Text from elsewhere, pasted on the drawing. */
@WindowTest
class ClipboardTextTest extends WindowFixture {

    @Start
    void start(Stage stage) throws IOException {
        open(stage);
    }

    private void clipboard(FxRobot robot, Map<DataFormat, Object> content) {
        robot.interact(() -> {
            window.actions().require("new").fire();
            Clipboard.getSystemClipboard().setContent(content);
            front().canvas().requestFocus();
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void paste(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.V);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private List<Note> notes() {
        return front().document().model().store().committed().notes();
    }

    @Test
    void textFromElsewhereBecomesANoteAtTheMouse(FxRobot robot) {
        clipboard(robot, Map.of(DataFormat.PLAIN_TEXT, "Ask the network team\r\nby Friday\r\n"));
        robot.moveTo(front().canvas());
        paste(robot);
        assertThat(notes()).singleElement().satisfies(note -> {
            assertThat(note.text()).isEqualTo("Ask the network team\nby Friday");
            assertThat(note.form()).isEqualTo(Note.Form.NOTE);
            assertThat(note.bounds()
                            .topLeft()
                            .distanceTo(front().canvas().place().get()))
                    .isLessThan(12);
        });
        assertThat(front().document().model().undoLabel().get()).isEqualTo("Paste text");
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(notes()).isEmpty();
    }

    @Test
    void aLongTextGetsALargerNote(FxRobot robot) {
        clipboard(robot, Map.of(DataFormat.PLAIN_TEXT, "All that was said in the meeting. ".repeat(20)));
        paste(robot);
        assertThat(notes().get(0).bounds().width()).isEqualTo(400);
        assertThat(notes().get(0).bounds().height()).isGreaterThan(150);
    }

    @Test
    void whereThereIsNoTextTheStatusBarSaysSo(FxRobot robot) {
        clipboard(robot, Map.of(DataFormat.PLAIN_TEXT, "  \n"));
        paste(robot);
        assertThat(notes()).isEmpty();
        assertThat(robot.lookup(".status-warning").<Labeled>queryAll())
                .extracting(Labeled::getText)
                .contains("There is no text to paste: copy some first");
    }

    @Test
    void inAFieldItGoesThere(FxRobot robot) {
        clipboard(robot, Map.of(DataFormat.PLAIN_TEXT, "hub"));
        robot.interact(() -> robot.lookup("#palette-search").query().requestFocus());
        paste(robot);
        assertThat(notes()).isEmpty();
        assertThat(robot.lookup("#palette-search").<TextField>query().getText()).isEqualTo("hub");
    }
}
