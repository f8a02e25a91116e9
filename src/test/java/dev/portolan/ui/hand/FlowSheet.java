package dev.portolan.ui.hand;

import dev.portolan.model.Expectation;
import dev.portolan.model.Flow;
import dev.portolan.model.FlowEnd;
import java.util.List;
import java.util.function.UnaryOperator;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

/** Adds flows with what is expected of them. */
final class FlowSheet {

    private final Hand hand;
    private final UnaryOperator<String> names;
    private final Forms forms;

    FlowSheet(Hand hand, UnaryOperator<String> names) {
        this.hand = hand;
        this.names = names;
        forms = new Forms(hand, names);
    }

    void add(Flow flow) {
        hand.click(hand.node("#tab-flows"));
        hand.click(hand.node("#add-flow"));
        write("#flow-from", words(flow.from()));
        write("#flow-to", words(flow.to()));
        choose("#flow-protocol", flow.protocol());
        if (flow.port() > 0) {
            write("#flow-port", Integer.toString(flow.port()));
        }
        if (flow.protocol().startsWith("http")) {
            write("#flow-host", flow.host());
            write("#flow-path", flow.path().equals("/") ? "" : flow.path());
        }
        write("#flow-name", flow.name());
        expect(flow.expectations());
        hand.click(button("Add flow"));
        if (!Hand.until(() -> hand.nodes("#flow-name").isEmpty())) {
            throw new AssertionError("the sheet of " + flow.name() + " is not complete: "
                    + hand.nodes(".text-field").stream()
                            .map(node -> ((TextField) node).getText())
                            .toList());
        }
    }

    private void expect(List<Expectation> expectations) {
        while (rows().size() > expectations.size()) {
            hand.click(hand.nodes(".icon-button").stream()
                    .filter(node -> "Remove this expectation".equals(node.getAccessibleText()))
                    .findFirst()
                    .orElseThrow());
        }
        while (rows().size() < expectations.size()) {
            hand.click(hand.node("#add-expectation"));
        }
        for (int i = 0; i < expectations.size(); i++) {
            Expectation expectation = expectations.get(i);
            forms.chooseIn((ComboBox<?>) rows().get(i), words(expectation.type()));
            if (!expectation.argument().isEmpty()) {
                ComboBox<?> argument = (ComboBox<?>) arguments().get(i);
                write(argument.getEditor(), names.apply(expectation.argument()));
            }
        }
    }

    private List<Node> rows() {
        return hand.nodes(".expectation-type");
    }

    /** Those of the same rows; where one takes none, its field is not seen and has to be counted all the same. */
    private List<Node> arguments() {
        return List.copyOf(rows().get(0).getScene().getRoot().lookupAll(".expectation-argument"));
    }

    private static String words(Expectation.Type type) {
        return switch (type) {
            case DELIVERED -> "is delivered";
            case DENIED -> "is denied";
            case THROUGH -> "goes through";
            case NOT_THROUGH -> "does not go through";
            case TLS_ENDS_AT -> "TLS ends at";
            case SOURCE_BECOMES -> "source becomes";
        };
    }

    private String words(FlowEnd end) {
        return end.type() == FlowEnd.Type.COMPONENT ? names.apply(end.text()) : end.text();
    }

    private void write(String query, String text) {
        Node node = hand.node(query);
        write(node instanceof ComboBox<?> combo ? combo.getEditor() : (TextField) node, text);
    }

    private void write(TextField field, String text) {
        if (!text.equals(field.getText())) {
            hand.click(field);
            hand.retype(text);
            hand.press(KeyCode.TAB);
        }
    }

    private void choose(String query, String text) {
        forms.chooseIn((ComboBox<?>) hand.node(query), text);
    }

    private Node button(String text) {
        return hand.nodes(".button").stream()
                .filter(node -> node instanceof ButtonBase button
                        && text.equals(button.getText().replace("_", "")))
                .findFirst()
                .orElseThrow();
    }
}
