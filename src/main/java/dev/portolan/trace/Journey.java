package dev.portolan.trace;

import dev.portolan.catalog.ActorKinds;
import dev.portolan.catalog.BalancerKinds;
import dev.portolan.catalog.ClusterKinds;
import dev.portolan.catalog.EdgeKinds;
import dev.portolan.catalog.EgressKinds;
import dev.portolan.catalog.GatewayKinds;
import dev.portolan.catalog.Known;
import dev.portolan.catalog.KubernetesKinds;
import dev.portolan.catalog.LeftOpen;
import dev.portolan.catalog.NetworkKinds;
import dev.portolan.catalog.SupportKinds;
import dev.portolan.catalog.Trait;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Flow;
import dev.portolan.model.FlowEnd;
import dev.portolan.model.KindId;
import dev.portolan.net.IpAddress;
import dev.portolan.net.Protocol;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** One flow on its way: from its client over names, routes and hops to the ends of all branches. */
final class Journey {

    private final Scene scene;
    private final Flow flow;
    private final Carrier carrier;
    private final PodHop pods;
    private final Lookup lookup;
    private final Limits limits;
    private final ApiServerHop servers;
    private final GatewayPods gatewayPods;
    private final Map<KindId, HopBehaviour> behaviours;
    private final boolean probe;
    private final List<Branch> done = new ArrayList<>();

    Journey(Scene scene, Flow flow) {
        this(scene, flow, false);
    }

    private Journey(Scene scene, Flow flow, boolean probe) {
        this.scene = scene;
        this.flow = flow;
        this.probe = probe;
        this.carrier = new Carrier(scene);
        this.pods = new PodHop(scene, this);
        this.limits = new Limits(scene);
        this.lookup = new Lookup(scene, pods);
        this.servers = new ApiServerHop(scene, this);
        this.gatewayPods = new GatewayPods(scene, this, pods);
        this.behaviours = Map.of(
                GatewayKinds.APPLICATION_GATEWAY.id(),
                new GatewayHop(scene, this),
                GatewayKinds.APPLICATION_GATEWAY_FOR_CONTAINERS.id(),
                new ContainersHop(scene, this),
                BalancerKinds.LOAD_BALANCER_KIND.id(),
                new BalancerHop(scene, this, pods),
                BalancerKinds.PRIVATE_ENDPOINT.id(),
                new PrivateEndpointHop(scene, this),
                EdgeKinds.FRONT_DOOR.id(),
                new FrontDoorHop(scene, this),
                EgressKinds.AZURE_FIREWALL.id(),
                new FirewallEntry(scene, this),
                ClusterKinds.API_SERVER.id(),
                servers);
    }

    Flow flow() {
        return flow;
    }

    Carrier carrier() {
        return carrier;
    }

    Lookup lookup() {
        return lookup;
    }

    GatewayPods gatewayPods() {
        return gatewayPods;
    }

    /** A second journey on which a health probe goes ahead; it sends no probes of its own. */
    Journey shadow() {
        return new Journey(scene, flow, true);
    }

    /** The same for a probe that asks for another path. */
    Journey shadow(String path) {
        return new Journey(scene, flow.at(path), true);
    }

    boolean isProbe() {
        return probe;
    }

    List<Branch> branches() {
        return done;
    }

    Trace trace() {
        scene.clients(flow.from(), new Clients(scene, pods)::all).forEach(this::begin);
        return new Trace(flow, worst(), done);
    }

    /** What is left open by the source of an import, where Azure has a default, ends the journey wherever it matters. */
    private void begin(Client client) {
        int before = done.size();
        try {
            start(client);
        } catch (LeftOpen open) {
            done.subList(before, done.size()).clear();
            Walk walk = new Walk(
                    client.component(),
                    new Packet(client.source(), "", flow.port(), protocol(), flow.host(), Encryption.UNKNOWN));
            walk.undetermined(Step.Action.ROUTED, new Missing(open.component(), open.property(), open.sentence()));
            done.add(walk.finish(ReturnPath.NONE));
        }
    }

