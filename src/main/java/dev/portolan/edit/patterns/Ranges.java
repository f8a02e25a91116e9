package dev.portolan.edit.patterns;

import dev.portolan.catalog.BalancerKinds;
import dev.portolan.catalog.NetworkKinds;
import dev.portolan.edit.AddressChoice;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Properties;
import dev.portolan.model.Value;
import dev.portolan.net.IpAddress;
import dev.portolan.net.Prefix;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** New subnets with free ranges, and free addresses in them. */
final class Ranges {

    /** Addresses of a subnet that Azure keeps at its start (numbers.md D.2). */
    private static final int KEPT = 4;

    private final Draft draft;

    Ranges(Draft draft) {
        this.draft = draft;
    }

    /** @throws Refused where the network has no range of this length left */
    ComponentId subnet(ComponentId network, String name, int length, Given given) {
        Prefix range = AddressChoice.forSubnet(draft.design(), network, length)
                .orElseThrow(() -> new Refused("'%s' has no /%d left for %s; give it more addresses"
                        .formatted(draft.get(network).name(), length, name)));
        ComponentId made = draft.add(
                        NetworkKinds.SUBNET, name, network, Given.of(NetworkKinds.SUBNET_PREFIXES, List.of(range)))
                .id();
        draft.set(made, given);
        draft.say("%s got %s, the next range that is free"
                .formatted(draft.get(made).name(), range));
        return made;
    }

    /** The subnet's first address that nothing in the design has. */
    IpAddress address(ComponentId subnet) {
        Prefix range = NetworkKinds.SUBNET_PREFIXES.of(draft.get(subnet)).orElse(List.of()).stream()
                .findFirst()
                .orElseThrow(() -> new Refused("'%s' has no addresses; give it a range"
                        .formatted(draft.get(subnet).name())));
        Set<String> taken = new HashSet<>();
        draft.topology().components().forEach(each -> collect(each.properties(), taken));
        IpAddress candidate = range.first().plus(KEPT);
        while (range.contains(candidate) && taken.contains(candidate.toString())) {
            candidate = candidate.plus(1);
        }
        return candidate;
    }

    private static void collect(Properties properties, Set<String> into) {
        properties.values().values().forEach(value -> collect(value, into));
    }

    private static void collect(Value value, Set<String> into) {
        if (value instanceof Value.Text text) {
            into.add(text.text());
        } else if (value instanceof Value.Items items) {
            items.values().forEach(each -> collect(each, into));
        } else if (value instanceof Value.Fields fields) {
            collect(fields.properties(), into);
        }
    }

    /** The subnet of a load balancer's first frontend that is in one. */
    static Optional<ComponentId> subnetOf(Component balancer) {
        return BalancerKinds.FRONTENDS.of(balancer).orElse(List.of()).stream()
                .flatMap(each -> BalancerKinds.SUBNET.of(each).optional().stream())
                .findFirst();
    }

    /** The private address of a load balancer's first frontend. */
    static Optional<IpAddress> addressOf(Component balancer) {
        return BalancerKinds.FRONTENDS.of(balancer).orElse(List.of()).stream()
                .flatMap(each -> BalancerKinds.FRONTEND_ADDRESS.of(each).optional().stream())
                .findFirst();
    }
}
