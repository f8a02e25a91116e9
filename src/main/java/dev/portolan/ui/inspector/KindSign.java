package dev.portolan.ui.inspector;

import dev.portolan.catalog.Catalog;
import dev.portolan.model.Component;
import dev.portolan.ui.controls.Icons;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;

/** The icon of what is selected, in the colour that it wears in the drawing; one of its own for several kinds. */
final class KindSign extends StackPane implements Entry {

    private final Catalog catalog;
    private final Supplier<List<Component>> shown;

    KindSign(Catalog catalog, Supplier<List<Component>> shown) {
        this.catalog = catalog;
        this.shown = shown;
        setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
        refresh();
    }

    @Override
    public Node node() {
        return this;
    }

    @Override
    public void refresh() {
        List<Component> components = shown.get();
        if (components.isEmpty()) {
            return; // gone, and so will this be
        }
        Component first = components.get(0);
        boolean oneKind = components.stream().allMatch(component -> component.is(first.kind()));
        getChildren().setAll(oneKind ? Icons.glyph(catalog.of(first), first, "large") : Icons.several("large"));
    }
}
