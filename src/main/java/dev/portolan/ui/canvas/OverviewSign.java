package dev.portolan.ui.canvas;

import dev.portolan.ui.text.Texts;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;

/** Says that components are left out of the drawing at present, and brings them back. */
public final class OverviewSign extends Button {

    private static final Insets FROM_EDGES = new Insets(10);

    public OverviewSign(CanvasView canvas) {
        super(Texts.of("canvas.overview.sign"));
        setId("overview-sign");
        getStyleClass().addAll("small", "overview-sign");
        setTooltip(new Tooltip(Texts.of("canvas.overview.help")));
        setAccessibleText(Texts.of("canvas.overview.spoken"));
        visibleProperty().bind(canvas.overview());
        managedProperty().bind(canvas.overview());
        setOnAction(event -> {
            canvas.overview().set(false);
            canvas.requestFocus();
        });
        StackPane.setAlignment(this, Pos.TOP_CENTER);
        StackPane.setMargin(this, FROM_EDGES);
    }
}
