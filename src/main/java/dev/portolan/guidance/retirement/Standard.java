package dev.portolan.guidance.retirement;

import dev.portolan.catalog.AddressKinds;
import dev.portolan.catalog.BalancerKinds;
import dev.portolan.edit.Edit;
import dev.portolan.edit.Edits;
import dev.portolan.model.Component;
import dev.portolan.plan.Estate;
import java.util.List;
import java.util.stream.Stream;

/** The way from Basic to Standard, which a load balancer and its public addresses take together. */
final class Standard {

    private Standard() {}

    static Edit balancer(Component balancer, Estate estate) {
        return Stream.concat(
                        Stream.of(balancerAlone(balancer)),
                        basicAddresses(balancer, estate).map(Standard::alone))
                .reduce(Edit::then)
                .orElseThrow()
                .labelled("Make '%s' Standard".formatted(balancer.name()));
    }

    /** With the Basic load balancers that carry the address, if any. */
    static Edit address(Component address, Estate estate) {
        Edit alone = alone(address);
        return estate.all(BalancerKinds.LOAD_BALANCER_KIND).stream()
                .filter(balancer -> BalancerKinds.SKU.of(balancer).is(AddressKinds.PublicSku.BASIC))
                .filter(balancer -> addresses(balancer, estate).anyMatch(address::equals))
                .map(balancer -> balancer(balancer, estate))
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

    private static Stream<Component> basicAddresses(Component balancer, Estate estate) {
        return addresses(balancer, estate)
                .filter(address -> AddressKinds.SKU.of(address).is(AddressKinds.PublicSku.BASIC));
    }

    private static Stream<Component> addresses(Component balancer, Estate estate) {
        return BalancerKinds.FRONTENDS.of(balancer).orElse(List.of()).stream()
                .flatMap(frontend -> BalancerKinds.PUBLIC_IP.of(frontend).optional().stream())
                .flatMap(id -> estate.graph().topology().component(id).stream());
    }
}
