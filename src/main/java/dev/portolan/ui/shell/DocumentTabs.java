package dev.portolan.ui.shell;

import dev.portolan.ui.controls.Icons;
import dev.portolan.ui.controls.Words;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** The tabs of the open designs in the top bar. */
final class DocumentTabs extends HBox {

    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

    private final Desk desk;
    private final Consumer<DocumentPane> close;
    private final Runnable fresh;

    DocumentTabs(Desk desk, Consumer<DocumentPane> close, Runnable fresh) {
        this.desk = desk;
        this.close = close;
        this.fresh = fresh;
        getStyleClass().add("document-tabs");
        setFillHeight(false);
        desk.panes().addListener((ListChangeListener<DocumentPane>) change -> fill());
        desk.current().addListener((what, before, now) -> fill());
        fill();
    }

    private void fill() {
        getChildren().clear();
        for (DocumentPane pane : desk.panes()) {
            getChildren().add(tab(pane));
        }
        Button plus = new Button("", Icons.ui("plus", 14));
        plus.getStyleClass().setAll("document-tab-new");
        plus.setId("new-tab");
        plus.setAccessibleText("New design");
        plus.setOnAction(event -> fresh.run());
        getChildren().add(plus);
    }

    private HBox tab(DocumentPane pane) {
        Label title = new Label();
        title.textProperty().bind(pane.document().title());
        Label dot = new Label("•");
        dot.setAccessibleText("unsaved changes");
        dot.visibleProperty().bind(pane.document().model().dirty());
        dot.managedProperty().bind(dot.visibleProperty());
        Button cross = new Button("", Icons.ui("close", 12));
        cross.getStyleClass().setAll("document-tab-close");
        cross.setAccessibleText("Close");
        cross.setOnAction(event -> close.accept(pane));
        HBox tab = Words.row("document-tab", title, dot, cross);
        tab.getStyleClass().setAll("document-tab");
        tab.setSpacing(6);
        tab.setFocusTraversable(true);
        tab.pseudoClassStateChanged(
                SELECTED, desk.current().get().filter(pane::equals).isPresent());
        tab.setOnMouseClicked(event -> desk.show(Optional.of(pane)));
        return tab;
    }
}
