package dev.portolan.ui.inspector;

import dev.portolan.catalog.Catalog;
import dev.portolan.catalog.DesignProperties;
import dev.portolan.catalog.LinkKinds;
import dev.portolan.catalog.LinkSpec;
import dev.portolan.catalog.NetworkKinds;
import dev.portolan.catalog.Property;
import dev.portolan.edit.Edit;
import dev.portolan.edit.Edits;
import dev.portolan.geom.Rect;
import dev.portolan.guidance.Finding;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Design;
import dev.portolan.model.Link;
import dev.portolan.model.Subject;
import dev.portolan.ui.controls.Words;
import dev.portolan.ui.state.EditorModel;
import dev.portolan.ui.text.Texts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/** The panel on the right: findings about what is selected, then its properties; of the design where nothing is. */
public final class InspectorPane extends ScrollPane {

    /** How much is seen above a field that is asked for. */
    private static final double LEAD = 80;

    private static final Rect NOWHERE = new Rect(0, 0, 0, 0);

    private final EditorModel model;
    private final Catalog catalog;
    /** Kinds whose names are still read. */
    private static final int NAMED = 5;

    private final Function<Finding, Node> card;
    private final EffectiveSections effective;
    private final RulesSection rules;
    private final VBox advice = new VBox(6);
    private final VBox form = Words.column("inspector");
    private final VBox tail = Words.column("inspector-group");
    private final List<Entry> entries = new ArrayList<>();
    private List<Object> built = List.of();

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
        getStyleClass().add("side-panel");
        model.selection().addListener((what, before, now) -> fill());
        model.design().addListener((what, before, now) -> whenSettled(before, now));
        model.assessment().addListener((what, before, now) -> fillAdvice());
        model.trials().current().addListener((what, before, now) -> fillAdvice());
        model.reading().onRefusal(this::fill);
        fill();
    }

    /** While something is dragged only places change; the fields stay as they are. */
    private void whenSettled(Design before, Design now) {
        if (before.topology().equals(now.topology())
                && before.properties().equals(now.properties())
                && before.name().equals(now.name())
                && model.selectedNotes().isEmpty()) {
            return;
        }
        if (built.equals(subjects())) {
            refresh();
        } else {
            fill();
        }
    }

    /** Shows other values in the same fields, so that no click, fold or cursor is lost. */
    private void refresh() {
        entries.forEach(Entry::refresh);
        tail();
        fillAdvice();
    }

    /** What the form is about; where this stays the same, so do the fields. Of a note it is everything but its place. */
    private List<Object> subjects() {
        List<Component> components = model.selectedComponents();
        List<Link> links = model.selectedLinks();
        List<Object> subjects = new ArrayList<>();
        components.forEach(component -> subjects.addAll(List.of(component.id(), component.kind())));
        if (components.isEmpty()) {
            links.stream().limit(1).forEach(link -> subjects.addAll(List.of(link.id(), link.kind())));
        }
        if (subjects.isEmpty()) {
            model.selectedNotes().stream().limit(1).forEach(note -> subjects.add(note.with(NOWHERE)));
            subjects.addAll(designProperties());
        }
        return subjects;
    }

    private void fill() {
        built = subjects();
        String focused = focusedField();
        entries.clear();
        form.getChildren().clear();
        List<Component> components = model.selectedComponents();
        List<Link> links = model.selectedLinks();
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
        form.getChildren().add(tail);
        tail();
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
        scrollTo(field);
        field.requestFocus();
    }

    private void scrollTo(Node part) {
        applyCss();
        layout();
        double top = form.sceneToLocal(part.localToScene(0, 0)).getY();
        double room = form.getHeight() - getViewportBounds().getHeight();
        setVvalue(room <= 0 ? 0 : Math.max(0, Math.min(1, (top - LEAD) / room)));
    }

    /** Scrolls only if it has to. */
    private void reveal(Node part) {
        applyCss();
        layout();
        Bounds seen = getViewportBounds();
        double top = localToScene(0, 0).getY();
        Bounds its = part.localToScene(part.getLayoutBounds());
        if (its.getMinY() < top || its.getMaxY() > top + seen.getHeight()) {
            scrollTo(part);
        }
    }

    private String focusedField() {
        return Optional.ofNullable(getScene())
                .map(Scene::getFocusOwner)
                .map(Node::getId)
                .filter(id -> id.startsWith("field-"))
                .orElse("");
    }

    /** Findings come and go above the fields; whoever is at a field keeps it where it is. */
    private void fillAdvice() {
        Optional<Node> anchor = anchor();
        double before = anchor.map(node -> node.localToScene(0, 0).getY()).orElse(0.0);
        advice.setMinHeight(anchor.isPresent() ? advice.getHeight() : USE_COMPUTED_SIZE);
        if (anchor.isEmpty()) {
            form.setMinHeight(USE_COMPUTED_SIZE);
        }
        advice.getChildren()
                .setAll(new AdviceCards(card)
                        .about(model.selection().get(), model.shown().findings()));
        rules.refresh();
        anchor.ifPresent(node -> keep(node, before));
    }

    /** The field that has the cursor; empty where none of the form has it. */
    private Optional<Node> anchor() {
        return Optional.ofNullable(getScene())
                .map(Scene::getFocusOwner)
                .filter(owner -> Stream.<Node>iterate(owner, Objects::nonNull, Node::getParent)
                        .anyMatch(node -> entries.stream().map(Entry::node).anyMatch(node::equals)));
    }

    private void keep(Node anchor, double before) {
        applyCss();
        layout();
        double seen = getViewportBounds().getHeight();
        double scrolled = localToScene(0, 0).getY() - form.localToScene(0, 0).getY();
        double wanted = scrolled + anchor.localToScene(0, 0).getY() - before;
        if (wanted > form.getHeight() - seen) {
            form.setMinHeight(wanted + seen);
            layout();
        }
        double room = form.getHeight() - seen;
        setVvalue(room <= 0 ? 0 : Math.max(0, Math.min(1, wanted / room)));
    }

    private void fillComponents(List<Component> components) {
        Component first = components.get(0);
        boolean single = components.size() == 1;
        List<ComponentId> ids = components.stream().map(Component::id).toList();
        Heading heading =
                new Heading(() -> single ? first(ids).name() : Texts.counted("inspector.several", components.size()));
        KindSign sign = new KindSign(catalog, () -> now(ids));
        form.getChildren()
                .add(Words.row(
                        "inspector-header",
                        sign,
                        Words.column(
                                "inspector-titles", heading, Words.prose(kinds(components), "inspector-subtitle"))));
        entries.addAll(List.of(sign, heading));
        form.getChildren().add(advice);
        if (single) {
            form.getChildren().add(rules.of(first));
            add(new NameField(() -> first(ids).name(), text -> model.apply(Edits.rename(first(ids), text)), false));
        }
        List<Property<?>> common = common(components);
        if (common.isEmpty()) {
            form.getChildren().add(Words.prose(Texts.of("inspector.nothing-common"), "muted"));
        }
        groups(
                common,
                property -> new Slot(
                        () -> now(ids).stream()
                                .map(component -> component.properties().get(property.name()))
                                .toList(),
                        value -> model.apply(value.map(said -> Edits.setValues(now(ids), property, said))
                                .orElseGet(() -> Edits.clearProperty(now(ids), property)))));
    }

    /** Those of these that are still there, as they are now. */
    private List<Component> now(List<ComponentId> ids) {
        return ids.stream()
                .flatMap(id -> model.design().get().topology().component(id).stream())
                .toList();
    }

    private Component first(List<ComponentId> ids) {
        return model.design().get().topology().require(ids.get(0));
    }

    private String kinds(List<Component> components) {
        List<String> labels = components.stream()
                .map(component -> catalog.of(component).label())
                .distinct()
                .toList();
        return labels.size() <= NAMED
                ? String.join(", ", labels)
                : Texts.of(
                        "inspector.kinds", String.join(", ", labels.subList(0, NAMED - 1)), labels.size() - NAMED + 1);
    }

    private List<Property<?>> common(List<Component> components) {
        List<Property<?>> shared = new ArrayList<>(catalog.of(components.get(0)).properties());
        components.forEach(component -> shared.retainAll(catalog.of(component).properties()));
        return shared;
    }

    private void fillLink(Link link) {
        Optional<LinkSpec> spec = catalog.of(link);
        Supplier<Link> now =
                () -> model.design().get().topology().link(link.id()).orElse(link);
        form.getChildren()
                .add(Words.column(
                        "inspector-titles",
                        Words.label(spec.map(LinkSpec::label).orElse(link.kind().value()), "inspector-title"),
                        Words.prose(
                                model.nameOf(Subject.of(link.from())) + " → " + model.nameOf(Subject.of(link.to())),
                                "inspector-subtitle")));
        form.getChildren().add(advice);
        otherHalf(link).ifPresent(form.getChildren()::add);
        add(new NameField(() -> now.get().name(), text -> model.apply(Edits.rename(now.get(), text)), true));
        groups(
                spec.map(LinkSpec::properties).orElse(List.of()),
                property -> new Slot(
                        () -> List.of(now.get().properties().get(property.name())),
                        value -> model.apply(value.map(said -> Edits.setValue(now.get(), property, said))
                                .orElseGet(() -> Edits.clearProperty(now.get(), property)))));
    }

    /** The way to the half of a peering that runs the other way, as one line stands for both. */
    private Optional<Node> otherHalf(Link link) {
        if (!link.is(LinkKinds.PEERING.id())) {
            return Optional.empty();
        }
        return model.design().get().topology().links().stream()
                .filter(other -> other.kind().equals(link.kind()))
                .filter(other -> other.from().equals(link.to()) && other.to().equals(link.from()))
                .findFirst()
                .map(other -> {
                    Hyperlink way = new Hyperlink(Texts.of(
                            "inspector.other-half",
                            model.nameOf(Subject.of(other.from())),
                            model.nameOf(Subject.of(other.to()))));
                    way.setId("other-half");
                    way.setWrapText(true);
                    way.setOnAction(event -> model.select(List.of(Subject.of(other.id()))));
                    return way;
                });
    }

    private void fillDesign() {
        Supplier<Design> now = () -> model.design().get();
        Heading heading = new Heading(() -> now.get().name());
        entries.add(heading);
        form.getChildren()
                .add(Words.column(
                        "inspector-titles", heading, Words.label(Texts.of("inspector.design"), "inspector-subtitle")));
        add(new NameField(() -> now.get().name(), text -> model.apply(Edits.renameDesign(text)), false));
        groups(
                designProperties(),
                property -> new Slot(
                        () -> List.of(now.get().properties().get(property.name())),
                        value -> model.apply(designEdit(property, value))));
    }

    /** What was refused is of no interest until something was. */
    private List<Property<?>> designProperties() {
        return DesignProperties.all().stream()
                .filter(property -> !property.equals(DesignProperties.REFUSED)
                        || model.design()
                                .get()
                                .properties()
                                .get(property.name())
                                .isPresent())
                .toList();
    }

    private static Edit designEdit(Property<?> property, Optional<dev.portolan.model.Value> value) {
        return value.map(said -> Edits.setValue(property, said)).orElseGet(() -> Edits.clearProperty(property));
    }

    private void add(Entry entry) {
        entries.add(entry);
        form.getChildren().add(entry.node());
    }

    private void groups(List<Property<?>> properties, Function<Property<?>, Slot> slots) {
        Fields fields = new Fields(() -> model.design().get(), this::reveal);
        Map<String, VBox> groups = new LinkedHashMap<>();
        for (Property<?> property : properties) {
            VBox group = groups.computeIfAbsent(property.group(), heading -> {
                VBox fresh = Words.column(
                        "inspector-group",
                        Words.label(heading.toUpperCase(java.util.Locale.ROOT), "inspector-heading"));
                form.getChildren().add(fresh);
                return fresh;
            });
            Entry entry = fields.entry(property, slots.apply(property), "field-" + property.name());
            entries.add(entry);
            group.getChildren().add(entry.node());
        }
    }

    /** What is only read: what nobody knows here, where it was imported from, what is in force. */
    private void tail() {
        tail.getChildren().clear();
        List<Component> components = model.selectedComponents();
        if (components.size() == 1) {
            Component component = components.get(0);
            tail.getChildren().addAll(StrangersSection.of(component, catalog));
            tail.getChildren().addAll(SourceSection.of(component.origin()));
            if (component.is(NetworkKinds.SUBNET.id())) {
                tail.getChildren().addAll(effective.of(model.design().get(), component));
            }
        } else if (components.isEmpty()) {
            model.selectedLinks().stream()
                    .limit(1)
                    .forEach(link -> tail.getChildren().addAll(SourceSection.of(link.origin())));
        }
    }
}
