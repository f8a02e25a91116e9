package dev.portolan.ui.hand;

import dev.portolan.catalog.Choice;
import dev.portolan.catalog.Property;
import dev.portolan.catalog.PropertyType;
import dev.portolan.model.Properties;
import dev.portolan.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListCell;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.TitledPane;
import javafx.scene.input.KeyCode;
import javafx.stage.PopupWindow;
import javafx.stage.Window;

/** Fills in the inspector: finds a field by its label, scrolls to it, types, chooses and adds records. */
final class Forms {

    private final Hand hand;
    private final UnaryOperator<String> names;

    /** @param names what a reference's id is called in the lists */
    Forms(Hand hand, UnaryOperator<String> names) {
        this.hand = hand;
        this.names = names;
    }

    void name(String name) {
        write((TextInputControl) labelled(content(), "Name"), name);
    }

    /** Has the form say what is wanted, and nothing of what it says beyond that. */
    void fill(List<Property<?>> all, Properties wanted, Properties held) {
        for (Property<?> property : all) {
            Optional<Value> value = wanted.get(property.name());
            if (value.isPresent() || held.get(property.name()).isPresent()) {
                fill(content(), property, value);
            }
        }
    }

    /** Turns to the half of a peering that has these ends. */
    void half(String ends) {
        walk(content()).stream()
                .filter(node -> node instanceof Hyperlink link && link.getText().endsWith(ends))
                .findFirst()
                .ifPresent(hand::click);
    }

    private void fill(Parent scope, Property<?> property, Optional<Value> value) {
        if (property.type() instanceof PropertyType.Several several
                && several.item() instanceof PropertyType.Fields fields) {
            records(scope, property, fields, value);
            return;
        }
        Node field = labelled(scope, property.label());
        String words = value.map(said -> words(property.type(), said)).orElse("");
        if (field instanceof ComboBox<?> combo) {
            choose(combo, words);
        } else {
            write((TextInputControl) field, words);
        }
    }

    /** As a person writes it. */
    private String words(PropertyType type, Value value) {
        if (type instanceof PropertyType.Several several && value instanceof Value.Items items) {
            return items.values().isEmpty()
                    ? "none"
                    : items.values().stream()
                            .map(item -> words(several.item(), item))
                            .collect(Collectors.joining(", "));
        }
        if (value instanceof Value.Flag flag) {
            return flag.on() ? "Yes" : "No";
        }
        if (value instanceof Value.Numeral numeral) {
            return numeral.number().toPlainString();
        }
        String text = ((Value.Text) value).text();
        if (type instanceof PropertyType.Reference) {
            return names.apply(text);
        }
        return type instanceof PropertyType.OneOf choice
                ? choice.options().stream()
                        .filter(option -> option.id().equals(text))
                        .map(Choice::label)
                        .findFirst()
                        .orElse(text)
                : text;
    }

    private void write(TextInputControl field, String text) {
        if (text.equals(field.getText())) {
            return;
        }
        look(field);
        hand.click(field);
        hand.retype(text);
        hand.press(field instanceof TextArea ? KeyCode.TAB : KeyCode.ENTER);
    }

    private void choose(ComboBox<?> combo, String words) {
        look(combo);
        chooseIn(combo, words);
    }

    /** Chooses a line of a list in sight; the first one, which says nothing, where no words are given. */
    void chooseIn(ComboBox<?> combo, String words) {
        if (!words.isEmpty() && words.equals(shown(combo, combo.getValue()))) {
            return;
        }
        String line = words.isEmpty() ? shown(combo, combo.getItems().get(0)) : words;
        if (!pick(combo, line)) {
            hand.press(KeyCode.ESCAPE); // and once more, as the list may have been about to move
            if (!pick(combo, line)) {
                throw new AssertionError("\"" + line + "\" cannot be chosen for " + combo.getAccessibleText()
                        + ", which has " + combo.getItems());
            }
        }
    }

    private boolean pick(ComboBox<?> combo, String line) {
        hand.click(combo);
        Hand.until(() -> cells().findAny().isPresent());
        Optional<Node> cell = Hand.see(() -> cells().filter(one -> line.equals(one.getText()))
                .filter(Forms::isInSight)
                .map(Node.class::cast)
                .findFirst());
        if (cell.isPresent()) {
            hand.click(cell.get());
        } else {
            hand.type(line);
            hand.press(KeyCode.ENTER);
        }
        return Hand.until(() -> !combo.isShowing() && line.equals(shown(combo, combo.getValue())));
    }

