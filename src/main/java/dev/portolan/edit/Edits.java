package dev.portolan.edit;

import dev.portolan.catalog.Catalog;
import dev.portolan.catalog.KindSpec;
import dev.portolan.catalog.Property;
import dev.portolan.geom.Rect;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Design;
import dev.portolan.model.Link;
import dev.portolan.model.LinkId;
import dev.portolan.model.Origin;
import dev.portolan.model.Placement;
import dev.portolan.model.Properties;
import dev.portolan.model.Subject;
import dev.portolan.model.Value;
import dev.portolan.model.Waiver;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;

/** What can be done to components, links and properties; how they are drawn is in {@link LayoutEdits}. */
public final class Edits {

    private Edits() {}

    /** A new component of this kind with an id and a name that {@code design} does not have yet. */
    public static Component fresh(Design design, KindSpec kind, ComponentId container) {
        ComponentId id = new FreshIds(design.topology()).component(kind.shortLabel());
        return new Component(id, kind.id(), id.value(), container, Properties.NONE, Origin.DRAWN, Properties.NONE);
    }

    /** A new component after one of the palette's presets of this kind. */
    public static Component fresh(Design design, KindSpec kind, KindSpec.Preset preset, ComponentId container) {
        ComponentId id = new FreshIds(design.topology()).component(preset.label());
        return fresh(design, kind, container).withId(id).named(id.value()).with(preset.properties());
    }

    /**
     * Adds {@code component}, at {@code bounds} relative to its container; in front of what stands there. Where its id is
     * taken it gets another, so that nothing is replaced.
     */
    public static Edit add(Component component, Rect bounds) {
        return Edit.of("Add " + Labels.of(component), design -> {
            Component added = withFreeId(design, component);
            int z = Stacking.top(design, component.parent()) + 1;
            Design next = design.with(added);
            return next.with(next.layout().with(added.id(), Placement.at(bounds).withZ(z)));
        });
    }

    /** Adds {@code component} without a shape of its own, such as a policy that only shows as a tag. */
    public static Edit add(Component component) {
        return Edit.of("Add " + Labels.of(component), design -> design.with(withFreeId(design, component)));
    }

    /** Removes these components and links with all that stands in, hangs on or refers to them. */
    public static Edit remove(Catalog catalog, Design now, Collection<Subject> subjects) {
        return Removal.of(catalog, now, subjects);
    }

    public static Edit rename(Component component, String name) {
        return Edit.of("Rename " + Labels.of(component), design -> design.changed(component.id(), c -> c.named(name)));
    }

    public static Edit rename(Link link, String name) {
        return Edit.of("Rename " + Labels.of(link), changing(link.id(), l -> l.named(name)));
    }

    public static Edit renameDesign(String name) {
        return Edit.of("Rename the design", design -> design.named(name));
    }

    public static <T> Edit setProperty(Component component, Property<T> property, T value) {
        return setValue(component, property, property.key().form().write(value));
    }

    /** Sets a property to a value of whatever form, as the inspector reads it. */
    public static Edit setValue(Component component, Property<?> property, Value value) {
        return setValues(List.of(component), property, value);
    }

    /** Sets a property of several components in one step. */
    public static Edit setValues(List<Component> components, Property<?> property, Value value) {
        return changing("Set", components, property, c -> c.with(c.properties().with(property.name(), value)));
    }

    public static Edit clearProperty(Component component, Property<?> property) {
        return clearProperty(List.of(component), property);
    }

    public static Edit clearProperty(List<Component> components, Property<?> property) {
        return changing(
                "Clear", components, property, c -> c.with(c.properties().without(property.name())));
    }

    public static <T> Edit setProperty(Link link, Property<T> property, T value) {
        return setValue(link, property, property.key().form().write(value));
    }

    public static Edit setValue(Link link, Property<?> property, Value value) {
        return Edit.of(
                "Set %s of %s".formatted(Labels.inSentence(property.label()), Labels.of(link)),
                changing(link.id(), l -> l.with(l.properties().with(property.name(), value))));
    }

    public static Edit clearProperty(Link link, Property<?> property) {
        return Edit.of(
                "Clear %s of %s".formatted(Labels.inSentence(property.label()), Labels.of(link)),
                changing(link.id(), l -> l.with(l.properties().without(property.name()))));
    }

    /** Sets a property of the design as a whole. */
    public static <T> Edit setProperty(Property<T> property, T value) {
        return setValue(property, property.key().form().write(value));
    }

    public static Edit setValue(Property<?> property, Value value) {
        return Edit.of(
                "Set %s of the design".formatted(Labels.inSentence(property.label())),
                design -> design.with(design.properties().with(property.name(), value)));
    }

    public static Edit clearProperty(Property<?> property) {
        return Edit.of(
                "Clear %s of the design".formatted(Labels.inSentence(property.label())),
                design -> design.with(design.properties().without(property.name())));
    }

    /** Accepts a finding; an earlier waiver of the same rule on the same subjects is replaced. */
    public static Edit waive(Waiver waiver) {
        return Edit.of("Accept " + waiver.rule(), design -> {
            List<Waiver> next = new ArrayList<>(design.waivers());
            next.removeIf(earlier -> sameFinding(earlier, waiver));
            next.add(waiver);
            return design.withWaivers(next);
        });
    }

    public static Edit unwaive(Waiver waiver) {
        return Edit.of("No longer accept " + waiver.rule(), design -> {
            List<Waiver> next = new ArrayList<>(design.waivers());
            next.removeIf(earlier -> sameFinding(earlier, waiver));
            return design.withWaivers(next);
        });
    }

    private static Component withFreeId(Design design, Component component) {
        return design.topology().has(component.id())
                ? component.withId(
                        new FreshIds(design.topology()).component(component.id().value()))
                : component;
    }

    private static boolean sameFinding(Waiver one, Waiver other) {
        return one.rule().equals(other.rule()) && one.subjects().equals(other.subjects());
    }

    private static Edit changing(
            String verb, List<Component> components, Property<?> property, UnaryOperator<Component> change) {
        String whose = components.size() == 1 ? Labels.of(components.get(0)) : components.size() + " components";
        return Edit.of("%s %s of %s".formatted(verb, Labels.inSentence(property.label()), whose), design -> {
            Design next = design;
            for (Component component : components) {
                next = next.changed(component.id(), change);
            }
            return next;
        });
    }

    private static UnaryOperator<Design> changing(LinkId id, UnaryOperator<Link> change) {
        return design -> design.topology()
                .link(id)
                .map(link -> design.with(change.apply(link)))
                .orElse(design);
    }
}
