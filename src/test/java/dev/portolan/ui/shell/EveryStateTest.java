package dev.portolan.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.Unwatched;
import dev.portolan.WindowTest;
import dev.portolan.app.PortolanWindow;
import dev.portolan.catalog.Catalog;
import dev.portolan.io.Problem;
import dev.portolan.io.importing.ImportSummary;
import dev.portolan.model.Design;
import dev.portolan.ui.files.Changes;
import dev.portolan.ui.files.DialogChoices;
import dev.portolan.ui.files.Draft;
import dev.portolan.ui.files.ExportSource;
import dev.portolan.ui.files.LostWork;
import dev.portolan.ui.files.Recovery;
import dev.portolan.ui.state.Tasks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Every dialog, popup and panel, one after the other: what can have the focus says what it is and shows when it has it, no
 * text is cut off even at its largest, and Escape closes what has opened. With {@code -Dportolan.pictures=FOLDER} it leaves
 * a picture of each state there.
 */
@WindowTest
@Unwatched("takes pictures of everything that can have the focus")
class EveryStateTest extends Scenes {

    private static final Optional<Path> PICTURES =
            Optional.ofNullable(System.getProperty("portolan.pictures")).map(Path::of);

    private static final int LARGEST = 20;

    private final Set<String> wrong = new LinkedHashSet<>();
    private String sort = "";

    @Start
    void start(Stage stage) throws IOException {
        PortolanWindow.loadFaces();
        open(stage);
        stage.setWidth(1280);
        stage.setHeight(800);
    }

    @Test
    void everyDialogAboutFiles(FxRobot robot) throws Exception {
        sample(robot, "poor-design");
        forBothSizes(robot, () -> {
            for (Map.Entry<String, Consumer<DialogChoices>> dialog : dialogs().entrySet()) {
                ask(dialog.getValue());
                look(robot, dialog.getKey());
                leave(robot, dialog.getKey());
            }
        });
    }

    private Map<String, Consumer<DialogChoices>> dialogs() {
        Design design = model().store().committed();
        Design other = Design.empty("Never saved").with(design.topology());
        Changes changes = Changes.between(design, Design.empty("Other"), Catalog.azure());
        ImportSummary summary = new ImportSummary(
                "12 resources: 9 became 9 components",
                List.of(
                        new ImportSummary.Group("Problems", List.of("main.json: “snet-a” has no prefix")),
                        new ImportSummary.Group("Ignored", List.of("Microsoft.Insights/components: 3"))),
                "75 % of the resources are understood");
        LostWork lost = LostWork.of(
                new Recovery.Leftover(folder, new Draft(Optional.empty(), Instant.EPOCH, other)), Catalog.azure());
        Map<String, Consumer<DialogChoices>> all = new LinkedHashMap<>();
        all.put("export", ask -> ask.wish(ExportSource.of(model(), Catalog.azure()), new Tasks()));
        all.put("report", DialogChoices::reportWish);
        all.put("import", ask -> ask.accepts(summary));
        all.put("import-home", ask -> ask.home("shop"));
        all.put("compile", ask -> ask.compiles("bicep build main.bicep"));
        all.put("unsaved", ask -> ask.unsaved("shop"));
        all.put("overwrite", ask -> ask.overwriteChanged(Path.of("shop.topology.json")));
        all.put("outside", ask -> ask.reloads(Path.of("shop.topology.json"), changes));
        all.put("restore", ask -> ask.restore(List.of(lost)));
        all.put("failure", ask -> ask.showFailure("“shop” was not saved", "The disk is full."));
        all.put(
                "problems",
                ask -> ask.showProblems("“shop” has problems", List.of(Problem.of("shop", "there is no kind"))));
        return all;
    }

    @Test
    void everyDialogAboutTheDesign(FxRobot robot) throws Exception {
        sample(robot, "poor-design");
        forBothSizes(robot, () -> {
            for (String command : List.of("preferences", "shortcuts", "commands", "find", "quick-add", "pattern")) {
                askBy(command);
                look(robot, command);
                leave(robot, command);
            }
            askBy("add-flow");
            look(robot, "flow");
            leave(robot, "flow");
        });
    }

    @Test
    void everyPanel(FxRobot robot) throws Exception {
        judged(robot, "poor-design");
        forBothSizes(robot, () -> {
            for (String tab : List.of("findings", "trace", "flows", "questions", "address-plan", "snat-ports")) {
                robot.interact(
                        () -> robot.lookup("#tab-" + tab).<ToggleButton>query().setSelected(true));
                look(robot, "tab-" + tab);
            }
            for (String list : List.of("outline", "layers", "palette")) {
                robot.interact(() ->
                        robot.lookup("#show-" + list).<ToggleButton>query().setSelected(true));
                look(robot, "show-" + list);
            }
            fire(robot, "matrix");
            await(() -> robot.lookup("#matrix").tryQuery().isPresent());
            look(robot, "matrix");
        });
    }

    /** What is done in the usual size of type, then in the largest. */
    private interface Round {
        void go() throws IOException, TimeoutException;
    }

    private void forBothSizes(FxRobot robot, Round round) throws Exception {
        Files.createDirectories(folder);
        round.go();
        sort = "-large";
        robot.interact(() -> settings.preferences().textSize().set(LARGEST));
        WaitForAsyncUtils.waitForFxEvents();
        round.go();
        assertThat(wrong).isEmpty();
    }

    private void look(FxRobot robot, String state) {
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> {
            PICTURES.ifPresent(all -> Photographer.take(window.stage(), all.resolve(state + sort + ".png")));
            List<Window> seen = others().isEmpty() ? List.of(window.stage()) : others();
            for (Window one : seen) {
                String where = state + sort + ": ";
                var root = one.getScene().getRoot();
                Accessible.silent(root).forEach(what -> wrong.add(where + what));
                Accessible.clipped(root).forEach(what -> wrong.add(where + "cut off: " + what));
                if (sort.isEmpty()) {
                    Accessible.hidesItsFocus(root).forEach(what -> wrong.add(where + "focus not seen: " + what));
                }
            }
        });
    }

    /** Closes what is open with Escape. */
    private void leave(FxRobot robot, String state) {
        if (others().stream().allMatch(one -> one.getScene().getFocusOwner() == null)) {
            wrong.add(state + ": nothing has the focus");
        }
        robot.push(KeyCode.ESCAPE);
        WaitForAsyncUtils.waitForFxEvents();
        if (!others().isEmpty()) {
            wrong.add(state + ": Escape does not close it");
            dismiss(robot);
        }
    }
}
