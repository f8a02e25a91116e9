package dev.portolan.ui.flows;

import dev.portolan.catalog.Catalog;
import dev.portolan.catalog.Trait;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Flow;
import dev.portolan.model.FlowEnd;
import dev.portolan.model.Topology;
import dev.portolan.trace.Hop;
import dev.portolan.ui.controls.ComponentNames;
import dev.portolan.ui.controls.Words;
import dev.portolan.ui.state.Assessment;
import dev.portolan.ui.text.Texts;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanExpression;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** The fields of a flow and of what is expected of it. */
final class FlowForm extends GridPane {

    private static final List<String> PROTOCOLS = List.of("https", "http", "tcp", "udp", "icmp");
    private static final int HIGHEST_PORT = 65535;
    private static final Set<Trait> PASSABLE = Set.of(
            Trait.TERMINATES_TLS,
            Trait.INSPECTS_HTTP,
            Trait.BALANCES,
            Trait.INSPECTS_EGRESS,
            Trait.KEEPS_STATE,
            Trait.JOINS_SITES,
            Trait.SERVES_REQUESTS);

    private final Flow before;
    private final TextField name = field("flow-name");
    private final EndField from;
    private final EndField to;
    private final ComboBox<String> protocol = new ComboBox<>();
    private final TextField port = field("flow-port");
    private final TextField host = field("flow-host");
    private final TextField path = field("flow-path");
    private final ExpectationRows expectations;
    private String suggested = "";

    /**
     * @param topology as it is now, though it may not be judged yet
     * @param assessment offers more to choose from
     */
    FlowForm(Flow flow, Topology topology, Assessment assessment, Catalog catalog) {
        before = flow;
        ComponentNames names = new ComponentNames(topology);
        from = new EndField("flow-from", names, catalog, names.all(one -> catalog.has(one, Trait.STARTS_FLOWS)), false);
        to = new EndField("flow-to", names, catalog, targets(names, assessment, catalog), true);
        expectations = new ExpectationRows(names, passable(names, assessment, catalog));
        setHgap(12);
        setVgap(10);
        setPrefWidth(540);
        ColumnConstraints labels = new ColumnConstraints(88);
        ColumnConstraints fields = new ColumnConstraints();
        fields.setHgrow(Priority.ALWAYS);
        getColumnConstraints().addAll(labels, fields);
        protocol.setId("flow-protocol");
        protocol.setAccessibleText(Texts.of("flow.protocol"));
        protocol.getItems().setAll(PROTOCOLS);
        layOut();
        show(flow);
        protocol.valueProperty().addListener((what, then, now) -> follow(then, now));
        from.text().addListener((what, then, now) -> suggest());
        to.text().addListener((what, then, now) -> suggest());
        suggest();
    }

    /** Puts the cursor where writing starts. */
    void begin() {
        from.begin();
    }

    private void layOut() {
        port.setAccessibleText(Texts.of("flow.port"));
        port.setPrefColumnCount(5);
        port.setMaxWidth(80);
        Label portLabel = Words.label(Texts.of("flow.port"), "muted", "small-text");
        portLabel.setMinWidth(USE_PREF_SIZE);
        portLabel.setLabelFor(port);
        BooleanExpression ports = Bindings.notEqual("icmp", protocol.valueProperty());
        port.visibleProperty().bind(ports);
        portLabel.visibleProperty().bind(ports);
        BooleanExpression web = Bindings.createBooleanBinding(
                () -> protocol.getValue() != null && protocol.getValue().startsWith("http"), protocol.valueProperty());
        host.setPromptText(Texts.of("flow.host.prompt"));
        path.setPromptText("/");
        add(0, Texts.of("flow.from"), from).setLabelFor(from.control());
        add(1, Texts.of("flow.to"), to).setLabelFor(to.control());
        HBox traffic = new HBox(8, protocol, portLabel, port);
        traffic.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        add(2, Texts.of("flow.protocol"), traffic).setLabelFor(protocol);
        add(3, Texts.of("flow.host"), host).setLabelFor(host);
        add(4, Texts.of("flow.path"), path).setLabelFor(path);
        getChildren().stream()
                .filter(node -> getRowIndex(node) == 4)
                .forEach(node -> node.visibleProperty().bind(web));
        getChildren().stream()
                .filter(node -> node.visibleProperty().isBound())
                .forEach(node -> node.managedProperty().bind(node.visibleProperty()));
        add(5, Texts.of("flow.name"), name).setLabelFor(name);
        add(6, Texts.of("flow.expected"), expectations);
    }

