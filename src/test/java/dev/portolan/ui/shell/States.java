package dev.portolan.ui.shell;

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
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** A window that is brought into every state: each dialog, popup and panel is opened, looked at and left. */
abstract class States extends Scenes {

    /** What was found wrong so far. */
    final Set<String> wrong = new LinkedHashSet<>();

    /** Looks at what is shown now; {@code state} is what it is called. */
    abstract void look(FxRobot robot, String state);

    void dialogsAboutFiles(FxRobot robot) throws TimeoutException {
        for (Map.Entry<String, Consumer<DialogChoices>> dialog : dialogs().entrySet()) {
            ask(dialog.getValue());
            look(robot, dialog.getKey());
            leave(robot, dialog.getKey());
        }
    }

    void dialogsAboutTheDesign(FxRobot robot) throws TimeoutException {
        for (String command : List.of("preferences", "shortcuts", "commands", "find", "quick-add", "pattern")) {
            askBy(command);
            look(robot, command);
            leave(robot, command);
        }
        askBy("add-flow");
        look(robot, "flow");
        leave(robot, "flow");
    }

    void panels(FxRobot robot) throws TimeoutException {
        for (String tab : List.of("findings", "trace", "flows", "questions", "address-plan", "snat-ports")) {
            robot.interact(
                    () -> robot.lookup("#tab-" + tab).<ToggleButton>query().setSelected(true));
            look(robot, "tab-" + tab);
        }
        for (String list : List.of("outline", "layers", "palette")) {
            robot.interact(
                    () -> robot.lookup("#show-" + list).<ToggleButton>query().setSelected(true));
            look(robot, "show-" + list);
        }
        fire(robot, "matrix");
        await(() -> robot.lookup("#matrix").tryQuery().isPresent());
        look(robot, "matrix");
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

    /** Closes what is open with Escape. */
    void leave(FxRobot robot, String state) {
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
