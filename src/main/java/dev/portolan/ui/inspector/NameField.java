package dev.portolan.ui.inspector;

import dev.portolan.ui.controls.Typed;
import dev.portolan.ui.text.Texts;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** The name of what is selected, to be typed. */
final class NameField extends HBox implements Entry {

    private final Supplier<String> name;
    private final Consumer<String> rename;
    private final boolean mayBeEmpty;
    private final TextField field = new TextField();
    private String shown = "";

    NameField(Supplier<String> name, Consumer<String> rename, boolean mayBeEmpty) {
        this.name = name;
        this.rename = rename;
        this.mayBeEmpty = mayBeEmpty;
        field.setId("field-name");
        field.getStyleClass().add("property-field");
        field.setAccessibleText(Texts.of("inspector.name"));
        field.setPrefWidth(80);
        Typed.limit(field, Typed.NAME);
        Typed.revertOnEscape(field, () -> shown);
        field.setOnAction(event -> commit());
        field.focusedProperty().addListener((what, before, now) -> {
            if (!now) {
                commit();
            }
        });
        HBox.setHgrow(field, Priority.ALWAYS);
        getStyleClass().add("property-row");
        getChildren().addAll(LabelledEntry.label(Texts.of("inspector.name"), "", field), field);
        refresh();
    }

    @Override
    public Node node() {
        return this;
    }

    @Override
    public void refresh() {
        String now = Typed.cut(name.get(), Typed.NAME);
        if (!now.equals(shown)) {
            shown = now;
            field.setText(now);
        }
    }

    private void commit() {
        String text = field.getText().strip();
        if (!text.equals(shown) && (mayBeEmpty || !text.isEmpty())) {
            rename.accept(text);
        } else {
            field.setText(shown);
        }
    }
}
