package dev.portolan.ui.inspector;

import dev.portolan.catalog.Property;
import dev.portolan.model.Properties;
import dev.portolan.ui.controls.Icons;
import dev.portolan.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.VBox;

/** One record of a list, folded away until somebody looks; its fields are made then. */
final class RecordFold extends TitledPane {

    private final RecordsField list;
    private final VBox content = new VBox(6);
    private final VBox hints = new VBox();
    private final List<Entry> entries = new ArrayList<>();

    RecordFold(RecordsField list) {
        this.list = list;
        hints.managedProperty().bind(hints.visibleProperty());
        setContent(content);
        setExpanded(false);
        setAnimated(false);
        expandedProperty().addListener((what, before, now) -> fill());
    }

    void refresh() {
        setText(title());
        hints.getChildren()
                .setAll(list.leftOpen(this).map(Fields::open).stream().toList());
        hints.setVisible(!hints.getChildren().isEmpty());
        entries.forEach(Entry::refresh);
    }

    /** Unfolds, with the cursor in the first field. */
    void begin() {
        setExpanded(true);
        applyCss(); // a field takes the cursor only once the fold has taken it in
        list.fields().reveal(this);
        content.lookupAll(".text-field").stream()
                .filter(TextField.class::isInstance)
                .findFirst()
                .ifPresent(first -> first.requestFocus());
    }

    private void fill() {
        if (!content.getChildren().isEmpty()) {
            return;
        }
        content.getChildren().add(hints);
        for (Property<?> property : list.form()) {
            Entry entry = list.fields().entry(property, slot(property), "");
            entries.add(entry);
            content.getChildren().add(entry.node());
        }
        Button remove = new Button(Texts.of("inspector.record.remove"), Icons.ui("trash", 12));
        remove.getStyleClass().add("small");
        remove.setOnAction(event -> list.remove(this));
        content.getChildren().add(remove);
    }

    private Slot slot(Property<?> property) {
        return new Slot(() -> List.of(list.held(this).get(property.name())), value -> {
            Properties held = list.held(this);
            list.replace(
                    this,
                    value.map(said -> held.with(property.name(), said)).orElseGet(() -> held.without(property.name())));
        });
    }

    private String title() {
        Properties held = list.held(this);
        return list.form().stream()
                .flatMap(field -> held.get(field.name()).stream())
                .map(Form::text)
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElseGet(() -> Texts.of("inspector.record.entry", list.indexOf(this) + 1));
    }
}
