package dev.portolan.plan.snat;

import dev.portolan.catalog.ClusterKinds;
import dev.portolan.catalog.EgressKinds;
import dev.portolan.catalog.Known;
import dev.portolan.catalog.NetworkKinds;
import dev.portolan.catalog.NodePoolKinds;
import dev.portolan.catalog.Property;
import dev.portolan.model.Component;
import dev.portolan.net.AzureNumbers;
import dev.portolan.net.DefaultPorts;
import dev.portolan.plan.Estate;
import dev.portolan.plan.snat.Capacity.Rung;
import dev.portolan.trace.Missing;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeSet;
import java.util.function.IntToLongFunction;

/** Works out what every sort of way out can hold (numbers.md D.1). */
final class Capacities {

    /** The worked rows of numbers.md D.1: one address, the baseline, Well-Architected, the AKS guide. */
    private static final List<Integer> FIREWALL_STEPS = List.of(1, 3, 5, 20);

    private static final List<Integer> NAT_STEPS = List.of(1, 2, 4, AzureNumbers.NAT_ADDRESSES);

    private final Estate estate;

    Capacities(Estate estate) {
        this.estate = estate;
    }

    Capacity of(Egress egress) {
        Component device = egress.component();
        return switch (egress.type()) {
            case FIREWALL -> firewall(device);
            case NAT_GATEWAY -> natGateway(device);
            case LOAD_BALANCER -> balancer(egress);
            case APPLIANCE -> appliance(device);
            case NODE_ADDRESS ->
                unknown(new Missing(
                        device.id(),
                        NodePoolKinds.NODE_PUBLIC_IP.name(),
                        "every node of %s leaves by a public address of its own, whose ports are not documented"
                                .formatted(device.name())));
            case DEFAULT_ACCESS ->
                unknown(new Missing(
                        device.id(),
                        NetworkKinds.NAT_GATEWAY.name(),
                        "nothing but Azure's default outbound access lets %s out, whose ports are not documented"
                                .formatted(device.name())));
        };
    }

    /** The minimum of instances is what can be relied on; Azure adds more under load (S-N9). */
    static long firewallPorts(int addresses, int instances) {
        return (long) AzureNumbers.FIREWALL_PORTS * addresses * instances;
    }

    private Capacity firewall(Component firewall) {
        int instances = EgressKinds.INSTANCES.of(firewall).value();
        Known<Integer> count = PublicAddresses.of(firewall, EgressKinds.PUBLIC_IPS, estate);
        IntToLongFunction ports = addresses -> firewallPorts(addresses, instances);
        String formula = "%s ports × %s × %d instances"
                .formatted(Words.number(AzureNumbers.FIREWALL_PORTS), words(count), instances);
        return counted(firewall, EgressKinds.PUBLIC_IPS, count, formula, ladder(FIREWALL_STEPS, count, ports), ports);
    }

    private Capacity natGateway(Component device) {
        boolean managed = device.is(ClusterKinds.AKS_CLUSTER.id());
        OutboundAddresses own = OutboundAddresses.ofCluster(device, estate);
        Known<Integer> count = managed ? own.count() : PublicAddresses.of(device, EgressKinds.NAT_PUBLIC_IPS, estate);
        IntToLongFunction ports = addresses -> (long) AzureNumbers.NAT_CONNECTIONS * addresses;
        String formula = "%s connections × %s, of %s ports each"
                .formatted(
                        Words.number(AzureNumbers.NAT_CONNECTIONS), words(count), Words.number(AzureNumbers.NAT_PORTS));
        Capacity capacity =
                counted(device, EgressKinds.NAT_PUBLIC_IPS, count, formula, ladder(NAT_STEPS, count, ports), ports);
        return managed ? with(capacity, own) : capacity;
    }

    private Capacity appliance(Component appliance) {
        Known<Integer> ports = EgressKinds.SNAT_PORTS.of(appliance);
        return ports.isKnown()
                ? new Capacity(
                        OptionalInt.empty(),
                        OptionalLong.of(ports.value()),
                        false,
                        "as given for " + appliance.name(),
                        List.of(),
                        List.of(),
                        List.of())
                : unknown(new Missing(
                        appliance.id(),
                        EgressKinds.SNAT_PORTS.name(),
                        "how many ports %s has to one destination is not given".formatted(appliance.name())));
    }