    @SuppressWarnings("unchecked")
    private static String shown(ComboBox<?> combo, Object item) {
        var converter = ((ComboBox<Object>) combo).getConverter();
        return item == null ? "" : converter == null ? item.toString() : converter.toString(item);
    }

    /** The lines of an open list. */
    private static Stream<ListCell<?>> cells() {
        return List.copyOf(Window.getWindows()).stream()
                .filter(window -> window instanceof PopupWindow && window.isShowing())
                .flatMap(window -> window.getScene().getRoot().lookupAll(".list-cell").stream())
                .filter(node -> node instanceof ListCell<?> cell && cell.isVisible() && !cell.isEmpty())
                .map(node -> (ListCell<?>) node);
    }

    private static boolean isInSight(Node node) {
        Bounds list = node.getScene()
                .getRoot()
                .localToScreen(node.getScene().getRoot().getBoundsInLocal());
        return list.contains(node.localToScreen(node.getBoundsInLocal()));
    }

    private void records(Parent scope, Property<?> property, PropertyType.Fields form, Optional<Value> value) {
        Parent list = list(scope, property);
        List<TitledPane> there = folds(list);
        for (int i = there.size() - 1; i >= 0; i--) { // what came along and is not wanted so
            expand(there.get(i));
            press(content(there.get(i)), "Remove");
        }
        List<Value> items = value.map(said -> ((Value.Items) said).values()).orElse(List.of());
        if (value.isPresent() && items.isEmpty()) {
            press(list, "None");
        }
        for (Value item : items) {
            press(list, "Add");
            List<TitledPane> now = folds(list);
            TitledPane fold = now.get(now.size() - 1);
            expand(fold);
            Properties record = ((Value.Fields) item).properties();
            form.fields().stream()
                    .filter(field -> record.get(field.name()).isPresent())
                    .forEach(field -> fill(content(fold), field, record.get(field.name())));
            collapse(fold);
        }
    }

    private Parent list(Parent scope, Property<?> property) {
        return walk(scope).stream()
                .filter(node -> node instanceof Label label
                        && label.getText().startsWith(property.label() + " (")
                        && label.getStyleClass().contains("property-label"))
                .map(label -> label.getParent().getParent())
                .findFirst()
                .orElseThrow(() -> new AssertionError("there is no list of " + property.label()));
    }

    private static List<TitledPane> folds(Parent list) {
        return walk(list).stream()
                .filter(TitledPane.class::isInstance)
                .map(TitledPane.class::cast)
                .toList();
    }

    private void expand(TitledPane fold) {
        if (!fold.isExpanded()) {
            clickTitle(fold);
        }
    }

    private void collapse(TitledPane fold) {
        if (fold.isExpanded() && fold.getScene() != null) {
            clickTitle(fold);
        }
    }

    private void clickTitle(TitledPane fold) {
        Node title = Hand.see(() -> fold.lookup(".title"));
        look(title);
        hand.click(title);
    }

    private void press(Parent scope, String text) {
        Node button = walk(scope).stream()
                .filter(node -> node instanceof ButtonBase one
                        && one.getText().replace("_", "").equals(text)
                        && one.isVisible())
                .findFirst()
                .orElseThrow(() -> new AssertionError("there is no button \"" + text + "\""));
        look(button);
        hand.click(button);
    }

    private static Node labelled(Parent scope, String text) {
        return walk(scope).stream()
                .filter(node -> node instanceof Labeled label && text.equals(label.getText()))
                .filter(Label.class::isInstance)
                .flatMap(label -> Optional.ofNullable(((Label) label).getLabelFor()).stream())
                .findFirst()
                .orElseThrow(() -> new AssertionError("there is no field \"" + text + "\""));
    }

    private static List<Node> walk(Parent parent) {
        return Hand.see(() -> walk(parent, new ArrayList<>()));
    }

    /** All that lies below a node, but what lies in folds below it. */
    private static List<Node> walk(Parent parent, List<Node> found) {
        for (Node child : parent.getChildrenUnmodifiable()) {
            found.add(child);
            if (child instanceof Parent inner && !(child instanceof TitledPane)) {
                walk(inner, found);
            }
        }
        return found;
    }

    private static Parent content(TitledPane fold) {
        return (Parent) fold.getContent();
    }

    private Parent content() {
        return (Parent) pane().getContent();
    }

    private void look(Node node) {
        hand.scrollTo(pane(), node);
    }

    private ScrollPane pane() {
        return (ScrollPane) hand.node("#inspector");
    }
}
