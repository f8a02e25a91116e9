package dev.portolan.ui.inspector;

import dev.portolan.catalog.DesignProperties;
import dev.portolan.catalog.Property;
import dev.portolan.catalog.PropertyType;
import dev.portolan.ui.controls.Prose;
import dev.portolan.ui.controls.Typed;
import dev.portolan.ui.controls.Words;
import dev.portolan.ui.text.Texts;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;

/** A property that is written: Enter or leaving the field keeps what was typed, and says so under it where it does not fit. */
final class TextEntry extends VBox implements Entry {

    private static final PseudoClass MISFIT = PseudoClass.getPseudoClass("invalid");
    private static final PseudoClass MIXED = PseudoClass.getPseudoClass("mixed");

    private static final int PROSE_ROWS = 4;

    private final Property<?> property;
    private final Slot all;
    private final Slot slot;
    private final Supplier<Names> names;
    private final TextInputControl field;
    private final Label message = Words.prose("", "property-error");
    private String shown = "";

    TextEntry(Property<?> property, Slot slot, Supplier<Names> names, String id) {
        super(2);
        this.property = property;
        all = slot;
        this.slot = slot.ofValues();
        this.names = names;
        field = field(property);
        field.setId(id);
        field.getStyleClass().add("property-field");
        if (isMono(property.type())) {
            field.getStyleClass().add("mono");
        }
        field.setAccessibleText(property.label());
        field.setMinWidth(0);
        field.setPrefWidth(80);
        Typed.limit(field, Typed.TEXT);
        Typed.revertOnEscape(field, () -> shown);
        field.focusedProperty().addListener((what, before, now) -> {
            if (!now) {
                commit();
            }
        });
        message.managedProperty().bind(message.visibleProperty());
        message.setVisible(false);
        getChildren().addAll(field, message);
        refresh();
    }

    /** Sentences have room for some lines, where Enter starts the next and Ctrl+Enter keeps what was typed. */
    private TextInputControl field(Property<?> property) {
        if (property.equals(DesignProperties.DESCRIPTION)) {
            Prose prose = new Prose("", PROSE_ROWS);
            prose.setOnKeyPressed(event -> {
                if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
                    commit();
                }
            });
            return prose;
        }
        TextField line = new TextField();
        line.setOnAction(event -> commit());
        return line;
    }

    @Override
    public Node node() {
        return this;
    }

    Node control() {
        return field;
    }

    @Override
    public void refresh() {
        String whole = slot.value()
                .map(value -> names.get().shown(Form.text(property.type(), value)))
                .orElse("");
        String now = Typed.cut(whole, Typed.TEXT);
        field.setEditable(now.equals(whole)); // what is not seen must not be lost
        boolean mixed = slot.isMixed();
        field.pseudoClassStateChanged(MIXED, mixed);
        field.setPromptText(
                mixed
                        ? Texts.of("inspector.mixed")
                        : all.leftOpen().isPresent() ? Fields.leftOpen() : Fields.unsaid(property));
        if (!now.equals(shown)) {
            shown = now;
            show(now);
        }
    }

    private void show(String text) {
        if (!text.equals(field.getText())) {
            field.setText(text);
        }
        judged(Optional.empty());
    }

    private void commit() {
        String text = field.getText() == null ? "" : field.getText().strip();
        if (text.equals(shown)) {
            show(shown);
            return;
        }
        try {
            slot.put(
                    text.isEmpty()
                            ? Optional.empty()
                            : Optional.of(Form.value(property, names.get().written(text))));
            show(shown); // as it is usually written, also where the value was the same
        } catch (IllegalArgumentException e) {
            judged(Optional.of(String.valueOf(e.getMessage())));
        }
    }

    private void judged(Optional<String> misfit) {
        field.pseudoClassStateChanged(MISFIT, misfit.isPresent());
        message.setText(misfit.orElse(""));
        message.setVisible(misfit.isPresent());
    }

    private static boolean isMono(PropertyType type) {
        PropertyType item = type instanceof PropertyType.Several several ? several.item() : type;
        return item instanceof PropertyType.Address
                || item instanceof PropertyType.Range
                || item instanceof PropertyType.AddressOrTag
                || item instanceof PropertyType.Ports;
    }
}
