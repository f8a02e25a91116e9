package dev.portolan.ui.inspector;

import dev.portolan.catalog.Property;
import dev.portolan.catalog.PropertyType;
import dev.portolan.ui.controls.Words;
import dev.portolan.ui.text.Texts;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A field with its label before it and, under it, why a source left it open. */
final class LabelledEntry extends VBox implements Entry {

    private static final double HELP_WIDTH = 320;

    private final Slot slot;
    private final Entry field;
    private final VBox open = new VBox();

    LabelledEntry(Property<?> property, Slot slot, Entry field) {
        super(2);
        this.slot = slot;
        this.field = field;
        Node control = field instanceof TextEntry text ? text.control() : field.node();
        HBox row = Words.row("property-row", label(property.label(), help(property), control), field.node());
        HBox.setHgrow(field.node(), Priority.ALWAYS);
        if (!property.unit().isEmpty()) {
            row.getChildren().add(Words.label(property.unit(), "property-hint"));
        }
        row.getStyleClass().add("labelled");
        open.managedProperty().bind(open.visibleProperty());
        getChildren().addAll(row, open);
        refresh();
    }

    /** A label in the inspector's first column. */
    static Label label(String text, String help, Node field) {
        Label label = Words.label(text, "property-label");
        label.setLabelFor(field);
        label.setMinHeight(28);
        label.setWrapText(true);
        if (!help.isEmpty()) {
            Tooltip tooltip = new Tooltip(help);
            tooltip.setWrapText(true);
            tooltip.setMaxWidth(HELP_WIDTH);
            label.setTooltip(tooltip);
        }
        return label;
    }

    private static String help(Property<?> property) {
        return property.type() instanceof PropertyType.Several
                ? (property.help() + "\n" + Texts.of("inspector.several.help", Form.none())).strip()
                : property.help();
    }

    @Override
    public Node node() {
        return this;
    }

    @Override
    public void refresh() {
        field.refresh();
        open.getChildren().setAll(slot.leftOpen().map(Fields::open).stream().toList());
        open.setVisible(!open.getChildren().isEmpty());
    }
}
