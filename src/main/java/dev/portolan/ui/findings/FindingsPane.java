package dev.portolan.ui.findings;

import dev.portolan.model.Component;
import dev.portolan.ui.controls.Shown;
import dev.portolan.ui.controls.Words;
import dev.portolan.ui.state.Assessment;
import dev.portolan.ui.state.EditorModel;
import dev.portolan.ui.text.Texts;
import java.util.List;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Every finding of the design, what could not be determined and what was accepted; filtered and grouped. */
public final class FindingsPane extends VBox {

    private final EditorModel model;
    private final FindingCommands commands;
    private final ObservableList<FindingLine> lines = FXCollections.observableArrayList();
    private final ListView<FindingLine> list = new ListView<>(lines);
    private final FilterBar filter;
    private final StandpointBar standpoint;
    private Wording wording = new Wording(List.of(), Grouping.NONE);
    private boolean filling;

    /** What the words of a line depend on besides the line. */
    private record Wording(List<String> names, Grouping grouping) {

        static Wording of(Assessment assessment, Grouping grouping) {
            return new Wording(
                    assessment.design().topology().components().stream()
                            .map(Component::name)
                            .toList(),
                    grouping);
        }
    }

    public FindingsPane(EditorModel model, FindingCommands commands) {
        this.model = model;
        this.commands = commands;
        setId("findings");
        standpoint = new StandpointBar(model);
        filter = new FilterBar(model, this::fill, standpoint.opener());
        list.setId("finding-list");
        list.getStyleClass().addAll("quiet-list", "finding-list");
        list.setAccessibleText(Texts.of("findings.list"));
        list.setCellFactory(view -> new FindingCell(model, commands, () -> filter.grouped() == Grouping.RULE));
        list.getSelectionModel().selectedItemProperty().addListener((what, before, now) -> {
            if (!filling && now != null) {
                show(now);
            }
        });
        list.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        VBox.setVgrow(list, Priority.ALWAYS);
        model.assessment().addListener((what, before, now) -> {
            filter.offer(now);
            fill();
        });
        fill();
    }

    /** What puts its parts into it, to be done one after the other: styling all at once would hold the window. */
    public List<Runnable> filling() {
        return List.of(() -> getChildren().add(filter), () -> getChildren().addAll(standpoint, list));
    }

    private void key(KeyEvent event) {
        FindingLine line = list.getSelectionModel().getSelectedItem();
        if (event.getCode() == KeyCode.ENTER && line != null) {
            if (line instanceof FindingLine.Open open) {
                commands.fillIn(open.missing());
            } else {
                show(line);
            }
            event.consume();
        }
    }

    /** Turns to what a line is about: selects it, brings it into view and shows the path. */
    private void show(FindingLine line) {
        if (line instanceof FindingLine.Found found) {
            model.spotlight().show(found.finding());
        } else if (line instanceof FindingLine.Entry entry) {
            model.reveal(entry.subjects());
        }
    }

    private void fill() {
        Assessment assessment = model.assessment().get();
        FindingLines all = new FindingLines(
                assessment, model.change().get(), model.yardstick().get(), model::nameOf);
        FindingFilter chosen = filter.filter();
        filter.count(all.counts(chosen), all.different());
        List<FindingLine> next = all.of(chosen, filter.grouped());
        FindingLine before = list.getSelectionModel().getSelectedItem();
        filling = true;
        try {
            Wording now = Wording.of(assessment, filter.grouped());
            if (!now.equals(
                    wording)) { // a line that stays shows what it did, though it would say something else by now
                wording = now;
                lines.clear();
            }
            Shown.replace(lines, next);
            list.getSelectionModel().clearSelection();
            Optional.ofNullable(before)
                    .flatMap(old -> FindingLines.again(next, old))
                    .ifPresent(line -> list.getSelectionModel().select(next.indexOf(line)));
        } finally {
            filling = false;
        }
        list.setPlaceholder(placeholder(assessment, all));
    }

    private Node placeholder(Assessment assessment, FindingLines all) {
        if (assessment.rules() == 0) {
            return Words.checking();
        }
        if (all.of(FindingFilter.ALL, Grouping.NONE).isEmpty()) {
            return Words.emptyState(
                    Texts.of("findings.none"), Texts.counted("findings.none.about", assessment.rules()));
        }
        VBox empty = Words.emptyState(Texts.of("findings.filtered"), Texts.of("findings.filtered.about"));
        Button clear = new Button(Texts.of("findings.show-all"));
        clear.setId("finding-show-all");
        clear.setOnAction(event -> filter.showAll());
        empty.getChildren().add(clear);
        return empty;
    }

    /** Turns to the finding after this one, and from the last to the first. */
    public void next() {
        step(1);
    }

    /** Turns to the finding before this one, and from the first to the last. */
    public void previous() {
        step(-1);
    }

    private void step(int direction) {
        int size = lines.size();
        int from = list.getSelectionModel().getSelectedIndex();
        int start = from < 0 && direction < 0 ? 0 : from;
        for (int i = 1; i <= size; i++) {
            int index = Math.floorMod(start + direction * i, size);
            if (lines.get(index) instanceof FindingLine.Found found) {
                list.getSelectionModel().clearAndSelect(index);
                list.scrollTo(Math.max(0, index - 1));
                model.spotlight().show(found.finding()); // also where it was selected already
                return;
            }
        }
    }

    /** Puts the cursor where findings are searched. */
    public void search() {
        filter.search().requestFocus();
    }

    /** Unfolds from where the design is judged. */
    public void showStandpoint() {
        standpoint.opener().setSelected(true);
        standpoint.opener().requestFocus();
    }
}
