package dev.portolan.edit;

import dev.portolan.catalog.Catalog;
import dev.portolan.catalog.References;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Design;
import dev.portolan.model.Layout;
import dev.portolan.model.Link;
import dev.portolan.model.LinkId;
import dev.portolan.model.Placement;
import dev.portolan.model.Topology;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * An imported design in the ids of one that is there: what both have has the same id, and what only the import has an id
 * that nothing else has.
 */
final class Aligned {

    private final Design here;
    private final Design imported;
    private final Map<ComponentId, ComponentId> ids;
    private final FreshIds fresh;

    private Aligned(Design here, Design imported) {
        this.here = here;
        this.imported = imported;
        this.ids = new HashMap<>(Counterparts.of(here, imported));
        this.fresh = new FreshIds(here.topology(), imported.topology());
    }

    static Design of(Design here, Design imported, Catalog catalog) {
        return new Aligned(here, imported).design(catalog);
    }

    private Design design(Catalog catalog) {
        for (Component component : imported.topology().components()) {
            ids.computeIfAbsent(
                    component.id(),
                    id -> here.topology().has(id)
                                    || here.topology()
                                            .link(new LinkId(id.value()))
                                            .isPresent()
                            ? fresh.component(id.value())
                            : id);
        }
        References references = new References(catalog, id -> Optional.of(idOf(id)));
        List<Component> components = imported.topology().components().stream()
                .map(component -> references
                        .redirected(component)
                        .withId(idOf(component.id()))
                        .in(idOf(component.parent())))
                .toList();
        Map<ComponentId, Placement> placements = new LinkedHashMap<>();
        imported.layout().placements().forEach((id, placement) -> placements.put(idOf(id), placement));
        return imported.with(new Topology(components, links(references))).with(new Layout(placements, Map.of()));
    }

    private ComponentId idOf(ComponentId id) {
        return Objects.requireNonNull(ids.getOrDefault(id, id));
    }

    private List<Link> links(References references) {
        Set<LinkId> taken = new HashSet<>();
        List<Link> links = new ArrayList<>();
        for (Link link : imported.topology().links()) {
            Link redirected = references.redirected(link).between(idOf(link.from()), idOf(link.to()));
            LinkId id = counterpart(redirected, taken).orElseGet(() -> freeId(redirected, taken));
            taken.add(id);
            links.add(redirected.withId(id));
        }
        return links;
    }

    /** The link of the same kind between the same ends, of the same id or name before any other. */
    private Optional<LinkId> counterpart(Link link, Set<LinkId> taken) {
        List<Link> same = here.topology()
                .linksOf(link.from())
                .filter(other -> other.from().equals(link.from())
                        && other.to().equals(link.to())
                        && other.is(link.kind())
                        && !taken.contains(other.id()))
                .toList();
        return same.stream()
                .filter(other -> other.id().equals(link.id()))
                .findFirst()
                .or(() -> same.stream()
                        .filter(other -> other.name().equals(link.name()))
                        .findFirst())
                .or(() -> same.stream().findFirst())
                .map(Link::id);
    }

    private LinkId freeId(Link link, Set<LinkId> taken) {
        boolean free = here.topology().link(link.id()).isEmpty()
                && !here.topology().has(new ComponentId(link.id().value()))
                && !taken.contains(link.id());
        return free ? link.id() : fresh.link(link.from(), link.to());
    }
}
