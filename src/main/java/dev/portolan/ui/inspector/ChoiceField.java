package dev.portolan.ui.inspector;

import dev.portolan.catalog.Property;
import dev.portolan.model.Value;
import dev.portolan.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.StringConverter;

/** A property of which there is a choice. Letters lead to what begins with them; what is chosen holds when the list closes. */
final class ChoiceField implements Entry {

    private static final PseudoClass MIXED = PseudoClass.getPseudoClass("mixed");
    private static final String DEFAULTED = "property-default";
    private static final long PAUSE_MILLIS = 1000;

    private final Slot slot;
    private final Supplier<List<Option>> options;
    private final Option nothing;
    private final ComboBox<Option> combo = new ComboBox<>();
    private boolean refreshing;
    private String typed = "";
    private long typedAt;

    /**
     * One line of a choice.
     *
     * @param value empty for the default
     */
    record Option(Optional<Value> value, String label) {

        static Option of(Value value, String label) {
            return new Option(Optional.of(value), label);
        }
    }

    ChoiceField(Property<?> property, Slot slot, Supplier<List<Option>> options, String id) {
        this.slot = slot;
        this.options = options;
        nothing = new Option(Optional.empty(), Fields.unsaid(property));
        combo.setId(id);
        combo.getStyleClass().add("property-field");
        combo.setMaxWidth(Double.MAX_VALUE);
        combo.setMinWidth(0);
        combo.setPrefWidth(80);
        combo.setAccessibleText(property.label());
        combo.setConverter(new StringConverter<>() {
            @Override
            public String toString(Option option) {
                return option == null ? "" : option.label();
            }

            @Override
            public Option fromString(String text) {
                return nothing;
            }
        });
        combo.setOnAction(event -> {
            if (!combo.isShowing()) {
                commit();
            }
        });
        combo.setOnHidden(event -> commit());
        combo.addEventHandler(KeyEvent.KEY_PRESSED, this::open);
        combo.addEventHandler(KeyEvent.KEY_TYPED, this::type);
        refresh();
    }

    @Override
    public Node node() {
        return combo;
    }

    @Override
    public void refresh() {
        refreshing = true;
        List<Option> now = new ArrayList<>();
        now.add(nothing);
        now.addAll(options.get());
        if (!combo.getItems().equals(now)) {
            combo.getItems().setAll(now);
        }
        boolean mixed = slot.isMixed();
        combo.pseudoClassStateChanged(MIXED, mixed);
        combo.setPromptText(
                mixed ? Texts.of("inspector.mixed") : slot.leftOpen().isPresent() ? Fields.leftOpen() : "");
        Optional<Value> held = slot.value();
        combo.setValue(
                mixed
                        ? null
                        : now.stream()
                                .filter(option -> option.value().equals(held))
                                .findFirst()
                                .orElse(null));
        combo.getStyleClass().remove(DEFAULTED);
        if (held.isEmpty()) {
            combo.getStyleClass().add(DEFAULTED);
        }
        refreshing = false;
    }

    private void commit() {
        if (!refreshing && combo.getValue() != null) {
            slot.put(combo.getValue().value());
        }
    }

    /** Enter opens the list too, as it does elsewhere in a form. */
    private void open(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && !combo.isShowing()) {
            combo.show();
            event.consume();
        }
    }

    private void type(KeyEvent event) {
        String letter = event.getCharacter();
        if (event.isShortcutDown()
                || event.isAltDown()
                || letter.isBlank() && typed.isEmpty()
                || letter.chars().anyMatch(Character::isISOControl)) {
            return;
        }
        long now = System.currentTimeMillis();
        typed = now - typedAt > PAUSE_MILLIS ? letter : typed + letter;
        typedAt = now;
        String words = typed.toLowerCase(Locale.ROOT);
        combo.getItems().stream()
                .filter(option -> option.label().toLowerCase(Locale.ROOT).startsWith(words))
                .findFirst()
                .ifPresent(found -> {
                    combo.show();
                    combo.getSelectionModel().select(found);
                });
        event.consume();
    }
}
