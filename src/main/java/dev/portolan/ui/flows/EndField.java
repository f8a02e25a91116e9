package dev.portolan.ui.flows;

import dev.portolan.catalog.Catalog;
import dev.portolan.model.FlowEnd;
import dev.portolan.net.IpAddress;
import dev.portolan.ui.controls.ComponentNames;
import dev.portolan.ui.controls.Words;
import dev.portolan.ui.text.Texts;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** Where a flow starts or ends: a component to choose, or an address or a host name to type. */
final class EndField extends VBox {

    private static final Pattern HOST =
            Pattern.compile("[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?" + "(\\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)+");

    private final ComponentNames names;
    private final Catalog catalog;
    private final boolean takesHosts;
    private final ComboBox<String> combo = new ComboBox<>();

    /**
     * @param suggestions what the list offers
     * @param takesHosts whether a host name will do
     */
    EndField(String id, ComponentNames names, Catalog catalog, List<String> suggestions, boolean takesHosts) {
        super(2);
        this.names = names;
        this.catalog = catalog;
        this.takesHosts = takesHosts;
        combo.setId(id);
        combo.setAccessibleText(Texts.of(takesHosts ? "flow.to.help" : "flow.from.help"));
        combo.setEditable(true);
        combo.setMaxWidth(Double.MAX_VALUE);
        combo.setVisibleRowCount(10);
        combo.getItems().setAll(suggestions);
        combo.setPromptText(Texts.of(takesHosts ? "flow.to.prompt" : "flow.from.prompt"));
        Label hint = Words.prose("", "property-hint");
        hint.textProperty().bind(text().map(this::hint));
        getChildren().addAll(combo, hint);
    }

    void begin() {
        combo.requestFocus();
    }

    Control control() {
        return combo;
    }

    void show(FlowEnd end) {
        String text = end.type() == FlowEnd.Type.COMPONENT ? names.of(end.text()) : end.text();
        combo.setValue(text);
        combo.getEditor().setText(text);
    }

    ObservableValue<String> text() {
        return combo.getEditor().textProperty();
    }

    /** What is written; empty where it names nothing. */
    Optional<FlowEnd> end() {
        String text = combo.getEditor().getText().strip();
        Optional<FlowEnd> component = names.find(text).map(found -> FlowEnd.component(found.id()));
        return component
                .or(() -> IpAddress.parse(text).map(address -> FlowEnd.address(text)))
                .or(() -> takesHosts && isHost(text) ? Optional.of(FlowEnd.host(text)) : Optional.empty());
    }

    private static boolean isHost(String text) {
        return HOST.matcher(text).matches() && !text.chars().allMatch(c -> Character.isDigit(c) || c == '.');
    }

    private String hint(String text) {
        Optional<FlowEnd> end = end();
        if (end.isPresent()) {
            return switch (end.get().type()) {
                case COMPONENT ->
                    names.find(text).map(found -> catalog.of(found).label()).orElse("");
                case ADDRESS -> Texts.of("flow.end.address");
                case HOST -> Texts.of("flow.end.host");
            };
        }
        return text.isBlank() ? "" : Texts.of(takesHosts ? "flow.to.unknown" : "flow.from.unknown", text.strip());
    }
}
