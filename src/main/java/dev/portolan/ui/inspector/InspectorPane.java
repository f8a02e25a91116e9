package dev.portolan.ui.inspector;

import dev.portolan.catalog.Catalog;
import dev.portolan.catalog.DesignProperties;
import dev.portolan.catalog.LinkSpec;
import dev.portolan.catalog.NetworkKinds;
import dev.portolan.catalog.Property;
import dev.portolan.edit.Edit;
import dev.portolan.edit.Edits;
import dev.portolan.geom.Rect;
import dev.portolan.guidance.Finding;
import dev.portolan.model.Component;
import dev.portolan.model.Design;
import dev.portolan.model.Link;
import dev.portolan.model.Subject;
import dev.portolan.ui.controls.Icons;
import dev.portolan.ui.controls.Words;
import dev.portolan.ui.state.EditorModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The panel on the right: findings about what is selected, then its properties; of the design where nothing is. */
public final class InspectorPane extends ScrollPane {

    /** How much is seen above a field that is asked for. */
    private static final double LEAD = 80;

    private static final Rect NOWHERE = new Rect(0, 0, 0, 0);

    private final EditorModel model;
    private final Catalog catalog;
    private final Function<Finding, Node> card;
    private final EffectiveSections effective;
    private final RulesSection rules;
    private final VBox advice = new VBox(6);
    private final VBox form = Words.column("inspector");

    /**
     * Shows the inspector of one design.
     *
     * @param card makes the card of one finding
     * @param pages opens the page of a rule
     */
    public InspectorPane(EditorModel model, Catalog catalog, Function<Finding, Node> card, Consumer<String> pages) {
        this.model = model;
        this.catalog = catalog;
        this.card = card;
        this.effective = new EffectiveSections(catalog);
        this.rules = new RulesSection(model, pages);
        setId("inspector");
        setContent(form);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        getStyleClass().addAll("side-panel", "edge-left");
        model.selection().addListener((what, before, now) -> fill());
        model.design().addListener((what, before, now) -> whenSettled(before, now));
        model.assessment().addListener((what, before, now) -> fillAdvice());
        model.trials().current().addListener((what, before, now) -> fillAdvice());
        fill();
    }

    /** While something is dragged only places change; the fields stay as they are. */
    private void whenSettled(Design before, Design now) {
        if (!before.topology().equals(now.topology())
                || !before.properties().equals(now.properties())
                || !model.selectedNotes().isEmpty() && !said(before).equals(said(now))
                || !before.name().equals(now.name())) {
            fill();
        }
    }

    /** What the form of a note shows: everything but its place. */
    private static List<Object> said(Design design) {
        return design.notes().stream()
                .<Object>map(note -> note.with(NOWHERE))
                .toList();
    }

    private void fill() {
        List<Component> components = model.selectedComponents();
        List<Link> links = model.selectedLinks();
        String focused = focusedField();
        form.getChildren().clear();
        if (!components.isEmpty()) {
            fillComponents(components);
        } else if (!links.isEmpty()) {
            fillLink(links.get(0));
        } else if (!model.selectedNotes().isEmpty()) {
            form.getChildren()
                    .addAll(new NoteSection(model, model.selectedNotes().get(0)).nodes());
        } else {
            fillDesign();
        }
        fillAdvice();
        Node field = focused.isEmpty() ? null : form.lookup("#" + focused);
        if (field != null) {
            field.requestFocus();
        }
    }

    /** Puts the cursor into the field of a property of what is selected, and scrolls there; {@code rules.name} is in {@code rules}. */
    public void askFor(String property) {
        String name = property.contains(".") ? property.substring(0, property.indexOf('.')) : property;
        Node field = name.isEmpty() ? null : form.lookup("#field-" + name);
        if (field == null) {
            return;
        }
        applyCss();
        layout();
        double top = form.sceneToLocal(field.localToScene(0, 0)).getY();
        double room = form.getHeight() - getViewportBounds().getHeight();
        setVvalue(room <= 0 ? 0 : Math.max(0, Math.min(1, (top - LEAD) / room)));
        field.requestFocus();
    }

    private String focusedField() {
        return Optional.ofNullable(getScene())
                .map(scene -> scene.getFocusOwner())
                .map(Node::getId)
                .filter(id -> id.startsWith("field-"))
                .orElse("");
    }

    private void fillAdvice() {
        advice.getChildren()
                .setAll(model.shown().findings().stream()
                        .filter(one -> model.selection().get().stream().anyMatch(one.subjects()::contains))
                        .map(card)
                        .toList());
        rules.refresh();
    }

