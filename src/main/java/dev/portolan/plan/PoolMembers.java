package dev.portolan.plan;

import dev.portolan.catalog.GatewayKinds;
import dev.portolan.catalog.LeftOpen;
import dev.portolan.model.Component;
import dev.portolan.model.Properties;
import dev.portolan.net.IpAddress;
import dev.portolan.trace.naming.Resolution;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the backend pools of an Application Gateway name.
 *
 * @param targets components that members point at without an address of their own
 * @param isComplete whether the pools are given and every host name in them resolves to addresses
 */
public record PoolMembers(Set<IpAddress> addresses, Set<Component> targets, boolean isComplete) {

    public PoolMembers {
        addresses = Set.copyOf(addresses);
        targets = Set.copyOf(targets);
    }

    public static PoolMembers of(Component gateway, Estate estate) {
        Set<IpAddress> addresses = new LinkedHashSet<>();
        Set<Component> targets = new LinkedHashSet<>();
        boolean complete = GatewayKinds.POOLS.of(gateway).isKnown();
        for (Properties pool : GatewayKinds.POOLS.of(gateway).optional().orElse(List.of())) {
            complete &= GatewayKinds.MEMBERS.of(pool).isKnown();
            for (Properties member : GatewayKinds.MEMBERS.of(pool).orElse(List.of())) {
                List<IpAddress> named = addresses(gateway, member, estate);
                Optional<Component> target = GatewayKinds.MEMBER_TARGET
                        .of(member)
                        .optional()
                        .flatMap(estate.graph().topology()::component);
                addresses.addAll(named);
                target.filter(found -> named.isEmpty()).ifPresent(targets::add);
                complete &= !named.isEmpty() || target.isPresent();
            }
        }
        return new PoolMembers(addresses, targets, complete);
    }

    private static List<IpAddress> addresses(Component gateway, Properties member, Estate estate) {
        Optional<IpAddress> given = GatewayKinds.MEMBER_ADDRESS.of(member).optional();
        Optional<String> host = GatewayKinds.MEMBER_HOST.of(member).optional();
        if (given.isPresent() || host.isEmpty()) {
            return given.stream().toList();
        }
        return answers(gateway, host.get(), estate).stream()
                .flatMap(answer -> address(answer, estate).stream())
                .toList();
    }

    /** None where what a name leads to rests on a value that an import left open. */
    private static List<Resolution.Answer> answers(Component gateway, String host, Estate estate) {
        try {
            return estate.networkOf(gateway)
                    .map(network -> estate.names().fromNetwork(network, host).answers())
                    .orElse(List.of());
        } catch (LeftOpen open) {
            return List.of();
        }
    }

    private static Optional<IpAddress> address(Resolution.Answer answer, Estate estate) {
        return answer.address()
                .or(() -> answer.target()
                        .flatMap(target -> estate.addresses().of(target.id()).optional()));
    }
}