    private void start(Client client) {
        String host = !flow.host().isEmpty() || flow.to().type() != FlowEnd.Type.HOST
                ? flow.host()
                : flow.to().text();
        Walk walk = new Walk(
                client.component(), new Packet(client.source(), "", flow.port(), protocol(), host, Encryption.UNKNOWN));
        if (client.gap().isPresent()) {
            walk.undetermined(Step.Action.ROUTED, client.gap().get());
            end(walk);
        } else {
            List<Target> targets = targets(walk, client);
            if (targets.isEmpty()) {
                limits.proxied(walk, client, true);
                end(walk);
            }
            for (Target target : targets) {
                Walk branch = targets.size() == 1 ? walk : walk.fork();
                begin(branch, client, target, host);
            }
        }
    }

    private Protocol protocol() {
        return Arrays.stream(Protocol.values())
                .filter(protocol -> protocol.name().equals(flow.protocol().toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElse(Protocol.TCP);
    }

    private List<Target> targets(Walk walk, Client client) {
        FlowEnd to = flow.to();
        if (to.type() == FlowEnd.Type.ADDRESS) {
            return IpAddress.parse(to.text())
                    .map(address -> List.of(lookup.at(address)))
                    .orElseGet(() -> {
                        walk.undetermined(
                                Step.Action.ROUTED, ComponentId.CANVAS, "to", to.text() + " is not an address");
                        return List.of();
                    });
        }
        if (to.type() == FlowEnd.Type.HOST) {
            return resolve(walk, client, to.text());
        }
        Optional<Component> component = scene.component(new ComponentId(to.text()));
        if (component.isEmpty()) {
            walk.undetermined(Step.Action.ROUTED, ComponentId.CANVAS, "to", "there is no component " + to.text());
            return List.of();
        }
        if (component.get().is(ClusterKinds.API_SERVER.id()) && client.place() == Client.Place.SUBNET) {
            return apiServer(walk, client, component.get());
        }
        Known<String> name = component.get().is(ActorKinds.INTERNET_SERVICE.id())
                ? ActorKinds.HOST_NAME.of(component.get())
                : Known.unknown();
        if (name.isKnown() && !name.value().startsWith("*")) {
            walk.set(walk.packet().withHost(name.value()));
            return resolve(walk, client, name.value());
        }
        if (hasName(component.get())) {
            String host = SupportKinds.HOST_NAME.of(component.get()).value();
            walk.set(walk.packet().withHost(host));
            return resolve(walk, client, host);
        }
        return lookup.of(walk, component.get(), client.place() == Client.Place.INTERNET).stream()
                .toList();
    }

    private List<Target> apiServer(Walk walk, Client client, Component server) {
        Optional<Component> cluster = ApiServerHop.clusterOf(scene, server);
        Optional<Component> network = client.where().flatMap(scene::networkOf);
        if (cluster.isEmpty() || network.isEmpty()) {
            return lookup.of(walk, server, false).stream().toList();
        }
        String region = scene.graph()
                .ancestor(cluster.get().id(), NetworkKinds.REGION.id())
                .flatMap(found -> NetworkKinds.AZURE_REGION.of(found).optional())
                .orElse("");
        String standIn = region.isEmpty()
                ? ""
                : cluster.get().name() + ".hcp." + region + ".azmk8s.io"; // firewall-egress.md E.2
        walk.set(walk.packet().withHost(ClusterKinds.API_HOST.of(server).orElse(standIn)));
        return servers.find(walk, network.get(), server, cluster.get()).stream().toList();
    }

    private boolean hasName(Component component) {
        return component.properties().get(SupportKinds.HOST_NAME.name()).isPresent()
                && SupportKinds.HOST_NAME.of(component).isKnown()
                && scene.catalog().has(component, Trait.SERVES_REQUESTS)
                && !component.is(ActorKinds.INTERNET_SERVICE.id());
    }

    private List<Target> resolve(Walk walk, Client client, String host) {
        if (client.place() == Client.Place.INTERNET) {
            return lookup.onInternet(walk, host);
        }
        if (client.place() == Client.Place.SITE) {
            return client.where()
                    .map(site -> lookup.inSite(walk, site, host))
                    .orElseGet(() -> lookup.onInternet(walk, host));
        }
        Optional<Component> network = client.where().flatMap(scene::networkOf);
        if (network.isEmpty()) {
            walk.undetermined(
                    Step.Action.RESOLVED,
                    client.where().map(Component::id).orElse(ComponentId.CANVAS),
                    Missing.PLACE,
                    "the client's subnet stands in no virtual network");
            return List.of();
        }
        return lookup.inNetwork(walk, network.get(), host);
    }

    private void begin(Walk walk, Client client, Target target, String host) {
        Packet packet = walk.packet().to(target.address(), flow.port());
        if (packet.host().isEmpty()) {
            packet = packet.withHost(host);
        }
        walk.startsWith(client.trust());
        walk.set(packet.with(
                packet.protocol() == Protocol.HTTPS
                        ? walk.openTls(packet.host(), client.trust())
                        : packet.protocol() == Protocol.HTTP ? Encryption.PLAIN : Encryption.UNKNOWN));
        if (limits.forbid(walk, client, target)) {
            end(walk);
            return;
        }
        switch (client.place()) {
            case INTERNET -> fromInternet(walk, target);
            case SITE -> new Departure(scene, this).leaveSite(walk, client, target);
            default -> new Departure(scene, this).leaveSubnet(walk, client, target);
        }
    }

    private void fromInternet(Walk walk, Target target) {
        if (!target.open()) {
            walk.stop(
                    Disposition.UNREACHABLE,
                    Step.Action.ROUTED,
                    Because.of(
                                    Reason.TARGET_MISSING,
                                    target.owner().map(Component::id).orElse(ComponentId.CANVAS))
                            .with("address", target.address())
                            .with("why", "the address is private and cannot be reached from the Internet"));
            end(walk);
            return;
        }
        receive(walk, target);
    }

    /** The packet is where its target is: whoever has the address takes it. */
    void receive(Walk walk, Target target) {
        Component taker = target.owner().orElseGet(() -> outside(walk, target));
        boolean visited = walk.hasPassed(taker.id()) && behaviours.containsKey(taker.kind());
        walk.arrive(taker);
        if (visited && taker.is(EgressKinds.AZURE_FIREWALL.id())) {
            walk.undetermined(
                    Step.Action.ROUTED,
                    taker.id(),
                    "",
                    "what " + taker.name() + " does with what it sends to its own address is not followed");
            end(walk);
            return;
        }
        if (visited) {
            walk.stop(Disposition.LOOP, Step.Action.ROUTED, Because.of(Reason.LOOP, taker.id()));
            end(walk);
            return;
        }
        HopBehaviour behaviour = behaviours.get(taker.kind());
        if (behaviour != null) {
            behaviour.take(walk, target);
        } else if (taker.is(KubernetesKinds.INGRESS_CONTROLLER.id()) || taker.is(KubernetesKinds.WORKLOAD.id())) {
            scene.nodeSubnet(taker).ifPresent(subnet -> new Filters(scene).entering(walk, subnet, walk.packet()));
            pods.policies(walk, Optional.empty(), taker);
            pods.serve(walk, Optional.empty(), taker);
        } else if (scene.catalog().has(taker, Trait.SERVES_REQUESTS) || Outsider.is(taker)) {
            serve(walk, taker, target);
        } else {
            walk.undetermined(Step.Action.DELIVERED, taker.id(), "", "traffic to " + taker.name() + " is not followed");
            end(walk);
        }
    }

    private static Component outside(Walk walk, Target target) {
        String host = walk.packet().host();
        return Outsider.of(host.isEmpty() ? target.address() : host);
    }

    private void serve(Walk walk, Component taker, Target target) {
        Optional<Component> subnet = scene.addresses().subnetOf(taker);
        if (!target.open() || target.publicIp().isPresent()) {
            subnet.ifPresent(found -> new Filters(scene).entering(walk, found, walk.packet()));
        }
        walk.answerHere(subnet);
        walk.endTlsAt(scene.component(taker.id()).map(Component::id).orElse(ComponentId.CANVAS));
        if (target.open() && SupportKinds.PUBLIC_ACCESS.of(taker).is(false)) {
            walk.stop(Disposition.DENIED, Step.Action.FILTERED, Because.of(Reason.PUBLIC_ACCESS_OFF, taker.id()));
        }
        walk.pass(Step.Action.DELIVERED, Because.of(Reason.ENDPOINT, taker.id()).with("name", taker.name()));
        end(walk);
    }

    void end(Walk walk) {
        limits.recheck(walk);
        done.add(walk.finish(new Answers(scene).back(walk)));
    }

    private Disposition worst() {
        return done.stream()
                .map(Branch::disposition)
                .max(Comparator.naturalOrder())
                .orElse(Disposition.UNDETERMINED);
    }
}
