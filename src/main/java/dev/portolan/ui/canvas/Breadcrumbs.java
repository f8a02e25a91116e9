package dev.portolan.ui.canvas;

import dev.portolan.model.Component;
import dev.portolan.model.Subject;
import dev.portolan.ui.controls.Words;
import dev.portolan.ui.state.EditorModel;
import dev.portolan.ui.text.Texts;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** In which containers the selected component stands, the outermost first; a click selects one. Gone where it stands in none. */
public final class Breadcrumbs extends HBox {

    private static final Insets FROM_EDGES = new Insets(10);

    private final EditorModel model;

    public Breadcrumbs(EditorModel model) {
        this.model = model;
        setId("breadcrumbs");
        getStyleClass().add("breadcrumbs");
        setAlignment(Pos.CENTER_LEFT);
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        StackPane.setAlignment(this, Pos.TOP_LEFT);
        StackPane.setMargin(this, FROM_EDGES);
        model.selection().addListener((what, before, now) -> fill());
        model.design().addListener((what, before, now) -> fill());
        fill();
    }

    private void fill() {
        getChildren().clear();
        List<Component> selected = model.selectedComponents();
        List<Component> around = selected.size() != 1
                ? List.of()
                : new ArrayList<>(model.design()
                        .get()
                        .topology()
                        .containers(selected.get(0).id()));
        setVisible(!around.isEmpty());
        if (around.isEmpty()) {
            return;
        }
        Collections.reverse(around);
        for (Component container : around) {
            Hyperlink link = new Hyperlink(container.name());
            link.setAccessibleText(Texts.of("canvas.select", container.name()));
            link.setFocusTraversable(false);
            link.setOnAction(event -> model.reveal(Subject.of(container.id())));
            getChildren().addAll(link, Words.label("›", "breadcrumb-sign"));
        }
        getChildren().add(Words.label(selected.get(0).name(), "breadcrumb-here"));
    }
}
