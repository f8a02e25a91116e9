package dev.portolan.ui.inspector;

import dev.portolan.catalog.Catalog;
import dev.portolan.model.Component;
import dev.portolan.ui.controls.Words;
import dev.portolan.ui.text.Texts;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/** Properties that a newer version or another tool wrote: shown, kept, not edited. */
final class StrangersSection {

    private StrangersSection() {}

    /** Nothing where all properties are known. */
    static List<Node> of(Component component, Catalog catalog) {
        List<String> strangers = component.properties().names().stream()
                .filter(name -> catalog.of(component).property(name).isEmpty())
                .toList();
        if (strangers.isEmpty()) {
            return List.of();
        }
        VBox group = Words.column("inspector-group", Words.label(Texts.of("inspector.strangers"), "inspector-heading"));
        for (String stranger : strangers) {
            String text = component.properties().get(stranger).map(Form::text).orElse("");
            group.getChildren()
                    .add(Words.row("property-row", Words.label(stranger, "property-label"), Words.label(text, "mono")));
        }
        return List.of(group);
    }
}
