package dev.portolan.ui.inspector;

import dev.portolan.model.Origin;
import dev.portolan.ui.controls.Words;
import dev.portolan.ui.text.Texts;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** Where something was imported from: file, line and resource id, to be read and copied. */
final class SourceSection {

    private static final int ROWS = 3;

    private SourceSection() {}

    /** Nothing for what was drawn. */
    static List<Node> of(Origin origin) {
        if (origin.file().isEmpty() && origin.resourceId().isEmpty()) {
            return List.of();
        }
        VBox group =
                Words.column("inspector-group", Words.label(Texts.of("inspector.source.heading"), "inspector-heading"));
        String places = origin.places().stream().map(Origin.Place::toString).collect(Collectors.joining(", "));
        TextField file = new TextField(places.isEmpty() ? Texts.of("inspector.source.no-file") : places);
        file.setId("source-file");
        file.setEditable(false);
        file.setAccessibleText(Texts.of("inspector.source.file"));
        file.getStyleClass().add("mono");
        file.end();
        group.getChildren().add(file);
        if (!origin.resourceId().isEmpty()) {
            TextArea id = new TextArea(origin.resourceId());
            id.setId("source-id");
            id.setEditable(false);
            id.setWrapText(true);
            id.setPrefRowCount(ROWS);
            id.setAccessibleText(Texts.of("inspector.source.id"));
            id.getStyleClass().add("mono");
            group.getChildren().add(id);
        }
        return List.of(group);
    }
}
