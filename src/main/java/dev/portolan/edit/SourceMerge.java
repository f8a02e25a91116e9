package dev.portolan.edit;

import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Design;
import dev.portolan.model.Link;
import dev.portolan.model.LinkId;
import dev.portolan.model.Origin;
import dev.portolan.model.Propertied;
import dev.portolan.model.Subject;
import dev.portolan.model.Topology;
import dev.portolan.model.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What a design becomes where everything that its sources changed is taken over. */
final class SourceMerge {

    /** A trait of a thing; the property is empty for one that is none, such as the container. */
    record Trait(Subject subject, String property) {}

    private final Topology here;
    private final Design imported;
    private final Collection<String> files;
    private final Replaced replaced;
    private final Map<Trait, String> remarks = new HashMap<>();
    private final List<String> kept = new ArrayList<>();

    /** @param imported in the ids of {@code here} */
    SourceMerge(Design here, Design imported, Collection<String> files) {
        this.here = here.topology();
        this.imported = imported;
        this.files = files;
        this.replaced = new Replaced(here, imported, files);
    }

    /** Why it is not certain that a change is wanted; after {@link #topology()}. */
    Optional<String> remark(Subject subject, String property) {
        return Optional.ofNullable(remarks.get(new Trait(subject, property)));
    }

    /** What stays as it was made by hand, in words. */
    List<String> kept() {
        return kept;
    }

    /** Whether a component or link of the import was read from its files, rather than being there before. */
    boolean isSaid(Origin origin) {
        return files.contains(origin.file());
    }

    Topology topology() {
        Map<ComponentId, Component> components = new LinkedHashMap<>();
        here.components().forEach(component -> components.put(component.id(), component));
        imported.topology()
                .components()
                .forEach(source -> components.put(
                        source.id(),
                        here.component(source.id())
                                .map(was -> merged(was, source))
                                .orElse(source)));
        gone().forEach(components::remove);
        Map<LinkId, Link> links = new LinkedHashMap<>();
        here.links().forEach(link -> links.put(link.id(), link));
        imported.topology()
                .links()
                .forEach(source -> links.put(
                        source.id(),
                        here.link(source.id()).map(was -> merged(was, source)).orElse(source)));
        here.links().stream().filter(this::isGone).map(Link::id).forEach(links::remove);
        links.values().removeIf(link -> !components.containsKey(link.from()) || !components.containsKey(link.to()));
        return new Topology(components.values(), links.values());
    }

    private Component merged(Component was, Component source) {
        if (source.origin().file().isEmpty() && !source.origin().resourceId().isEmpty()) {
            return was; // nothing describes it this time
        }
        Subject subject = Subject.of(was.id());
        SourceValues values = values(subject, Labels.of(was), was, source, was.origin());
        ComponentId parent = parent(was, source, subject);
        return new Component(
                was.id(), source.kind(), was.name(), parent, values.properties(), was.origin(), was.extras());
    }

    private ComponentId parent(Component was, Component source, Subject subject) {
        if (was.parent().equals(source.parent())) {
            return was.parent();
        }
        Map<String, String> marks = was.origin().fingerprints();
        Optional<String> mark = Optional.ofNullable(marks.get(Fingerprints.CONTAINER));
        if (mark.filter(mark(source.parent())::equals).isPresent()) {
            kept.add("%s stays where it was moved by hand".formatted(Labels.of(was)));
            return was.parent();
        }
        if (mark.isPresent() && mark.filter(mark(was.parent())::equals).isEmpty()) {
            remarks.put(new Trait(subject, ""), "moved by hand as well");
        }
        return stands(source.parent()) ? source.parent() : was.parent();
    }

    private boolean stands(ComponentId container) {
        return container.equals(ComponentId.CANVAS) || imported.topology().has(container);
    }

    private static String mark(ComponentId container) {
        return Fingerprints.of(Value.of(container.value()));
    }

    private Link merged(Link was, Link source) {
        String words = "the connection from '%s' to '%s'".formatted(was.from(), was.to());
        return was.with(
                values(Subject.of(was.id()), words, was, source, was.origin()).properties());
    }

    private SourceValues values(Subject subject, String words, Propertied was, Propertied source, Origin noted) {
        boolean whole = noted.file().isEmpty() || replaced.by(noted);
        SourceValues values = SourceValues.of(was.properties(), source.properties(), noted, whole);
        values.disputed().forEach((name, why) -> remarks.put(new Trait(subject, name), why));
        values.kept()
                .forEach((name, value) -> kept.add("%s: %s stays as it was set by hand; the source says %s"
                        .formatted(words, name, ValueTexts.of(value))));
        return values;
    }

    /** What came from the files and is in them no more, unless something that was drawn stands in it. */
    private Set<ComponentId> gone() {
        Set<ComponentId> gone = new LinkedHashSet<>();
        for (Component component : here.components()) {
            Origin origin = component.origin();
            boolean imports = !origin.equals(Origin.DRAWN);
            if (imports && !imported.topology().has(component.id())) {
                if (replaced.by(origin)) {
                    gone.add(component.id());
                } else if (replaced.byAnother(origin)) {
                    gone.add(component.id());
                    remarks.put(
                            new Trait(Subject.of(component.id()), ""),
                            "it came from " + origin.file() + ", which is not among these");
                }
            }
        }
        Set<ComponentId> holding = new HashSet<>();
        for (Component component : here.components()) {
            if (!gone.contains(component.id())) {
                here.containers(component.id()).forEach(container -> holding.add(container.id()));
            }
        }
        new TreeSet<>(gone)
                .stream()
                        .filter(holding::contains)
                        .forEach(id -> kept.add("%s is in the source no more, and stays as something else stands in it"
                                .formatted(Labels.of(here.require(id)))));
        gone.removeAll(holding);
        return gone;
    }

    private boolean isGone(Link link) {
        return !link.origin().equals(Origin.DRAWN)
                && imported.topology().link(link.id()).isEmpty()
                && replaced.by(link.origin());
    }
}
