package dev.portolan.ui.questions;

import dev.portolan.catalog.ActorKinds;
import dev.portolan.catalog.KindSpec;
import dev.portolan.catalog.KubernetesKinds;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.trace.questions.Failure;
import dev.portolan.trace.questions.Gate;
import dev.portolan.trace.questions.Reach;
import dev.portolan.ui.controls.ComponentNames;
import dev.portolan.ui.controls.Words;
import dev.portolan.ui.state.EditorModel;
import dev.portolan.ui.state.Tasks;
import dev.portolan.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;

/** Where a question is put together: which one, and about what. */
final class QuestionBar extends HBox {

    private static final int ZONES = 3;

    /** The questions to choose from. */
    enum Kind {
        EVERYTHING("questions.kind.everything"),
        WHO("questions.kind.who"),
        WHAT("questions.kind.what"),
        EVERY("questions.kind.every"),
        WITHOUT("questions.kind.without"),
        SINCE("questions.kind.since");

        private final String key;

        Kind(String key) {
            this.key = key;
        }
    }

    private final EditorModel model;
    private final ComboBox<Kind> kind = new ComboBox<>();
    private final ComboBox<String> subject = combo("question-subject");
    private final ComboBox<String> from = combo("question-from");
    private final ComboBox<String> to = combo("question-to");
    private final ComboBox<String> gate = combo("question-gate");
    private final HBox fields = new HBox(8);
    private List<Node> wanted = List.of();
    private final Button ask = new Button(Texts.of("questions.ask"));

    QuestionBar(EditorModel model, Consumer<Question> asked, Runnable compare) {
        super(8);
        this.model = model;
        setAlignment(Pos.CENTER_LEFT);
        fields.setAlignment(Pos.CENTER_LEFT);
        kind.setId("question-kind");
        kind.setAccessibleText(Texts.of("questions.kind"));
        kind.getItems().setAll(Kind.values());
        kind.setMinWidth(Region.USE_PREF_SIZE);
        kind.setConverter(new StringConverter<>() {
            @Override
            public String toString(Kind one) {
                return one == null ? "" : Texts.of(one.key);
            }

            @Override
            public Kind fromString(String text) {
                return Kind.EVERYTHING;
            }
        });
        kind.valueProperty().addListener((what, before, now) -> layOut(now));
        ask.setId("question-ask");
        ask.getStyleClass().addAll("small", "accent");
        ask.setMinWidth(Region.USE_PREF_SIZE);
        ask.setOnAction(event -> {
            if (kind.getValue() == Kind.SINCE) {
                compare.run();
            } else {
                question().ifPresent(asked);
            }
        });
        model.design().addListener((what, before, now) -> {
            if (!before.topology().equals(now.topology())) {
                offer();
            }
        });
        getChildren().addAll(kind, fields, ask);
        offer();
        kind.setValue(Kind.EVERYTHING);
    }

    private static ComboBox<String> combo(String id) {
        ComboBox<String> combo = new ComboBox<>();
        combo.setId(id);
        combo.setMinWidth(80);
        combo.setPrefWidth(170);
        combo.setVisibleRowCount(12);
        return combo;
    }

    private void layOut(Kind now) {
        ask.setText(Texts.of(now == Kind.SINCE ? "questions.choose-file" : "questions.ask"));
        show(
                switch (now) {
                    case EVERYTHING, SINCE -> List.<Node>of();
                    case WHO, WHAT, WITHOUT -> List.<Node>of(subject, Words.label("?"));
                    case EVERY ->
                        List.<Node>of(
                                Words.label(Texts.of("questions.from")),
                                from,
                                Words.label(Texts.of("questions.to")),
                                to,
                                Words.label(Texts.of("questions.pass")),
                                gate,
                                Words.label("?"));
                });
        offer();
    }

    /** Shows these one after the other: styling several lists to choose from at once would hold the window. */
    private void show(List<Node> next) {
        wanted = next;
        fields.getChildren().clear();
        Tasks.inTurn(next.stream()
                .<Runnable>map(node -> () -> {
                    if (wanted == next) { // else another question was chosen meanwhile
                        fields.getChildren().add(node);
                        fields.applyCss();
                    }
                })
                .toList());
    }

    private ComponentNames names() {
        return new ComponentNames(model.design().get().topology());
    }

    private void offer() {
        List<String> all = names().all(component -> true).stream()
                .sorted(String.CASE_INSENSITIVE_ORDER)
                .toList();
        List<String> subjects = new ArrayList<>(all);
        if (kind.getValue() == Kind.WITHOUT) {
            subjects.addAll(0, zones());
        }
        fill(subject, subjects, selected().orElse(""));
        fill(from, all, firstOf(ActorKinds.PUBLIC_USERS));
        fill(to, all, firstOf(KubernetesKinds.WORKLOAD));
        List<String> gates = new ArrayList<>(List.of(Gate.Type.WAF.label(), Gate.Type.FIREWALL.label()));
        gates.addAll(all);
        fill(gate, gates, Gate.Type.WAF.label());
    }

    private static List<String> zones() {
        return IntStream.rangeClosed(1, ZONES)
                .mapToObj(zone -> Texts.of("questions.zone", zone))
                .toList();
    }

    private String firstOf(KindSpec kind) {
        return names().all(component -> component.is(kind.id())).stream()
                .findFirst()
                .orElse("");
    }

    /** Offers {@code items} and keeps what was chosen where it is still there. */
    private static void fill(ComboBox<String> combo, List<String> items, String otherwise) {
        Optional<String> chosen = Optional.ofNullable(combo.getValue()).filter(items::contains);
        combo.getItems().setAll(items);
        combo.setValue(chosen.orElse(items.contains(otherwise) ? otherwise : items.isEmpty() ? "" : items.get(0)));
    }

    private Optional<String> selected() {
        return model.selectedComponents().stream()
                .findFirst()
                .map(component -> names().of(component.id().value()));
    }

    /** Puts a question about a component together, as if it had been chosen here. */
    void choose(Kind one, ComponentId component) {
        kind.setValue(one);
        subject.setValue(names().of(component.value()));
    }

    void choose(Kind one) {
        kind.setValue(one);
    }

    /** What is chosen; empty where it is not about anything that is there. */
    Optional<Question> question() {
        return switch (kind.getValue()) {
            case EVERYTHING -> Optional.of(new Question.Everything());
            case WHO -> id(subject).map(id -> new Question.Around(id, Reach.Direction.TO));
            case WHAT -> id(subject).map(id -> new Question.Around(id, Reach.Direction.FROM));
            case WITHOUT ->
                zones().contains(subject.getValue())
                        ? Optional.of(new Question.Without(
                                Failure.ofZone(Integer.toString(zones().indexOf(subject.getValue()) + 1))))
                        : id(subject).map(id -> new Question.Without(Failure.of(id)));
            case EVERY ->
                id(from).flatMap(start ->
                        id(to).flatMap(end -> gate().map(passed -> new Question.Every(start, end, passed))));
            case SINCE -> Optional.empty();
        };
    }

    private Optional<Gate> gate() {
        if (gate.getValue().equals(Gate.Type.WAF.label())) {
            return Optional.of(Gate.waf());
        }
        if (gate.getValue().equals(Gate.Type.FIREWALL.label())) {
            return Optional.of(Gate.firewall());
        }
        return id(gate).map(Gate::at);
    }

    private Optional<ComponentId> id(ComboBox<String> combo) {
        return names().find(combo.getValue()).map(Component::id);
    }
}
