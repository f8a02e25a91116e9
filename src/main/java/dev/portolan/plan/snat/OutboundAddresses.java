package dev.portolan.plan.snat;

import dev.portolan.catalog.AddressKinds;
import dev.portolan.catalog.BalancerKinds;
import dev.portolan.catalog.ClusterKinds;
import dev.portolan.catalog.Known;
import dev.portolan.catalog.Property;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Properties;
import dev.portolan.plan.Estate;
import dev.portolan.trace.Assumption;
import dev.portolan.trace.Missing;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * By how many public addresses a load balancer lets its pools out: single ones and all those of prefixes.
 *
 * @param missing what would have to be said, where the number is not known
 */
record OutboundAddresses(Known<Integer> count, List<Missing> missing, List<Assumption> assumed) {

    OutboundAddresses {
        missing = List.copyOf(missing);
        assumed = List.copyOf(assumed);
    }

    /** Those of the frontends that an outbound rule uses; not known where one of them says neither address nor prefix. */
    static OutboundAddresses ofRule(Component device, Properties rule, Estate estate) {
        List<String> names = BalancerKinds.OUTBOUND_FRONTENDS.of(rule).orElse(List.of());
        List<Properties> used = BalancerKinds.FRONTENDS.of(device).orElse(List.of()).stream()
                .filter(frontend -> names.isEmpty()
                        ? !isInternal(frontend)
                        : BalancerKinds.NAME.of(frontend).matches(names::contains))
                .toList();
        boolean allAreThere = names.isEmpty()
                ? !used.isEmpty()
                : used.size() == Set.copyOf(names).size();
        boolean allSay = used.stream()
                .allMatch(frontend -> BalancerKinds.PUBLIC_IP.of(frontend).isKnown()
                        || BalancerKinds.PUBLIC_IP_PREFIX.of(frontend).isKnown());
        return allAreThere && allSay
                ? counted(
                        device,
                        targets(used, BalancerKinds.PUBLIC_IP),
                        targets(used, BalancerKinds.PUBLIC_IP_PREFIX),
                        estate)
                : unknown(
                        device,
                        BalancerKinds.FRONTENDS,
                        "the public addresses of the outbound rule of " + device.name() + " are not given");
    }

    /**
     * Those by which AKS lets a cluster out: those that are named, else as many as it manages, one unless said otherwise.
     * What an import leaves open is not known.
     */
    static OutboundAddresses ofCluster(Component cluster, Estate estate) {
        Optional<Property<?>> open = Stream.<Property<?>>of(
                        ClusterKinds.OUTBOUND_IPS, ClusterKinds.OUTBOUND_PREFIXES, ClusterKinds.MANAGED_OUTBOUND_IPS)
                .filter(property -> property.isLeftOpen(cluster))
                .findFirst();
        if (open.isPresent()) {
            return unknown(
                    cluster, open.get(), "by how many public addresses " + cluster.name() + " leaves is not given");
        }
        List<ComponentId> single = ClusterKinds.OUTBOUND_IPS.of(cluster).orElse(List.of());
        List<ComponentId> prefixes = ClusterKinds.OUTBOUND_PREFIXES.of(cluster).orElse(List.of());
        if (!single.isEmpty() || !prefixes.isEmpty()) {
            return counted(cluster, single, prefixes, estate);
        }
        Known<Integer> managed = ClusterKinds.MANAGED_OUTBOUND_IPS.of(cluster);
        return managed.isKnown()
                ? new OutboundAddresses(managed, List.of(), List.of())
                : new OutboundAddresses(
                        Known.assumed(1),
                        List.of(),
                        List.of(new Assumption(cluster.id(), ClusterKinds.MANAGED_OUTBOUND_IPS.name(), "1")));
    }

    private static OutboundAddresses counted(
            Component device, List<ComponentId> single, List<ComponentId> prefixes, Estate estate) {
        List<Missing> missing = prefixes.stream()
                .flatMap(id -> estate.graph().topology().component(id).stream())
                .filter(prefix -> !AddressKinds.RANGE.of(prefix).isKnown())
                .map(prefix -> new Missing(
                        prefix.id(),
                        AddressKinds.RANGE.name(),
                        "how many addresses %s gives %s is not given".formatted(prefix.name(), device.name())))
                .distinct()
                .toList();
        return missing.isEmpty()
                ? new OutboundAddresses(PublicAddresses.count(single, prefixes, estate), List.of(), List.of())
                : new OutboundAddresses(Known.unknown(), missing, List.of());
    }

    private static OutboundAddresses unknown(Component device, Property<?> property, String why) {
        return new OutboundAddresses(
                Known.unknown(), List.of(new Missing(device.id(), property.name(), why)), List.of());
    }

    private static boolean isInternal(Properties frontend) {
        boolean isPublic = Stream.of(BalancerKinds.PUBLIC_IP, BalancerKinds.PUBLIC_IP_PREFIX)
                .anyMatch(property -> frontend.get(property.name()).isPresent());
        return !isPublic
                && Stream.<Property<?>>of(BalancerKinds.SUBNET, BalancerKinds.FRONTEND_ADDRESS)
                        .anyMatch(property -> frontend.get(property.name()).isPresent());
    }

    private static List<ComponentId> targets(List<Properties> frontends, Property<ComponentId> property) {
        return frontends.stream()
                .flatMap(frontend -> property.of(frontend).optional().stream())
                .toList();
    }
}
