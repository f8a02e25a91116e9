package dev.portolan.ui.plan;

import dev.portolan.catalog.AddressKinds;
import dev.portolan.catalog.ClusterKinds;
import dev.portolan.catalog.EgressKinds;
import dev.portolan.catalog.NodePoolKinds;
import dev.portolan.catalog.Property;
import dev.portolan.catalog.PropertyType;
import dev.portolan.edit.Edit;
import dev.portolan.edit.Edits;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Design;
import dev.portolan.model.Value;
import dev.portolan.net.AzureNumbers;
import dev.portolan.plan.NodeCount;
import dev.portolan.plan.snat.Egress;
import dev.portolan.plan.snat.SnatBudget;
import dev.portolan.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/** What of a way out can be tried with other numbers, and the edits that make them true. */
final class SnatWishes {

    private SnatWishes() {}

    /**
     * A number that can be another.
     *
     * @param id what tells it from all others of the plan
     * @param edit what makes it so
     */
    record Wish(String id, String label, int now, int least, int most, int step, IntFunction<Edit> edit) {}

    /** What can be tried of a budget of this design. */
    static List<Wish> of(SnatBudget budget, Design design) {
        List<Wish> all = new ArrayList<>();
        budget.pools().forEach(pool -> all.add(nodes(pool)));
        Component device = budget.egress().component();
        addresses(budget, design).ifPresent(all::add);
        if (budget.egress().type() == Egress.Type.LOAD_BALANCER && device.is(ClusterKinds.AKS_CLUSTER.id())) {
            all.add(ports(device));
        }
        return all;
    }

    /** The most nodes where the pool scales, else its nodes. */
    private static Wish nodes(NodeCount count) {
        Component pool = count.pool();
        boolean scales = NodePoolKinds.MAX_COUNT.of(pool).isKnown();
        Property<Integer> property = scales ? NodePoolKinds.MAX_COUNT : NodePoolKinds.NODE_COUNT;
        int least = NodePoolKinds.MIN_COUNT.of(pool).orElse(0);
        return new Wish(
                pool.id() + "/" + property.name(),
                Texts.of(scales ? "snat.wish.most-nodes" : "snat.wish.nodes", pool.name()),
                property.of(pool).orElse(count.atLeast()),
                least,
                most(property),
                1,
                number -> nodes(pool, property, number));
    }

    /** No more nodes now than the most that there may be. */
    private static Edit nodes(Component pool, Property<Integer> property, int number) {
        Edit edit = Edits.setValue(pool, property, Value.of(number));
        boolean tooMany = NodePoolKinds.NODE_COUNT.of(pool).matches(nodes -> nodes > number);
        return tooMany ? edit.then(Edits.setValue(pool, NodePoolKinds.NODE_COUNT, Value.of(number))) : edit;
    }

    private static Wish ports(Component cluster) {
        Property<Integer> property = ClusterKinds.ALLOCATED_PORTS;
        return new Wish(
                cluster.id() + "/" + property.name(),
                Texts.of("snat.wish.ports"),
                property.of(cluster).orElse(0),
                0,
                most(property),
                AzureNumbers.BALANCER_PORT_STEP,
                number -> Edits.setValue(cluster, property, Value.of(number)));
    }

    /** The largest number that a design may say. */
    private static int most(Property<Integer> property) {
        return property.type() instanceof PropertyType.Whole whole ? whole.most() : Integer.MAX_VALUE;
    }

    /** Those that AKS manages, or single ones that a device names; blocks of addresses and frontends are not tried. */
    private static Optional<Wish> addresses(SnatBudget budget, Design design) {
        Component device = budget.egress().component();
        if (budget.capacity().addresses().isEmpty()) {
            return Optional.empty();
        }
        int now = budget.capacity().addresses().getAsInt();
        if (device.is(ClusterKinds.AKS_CLUSTER.id())) {
            boolean named = ClusterKinds.OUTBOUND_IPS.of(device).matches(ids -> !ids.isEmpty())
                    || ClusterKinds.OUTBOUND_PREFIXES.of(device).matches(ids -> !ids.isEmpty());
            return named
                    ? Optional.empty()
                    : Optional.of(new Wish(
                            device.id() + "/" + ClusterKinds.MANAGED_OUTBOUND_IPS.name(),
                            Texts.of("snat.wish.managed"),
                            now,
                            1,
                            AzureNumbers.MANAGED_ADDRESSES,
                            1,
                            number -> Edits.setValue(device, ClusterKinds.MANAGED_OUTBOUND_IPS, Value.of(number))));
        }
        Optional<Property<List<ComponentId>>> property = switch (budget.egress().type()) {
            case FIREWALL -> Optional.of(EgressKinds.PUBLIC_IPS);
            case NAT_GATEWAY -> Optional.of(EgressKinds.NAT_PUBLIC_IPS);
            default -> Optional.empty();
        };
        return property.filter(one ->
                        one.of(device).orElse(List.of()).stream().distinct().count() == now && now > 0)
                .map(one -> new Wish(
                        device.id() + "/" + one.name(),
                        Texts.of("snat.wish.addresses"),
                        now,
                        1,
                        one.equals(EgressKinds.NAT_PUBLIC_IPS)
                                ? AzureNumbers.NAT_ADDRESSES
                                : AzureNumbers.FIREWALL_ADDRESSES,
                        1,
                        number -> addresses(device, one, number, design)));
    }

    /** Lets go of the last addresses, or adds more of the same sort beside the first. */
    private static Edit addresses(Component device, Property<List<ComponentId>> property, int number, Design design) {
        List<ComponentId> ids = new ArrayList<>(property.of(device).orElse(List.of()).stream()
                .distinct()
                .limit(number)
                .toList());
        Optional<Component> model = design.topology().component(ids.get(0));
        Edit all = Edit.of(Texts.of("step.add-addresses"), now -> now);
        Design next = design;
        while (model.isPresent() && ids.size() < number) {
            Component fresh = Edits.fresh(
                            next, AddressKinds.PUBLIC_IP, model.get().parent())
                    .with(model.get()
                            .properties()
                            .without(AddressKinds.ADDRESS.name())
                            .without(AddressKinds.PREFIX.name())
                            .without(AddressKinds.DNS_NAME.name()));
            Edit add = Edits.add(fresh);
            next = add.apply(next);
            all = all.then(add);
            ids.add(fresh.id());
        }
        List<Value> written = ids.stream().map(id -> Value.of(id.value())).toList();
        return all.then(Edits.setValue(device, property, Value.of(written)));
    }
}
