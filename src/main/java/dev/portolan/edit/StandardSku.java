package dev.portolan.edit;

import dev.portolan.catalog.AddressKinds;
import dev.portolan.catalog.BalancerKinds;
import dev.portolan.model.Component;
import dev.portolan.model.Topology;
import java.util.List;
import java.util.stream.Stream;

/** The way from Basic to Standard, which a load balancer and its public addresses take together. */
public final class StandardSku {

    private StandardSku() {}

    /** A load balancer, and those of its public addresses that are Basic. */
    public static Edit balancer(Component balancer, Topology topology) {
        return Stream.concat(
                        Stream.of(balancerAlone(balancer)),
                        basicAddresses(balancer, topology).map(StandardSku::alone))
                .reduce(Edit::then)
                .orElseThrow()
                .labelled("Make '%s' Standard".formatted(balancer.name()));
    }

    /** A public address, with the Basic load balancers that carry it, if any. */
    public static Edit address(Component address, Topology topology) {
        Edit alone = alone(address);
        return topology.components().stream()
                .filter(component -> component.is(BalancerKinds.LOAD_BALANCER_KIND.id()))
                .filter(balancer -> BalancerKinds.SKU.of(balancer).is(AddressKinds.PublicSku.BASIC))
                .filter(balancer -> addresses(balancer, topology).anyMatch(address::equals))
                .map(balancer -> balancer(balancer, topology))
                .reduce(Edit::then)
                .map(edit -> edit.labelled(alone.label()))
                .orElse(alone);
    }

    private static Edit balancerAlone(Component balancer) {
        return Edits.setProperty(balancer, BalancerKinds.SKU, AddressKinds.PublicSku.STANDARD);
    }

    private static Edit alone(Component address) {
        return Edits.setProperty(address, AddressKinds.SKU, AddressKinds.PublicSku.STANDARD)
                .labelled("Make '%s' Standard".formatted(address.name()));
    }

    private static Stream<Component> basicAddresses(Component balancer, Topology topology) {
        return addresses(balancer, topology)
                .filter(address -> AddressKinds.SKU.of(address).is(AddressKinds.PublicSku.BASIC));
    }

    private static Stream<Component> addresses(Component balancer, Topology topology) {
        return BalancerKinds.FRONTENDS.of(balancer).orElse(List.of()).stream()
                .flatMap(frontend -> BalancerKinds.PUBLIC_IP.of(frontend).optional().stream())
                .flatMap(id -> topology.component(id).stream());
    }
}
