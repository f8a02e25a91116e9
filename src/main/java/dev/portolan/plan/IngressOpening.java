package dev.portolan.plan;

import dev.portolan.catalog.BalancerKinds;
import dev.portolan.catalog.EgressKinds;
import dev.portolan.catalog.FilterKinds;
import dev.portolan.catalog.GatewayKinds;
import dev.portolan.catalog.KindSpec;
import dev.portolan.catalog.KubernetesKinds;
import dev.portolan.catalog.NetworkKinds;
import dev.portolan.model.Component;
import dev.portolan.net.IpAddress;
import dev.portolan.net.Prefix;
import dev.portolan.trace.filtering.Ends;
import dev.portolan.trace.filtering.Ruling;
import dev.portolan.trace.filtering.SecurityGroups;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Who gets to an internal ingress beside what stands before it, as the network security group of one of its nodes'
 * subnets has it.
 *
 * @param fronts the gateways, firewalls and Private Link Services that lead to the service; not empty
 */
public record IngressOpening(Component service, Component subnet, List<Component> fronts, Estate estate) {

    public IngressOpening {
        fronts = List.copyOf(fronts);
    }

    /** The gateways that lead to a service: by a pool, where all of its members are known, else by a drawn line. */
    public static List<Component> gatewaysBefore(Component service, Estate estate) {
        return estate.all(GatewayKinds.APPLICATION_GATEWAY).stream()
                .filter(gateway -> leads(gateway, service, estate))
                .toList();
    }

    private static boolean leads(Component gateway, Component service, Estate estate) {
        PoolMembers members = PoolMembers.of(gateway, estate);
        Optional<IpAddress> address =
                new ServiceFrontend(service, estate).address().optional();
        Optional<Component> balancer = estate.target(service, KubernetesKinds.LOAD_BALANCER);
        boolean member = address.filter(members.addresses()::contains).isPresent();
        boolean undecided = !members.isComplete()
                || address.isEmpty()
                || members.targets().contains(service)
                || balancer.filter(members.targets()::contains).isPresent();
        return member
                || undecided
                        && Stream.concat(Stream.of(service), balancer.stream())
                                .anyMatch(end -> estate.graph()
                                        .reachable(gateway.id(), Set.of())
                                        .contains(end.id()));
    }

    /** The firewalls and Private Link Services from which a line leads to a service. */
    public static List<Component> othersBefore(Component service, Estate estate) {
        List<Component> found = new ArrayList<>();
        for (KindSpec kind : List.of(EgressKinds.AZURE_FIREWALL, BalancerKinds.PRIVATE_LINK_SERVICE)) {
            estate.all(kind).stream()
                    .filter(front ->
                            estate.graph().reachable(front.id(), Set.of()).contains(service.id()))
                    .forEach(found::add);
        }
        return found;
    }

    public ServiceFrontend frontend() {
        return new ServiceFrontend(service, estate);
    }

    /** What is not known, so that nothing can be said; empty where all is. */
    public String obstacle() {
        Optional<Component> group = estate.groups().of(subnet);
        if (group.filter(found -> !FilterKinds.RULES.of(found).isKnown()).isPresent()) {
            return "nobody said which rules " + group.get().name() + " has";
        }
        if (group.isEmpty()) {
            return "";
        }
        if (frontend().ports().isEmpty()) {
            return "nobody said on which " + (frontend().floats() ? "ports " : "node ports ") + service.name()
                    + " listens";
        }
        if (frontend().targets(subnet).isEmpty()) {
            return "nobody said which address " + service.name() + " has";
        }
        return others().isEmpty() && frontRanges().isEmpty()
                ? "nobody said which range the subnet of " + fronts.get(0).name() + " has"
                : "";
    }

    /** Who else gets in, as a sentence without a full stop. */
    public Optional<String> opening() {
        Optional<Component> group = estate.groups().of(subnet);
        if (group.isEmpty()) {
            return Optional.of("the node subnet '" + subnet.name() + "' has no network security group");
        }
        for (Map.Entry<Prefix, String> other : others().entrySet()) {
            for (ServiceFrontend.Port port : frontend().ports()) {
                Ruling verdict = ask(group.get(), other.getKey(), port);
                if (verdict.isCertain() && verdict.allowed()) {
                    return Optional.of("rule %s of '%s' lets %s (%s) through to port %d"
                            .formatted(
                                    verdict.rule(),
                                    group.get().name(),
                                    other.getValue(),
                                    other.getKey(),
                                    port.number()));
                }
            }
        }
        return Optional.empty();
    }

    /** Why it is not certain that nobody else gets in; empty where it is, or where somebody does. */
    public Optional<String> doubt() {
        Optional<Component> group = estate.groups().of(subnet);
        if (group.isEmpty() || opening().isPresent()) {
            return Optional.empty();
        }
        return others().keySet().stream()
                .flatMap(range -> frontend().ports().stream().map(port -> ask(group.get(), range, port)))
                .filter(verdict -> !verdict.isCertain())
                .map(Ruling::doubt)
                .findFirst();
    }

    private Ruling ask(Component group, Prefix source, ServiceFrontend.Port port) {
        return estate.groups()
                .ask(
                        group,
                        subnet,
                        new SecurityGroups.Question(
                                FilterKinds.Direction.INBOUND,
                                Ends.of(source.toString()),
                                Ends.of(frontend().targets(subnet).get(0)),
                                port.number(),
                                port.protocol()));
    }

    public List<Prefix> frontRanges() {
        return fronts.stream()
                .flatMap(front -> estate.subnetOf(front).stream())
                .flatMap(found -> estate.addresses().prefixes(found).stream())
                .distinct()
                .toList();
    }

    /** Ranges from which packets could come past the fronts, each with its name: other subnets, peered networks, sites. */
    private Map<Prefix, String> others() {
        Map<Prefix, String> found = new LinkedHashMap<>();
        Optional<Component> network = estate.networkOf(subnet);
        network.ifPresent(home -> subnets(home).forEach(other -> add(other, found)));
        network.map(estate.peerings()::peers).orElse(List.of()).forEach(peer -> {
            List<Component> drawn = subnets(peer);
            drawn.forEach(other -> add(other, found));
            if (drawn.isEmpty()) {
                estate.peerings().knownSpace(peer).forEach(range -> found.put(range, "'" + peer.name() + "'"));
            }
        });
        if (fronts.stream().noneMatch(front -> front.is(EgressKinds.AZURE_FIREWALL.id()))) { // it hands sites on
            network.map(estate.peerings()::gatewaysFor)
                    .orElse(List.of())
                    .forEach(gateway -> estate.peerings()
                            .learned(gateway)
                            .forEach(range -> found.put(range, "what is behind '" + gateway.name() + "'")));
        }
        return found;
    }

    private List<Component> subnets(Component network) {
        return estate.graph().topology().children(network.id()).stream()
                .filter(child -> child.is(NetworkKinds.SUBNET.id()))
                .toList();
    }

    private void add(Component other, Map<Prefix, String> found) {
        boolean front = fronts.stream()
                .anyMatch(candidate ->
                        estate.subnetOf(candidate).filter(other::equals).isPresent());
        boolean own = estate.clusterOf(service)
                .map(estate::nodeSubnets)
                .orElse(List.of())
                .contains(other);
        if (!front && !own) {
            estate.addresses().prefixes(other).forEach(range -> found.put(range, "'" + other.name() + "'"));
        }
    }
}
