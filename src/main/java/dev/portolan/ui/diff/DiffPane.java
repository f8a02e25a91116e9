package dev.portolan.ui.diff;

import dev.portolan.catalog.Catalog;
import dev.portolan.edit.Difference;
import dev.portolan.edit.Differences;
import dev.portolan.edit.Edit;
import dev.portolan.edit.Takeover;
import dev.portolan.model.Design;
import dev.portolan.model.Subject;
import dev.portolan.paint.Shade;
import dev.portolan.ui.controls.Words;
import dev.portolan.ui.state.EditorModel;
import dev.portolan.ui.state.Shading;
import dev.portolan.ui.text.Texts;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * The differences to another version, each to be taken over or left. The drawing shows what is taken over: new with a
 * glow, to be removed hatched, changed dotted. Applying it is one step.
 */
public final class DiffPane extends VBox {

    private static final double WIDTH = 440;

    private final EditorModel model;
    private final Catalog catalog;
    private final Label heading = Words.prose("", "rule-title");
    private final Label note = Words.prose("", "doubtful");
    private final VBox list = Words.column("diff-list");
    private final Button apply = new Button();
    private final Set<Difference> accepted = new LinkedHashSet<>();
    private Differences differences = new Differences(List.of());
    private Design mine = Design.empty("");
    private String other = "";
    private final Runnable back;
    private boolean showing;

    /** @param back takes the keyboard once this is closed */
    public DiffPane(EditorModel model, Catalog catalog, Runnable back) {
        this.model = model;
        this.catalog = catalog;
        this.back = back;
        setId("diff");
        getStyleClass().add("rule-page");
        StackPane.setAlignment(this, Pos.CENTER_RIGHT);
        setMinWidth(0);
        setPrefWidth(WIDTH);
        setMaxWidth(WIDTH);
        ScrollPane scroll = new ScrollPane(list);
        scroll.setFitToWidth(true);
        scroll.setAccessibleText(Texts.of("diff.what"));
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(Words.row("rule-page-head", heading), all(), scroll, note, buttons());
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                close();
                event.consume();
            }
        });
        model.design().addListener((what, before, now) -> {
            if (isVisible() && !showing) { // whoever goes on working ends the comparison
                leave();
            }
        });
        leave();
    }

    private HBox all() {
        Button every = new Button(Texts.of("diff.accept-all"));
        every.setId("diff-all");
        every.setOnAction(event -> choose(Set.copyOf(differences.all())));
        Button none = new Button(Texts.of("diff.reject-all"));
        none.setId("diff-none");
        none.setOnAction(event -> choose(Set.of()));
        HBox row = Words.row("finding-actions", every, none);
        row.getChildren().forEach(button -> button.getStyleClass().add("small"));
        return row;
    }

    private HBox buttons() {
        apply.setId("diff-apply");
        apply.getStyleClass().addAll("accent", "small");
        apply.setOnAction(event -> accept());
        Button cancel = new Button(Texts.of("diff.close"));
        cancel.setId("diff-close");
        cancel.getStyleClass().add("small");
        cancel.setOnAction(event -> close());
        return Words.row("finding-actions", apply, cancel);
    }

    /** Opens the comparison with the design of another file; all of it is accepted at first. */
    public void open(String name, Design theirs) {
        close();
        mine = model.store().committed();
        other = name;
        differences = Differences.between(mine, theirs, catalog);
        heading.setText(differences.all().isEmpty() ? Texts.of("diff.same", name) : Texts.of("diff.otherwise", name));
        list.getChildren().setAll(new DiffList(differences, this::choose, accepted::contains, this::reveal).rows());
        choose(Set.copyOf(differences.all()));
        setVisible(true);
        setManaged(true);
        apply.requestFocus();
    }

    private void reveal(Difference difference) {
        Subject subject = difference.subject();
        if (subject.type() == Subject.Type.COMPONENT || subject.type() == Subject.Type.LINK) {
            model.reveal(subject);
        }
    }

    private void choose(Difference difference, boolean on) {
        Set<Difference> next = new LinkedHashSet<>(accepted);
        if (on) {
            next.add(difference);
        } else {
            next.remove(difference);
        }
        choose(next);
    }

    private void choose(Set<Difference> next) {
        accepted.clear();
        differences.all().stream().filter(next::contains).forEach(accepted::add);
        list.getChildren().stream()
                .filter(DiffList.Row.class::isInstance)
                .forEach(row -> ((DiffList.Row) row).follow());
        Takeover taken = Takeover.of(mine, differences, accepted);
        note.setText(
                taken.left().isEmpty()
                        ? ""
                        : Texts.of(
                                "diff.not-possible",
                                taken.left().stream().map(Difference::words).collect(Collectors.joining("; "))));
        note.setVisible(!taken.left().isEmpty());
        note.setManaged(!taken.left().isEmpty());
        int number = accepted.size() - taken.left().size();
        apply.setText(Texts.of("diff.take-over", number, differences.all().size()));
        apply.setDisable(number == 0);
        preview(taken);
    }

    /** What is to be removed is still drawn, hatched. */
    private void preview(Takeover taken) {
        Set<Difference> drawn = new LinkedHashSet<>(accepted);
        drawn.removeIf(each -> each.kind() == Difference.Kind.REMOVED);
        drawn.removeAll(taken.left());
        Design shown = Takeover.of(mine, differences, drawn).design();
        showing = true;
        try {
            model.store().preview(Edit.of(Texts.of("step.compare"), before -> shown));
        } finally {
            showing = false;
        }
        List<Shade> shades = new ArrayList<>();
        shades.addAll(of(drawn, Difference.Kind.CHANGED, Shade.Kind.CHANGED));
        shades.addAll(of(drawn, Difference.Kind.ADDED, Shade.Kind.NEW));
        Set<Difference> gone = new LinkedHashSet<>(accepted);
        gone.removeAll(taken.left());
        shades.addAll(of(gone, Difference.Kind.REMOVED, Shade.Kind.LOST));
        model.shading().show(shades);
    }

    private static List<Shade> of(Set<Difference> some, Difference.Kind kind, Shade.Kind shade) {
        return Shading.of(
                        some.stream()
                                .filter(each -> each.kind() == kind && each.area() != Difference.Area.LAYOUT)
                                .map(Difference::subject)
                                .toList(),
                        shade)
                .toList();
    }

    private void accept() {
        Design made = Takeover.of(mine, differences, accepted).design();
        back.run();
        leave();
        model.store().apply(Edit.of(Texts.of("step.take-over", other), before -> made));
    }

    private void close() {
        if (isVisible()) {
            back.run();
            leave();
            model.store().rollback();
        }
    }

    private void leave() {
        setVisible(false);
        setManaged(false);
        model.shading().clear();
    }
}
