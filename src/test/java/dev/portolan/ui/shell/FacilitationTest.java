package dev.portolan.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.WindowTest;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Design;
import dev.portolan.model.Note;
import dev.portolan.model.Subject;
import dev.portolan.ui.palette.OutlineTree;
import dev.portolan.ui.palette.PalettePane;
import java.io.IOException;
import java.util.List;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Open points, decisions and snapshots of a session, and notes wherever they are shown. */
@WindowTest
class FacilitationTest extends WindowFixture {

    @Start
    void start(Stage stage) throws IOException {
        open(stage);
    }

    @Test
    void anOpenPointIsPinnedListedAndDecided(FxRobot robot) {
        openSample(robot);
        ComponentId cluster = new ComponentId("aks-prod");
        robot.interact(() -> front().document().model().select(List.of(Subject.of(cluster))));
        fire(robot, "open-point");
        type(robot, "#note-editor", "Who pays for the firewall?");
        assertThat(design().notes()).hasSize(1);
        Note note = design().notes().get(0);
        assertThat(note.form()).isEqualTo(Note.Form.OPEN_POINT);
        assertThat(note.on()).isEqualTo(cluster);
        fire(robot, "session");
        assertThat(robot.lookup("Who pays for the firewall?").tryQuery()).isPresent();
        fire(robot, "decide");
        assertThat(design().notes().get(0).form()).isEqualTo(Note.Form.DECISION);
        fire(robot, "undo");
        assertThat(design().notes()).containsExactly(note);
    }

    @Test
    void aSnapshotHasACaptionAndStaysAsItWas(FxRobot robot) {
        openSample(robot);
        Design before = design();
        fire(robot, "snapshot");
        type(robot, "#note-editor", "Before the firewall");
        assertThat(design().snapshots()).hasSize(1);
        assertThat(design().snapshots().get(0).design().topology()).isEqualTo(before.topology());
        fire(robot, "session");
        TextField caption = robot.lookup("#snapshot-0").query();
        robot.interact(() -> {
            caption.setText("As it was");
            caption.fireEvent(new javafx.event.ActionEvent());
        });
        assertThat(design().snapshots().get(0).caption()).isEqualTo("As it was");
        fire(robot, "undo");
        fire(robot, "undo");
        assertThat(design()).isEqualTo(before);
    }

    @Test
    void aNoteIsInPaletteOutlineAndInspector(FxRobot robot) {
        openSample(robot);
        press(robot, "#tile-note-note");
        type(robot, "#note-editor", "Ask the network team");
        assertThat(robot.lookup("#inspector #field-name")
                        .queryAs(TextInputControl.class)
                        .getText())
                .isEqualTo("Ask the network team");
        ComboBox<ComponentId> on = robot.lookup("#field-on").query();
        robot.interact(() -> on.setValue(new ComponentId("vnet")));
        assertThat(design().notes().get(0).on()).isEqualTo(new ComponentId("vnet"));
        ComboBox<Note.Form> form = robot.lookup("#field-form").query();
        robot.interact(() -> form.setValue(Note.Form.OPEN_POINT));
        assertThat(design().notes().get(0).form()).isEqualTo(Note.Form.OPEN_POINT);
        press(robot, "#show-outline");
        OutlineTree outline = robot.lookup("#outline").query();
        assertThat(outline.spoken(Subject.note(design().notes().get(0).id())))
                .isEqualTo("Open point: Ask the network team");
    }

    @Test
    void searchingThePaletteFindsNotes(FxRobot robot) {
        openSample(robot);
        PalettePane palette = front().palette();
        robot.interact(() -> palette.search().setText("decision"));
        assertThat(robot.lookup("#tile-note-decision").query().isVisible()).isTrue();
        assertThat(robot.lookup("#tile-note-note").query().isVisible()).isFalse();
    }

    private Design design() {
        return front().document().model().design().get();
    }

    private static void type(FxRobot robot, String field, String words) {
        TextInputControl editor = robot.lookup(field).query();
        robot.interact(() -> editor.setText(words));
        robot.push(KeyCode.F2);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void fire(FxRobot robot, String command) {
        robot.interact(() -> window.actions().require(command).fire());
        WaitForAsyncUtils.waitForFxEvents();
    }
}
