package dev.portolan.ui.state;

import dev.portolan.model.Subject;
import dev.portolan.paint.Shade;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** What the drawing shows as lost, new or changed, while a failure is rehearsed or versions are compared. */
public final class Shading {

    private final ReadOnlyObjectWrapper<List<Shade>> shades = new ReadOnlyObjectWrapper<>(List.of());

    Shading() {}

    public ReadOnlyObjectProperty<List<Shade>> shades() {
        return shades.getReadOnlyProperty();
    }

    public void show(List<Shade> next) {
        shades.set(List.copyOf(next));
    }

    public void clear() {
        shades.set(List.of());
    }

    public static Stream<Shade> of(Collection<Subject> subjects, Shade.Kind kind) {
        return subjects.stream().distinct().map(subject -> new Shade(subject, kind));
    }
}
