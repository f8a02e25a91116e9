package dev.portolan.io.importing.azure;

import dev.portolan.catalog.Catalog;
import dev.portolan.catalog.NetworkKinds;
import dev.portolan.catalog.Property;
import dev.portolan.io.Problem;
import dev.portolan.io.importing.ResourceId;
import dev.portolan.model.KindId;
import dev.portolan.model.Origin;
import dev.portolan.model.Properties;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What becomes of an estate: drafts of components, links between them, and what has to be said about both. */
final class Sketch {

    /** A link in the making; its ends are keys of drafts, or ids of resources that nothing describes. */
    record Wire(KindId kind, String name, String from, String to, Properties properties, Origin origin) {}

    private final Estate estate;
    private final Map<String, Draft> drafts = new TreeMap<>();
    private final Set<String> mentioned = new LinkedHashSet<>();
    private final List<Wire> wires = new ArrayList<>();
    private final List<String> assumed = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    Sketch(Estate estate) {
        this.estate = estate;
    }

    Estate estate() {
        return estate;
    }

    Draft add(Draft draft) {
        drafts.put(draft.key(), draft);
        return draft;
    }

    Draft add(String key, KindId kind, String name, Origin origin) {
        return add(new Draft(key, kind, name, origin));
    }

    /**
     * Adds a resource of which the files say nothing but its id. Azure's defaults need not hold for it, so whatever has one
     * is left open.
     */
    void mention(ResourceId id, KindId kind, Origin origin) {
        Draft draft = add(id.key(), kind, id.name(), origin);
        id.parent()
                .filter(around -> Types.shape(around.type()).isPresent())
                .ifPresent(around -> draft.in(around.text()));
        Catalog.azure().kind(kind).stream()
                .flatMap(spec -> spec.properties().stream())
                .filter(Property::standsForSomething)
                .forEach(property -> draft.fill().open(property, "no file describes this resource"));
        if (kind.equals(NetworkKinds.SUBNET.id())) {
            NetworkTypes.attachFromOutside(id.key(), draft, estate);
        }
        mentioned.add(draft.key());
    }

    /** The keys of what is only mentioned. */
    Set<String> mentioned() {
        return mentioned;
    }

    /** In order of their keys. */
    Collection<Draft> drafts() {
        return drafts.values();
    }

    Optional<Draft> draft(String key) {
        return Optional.ofNullable(drafts.get(key));
    }

    void link(KindId kind, String name, String from, String to, Found of, Properties properties) {
        wires.add(new Wire(
                kind,
                name,
                new ResourceId(from).key(),
                new ResourceId(to).key(),
                properties,
                of.resource().origin()));
    }

    void link(Wire wire) {
        wires.add(wire);
    }

    List<Wire> wires() {
        return wires;
    }

    void assume(String sentence) {
        if (!assumed.contains(sentence)) {
            assumed.add(sentence);
        }
    }

    List<String> assumed() {
        return assumed;
    }

    void report(Found about, String sentence) {
        Origin origin = about.resource().origin();
        problems.add(new Problem(origin.file(), origin.line(), "", sentence));
    }

    List<Problem> problems() {
        return problems;
    }
}