    private Label add(int row, String label, Node field) {
        Label words = Words.label(label, "property-label");
        setValignment(words, javafx.geometry.VPos.TOP);
        words.setPadding(new javafx.geometry.Insets(6, 0, 0, 0));
        add(words, 0, row);
        add(field, 1, row);
        return words;
    }

    private void show(Flow flow) {
        name.setText(flow.name());
        from.show(flow.from());
        to.show(flow.to());
        protocol.setValue(flow.protocol());
        port.setText(flow.port() == 0 ? "" : Integer.toString(flow.port()));
        host.setText(flow.host());
        path.setText(flow.path().equals("/") ? "" : flow.path());
        expectations.show(flow.expectations());
    }

    /** The usual port follows the protocol until another was written. */
    private void follow(String then, String now) {
        if (port.getText().isBlank() || port.getText().strip().equals(usualPort(then))) {
            port.setText(usualPort(now));
        }
    }

    private static String usualPort(String protocol) {
        return switch (protocol) {
            case "https" -> "443";
            case "http" -> "80";
            default -> "";
        };
    }

    /** A flow is called after its ends until somebody calls it otherwise. */
    private void suggest() {
        String next = Texts.of(
                "flow.suggestion",
                from.text().getValue().strip(),
                to.text().getValue().strip());
        boolean both =
                !from.text().getValue().isBlank() && !to.text().getValue().isBlank();
        if (both && (name.getText().isBlank() || name.getText().equals(suggested))) {
            name.setText(next);
        }
        suggested = next;
    }

    /** Whether what is written is a flow. */
    BooleanExpression complete() {
        return Bindings.createBooleanBinding(
                () -> flow().isPresent() && expectations.complete().get(),
                name.textProperty(),
                from.text(),
                to.text(),
                protocol.valueProperty(),
                port.textProperty(),
                expectations.complete());
    }

    /** The flow as it is written; empty while something is missing. */
    Optional<Flow> flow() {
        Optional<FlowEnd> start = from.end();
        Optional<FlowEnd> end = to.end();
        Optional<Integer> number = port();
        if (start.isEmpty()
                || end.isEmpty()
                || number.isEmpty()
                || name.getText().isBlank()) {
            return Optional.empty();
        }
        boolean web = protocol.getValue().startsWith("http");
        String written = path.getText().isBlank() ? "/" : path.getText().strip();
        return Optional.of(new Flow(
                name.getText().strip(),
                start.get(),
                end.get(),
                protocol.getValue(),
                number.get(),
                host.getText().strip(),
                web ? written : "",
                expectations.expectations(),
                before.extras()));
    }

    private Optional<Integer> port() {
        if (protocol.getValue().equals("icmp")) {
            return Optional.of(0);
        }
        String text = port.getText().strip();
        return text.matches("\\d{1,5}")
                ? Optional.of(Integer.valueOf(text)).filter(one -> one > 0 && one <= HIGHEST_PORT)
                : Optional.empty();
    }

    private static List<String> targets(ComponentNames names, Assessment assessment, Catalog catalog) {
        Stream<String> components = names
                .all(one -> catalog.has(one, Trait.SERVES_REQUESTS)
                        || catalog.has(one, Trait.PUBLIC_ENTRY)
                        || catalog.has(one, Trait.BALANCES))
                .stream();
        Stream<String> hosts = assessment.traces().stream()
                .map(trace -> trace.flow().to())
                .filter(end -> end.type() == FlowEnd.Type.HOST)
                .map(FlowEnd::text);
        return Stream.concat(components, hosts).distinct().toList();
    }

    /** What a packet can pass; a subnet or a security group is never a hop. */
    private static List<String> passable(ComponentNames names, Assessment assessment, Catalog catalog) {
        Set<ComponentId> hops = hops(assessment);
        return names.all(component ->
                hops.contains(component.id()) || PASSABLE.stream().anyMatch(trait -> catalog.has(component, trait)));
    }

    private static Set<ComponentId> hops(Assessment assessment) {
        return assessment.traces().stream()
                .flatMap(trace -> trace.branches().stream())
                .flatMap(branch -> branch.hops().stream())
                .map(Hop::component)
                .collect(Collectors.toSet());
    }

    private static TextField field(String id) {
        TextField field = new TextField();
        field.setId(id);
        return field;
    }
}
