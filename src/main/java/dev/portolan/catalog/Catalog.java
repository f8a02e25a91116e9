package dev.portolan.catalog;

import dev.portolan.model.Component;
import dev.portolan.model.KindId;
import dev.portolan.model.Link;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The set of kinds that can be drawn, and what may contain and connect to what. */
public final class Catalog {

    private static final Catalog AZURE = of(AzureKinds.all(), LinkKinds.all());

    private final Map<KindId, KindSpec> kinds = new LinkedHashMap<>();
    private final Map<KindId, LinkSpec> links = new LinkedHashMap<>();

    private Catalog() {}

    /** The catalogue of Azure's networks, as Portolan ships it. */
    public static Catalog azure() {
        return AZURE;
    }

    /**
     * A catalogue of just these specs.
     *
     * @throws IllegalArgumentException where two specs share an id
     */
    public static Catalog of(Collection<KindSpec> kinds, Collection<LinkSpec> links) {
        Catalog catalog = new Catalog();
        kinds.forEach(kind -> requireFirst(catalog.kinds.put(kind.id(), kind), kind.id()));
        links.forEach(link -> requireFirst(catalog.links.put(link.id(), link), link.id()));
        return catalog;
    }

    private static void requireFirst(@Nullable Object earlier, KindId id) {
        if (earlier != null) {
            throw new IllegalArgumentException("two kinds have the id \"" + id + "\"");
        }
    }

    public Collection<KindSpec> kinds() {
        return Collections.unmodifiableCollection(kinds.values());
    }

    public Collection<LinkSpec> links() {
        return Collections.unmodifiableCollection(links.values());
    }

    public Optional<KindSpec> kind(KindId id) {
        return Optional.ofNullable(kinds.get(id));
    }

    public Optional<LinkSpec> link(KindId id) {
        return Optional.ofNullable(links.get(id));
    }

    /** What is known of the component's kind; for an unknown kind a spec that allows everything and asks nothing. */
    public KindSpec of(Component component) {
        return kind(component.kind()).orElseGet(() -> AzureKinds.unknown(component.kind()));
    }

    public Optional<LinkSpec> of(Link link) {
        return link(link.kind());
    }

    public boolean has(Component component, Trait trait) {
        return of(component).is(trait);
    }

    /**
     * Why a component of kind {@code child} may not stand in one of kind {@code container}, as a sentence; empty where it
     * may. {@link KindSpec#CANVAS} stands for the canvas; unknown kinds may stand anywhere.
     */
    public Optional<String> refusalToContain(KindId container, KindId child) {
        KindSpec inner = kinds.get(child);
        if (inner == null || inner.homes().contains(container)) {
            return Optional.empty();
        }
        KindSpec outer = kinds.get(container);
        String homes = inner.homes().stream().map(this::homeLabel).collect(Collectors.joining(", "));
        if (outer != null && !outer.isContainer()) {
            return Optional.of(
                    "%s is not a container".formatted(Phrases.capitalised(Phrases.withArticle(outer.label()))));
        }
        return Optional.of("%s cannot stand %s; it belongs in: %s"
                .formatted(
                        Phrases.capitalised(Phrases.withArticle(inner.label())),
                        outer == null ? "on the bare canvas" : "in " + Phrases.withArticle(outer.label()),
                        homes));
    }

    /** The ways to connect two components in this direction, the most natural first; empty where there is none. */
    public List<Connection> connections(KindId from, KindId to) {
        List<Connection> ways = new ArrayList<>();
        kind(from)
                .ifPresent(spec -> spec.properties().stream()
                        .filter(property -> refersTo(property.type(), to))
                        .forEach(property -> ways.add(new Connection.ByReference(property))));
        links.values().stream()
                .filter(link -> link.mayJoin(from, to))
                .forEach(link -> ways.add(new Connection.ByLink(link)));
        return ways;
    }

    /** Why two components cannot be connected in this direction; empty where they can. */
    public Optional<String> refusalToConnect(KindId from, KindId to) {
        if (!connections(from, to).isEmpty()) {
            return Optional.empty();
        }
        String start = kind(from).map(KindSpec::label).orElse(from.value());
        String end = kind(to).map(KindSpec::label).orElse(to.value());
        String sentence = "%s cannot be connected to %s"
                .formatted(Phrases.capitalised(Phrases.withArticle(start)), Phrases.withArticle(end));
        return Optional.of(connections(to, from).isEmpty() ? sentence : sentence + "; draw it the other way round");
    }

    private String homeLabel(KindId home) {
        return home.equals(KindSpec.CANVAS)
                ? "the canvas"
                : kind(home).map(KindSpec::label).orElse(home.value());
    }

    private static boolean refersTo(PropertyType type, KindId kind) {
        if (type instanceof PropertyType.Several several) {
            return several.item() instanceof PropertyType.Reference && refersTo(several.item(), kind);
        }
        return type instanceof PropertyType.Reference reference
                && reference.kinds().contains(kind);
    }
}
