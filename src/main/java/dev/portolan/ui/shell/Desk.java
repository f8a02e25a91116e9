package dev.portolan.ui.shell;

import dev.portolan.ui.text.Texts;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The open designs and which of them is in front; none in front shows the start page. */
final class Desk {

    private final ObservableList<DocumentPane> panes = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Optional<DocumentPane>> current = new ReadOnlyObjectWrapper<>(Optional.empty());

    ObservableList<DocumentPane> panes() {
        return panes;
    }

    ReadOnlyObjectProperty<Optional<DocumentPane>> current() {
        return current.getReadOnlyProperty();
    }

    void show(Optional<DocumentPane> pane) {
        current.set(pane);
    }

    void add(DocumentPane pane) {
        panes.add(pane);
        show(Optional.of(pane));
    }

    void remove(DocumentPane pane) {
        int index = panes.indexOf(pane);
        panes.remove(pane);
        if (current.get().filter(pane::equals).isPresent()) {
            show(panes.isEmpty() ? Optional.empty() : Optional.of(panes.get(Math.max(0, index - 1))));
        }
    }

    /** Puts an open design at this place among the others. */
    void place(DocumentPane pane, int index) {
        if (panes.indexOf(pane) != index) {
            panes.remove(pane);
            panes.add(Math.min(index, panes.size()), pane);
        }
        show(Optional.of(pane));
    }

    /** What the window is called: after the design in front, with a star while that has changes that are not saved. */
    ObservableValue<String> title() {
        ObservableValue<String> name = inFront(pane -> pane.document().title(), "");
        ObservableValue<Boolean> unsaved =
                inFront(pane -> pane.document().model().dirty(), false);
        return Bindings.createStringBinding(
                () -> name.getValue().isEmpty()
                        ? Texts.of("window.title")
                        : Texts.of(unsaved.getValue() ? "window.title.unsaved" : "window.title.saved", name.getValue()),
                name,
                unsaved);
    }

    /** A value of the design in front; {@code otherwise} while there is none. */
    <T> ObservableValue<T> inFront(Function<DocumentPane, ObservableValue<T>> value, T otherwise) {
        ObservableValue<T> none = new SimpleObjectProperty<>(otherwise);
        return current.flatMap(pane -> pane.map(value).orElse(none));
    }
}