    private void fillComponents(List<Component> components) {
        Component first = components.get(0);
        boolean single = components.size() == 1;
        form.getChildren()
                .add(Words.row(
                        "inspector-header",
                        Icons.glyph(catalog.of(first), "large"),
                        new VBox(
                                Words.prose(
                                        single ? first.name() : components.size() + " components", "inspector-title"),
                                Words.label(kinds(components), "inspector-subtitle"))));
        form.getChildren().add(advice);
        if (single) {
            form.getChildren().add(rules.of(first));
            form.getChildren().add(name(first.name(), text -> model.apply(Edits.rename(first, text))));
        }
        groups(
                common(components),
                property -> new Slot(
                        components.stream()
                                .map(component -> component.properties().get(property.name()))
                                .toList(),
                        value -> model.apply(value.map(said -> Edits.setValues(components, property, said))
                                .orElseGet(() -> Edits.clearProperty(components, property)))));
        if (single) {
            unknown(first);
            form.getChildren().addAll(SourceSection.of(first.origin()));
        }
        if (single && first.is(NetworkKinds.SUBNET.id())) {
            form.getChildren().addAll(effective.of(model.design().get(), first));
        }
    }

    private String kinds(List<Component> components) {
        List<String> labels = components.stream()
                .map(component -> catalog.of(component).label())
                .distinct()
                .toList();
        return String.join(", ", labels);
    }

    private List<Property<?>> common(List<Component> components) {
        List<Property<?>> shared = new ArrayList<>(catalog.of(components.get(0)).properties());
        components.forEach(component -> shared.retainAll(catalog.of(component).properties()));
        return shared;
    }

    private void fillLink(Link link) {
        Optional<LinkSpec> spec = catalog.of(link);
        form.getChildren()
                .add(Words.column(
                        "inspector-group",
                        Words.label(spec.map(LinkSpec::label).orElse(link.kind().value()), "inspector-title"),
                        Words.prose(
                                model.nameOf(Subject.of(link.from())) + " → " + model.nameOf(Subject.of(link.to())),
                                "inspector-subtitle")));
        form.getChildren().add(advice);
        form.getChildren().add(name(link.name(), text -> model.apply(Edits.rename(link, text))));
        groups(
                spec.map(LinkSpec::properties).orElse(List.of()),
                property -> new Slot(
                        List.of(link.properties().get(property.name())),
                        value -> model.apply(value.map(said -> Edits.setValue(link, property, said))
                                .orElseGet(() -> Edits.clearProperty(link, property)))));
        form.getChildren().addAll(SourceSection.of(link.origin()));
    }

    private void fillDesign() {
        Design design = model.design().get();
        form.getChildren()
                .add(Words.column(
                        "inspector-group",
                        Words.prose(design.name(), "inspector-title"),
                        Words.label("Design", "inspector-subtitle")));
        form.getChildren().add(name(design.name(), text -> model.apply(Edits.renameDesign(text))));
        groups(
                DesignProperties.all().stream()
                        .filter(property -> !property.equals(DesignProperties.REFUSED)
                                || design.properties().get(property.name()).isPresent())
                        .toList(),
                property -> new Slot(
                        List.of(design.properties().get(property.name())),
                        value -> model.apply(designEdit(property, value))));
    }

    private static Edit designEdit(Property<?> property, Optional<dev.portolan.model.Value> value) {
        return value.map(said -> Edits.setValue(property, said)).orElseGet(() -> Edits.clearProperty(property));
    }

    private void groups(List<Property<?>> properties, Function<Property<?>, Slot> slots) {
        Fields fields = new Fields(catalog, model.design().get());
        Map<String, VBox> groups = new LinkedHashMap<>();
        for (Property<?> property : properties) {
            VBox group = groups.computeIfAbsent(property.group(), heading -> {
                VBox fresh = Words.column(
                        "inspector-group",
                        Words.label(heading.toUpperCase(java.util.Locale.ROOT), "inspector-heading"));
                form.getChildren().add(fresh);
                return fresh;
            });
            group.getChildren().add(fields.row(property, slots.apply(property)));
        }
    }

    /** Properties that a newer version or another tool wrote: shown, kept, not edited. */
    private void unknown(Component component) {
        List<String> strangers = component.properties().names().stream()
                .filter(name -> catalog.of(component).property(name).isEmpty())
                .toList();
        if (strangers.isEmpty()) {
            return;
        }
        VBox group = Words.column("inspector-group", Words.label("OTHER", "inspector-heading"));
        for (String stranger : strangers) {
            String text = component.properties().get(stranger).map(Form::text).orElse("");
            group.getChildren()
                    .add(Words.row("property-row", Words.label(stranger, "property-label"), Words.label(text, "mono")));
        }
        form.getChildren().add(group);
    }

    private static Node name(String current, Consumer<String> rename) {
        TextField field = new TextField(current);
        field.setId("field-name");
        field.getStyleClass().add("property-field");
        field.setPrefWidth(80);
        Runnable commit = () -> {
            String text = field.getText().strip();
            if (!text.isEmpty() && !text.equals(current)) {
                rename.accept(text);
            }
        };
        field.setOnAction(event -> commit.run());
        field.focusedProperty().addListener((what, before, now) -> {
            if (!now) {
                commit.run();
            }
        });
        var label = Words.label("Name", "property-label");
        label.setLabelFor(field);
        label.setPrefWidth(112);
        label.setMinWidth(112);
        label.setMaxWidth(112);
        HBox.setHgrow(field, Priority.ALWAYS);
        return Words.row("property-row", label, field);
    }
}
