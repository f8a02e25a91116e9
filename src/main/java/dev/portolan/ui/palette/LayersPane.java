package dev.portolan.ui.palette;

import dev.portolan.edit.Edit;
import dev.portolan.edit.LayerEdits;
import dev.portolan.edit.NoteEdits;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Design;
import dev.portolan.model.Placement;
import dev.portolan.model.Subject;
import dev.portolan.ui.controls.Words;
import dev.portolan.ui.state.EditorModel;
import dev.portolan.ui.text.Texts;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** The layers of a design: each is shown or hidden, locked or not, and takes what is selected. */
public final class LayersPane extends VBox {

    private final EditorModel model;
    private final VBox rows = Words.column("palette");
    private final TextField name = new TextField();

    public LayersPane(EditorModel model) {
        this.model = model;
        setId("layers");
        getStyleClass().add("side-panel");
        name.setId("layer-name");
        name.setPromptText(Texts.of("layers.new"));
        name.setAccessibleText(Texts.of("layers.new.spoken"));
        name.setOnAction(event -> add());
        getChildren().addAll(Words.column("panel-header", name), rows);
        model.design().addListener((what, before, now) -> {
            if (!before.layout().layers().equals(now.layout().layers())
                    || !LayerEdits.names(before).equals(LayerEdits.names(now))) {
                fill();
            }
        });
        model.reading().onRefusal(this::fill);
        fill();
    }

    /** The field in which a new layer is named. */
    public TextField name() {
        return name;
    }

    /** A new layer takes what is selected. */
    private void add() {
        String layer = name.getText().strip();
        if (!layer.isEmpty()) {
            model.apply(selected().isEmpty() ? LayerEdits.add(layer) : LayerEdits.put(now(), selected(), layer));
            name.clear();
        }
    }

    private Design now() {
        return model.store().committed();
    }

    private List<ComponentId> selected() {
        return model.selectedComponents().stream().map(Component::id).toList();
    }

    private void fill() {
        rows.getChildren().clear();
        List<String> layers = LayerEdits.names(model.design().get());
        layers.forEach(layer -> rows.getChildren().add(row(layer)));
        if (layers.isEmpty()) {
            rows.getChildren().add(Words.emptyState(Texts.of("layers.none"), Texts.of("layers.none.about")));
        }
    }

    private Node row(String layer) {
        Hyperlink title = new Hyperlink(layer);
        title.setAccessibleText(Texts.of("layers.select", layer));
        title.setOnAction(event -> model.reveal(
                LayerEdits.members(now(), layer).stream().map(Subject::of).toList()));
        Button take = button(Texts.of("layers.take"), Texts.of("layers.take.spoken", layer));
        take.setOnAction(event -> {
            List<String> notes = NoteEdits.ids(model.selection().get());
            Edit put = LayerEdits.put(now(), selected(), layer);
            if (!notes.isEmpty()) {
                Edit noting = NoteEdits.put(notes, layer);
                model.apply(selected().isEmpty() ? noting : put.then(noting));
            } else if (!selected().isEmpty()) {
                model.apply(put);
            }
        });
        Button remove = button(Texts.of("layers.remove"), Texts.of("layers.remove.spoken", layer));
        remove.setOnAction(event -> model.apply(LayerEdits.remove(layer)));
        return Words.column(
                "layer",
                title,
                Words.row(
                        "layer-row",
                        box(Texts.of("layers.shown"), layer, Placement.Mark.HIDDEN, false),
                        box(Texts.of("layers.locked"), layer, Placement.Mark.LOCKED, true)),
                Words.row("layer-row", take, remove));
    }

    private static Button button(String text, String says) {
        Button button = new Button(text);
        button.getStyleClass().add("small");
        button.setAccessibleText(says);
        return button;
    }

    /** @param with what the mark is when the box is ticked */
    private CheckBox box(String text, String layer, Placement.Mark mark, boolean with) {
        CheckBox box = new CheckBox(text);
        Set<Placement.Mark> marks = model.design().get().layout().layers().getOrDefault(layer, Set.of());
        box.setSelected(marks.contains(mark) == with);
        box.setAccessibleText(Texts.of("layers.box.spoken", text, layer));
        box.setOnAction(event -> model.apply(LayerEdits.mark(layer, mark, box.isSelected() == with)));
        return box;
    }
}
