package dev.portolan.plan;

import dev.portolan.catalog.ClusterKinds;
import dev.portolan.catalog.GatewayKinds;
import dev.portolan.catalog.KubernetesKinds;
import dev.portolan.graph.AgicGateway;
import dev.portolan.graph.Edge;
import dev.portolan.model.Component;
import dev.portolan.model.Properties;
import dev.portolan.net.IpAddress;
import dev.portolan.trace.naming.Resolution;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What an Application Gateway serves: the members of its pools, what its AGICs publish, else what is drawn behind it.
 *
 * @param clusters with a backend of the gateway, or an AGIC that configures it
 * @param others names of backends that are in no cluster
 * @param open names and addresses of members of which too little is said
 */
public record Served(List<Component> clusters, List<String> others, List<String> open) {

    public Served {
        clusters = List.copyOf(clusters);
        others = List.copyOf(others);
        open = List.copyOf(open);
    }

    public static Served by(Component gateway, Estate estate) {
        return new Search(gateway, estate).answer();
    }

    /** The gateway that an AGIC configures: the one that it names, else the one to which it is drawn. */
    public static Optional<Component> gatewayOf(Component agic, Estate estate) {
        return AgicGateway.of(agic, estate.graph());
    }

    /** Whether more is behind the gateway than this cluster. */
    public boolean isShared(Component cluster) {
        return !others.isEmpty() || clusters.stream().anyMatch(other -> !other.equals(cluster));
    }

    /** Looks at one gateway. */
    private static final class Search {
        private final Component gateway;
        private final Estate estate;
        private final Set<Component> clusters = new LinkedHashSet<>();
        private final Set<String> others = new LinkedHashSet<>();
        private final Set<String> open = new LinkedHashSet<>();

        Search(Component gateway, Estate estate) {
            this.gateway = gateway;
            this.estate = estate;
        }

        Served answer() {
            estate.all(KubernetesKinds.AGIC).stream()
                    .filter(agic ->
                            gatewayOf(agic, estate).filter(gateway::equals).isPresent())
                    .flatMap(agic -> estate.clusterOf(agic).stream())
                    .forEach(clusters::add);
            GatewayKinds.POOLS
                    .of(gateway)
                    .optional()
                    .ifPresentOrElse(
                            pools -> pools.stream()
                                    .flatMap(pool -> GatewayKinds.MEMBERS.of(pool).orElse(List.of()).stream())
                                    .forEach(this::member),
                            this::drawn);
            return new Served(List.copyOf(clusters), List.copyOf(others), List.copyOf(open));
        }

        private void drawn() {
            estate.graph().successors(gateway.id(), Edge.Type.FORWARDS).stream()
                    .filter(next -> !next.is(KubernetesKinds.AGIC.id()))
                    .forEach(this::backend);
        }

        private void member(Properties member) {
            Optional<Component> target = GatewayKinds.MEMBER_TARGET
                    .of(member)
                    .optional()
                    .flatMap(estate.graph().topology()::component);
            Optional<IpAddress> address = GatewayKinds.MEMBER_ADDRESS.of(member).optional();
            Optional<String> host = GatewayKinds.MEMBER_HOST.of(member).optional();
            if (host.isPresent()) {
                named(host.get());
            } else if (target.isPresent()) {
                backend(target.get());
            } else if (address.isPresent()) {
                addressed(address.get());
            }
        }

        private void named(String host) {
            Optional<Resolution> found =
                    estate.networkOf(gateway).map(network -> estate.names().fromNetwork(network, host));
            boolean outside = found.filter(each -> each.outcome() == Resolution.Outcome.PUBLIC
                            && each.answers().isEmpty())
                    .isPresent();
            List<Resolution.Answer> answers = found.map(Resolution::answers).orElse(List.of());
            if (outside) {
                others.add(host);
            } else if (answers.isEmpty()) {
                open.add(host);
            }
            for (Resolution.Answer answer : answers) {
                answer.target()
                        .ifPresentOrElse(
                                this::backend,
                                () -> answer.address().ifPresentOrElse(this::addressed, () -> open.add(host)));
            }
        }

        private void addressed(IpAddress address) {
            Optional<Component> owner = estate.addresses()
                    .owner(address)
                    .or(() -> estate.all(KubernetesKinds.KUBERNETES_SERVICE).stream()
                            .filter(service -> KubernetesKinds.LOAD_BALANCER_ADDRESS
                                    .of(service)
                                    .is(address))
                            .findFirst())
                    .or(() -> clusterAround(address));
            owner.ifPresentOrElse(this::backend, () -> (address.isPrivate() ? open : others).add(address.toString()));
        }

        /** The one cluster whose nodes or pods have addresses of this range. */
        private Optional<Component> clusterAround(IpAddress address) {
            List<Component> found = estate.all(ClusterKinds.AKS_CLUSTER).stream()
                    .filter(cluster -> ClusterKinds.POD_CIDR.of(cluster).matches(range -> range.contains(address))
                            || Stream.concat(estate.nodeSubnets(cluster).stream(), estate.podSubnets(cluster).stream())
                                    .flatMap(subnet -> estate.addresses().prefixes(subnet).stream())
                                    .anyMatch(range -> range.contains(address)))
                    .toList();
            return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
        }

        /** The first clusters on the way: what a workload of theirs calls in turn is none of the gateway's backends. */
        private void backend(Component target) {
            Set<Component> seen = new LinkedHashSet<>();
            Deque<Component> ahead = new ArrayDeque<>(List.of(target));
            boolean found = false;
            while (!ahead.isEmpty()) {
                Component at = ahead.remove();
                Optional<Component> home = cluster(at);
                home.ifPresent(clusters::add);
                found |= home.isPresent();
                if (seen.add(at) && home.isEmpty()) {
                    ahead.addAll(estate.graph().successors(at.id(), Edge.Type.FORWARDS));
                }
            }
            if (!found) {
                others.add(target.name());
            }
        }

        private Optional<Component> cluster(Component component) {
            return component.is(ClusterKinds.AKS_CLUSTER.id()) ? Optional.of(component) : estate.clusterOf(component);
        }
    }
}
