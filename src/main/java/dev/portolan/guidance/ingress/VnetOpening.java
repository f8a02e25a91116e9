package dev.portolan.guidance.ingress;

import dev.portolan.catalog.BalancerKinds;
import dev.portolan.catalog.EgressKinds;
import dev.portolan.catalog.FilterKinds;
import dev.portolan.catalog.GatewayKinds;
import dev.portolan.catalog.KindSpec;
import dev.portolan.catalog.KubernetesKinds;
import dev.portolan.catalog.NetworkKinds;
import dev.portolan.guidance.Cases;
import dev.portolan.model.Component;
import dev.portolan.net.IpAddress;
import dev.portolan.net.Prefix;
import dev.portolan.net.Protocol;
import dev.portolan.plan.Estate;
import dev.portolan.trace.filtering.Ends;
import dev.portolan.trace.filtering.SecurityGroups;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Whom the nodes' security group lets through to an internal ingress beside what stands before it.
 *
 * @param before the gateways, firewalls and Private Link Services that lead to the service; not empty
 */
record VnetOpening(Component service, List<Component> before, Estate estate) {

    private static final List<KindSpec> FRONTS =
            List.of(GatewayKinds.APPLICATION_GATEWAY, EgressKinds.AZURE_FIREWALL, BalancerKinds.PRIVATE_LINK_SERVICE);
    private static final int HTTPS_PORT = 443;

    static List<Component> before(Component service, Estate estate) {
        List<Component> found = new ArrayList<>();
        for (KindSpec kind : FRONTS) {
            estate.all(kind).stream()
                    .filter(front ->
                            estate.graph().reachable(front.id(), Set.of()).contains(service.id()))
                    .forEach(found::add);
        }
        return found;
    }

    List<Component> subnets() {
        return estate.clusterOf(service).map(estate::nodeSubnets).orElse(List.of());
    }

    /** Who else gets in, as a sentence without a full stop; a doubt is noted among {@code cases}. */
    Optional<String> at(Component subnet, Cases cases) {
        Optional<Component> group = estate.groups().of(subnet);
        if (group.isEmpty()) {
            return Optional.of("the subnet '%s' has no network security group".formatted(subnet.name()));
        }
        if (!FilterKinds.RULES.of(group.get()).isKnown()) {
            cases.missing(
                    group.get(),
                    FilterKinds.RULES,
                    "nobody said which rules " + group.get().name() + " has");
            return Optional.empty();
        }
        String doubt = "";
        for (Map.Entry<Prefix, Component> other : others(subnet).entrySet()) {
            dev.portolan.trace.filtering.Verdict verdict = ask(group.get(), subnet, other.getKey());
            if (verdict.isCertain() && verdict.allowed()) {
                return Optional.of("rule %s of '%s' lets '%s' (%s) through to port %d"
                        .formatted(
                                verdict.rule(),
                                group.get().name(),
                                other.getValue().name(),
                                other.getKey(),
                                port()));
            }
            doubt = verdict.isCertain() ? doubt : verdict.doubt();
        }
        if (!doubt.isEmpty()) {
            cases.missing(group.get(), FilterKinds.RULES, doubt);
        }
        return Optional.empty();
    }

    private int port() {
        return KubernetesKinds.PORTS.of(service).orElse(List.of()).stream()
                .flatMap(port -> KubernetesKinds.PORT.of(port).optional().stream())
                .findFirst()
                .orElse(HTTPS_PORT);
    }

    private dev.portolan.trace.filtering.Verdict ask(Component group, Component subnet, Prefix source) {
        String target = KubernetesKinds.LOAD_BALANCER_ADDRESS
                .of(service)
                .map(IpAddress::toString)
                .orElse(estate.addresses().prefixes(subnet).stream()
                        .map(Prefix::toString)
                        .findFirst()
                        .orElse(""));
        return estate.groups()
                .ask(
                        group,
                        subnet,
                        new SecurityGroups.Question(
                                FilterKinds.Direction.INBOUND,
                                Ends.of(source.toString()),
                                Ends.of(target),
                                port(),
                                Protocol.TCP));
    }

    /** Other subnets of the network, and peered networks, that hold nothing of what leads to the service. */
    private Map<Prefix, Component> others(Component subnet) {
        List<Component> own = new ArrayList<>(subnets());
        before.forEach(front -> estate.subnetOf(front).ifPresent(own::add));
        Map<Prefix, Component> found = new LinkedHashMap<>();
        estate.networkOf(subnet).ifPresent(network -> {
            estate.graph().topology().children(network.id()).stream()
                    .filter(other -> other.is(NetworkKinds.SUBNET.id()) && !own.contains(other))
                    .forEach(other -> estate.addresses().prefixes(other).forEach(range -> found.put(range, other)));
            estate.peerings().peers(network).stream()
                    .filter(peer -> before.stream()
                            .noneMatch(front ->
                                    estate.networkOf(front).filter(peer::equals).isPresent()))
                    .forEach(peer -> estate.peerings().space(peer).forEach(range -> found.put(range, peer)));
        });
        return found;
    }
}
