package dev.portolan.edit;

import dev.portolan.catalog.Catalog;
import dev.portolan.catalog.References;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Design;
import dev.portolan.model.Link;
import dev.portolan.model.LinkId;
import dev.portolan.model.Origin;
import dev.portolan.model.Properties;
import dev.portolan.model.Subject;
import dev.portolan.model.Topology;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What another import of changed sources changes in a design: places, notes, waivers, flows and whatever was added by hand
 * stay; each change of the sources can be taken over or not.
 */
public final class Reimport {

    /**
     * A change of the sources.
     *
     * @param before the value in the design, in words; empty where it is no value that changes, or there is none
     * @param after the value in the source
     * @param remark what speaks against taking it over; empty where nothing does
     */
    public record Change(Difference difference, String before, String after, String remark) {

        /** Whether nothing speaks against taking it over. */
        public boolean advised() {
            return remark.isEmpty();
        }
    }

    private final Catalog catalog;
    private final Design imported;
    private final SourceMerge merge;
    private final String files;
    private final Refusals refusals;
    private final List<Change> changes = new ArrayList<>();

    private Reimport(Design here, Design imported, Collection<String> files, Catalog catalog) {
        this.catalog = catalog;
        this.imported = Aligned.of(here, imported, catalog);
        this.merge = new SourceMerge(here, this.imported, files);
        this.files = Replaced.words(files);
        this.refusals = new Refusals(here, this.imported);
        Topology target = merge.topology();
        for (Difference difference :
                Differences.between(here, here.with(target), catalog).withoutLayout()) {
            Subject subject = difference.subject();
            String property = difference.property();
            changes.add(new Change(
                    difference,
                    value(here.topology(), subject, property),
                    value(target, subject, property),
                    merge.remark(subject, property).orElse(refusals.holds(difference) ? Refusals.REMARK : "")));
        }
    }

    private static String value(Topology topology, Subject subject, String property) {
        Optional<Properties> said = switch (subject.type()) {
            case COMPONENT -> topology.component(new ComponentId(subject.id())).map(Component::properties);
            case LINK -> topology.link(new LinkId(subject.id())).map(Link::properties);
            case FLOW, DESIGN, NOTE -> Optional.empty();
        };
        return said.flatMap(properties -> properties.get(property))
                .map(ValueTexts::of)
                .orElse("");
    }

    /**
     * Holds an import against the design that earlier versions of its files are in, or that is about the same network.
     *
     * @param files that the import was made of, as its origins name them
     */
    public static Reimport of(Design here, Design imported, Collection<String> files, Catalog catalog) {
        return new Reimport(here, imported, files, catalog);
    }

    /** A design without what came from files of these names, so that they can be drawn into it again. */
    public static Design without(Design here, Collection<String> files) {
        Replaced replaced = new Replaced(here, Design.empty(""), files);
        List<ComponentId> gone = here.topology().components().stream()
                .filter(component -> !component.origin().file().isEmpty() && replaced.by(component.origin()))
                .map(Component::id)
                .toList();
        return here.with(here.topology().without(gone));
    }

    /** What the sources changed, in an order in which it can be done. */
    public List<Change> changes() {
        return Collections.unmodifiableList(changes);
    }

    /** The changes that nothing speaks against. */
    public List<Change> advised() {
        return changes.stream().filter(Change::advised).toList();
    }

    /** What stays though the sources say otherwise, a sentence each. */
    public List<String> kept() {
        return List.copyOf(merge.kept());
    }

    /** The files in words: {@code main.json and 2 more}. */
    public String files() {
        return files;
    }

    /**
     * Takes over some of the changes, as one step. A change that needs another which is not wanted, such as the container
     * that a new component stands in, is left out too. What is not wanted is not asked again: a change or a removal while
     * the source stays, an addition until somebody takes its name away from what the design says it refused.
     */
    public Edit accepting(Collection<Change> accepted) {
        Set<Change> wanted = Collections.newSetFromMap(new IdentityHashMap<>());
        wanted.addAll(accepted);
        return Edit.of("Re-import " + files, now -> done(now, wanted));
    }

    private Design done(Design now, Set<Change> wanted) {
        Design next = now;
        for (Change change : changes) {
            if (wanted.contains(change)) {
                next = change.difference().kind() == Difference.Kind.REMOVED
                        ? removed(next, change.difference().subject())
                        : changed(next, change.difference().edit());
            }
        }
        Design placed = ArrivingPlaces.given(now, next, imported);
        Design known = new References(catalog, id -> isMissing(id, now, placed) ? Optional.empty() : Optional.of(id))
                .redirected(placed);
        return refusals.noted(
                remembered(known, now, wanted),
                changes.stream().map(Change::difference).toList());
    }

    /** A component that came with a change which was not wanted. */
    private static boolean isMissing(ComponentId id, Design before, Design after) {
        return !after.topology().has(id) && !before.topology().has(id);
    }

    private static Design changed(Design design, Edit edit) {
        try {
            return edit.apply(design);
        } catch (IllegalArgumentException e) { // what it stands in, or ends at, was not wanted
            return design;
        }
    }

    /** Containers are left while anything stands in them. */
    private Design removed(Design design, Subject subject) {
        boolean holding = subject.type() == Subject.Type.COMPONENT
                && !design.topology().children(new ComponentId(subject.id())).isEmpty();
        return holding
                ? design
                : Edits.remove(catalog, design, List.of(subject)).apply(design);
    }

    /** Notes what the sources say now, so that only what they change later is a change. */
    private Design remembered(Design design, Design before, Set<Change> wanted) {
        Topology noted = Fingerprints.noted(imported).topology();
        Set<Subject> refused = changes.stream()
                .filter(change -> change.advised() && !wanted.contains(change))
                .filter(change -> change.difference().kind() == Difference.Kind.REMOVED)
                .map(change -> change.difference().subject())
                .collect(Collectors.toSet());
        List<Component> components = design.topology().components().stream()
                .map(component -> refused.contains(Subject.of(component.id()))
                        ? component.withOrigin(ofNoFile(component.origin()))
                        : noted.component(component.id())
                                .map(said -> component.withOrigin(origin(component, said, before)))
                                .orElse(component))
                .toList();
        List<Link> links = design.topology().links().stream()
                .map(link -> noted.link(link.id())
                        .filter(said -> isNews(link.origin(), said.origin()))
                        .map(said -> link.withOrigin(said.origin()))
                        .orElse(link))
                .toList();
        return design.with(new Topology(components, links));
    }

    /** What is kept against the source is no longer looked for there. */
    private static Origin ofNoFile(Origin origin) {
        return new Origin("", 0, origin.resourceId());
    }

    private boolean isNews(Origin was, Origin said) {
        return merge.isSaid(said) || was.equals(Origin.DRAWN);
    }

    /** What other files say of a component, the sources may say some properties of. */
    private Origin origin(Component component, Component said, Design before) {
        Origin was = component.origin();
        if (isNews(was, said.origin())) {
            return said.origin();
        }
        Map<String, String> marks = new LinkedHashMap<>(was.fingerprints());
        before.topology()
                .component(component.id())
                .ifPresent(old -> said.properties().values().forEach((name, value) -> {
                    if (!marks.isEmpty() && !old.properties().get(name).equals(Optional.of(value))) {
                        marks.put(name, Fingerprints.of(value));
                    }
                }));
        return was.with(marks);
    }
}
