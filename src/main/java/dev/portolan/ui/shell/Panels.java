package dev.portolan.ui.shell;

import dev.portolan.ui.files.PanelLayout;
import java.util.ArrayList;
import java.util.List;
import javafx.application.Platform;
import javafx.beans.property.DoubleProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseEvent;

/** The drawing with the panels around it, each of which can be hidden; sizes are kept as the user leaves them. */
final class Panels extends SplitPane {

    private final SplitPane middle = new SplitPane();
    private final PanelLayout layout;
    private final Node left;
    private final Node centre;
    private final Node inspector;
    private final Node bottom;
    private boolean alone;
    private boolean settling;

    Panels(PanelLayout layout, Node left, Node centre, Node inspector, BottomPane bottom) {
        this.layout = layout;
        this.left = left;
        this.centre = centre;
        this.inspector = inspector;
        this.bottom = bottom;
        setOrientation(Orientation.VERTICAL);
        SplitPane.setResizableWithParent(left, false);
        SplitPane.setResizableWithParent(inspector, false);
        SplitPane.setResizableWithParent(bottom, false);
        getItems().setAll(middle, bottom);
        bottom.collapsed().set(!layout.bottom().get());
        bottom.collapsed().addListener((what, before, closed) -> layout.bottom().set(!closed));
        // the layout outlives this design; a binding of JavaFX's would be collected while no scene asks for it
        ObservableValue<Boolean> seen = sceneProperty().map(scene -> true).orElse(false);
        layout.bottom().when(seen).addListener((what, before, shown) -> {
            bottom.collapsed().set(!shown);
            divideHeight();
        });
        layout.left().when(seen).addListener((what, before, now) -> fill());
        layout.inspector().when(seen).addListener((what, before, now) -> fill());
        fill();
        divideHeight();
        addEventFilter(MouseEvent.MOUSE_PRESSED, event -> settling = false);
        addEventFilter(MouseEvent.MOUSE_RELEASED, event -> remember());
        heightProperty().addListener(changed -> settle());
    }

    /** What has come back is divided anew once it has its height again: menus and window come back later than panels. */
    private void settle() {
        if (settling) {
            Platform.runLater(this::divideHeight);
        }
    }

    /** Leaves the drawing without anything around it, whatever the layout says, or with what the layout says. */
    void showAlone(boolean nothingElse) {
        alone = nothingElse;
        getItems().setAll(alone ? List.of(middle) : List.of(middle, bottom));
        fill();
        divideHeight();
        settling = !alone;
    }

    private void fill() {
        if (alone) {
            middle.getItems().setAll(centre);
            return;
        }
        List<Node> shown = new ArrayList<>(List.of(centre));
        if (layout.left().get()) {
            shown.add(0, left);
        }
        if (layout.inspector().get()) {
            shown.add(inspector);
        }
        middle.getItems().setAll(shown);
        List<DoubleProperty> edges = edges();
        for (int i = 0; i < edges.size(); i++) {
            middle.setDividerPosition(i, edges.get(i).get());
        }
    }

    /** Where the dividers that are there belong. */
    private List<DoubleProperty> edges() {
        List<DoubleProperty> edges = new ArrayList<>();
        if (layout.left().get()) {
            edges.add(layout.leftEdge());
        }
        if (layout.inspector().get()) {
            edges.add(layout.inspectorEdge());
        }
        return edges;
    }

    private void divideHeight() {
        if (alone) {
            return;
        }
        setDividerPositions(layout.bottom().get() ? layout.bottomEdge().get() : 1);
    }

    /** What the mouse has left behind; a divider moves only while it is dragged, or with the window. */
    private void remember() {
        if (alone) {
            return;
        }
        double[] positions = middle.getDividerPositions();
        List<DoubleProperty> edges = edges();
        for (int i = 0; i < Math.min(edges.size(), positions.length); i++) {
            edges.get(i).set(positions[i]);
        }
        if (layout.bottom().get()) {
            layout.bottomEdge().set(getDividerPositions()[0]);
        }
    }
}
