package dev.portolan.ui.flows;

import dev.portolan.model.Component;
import dev.portolan.model.Expectation;
import dev.portolan.net.IpAddress;
import dev.portolan.net.Prefix;
import dev.portolan.ui.controls.ComponentNames;
import dev.portolan.ui.controls.Icons;
import dev.portolan.ui.controls.Words;
import dev.portolan.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** The expectations of a flow, a row for each. */
final class ExpectationRows extends VBox {

    private final ComponentNames names;
    private final List<String> stations;
    private final List<Row> rows = new ArrayList<>();
    private final VBox list = new VBox(6);
    private final ReadOnlyBooleanWrapper complete = new ReadOnlyBooleanWrapper(true);

    /** @param stations the names of the components that a packet can pass */
    ExpectationRows(ComponentNames names, List<String> stations) {
        super(6);
        this.names = names;
        this.stations = stations;
        Button add = new Button(Texts.of("flow.expectation.add"), Icons.ui("plus", 12));
        add.setId("add-expectation");
        add.getStyleClass().add("small");
        add.setOnAction(event -> {
            boolean first = rows.isEmpty();
            add(new Expectation(first ? Expectation.Type.DELIVERED : Expectation.Type.THROUGH, ""));
        });
        getChildren().addAll(list, add);
    }

    void show(List<Expectation> expectations) {
        expectations.forEach(this::add);
    }

    private void add(Expectation expectation) {
        Row row = new Row(expectation);
        rows.add(row);
        list.getChildren().add(row);
        judge();
    }

    private void remove(Row row) {
        rows.remove(row);
        list.getChildren().remove(row);
        judge();
    }

    private void judge() {
        complete.set(rows.stream().allMatch(row -> row.expectation().isPresent()));
    }

    /** Whether every row says what it needs to. */
    ReadOnlyBooleanProperty complete() {
        return complete.getReadOnlyProperty();
    }

    /** What the complete rows say. */
    List<Expectation> expectations() {
        return rows.stream()
                .flatMap(row -> row.expectation().stream())
                .distinct()
                .toList();
    }

    private static boolean takesArgument(Expectation.Type type) {
        return type != Expectation.Type.DELIVERED && type != Expectation.Type.DENIED;
    }

    private static String words(Expectation.Type type) {
        return switch (type) {
            case DELIVERED -> Texts.of("flow.expectation.delivered");
            case DENIED -> Texts.of("flow.expectation.denied");
            case THROUGH -> Texts.of("flow.expectation.through");
            case NOT_THROUGH -> Texts.of("flow.expectation.not-through");
            case TLS_ENDS_AT -> Texts.of("flow.expectation.tls-ends-at");
            case SOURCE_BECOMES -> Texts.of("flow.expectation.source-becomes");
        };
    }

    /** One expectation: what, of which component, address or range. */
    private final class Row extends HBox {

        private final ComboBox<Expectation.Type> type = new ComboBox<>();
        private final ComboBox<String> argument = new ComboBox<>();

        Row(Expectation expectation) {
            super(6);
            setAlignment(javafx.geometry.Pos.CENTER_LEFT);
            type.getStyleClass().add("expectation-type");
            type.setAccessibleText(Texts.of("flow.expectation.what"));
            type.getItems().setAll(Expectation.Type.values());
            type.setPrefWidth(176);
            type.setMinWidth(USE_PREF_SIZE);
            type.setConverter(new StringConverter<>() {
                @Override
                public String toString(Expectation.Type one) {
                    return one == null ? "" : words(one);
                }

                @Override
                public Expectation.Type fromString(String text) {
                    return Expectation.Type.DELIVERED;
                }
            });
            argument.getStyleClass().add("expectation-argument");
            argument.setEditable(true);
            argument.setMaxWidth(Double.MAX_VALUE);
            argument.getItems().setAll(stations);
            argument.visibleProperty().bind(type.valueProperty().map(ExpectationRows::takesArgument));
            type.valueProperty().addListener((what, before, now) -> {
                argument.setPromptText(Texts.of(
                        now == Expectation.Type.SOURCE_BECOMES
                                ? "flow.expectation.prompt.address"
                                : "flow.expectation.prompt"));
                judge();
            });
            argument.getEditor().textProperty().addListener((what, before, now) -> judge());
            type.setValue(expectation.type());
            argument.setValue(names.of(expectation.argument()));
            argument.getEditor().setText(names.of(expectation.argument()));
            HBox.setHgrow(argument, Priority.ALWAYS);
            Button remove = new Button("", Icons.ui("close", 14));
            remove.getStyleClass().setAll("icon-button");
            remove.setAccessibleText(Texts.of("flow.expectation.remove"));
            remove.setTooltip(new Tooltip(Texts.of("flow.expectation.remove")));
            remove.setOnAction(event -> ExpectationRows.this.remove(this));
            getChildren().addAll(type, argument, Words.spacer(), remove);
        }

        /** Empty while it is not complete. */
        Optional<Expectation> expectation() {
            Expectation.Type chosen = type.getValue();
            if (!takesArgument(chosen)) {
                return Optional.of(new Expectation(chosen, ""));
            }
            String text = argument.getEditor().getText().strip();
            Optional<String> component = names.find(text).map(Component::id).map(id -> id.value());
            boolean range =
                    IpAddress.parse(text).isPresent() || Prefix.parse(text).isPresent();
            return component
                    .or(() -> chosen == Expectation.Type.SOURCE_BECOMES && range ? Optional.of(text) : Optional.empty())
                    .map(found -> new Expectation(chosen, found));
        }
    }
}
