package dev.portolan.edit;

import dev.portolan.catalog.Connection;
import dev.portolan.catalog.LinkKinds;
import dev.portolan.catalog.LinkSpec;
import dev.portolan.catalog.Property;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Design;
import dev.portolan.model.Link;
import dev.portolan.model.LinkId;
import dev.portolan.model.Properties;
import dev.portolan.model.Value;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Joining components and parting them, by links and by references. */
public final class ConnectionEdits {

    private ConnectionEdits() {}

    /**
     * Connects two components in the given way. A peering gets both halves where both directions exist, with the flags
     * for a gateway that only one of the networks has; a reference is set, or added to those that are there.
     */
    public static Edit connect(Connection way, Component from, Component to) {
        String label = "Connect %s to %s".formatted(Labels.of(from), Labels.of(to));
        if (way instanceof Connection.ByLink byLink) {
            return Edit.of(label, design -> linked(design, byLink.link(), from, to));
        }
        Connection.ByReference reference = (Connection.ByReference) way;
        return Edit.of(label, design -> referring(design, reference, from.id(), to.id()));
    }

    /** Takes a link out; of a peering both halves. */
    public static Edit disconnect(Design now, Link link) {
        String label = "Disconnect %s from %s".formatted(Labels.of(now, link.from()), Labels.of(now, link.to()));
        return Edit.of(label, design -> {
            Set<LinkId> gone = new LinkedHashSet<>(Set.of(link.id()));
            if (link.is(LinkKinds.PEERING.id())) {
                halves(design, link.to(), link.from()).forEach(half -> gone.add(half.id()));
            }
            return design.with(design.topology().withoutLinks(gone))
                    .with(design.layout().without(Set.of(), gone));
        });
    }

    /** Takes the reference to {@code to} out of a property of {@code from}. */
    public static Edit disconnect(Component from, Property<?> slot, Component to) {
        String label = "Disconnect %s from %s".formatted(Labels.of(from), Labels.of(to));
        return Edit.of(
                label,
                design -> design.changed(from.id(), component -> {
                    List<Value> kept = new ArrayList<>(references(component, slot));
                    if (!kept.remove(Value.of(to.id().value()))) {
                        return component;
                    }
                    Properties properties = component.properties();
                    return component.with(
                            kept.isEmpty()
                                    ? properties.without(slot.name())
                                    : properties.with(slot.name(), Value.of(kept)));
                }));
    }

    /** Moves a link to other ends; a peering's other half follows. */
    public static Edit reconnect(Link link, Component from, Component to) {
        return Edit.of("Reconnect to " + Labels.of(to), design -> {
            Design next = design;
            if (link.is(LinkKinds.PEERING.id())) {
                for (Link half : halves(design, link.to(), link.from())) {
                    next = next.with(half.between(to.id(), from.id()));
                }
            }
            return next.topology().link(link.id()).isEmpty() ? design : next.with(link.between(from.id(), to.id()));
        });
    }

    private static Design linked(Design design, LinkSpec kind, Component from, Component to) {
        if (!kind.id().equals(LinkKinds.PEERING.id())) {
            return withLink(design, kind, from.id(), to.id());
        }
        Design next =
                halves(design, from.id(), to.id()).isEmpty() ? PeeringHalf.add(design, from.id(), to.id()) : design;
        boolean wantsOther = kind.mayJoin(to.kind(), from.kind())
                && halves(design, to.id(), from.id()).isEmpty();
        return wantsOther ? PeeringHalf.add(next, to.id(), from.id()) : next;
    }

    private static Design withLink(Design design, LinkSpec kind, ComponentId from, ComponentId to) {
        LinkId id = new FreshIds(design.topology()).link(from, to);
        return design.with(Link.of(id.value(), kind.id().value(), from.value(), to.value()));
    }

    private static List<Link> halves(Design design, ComponentId from, ComponentId to) {
        return design.topology()
                .linksOf(from)
                .filter(link -> link.is(LinkKinds.PEERING.id()))
                .filter(link -> link.from().equals(from) && link.to().equals(to))
                .toList();
    }

    private static Design referring(Design design, Connection.ByReference way, ComponentId from, ComponentId to) {
        Value reference = Value.of(to.value());
        return design.changed(from, component -> {
            if (!way.holdsSeveral()) {
                return component.with(component.properties().with(way.slot().name(), reference));
            }
            List<Value> all = new ArrayList<>(references(component, way.slot()));
            if (!all.contains(reference)) {
                all.add(reference);
            }
            return component.with(component.properties().with(way.slot().name(), Value.of(all)));
        });
    }

    private static List<Value> references(Component component, Property<?> slot) {
        Value held = component.properties().get(slot.name()).orElse(new Value.Items(List.of()));
        return held instanceof Value.Items items ? items.values() : List.of(held);
    }
}