    private Capacity balancer(Egress egress) {
        Balancer balancer = Balancer.of(egress, estate);
        Component device = egress.component();
        Known<Integer> addresses = balancer.addresses();
        List<Missing> missing = new ArrayList<>();
        if (!addresses.isKnown()) {
            missing.addAll(balancer.out().missing());
        }
        OptionalInt count = addresses.isKnown() ? OptionalInt.of(addresses.value()) : OptionalInt.empty();
        if (balancer.chosen() > 0) {
            return new Capacity(
                    count,
                    OptionalLong.of(balancer.chosen()),
                    true,
                    Words.number(balancer.chosen()) + " ports per node, set by hand",
                    List.of(),
                    missing,
                    balancer.out().assumed());
        }
        balancer.nodes().forEach(pool -> missing.addAll(pool.missing()));
        OptionalInt ports = count.isPresent() && balancer.knowsNodes()
                ? DefaultPorts.of(balancer.nodesAtLeast(), count.getAsInt())
                : OptionalInt.empty();
        if (ports.isEmpty() && missing.isEmpty()) {
            missing.add(new Missing(
                    device.id(),
                    ClusterKinds.ALLOCATED_PORTS.name(),
                    "Azure's table has no ports for %s".formatted(Words.nodes(balancer.nodesAtLeast()))));
        }
        return new Capacity(
                count,
                ports.isPresent() ? OptionalLong.of(ports.getAsInt()) : OptionalLong.empty(),
                true,
                "Azure's table for %s × %s, at most %s"
                        .formatted(
                                balancer.knowsNodes()
                                        ? Words.nodes(balancer.nodesAtLeast())
                                        : "at least " + Words.nodes(balancer.nodesAtLeast()),
                                words(addresses),
                                Words.number(DefaultPorts.MOST)),
                table(balancer, addresses.orElse(1)),
                missing,
                balancer.out().assumed());
    }

    private static List<Rung> table(Balancer balancer, int addresses) {
        return DefaultPorts.TABLE.stream()
                .map(row -> new Rung(
                        "%s to %s nodes".formatted(Words.number(row.least()), Words.number(row.most())),
                        Math.min((long) row.ports() * addresses, DefaultPorts.MOST),
                        balancer.knowsNodes()
                                && balancer.nodesAtLeast() >= row.least()
                                && balancer.nodesAtLeast() <= row.most()))
                .toList();
    }

    private static List<Rung> ladder(List<Integer> steps, Known<Integer> count, IntToLongFunction ports) {
        TreeSet<Integer> all = new TreeSet<>(steps);
        count.optional().filter(known -> known > 0).ifPresent(all::add);
        return all.stream()
                .map(step -> new Rung(Words.addresses(step), ports.applyAsLong(step), count.is(step)))
                .toList();
    }

    private static Capacity counted(
            Component device,
            Property<?> property,
            Known<Integer> count,
            String formula,
            List<Rung> ladder,
            IntToLongFunction ports) {
        List<Missing> missing = count.isKnown()
                ? List.of()
                : List.of(new Missing(
                        device.id(), property.name(), "the public addresses of " + device.name() + " are not given"));
        return new Capacity(
                count.isKnown() ? OptionalInt.of(count.value()) : OptionalInt.empty(),
                count.isKnown() ? OptionalLong.of(ports.applyAsLong(count.value())) : OptionalLong.empty(),
                false,
                formula,
                ladder,
                missing,
                List.of());
    }

    private static Capacity with(Capacity capacity, OutboundAddresses own) {
        return new Capacity(
                capacity.addresses(),
                capacity.ports(),
                capacity.perNode(),
                capacity.formula(),
                capacity.ladder(),
                own.missing(),
                own.assumed());
    }

    private static Capacity unknown(Missing missing) {
        return new Capacity(
                OptionalInt.empty(), OptionalLong.empty(), false, "", List.of(), List.of(missing), List.of());
    }

    private static String words(Known<Integer> count) {
        return count.isKnown() ? Words.addresses(count.value()) : "addresses that are not given";
    }
}
