package dev.portolan.edit;

import dev.portolan.catalog.Catalog;
import dev.portolan.catalog.ClusterKinds;
import dev.portolan.catalog.NetworkKinds;
import dev.portolan.catalog.NodePoolKinds;
import dev.portolan.catalog.Property;
import dev.portolan.geom.Point;
import dev.portolan.geom.Rect;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Design;
import dev.portolan.model.Frame;
import dev.portolan.model.Subject;
import dev.portolan.net.Prefix;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Adds a new component together with what it takes over from the place where it arrives: a range of addresses, the
 * subnet that Azure wants for it, a first node pool. All of it is one step, and all of it is said.
 */
public final class Arrivals {

    private static final Rect POOL = new Rect(Frame.PADDING, 48, 144, 48);

    private final Catalog catalog;
    private final List<String> said = new ArrayList<>();
    private Design next;

    /**
     * An edit that adds a component, and what came along.
     *
     * @param edit to be applied to the design for which it was made
     * @param said a sentence for everything that was not asked for in so many words; empty where nothing came along
     */
    public record Arrival(Edit edit, Subject made, List<String> said) {
        public Arrival {
            said = List.copyOf(said);
        }
    }

    private Arrivals(Catalog catalog, Design now) {
        this.catalog = catalog;
        next = now;
    }

    /**
     * The arrival of {@code component} in the container that it names.
     *
     * @param bounds on the canvas
     */
    public static Arrival of(Catalog catalog, Design now, Component component, Rect bounds) {
        return new Arrivals(catalog, now).arrival(component, bounds);
    }

    private Arrival arrival(Component component, Rect bounds) {
        Optional<DedicatedSubnet> wanted =
                DedicatedSubnet.of(component.kind()).filter(subnet -> isNetwork(component.parent()));
        Component added = withRange(component);
        if (wanted.isPresent()) {
            added = intoSubnet(wanted.get(), added, bounds);
        } else {
            put(added, bounds);
        }
        if (added.is(ClusterKinds.AKS_CLUSTER.id())) {
            addPool(added);
        }
        Design made = next;
        Edit edit = Edit.of("Add " + Labels.of(component), design -> made);
        return new Arrival(edit, Subject.of(added.id()), said);
    }

    private void put(Component component, Rect bounds) {
        Point around = Placed.origin(next, component.parent());
        next = Edits.add(component, bounds.moved(Point.ORIGIN.minus(around))).apply(next);
    }

    private Component withRange(Component component) {
        Optional<Prefix> range = component.is(NetworkKinds.SUBNET.id())
                ? AddressChoice.forSubnet(next, component.parent(), AddressChoice.SUBNET)
                : component.is(NetworkKinds.VIRTUAL_NETWORK.id())
                        ? AddressChoice.forNetwork(catalog, next)
                        : Optional.empty();
        Property<List<Prefix>> slot =
                component.is(NetworkKinds.SUBNET.id()) ? NetworkKinds.SUBNET_PREFIXES : NetworkKinds.ADDRESS_SPACE;
        if (range.isEmpty() || component.properties().get(slot.name()).isPresent()) {
            return component;
        }
        said.add("%s got %s, the next range that is free".formatted(Labels.of(component), range.get()));
        return component.with(slot.key(), List.of(range.get()));
    }

    private Component intoSubnet(DedicatedSubnet wanted, Component component, Rect bounds) {
        Optional<Component> there = next.topology().children(component.parent()).stream()
                .filter(child ->
                        child.is(NetworkKinds.SUBNET.id()) && child.name().equals(wanted.subnetName()))
                .findFirst();
        if (there.isPresent() && Placed.bounds(next, there.get().id()).isPresent()) {
            said.add("%s went into %s".formatted(Labels.of(component), wanted.subnetName()));
            Component inside = component.in(there.get().id());
            put(inside, FreePlace.within(next, there.get().id(), bounds));
            grow(there.get().id());
            return inside;
        }
        Component subnet = subnet(wanted, component.parent());
        Rect place = FreePlace.within(next, component.parent(), FreePlace.around(bounds));
        put(subnet, place);
        grow(component.parent());
        Component inside = component.in(subnet.id());
        put(inside, FreePlace.inside(place, bounds));
        return inside;
    }

    private Component subnet(DedicatedSubnet wanted, ComponentId network) {
        Component subnet = Edits.fresh(next, NetworkKinds.SUBNET, network).named(wanted.subnetName());
        Optional<Prefix> range = AddressChoice.forSubnet(next, network, wanted.length());
        said.add("Made %s%s for it: %s"
                .formatted(
                        wanted.subnetName(),
                        range.map(prefix -> " " + prefix).orElse(", without addresses as none are free"),
                        wanted.because()));
        return range.map(prefix -> subnet.with(NetworkKinds.SUBNET_PREFIXES.key(), List.of(prefix)))
                .orElse(subnet);
    }

    private void grow(ComponentId container) {
        next = FreePlace.grown(next, container);
    }

    private void addPool(Component cluster) {
        Component pool = Edits.fresh(next, NodePoolKinds.NODE_POOL, cluster.id())
                .named("system")
                .with(NodePoolKinds.POOL_MODE.key(), NodePoolKinds.PoolMode.SYSTEM);
        next = Edits.add(pool, POOL).apply(next);
        said.add("%s came with a system node pool, as every cluster has one".formatted(Labels.of(cluster)));
    }

    private boolean isNetwork(ComponentId id) {
        return next.topology()
                .component(id)
                .filter(container -> container.is(NetworkKinds.VIRTUAL_NETWORK.id()))
                .isPresent();
    }
}
