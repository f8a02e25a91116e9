package dev.portolan.trace;

import dev.portolan.catalog.ActorKinds;
import dev.portolan.catalog.ClusterKinds;
import dev.portolan.catalog.Known;
import dev.portolan.catalog.NodePoolKinds;
import dev.portolan.catalog.Trait;
import dev.portolan.graph.Edge;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.FlowEnd;
import dev.portolan.net.IpAddress;
import dev.portolan.net.Prefix;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds out where the start of a flow stands. */
final class Clients {

    private final Scene scene;
    private final PodHop pods;
    private final Gaps gaps;

    Clients(Scene scene, PodHop pods) {
        this.scene = scene;
        this.pods = pods;
        this.gaps = new Gaps(scene);
    }

    /** The start of a flow; pods once for every subnet in which they may run. */
    List<Client> all(FlowEnd from) {
        Optional<Component> pod = from.type() == FlowEnd.Type.COMPONENT
                ? scene.component(new ComponentId(from.text()))
                        .filter(component -> scene.catalog().has(component, Trait.RUNS_AS_PODS))
                : Optional.empty();
        List<PodPlace> places = pod.map(new PodPlaces(scene)::of).orElse(List.of());
        return pod.isEmpty() || places.size() == 1
                ? List.of(of(from))
                : places.stream().map(place -> in(place, pod.get())).toList();
    }

    private Client in(PodPlace place, Component pod) {
        return place.subnet()
                .map(subnet -> client(pod, Client.Place.SUBNET, Optional.of(subnet), place.addresses()))
                .orElseGet(() -> unknown(pod, gaps.subnet(pod)));
    }

    private Client of(FlowEnd from) {
        if (from.type() == FlowEnd.Type.COMPONENT) {
            return scene.component(new ComponentId(from.text()))
                    .map(this::of)
                    .orElseGet(() -> unknown(
                            Outsider.of(from.text()), Gaps.flow("from", "there is no component " + from.text())));
        }
        return IpAddress.parse(from.text())
                .map(this::at)
                .orElseGet(() -> unknown(
                        Outsider.of(from.text()), Gaps.flow("from", "a flow starts at a component or an address")));
    }

    private Client of(Component component) {
        if (component.is(ActorKinds.PUBLIC_USERS.id())) {
            String source = Lookup.internet(ActorKinds.ADDRESS.of(component));
            return client(component, Client.Place.INTERNET, Optional.empty(), source);
        }
        if (component.is(ActorKinds.CORPORATE_USERS.id())) {
            Optional<Component> site = scene.graph()
                    .ancestor(component.id(), ActorKinds.ON_PREMISES_SITE.id())
                    .or(() -> scene.graph().successors(component.id(), Edge.Type.CONNECTED).stream()
                            .filter(each -> each.is(ActorKinds.ON_PREMISES_SITE.id()))
                            .findFirst());
            String source = ActorKinds.ADDRESS
                    .of(component)
                    .map(IpAddress::toString)
                    .orElse(site.map(Clients::ranges).orElse(""));
            return client(component, Client.Place.SITE, site, source);
        }
        if (component.is(ActorKinds.ON_PREMISES_SITE.id())) {
            return client(component, Client.Place.SITE, Optional.of(component), ranges(component));
        }
        return inNetwork(component);
    }

    private Client inNetwork(Component component) {
        boolean pod = scene.catalog().has(component, Trait.RUNS_AS_PODS);
        Optional<Component> subnet =
                pod ? podSubnet(component) : scene.addresses().subnetOf(component);
        if (subnet.isEmpty()) {
            return unknown(component, gaps.sender(component));
        }
        String source = pod ? pods.source(component) : address(component, subnet.get());
        Client client = client(component, Client.Place.SUBNET, subnet, source);
        return scene.clusterOf(component)
                .map(cluster -> client.trusting(new Trust(
                        cluster.id(), component.name(), true, ClusterKinds.CUSTOM_CA_TRUST.of(cluster), false)))
                .orElse(client);
    }

    private Optional<Component> podSubnet(Component pod) {
        boolean own = scene.clusterOf(pod)
                .filter(cluster -> ClusterKinds.CNI_MODE.of(cluster).is(ClusterKinds.CniMode.POD_SUBNET))
                .isPresent();
        Optional<Component> given = scene.pools(pod).stream()
                .flatMap(pool ->
                        scene.component(NodePoolKinds.POD_SUBNET.of(pool).optional()).stream())
                .findFirst();
        return own ? given : scene.nodeSubnet(pod);
    }

    private String address(Component component, Component subnet) {
        if (component.is(NodePoolKinds.NODE_POOL.id())) {
            Known<List<IpAddress>> nodes = NodePoolKinds.NODE_ADDRESSES.of(component);
            return nodes.matches(all -> !all.isEmpty())
                    ? nodes.value().stream().map(IpAddress::toString).collect(Collectors.joining(", "))
                    : scene.range(subnet);
        }
        return scene.addresses().of(component.id()).map(IpAddress::toString).orElse(scene.range(subnet));
    }

    private static String ranges(Component site) {
        return ActorKinds.SITE_PREFIXES.of(site).orElse(List.of()).stream()
                .map(Prefix::toString)
                .collect(Collectors.joining(", "));
    }

    private Client at(IpAddress address) {
        Optional<Component> owner = scene.addresses().owner(address);
        Optional<Component> subnet = scene.addresses().subnetOf(address);
        Component self = owner.orElse(Outsider.of(address.toString()));
        if (subnet.isPresent()) {
            return client(self, Client.Place.SUBNET, subnet, address.toString());
        }
        Optional<Component> site = scene.graph().ofKind(ActorKinds.ON_PREMISES_SITE.id()).stream()
                .filter(each -> ActorKinds.SITE_PREFIXES.of(each).orElse(List.of()).stream()
                        .anyMatch(prefix -> prefix.contains(address)))
                .findFirst();
        if (site.isPresent()) {
            return client(self, Client.Place.SITE, site, address.toString());
        }
        return address.isPrivate()
                ? unknown(self, Gaps.flow("from", "nothing in the design has the address " + address))
                : client(self, Client.Place.INTERNET, Optional.empty(), address.toString());
    }

    private static Client client(Component component, Client.Place place, Optional<Component> where, String source) {
        boolean company = place != Client.Place.INTERNET;
        Known<List<String>> roots = company ? Known.unknown() : Known.given(List.of());
        Trust trust = new Trust(component.id(), component.name(), true, roots, place == Client.Place.SITE);
        return new Client(component, place, where, source, trust, Optional.empty());
    }

    private static Client unknown(Component component, Missing gap) {
        return new Client(component, Client.Place.UNKNOWN, Optional.empty(), "", Trust.UNCHECKED, Optional.of(gap));
    }
}
