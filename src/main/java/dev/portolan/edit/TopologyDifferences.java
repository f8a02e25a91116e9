package dev.portolan.edit;

import dev.portolan.catalog.Catalog;
import dev.portolan.catalog.KindSpec;
import dev.portolan.catalog.LinkSpec;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Design;
import dev.portolan.model.Link;
import dev.portolan.model.Subject;
import dev.portolan.model.Topology;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Components and links that are different. The newer tree is built from the outside in, so that nothing ever stands in
 * itself; what is gone goes last, the innermost first.
 */
final class TopologyDifferences {

    private final Catalog catalog;
    private final Topology before;
    private final Topology after;
    private final List<Difference> found = new ArrayList<>();

    TopologyDifferences(Catalog catalog, Topology before, Topology after) {
        this.catalog = catalog;
        this.before = before;
        this.after = after;
    }

    List<Difference> all() {
        outermostFirst(after)
                .forEach(component -> before.component(component.id())
                        .ifPresentOrElse(was -> changed(was, component), () -> added(component)));
        after.links()
                .forEach(link -> before.link(link.id()).ifPresentOrElse(was -> changed(was, link), () -> added(link)));
        before.links().stream().filter(link -> after.link(link.id()).isEmpty()).forEach(this::removed);
        List<Component> gone = new ArrayList<>(outermostFirst(before)
                .filter(component -> !after.has(component.id()))
                .toList());
        Collections.reverse(gone);
        gone.forEach(this::removed);
        return found;
    }

    private static Stream<Component> outermostFirst(Topology topology) {
        return topology.components().stream()
                .sorted(Comparator.comparingInt(
                        component -> topology.containers(component.id()).size()));
    }

    private void added(Component component) {
        add(
                Difference.Kind.ADDED,
                Subject.of(component.id()),
                "Add " + kind(component) + " " + Labels.of(component) + in(component.parent(), after),
                design -> design.with(component));
    }

    private void removed(Component component) {
        add(
                Difference.Kind.REMOVED,
                Subject.of(component.id()),
                "Remove " + kind(component) + " " + Labels.of(component),
                design -> design.with(design.topology().without(List.of(component.id()))));
    }

    private void changed(Component was, Component is) {
        Subject subject = Subject.of(is.id());
        if (!was.parent().equals(is.parent())) {
            String to = is.parent().equals(ComponentId.CANVAS)
                    ? " onto the canvas"
                    : in(is.parent(), after).replace(" in ", " into ");
            change(subject, "Move " + Labels.of(was) + to, is.id(), now -> now.in(is.parent()));
        }
        if (!was.name().equals(is.name())) {
            change(subject, "Rename " + Labels.of(was) + " to " + Labels.of(is), is.id(), now -> now.named(is.name()));
        }
        if (!was.kind().equals(is.kind())) {
            change(
                    subject,
                    "Make " + Labels.of(is) + " a component of kind " + kind(is),
                    is.id(),
                    now -> new Component(
                            now.id(),
                            is.kind(),
                            now.name(),
                            now.parent(),
                            now.properties(),
                            now.origin(),
                            now.extras()));
        }
        found.addAll(new PropertyDifferences(
                        Difference.Area.COMPONENT,
                        subject,
                        Labels.of(is),
                        catalog.of(is).properties(),
                        update -> design -> design.changed(is.id(), now -> now.with(update.apply(now.properties()))))
                .between(was.properties(), is.properties()));
        if (!was.origin().equals(is.origin()) || !was.extras().equals(is.extras())) {
            change(
                    subject,
                    "Change what else the file says of " + Labels.of(is),
                    is.id(),
                    now -> now.withOrigin(is.origin()).withExtras(is.extras()));
        }
    }

    private void change(Subject subject, String words, ComponentId id, UnaryOperator<Component> change) {
        add(Difference.Kind.CHANGED, subject, words, design -> design.changed(id, change));
    }

    private void add(Difference.Kind kind, Subject subject, String words, UnaryOperator<Design> change) {
        Difference.Area area = subject.type() == Subject.Type.LINK ? Difference.Area.LINK : Difference.Area.COMPONENT;
        found.add(new Difference(area, kind, subject, "", List.of(), Edit.of(words, change)));
    }

    private void added(Link link) {
        add(Difference.Kind.ADDED, Subject.of(link.id()), "Add " + words(link, after), design -> design.with(link));
    }

    private void removed(Link link) {
        add(
                Difference.Kind.REMOVED,
                Subject.of(link.id()),
                "Remove " + words(link, before),
                design -> design.with(design.topology().withoutLinks(List.of(link.id()))));
    }

    private void changed(Link was, Link is) {
        Subject subject = Subject.of(is.id());
        if (!was.from().equals(is.from()) || !was.to().equals(is.to())) {
            add(
                    Difference.Kind.CHANGED,
                    subject,
                    "Draw " + words(was, before) + " anew, from " + ends(is, after),
                    changing(is, now -> now.between(is.from(), is.to())));
        }
        boolean other = !was.kind().equals(is.kind())
                || !was.name().equals(is.name())
                || !was.origin().equals(is.origin())
                || !was.extras().equals(is.extras());
        if (other) {
            String words = was.kind().equals(is.kind())
                    ? "Rename " + words(was, before) + " to " + Labels.of(is)
                    : "Make " + words(was, before) + " a connection of kind " + is.kind();
            add(
                    Difference.Kind.CHANGED,
                    subject,
                    was.kind().equals(is.kind()) && was.name().equals(is.name())
                            ? "Change what else the file says of " + words(is, after)
                            : words,
                    changing(
                            is,
                            now -> new Link(
                                    is.id(),
                                    is.kind(),
                                    is.name(),
                                    now.from(),
                                    now.to(),
                                    now.properties(),
                                    is.origin(),
                                    is.extras())));
        }
        found.addAll(new PropertyDifferences(
                        Difference.Area.LINK,
                        subject,
                        words(is, after),
                        catalog.of(is).map(LinkSpec::properties).orElse(List.of()),
                        update -> changing(is, now -> now.with(update.apply(now.properties()))))
                .between(was.properties(), is.properties()));
    }

    private static UnaryOperator<Design> changing(Link link, UnaryOperator<Link> change) {
        return design -> design.topology()
                .link(link.id())
                .map(now -> design.with(change.apply(now)))
                .orElse(design);
    }

    /** {@code load balancer}, but {@code Application Gateway}: a label is a name where a later word of it is one. */
    private String kind(Component component) {
        String label = catalog.kind(component.kind())
                .map(KindSpec::label)
                .orElse(component.kind().value());
        boolean name = label.chars().skip(1).anyMatch(Character::isUpperCase);
        return name ? label : label.toLowerCase(Locale.ROOT);
    }

    private static String in(ComponentId parent, Topology topology) {
        return Optional.of(parent)
                .filter(id -> !id.equals(ComponentId.CANVAS))
                .flatMap(topology::component)
                .map(found -> " in " + Labels.of(found))
                .orElse("");
    }

    private String words(Link link, Topology topology) {
        String kind = catalog.of(link).map(LinkSpec::label).orElse(link.kind().value());
        return Labels.inSentence(kind) + " from " + ends(link, topology);
    }

    private static String ends(Link link, Topology topology) {
        return Labels.of(topology.require(link.from())) + " to " + Labels.of(topology.require(link.to()));
    }
}
