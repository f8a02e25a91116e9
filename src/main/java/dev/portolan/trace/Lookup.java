package dev.portolan.trace;

import dev.portolan.catalog.ActorKinds;
import dev.portolan.catalog.AddressKinds;
import dev.portolan.catalog.BalancerKinds;
import dev.portolan.catalog.DnsKinds;
import dev.portolan.catalog.EdgeKinds;
import dev.portolan.catalog.GatewayKinds;
import dev.portolan.catalog.Known;
import dev.portolan.catalog.KubernetesKinds;
import dev.portolan.catalog.SupportKinds;
import dev.portolan.catalog.Trait;
import dev.portolan.graph.Edge;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.net.IpAddress;
import dev.portolan.trace.filtering.Ends;
import dev.portolan.trace.naming.Resolution;
import java.util.List;
import java.util.Optional;

/** Finds what names, components and addresses stand for, and writes the steps of resolving down. */
final class Lookup {

    private final Scene scene;
    private final PodHop pods;

    Lookup(Scene scene, PodHop pods) {
        this.scene = scene;
        this.pods = pods;
    }

    List<Target> inNetwork(Walk walk, Component network, String host) {
        return read(walk, host, network.name(), scene.names().fromNetwork(network, host), false);
    }

    List<Target> inSite(Walk walk, Component site, String host) {
        return read(walk, host, site.name(), scene.names().fromSite(site, host), false);
    }

    List<Target> onInternet(Walk walk, String host) {
        return read(walk, host, walk.at().name(), scene.names().fromInternet(host), true);
    }

    private List<Target> read(Walk walk, String asked, String client, Resolution found, boolean everybody) {
        String host = aliases(walk, asked, found);
        ComponentId zone = found.zone().map(Component::id).orElse(ComponentId.CANVAS);
        switch (found.outcome()) {
            case NO_RECORD ->
                walk.stop(
                        Disposition.NAME_NOT_RESOLVED,
                        Step.Action.RESOLVED,
                        Because.of(Reason.DNS_NO_RECORD, zone).with("host", host));
            case NOT_VISIBLE ->
                walk.stop(
                        Disposition.NAME_NOT_RESOLVED,
                        Step.Action.RESOLVED,
                        Because.of(Reason.DNS_ZONE_NOT_VISIBLE, zone)
                                .with("host", host)
                                .with("client", client)
                                .with("why", found.why()));
            case UNKNOWN -> walk.undetermined(Step.Action.RESOLVED, zone, found.property(), found.why());
            default -> {
                return answers(walk, host, found, everybody);
            }
        }
        return List.of();
    }

    /** Writes down who was asked and which names stand for others; the name that is answered in the end. */
    private static String aliases(Walk walk, String host, Resolution found) {
        for (Resolution.Asked asked : found.asked()) {
            walk.pass(
                    Step.Action.RESOLVED,
                    Because.of(Reason.DNS_FORWARDED, asked.server().id())
                            .with("asker", asked.asker())
                            .with("address", asked.address())
                            .with("zone", asked.zone()));
        }
        String last = host;
        for (Resolution.Alias alias : found.aliases()) {
            walk.pass(
                    Step.Action.RESOLVED,
                    Because.of(Reason.DNS_RECORD, alias.zone().id())
                            .with("host", alias.host())
                            .with("type", "a CNAME")
                            .with("record", "CNAME")
                            .with("answer", alias.stands()));
            last = alias.stands();
        }
        return last;
    }

    private List<Target> answers(Walk walk, String host, Resolution found, boolean everybody) {
        if (found.answers().isEmpty()) {
            walk.pass(
                    Step.Action.RESOLVED,
                    Because.of(Reason.DNS_PUBLIC, ComponentId.CANVAS).with("host", host));
            return List.of(Target.internet("", Optional.empty()));
        }
        return found.answers().stream()
                .flatMap(answer -> answer(walk, host, found, answer, everybody).stream())
                .toList();
    }

    private Optional<Target> answer(
            Walk walk, String host, Resolution found, Resolution.Answer answer, boolean everybody) {
        if (answer.address().isEmpty() && answer.target().isEmpty()) {
            walk.undetermined(
                    Step.Action.RESOLVED,
                    found.zone().map(Component::id).orElse(ComponentId.CANVAS),
                    DnsKinds.RECORDS.name(),
                    "the record for " + host + " says no address");
            return Optional.empty();
        }
        boolean isPublic = everybody
                || found.zone()
                        .filter(zone -> zone.is(DnsKinds.PUBLIC_DNS_ZONE.id()))
                        .isPresent();
        Optional<Target> target = answer.address().isPresent()
                ? Optional.of(at(answer.address().get()))
                : answer.target().flatMap(component -> of(walk, component, isPublic));
        target.ifPresent(known -> {
            Optional<Component> named = known.publicIp().or(known::owner);
            String words = known.address().isEmpty() || known.address().equals(Ends.INTERNET)
                    ? named.map(Component::name).orElse("")
                    : named.map(component -> component.name() + ", ").orElse("") + known.address();
            ComponentId zone = found.zone().map(Component::id).orElse(ComponentId.CANVAS);
            Reason reason = found.zone().isPresent() ? Reason.DNS_RECORD : Reason.DNS_PUBLIC;
            if (found.outcome() == Resolution.Outcome.ASSUMED) {
                named.ifPresent(component -> walk.assume(component.id(), "DNS record", host));
            }
            walk.pass(
                    Step.Action.RESOLVED,
                    Because.of(reason, zone)
                            .with("host", host)
                            .with("type", answer.type().startsWith("A") ? "an " + answer.type() : "a " + answer.type())
                            .with("record", answer.type())
                            .with("answer", words));
        });
        return target;
    }

    /** Who has an address of the design; otherwise an address that nobody has, or one on the Internet. */
    Target at(IpAddress address) {
        for (Component ip : scene.graph().ofKind(AddressKinds.PUBLIC_IP.id())) {
            if (AddressKinds.ADDRESS.of(ip).is(address)) {
                return throughPublic(ip);
            }
        }
        Optional<Component> service = scene.graph().ofKind(ActorKinds.INTERNET_SERVICE.id()).stream()
                .filter(each -> ActorKinds.ADDRESSES.of(each).orElse(List.of()).contains(address))
                .findFirst();
        if (service.isPresent() || !isInside(address)) {
            return Target.internet(address.toString(), service);
        }
        return new Target(address.toString(), scene.addresses().owner(address), Optional.empty(), false);
    }

    private boolean isInside(IpAddress address) {
        return address.isPrivate()
                || scene.addresses().owner(address).isPresent()
                || scene.addresses().subnetOf(address).isPresent();
    }

    private Target throughPublic(Component ip) {
        List<Component> holders = scene.graph().predecessors(ip.id(), Edge.Type.ASSOCIATED).stream()
                .toList();
        if (holders.isEmpty()) { // then somebody whose address an import leaves open may have it
            scene.graph()
                    .topology()
                    .components()
                    .forEach(each -> GatewayKinds.PUBLIC_IP.of(each).isUnsaid());
        }
        Optional<Component> holder = holders.stream()
                .filter(found -> scene.catalog().has(found, Trait.PUBLIC_ENTRY)) // others only use it outbound
                .findFirst()
                .or(() -> holders.stream().findFirst());
        Optional<Component> taker = holder.filter(found -> found.is(KubernetesKinds.KUBERNETES_SERVICE.id()))
                .flatMap(found ->
                        scene.component(KubernetesKinds.LOAD_BALANCER.of(found).optional()))
                .or(() -> holder);
        String address = AddressKinds.ADDRESS.of(ip).map(IpAddress::toString).orElse("");
        return new Target(address, taker, Optional.of(ip), true);
    }

    /** The address of a component as its clients use it; empty, with the walk undetermined, where it is not known. */
    Optional<Target> of(Walk walk, Component component, boolean fromInternet) {
        if (component.is(AddressKinds.PUBLIC_IP.id())) {
            return Optional.of(throughPublic(component));
        }
        if (component.is(ActorKinds.INTERNET_SERVICE.id())) {
            return Optional.of(internetService(component));
        }
        if (component.is(GatewayKinds.APPLICATION_GATEWAY_FOR_CONTAINERS.id())
                || component.is(EdgeKinds.FRONT_DOOR.id())) {
            return Optional.of(Target.internet("", Optional.of(component))); // they have names only (S-A8, B.4)
        }
        Optional<Component> ip = publicIp(component);
        Known<IpAddress> inside = scene.addresses().of(component.id());
        boolean publicOnly = component.is(BalancerKinds.LOAD_BALANCER_KIND.id())
                && BalancerKinds.SCOPE.of(component).is(BalancerKinds.Scope.PUBLIC);
        if (ip.isPresent() && (fromInternet || publicOnly || !inside.isKnown())) {
            Target target = throughPublic(ip.get());
            return Optional.of(new Target(target.address(), Optional.of(component), ip, true));
        }
        if (component.is(KubernetesKinds.KUBERNETES_SERVICE.id())) {
            Optional<Component> balancer =
                    scene.component(KubernetesKinds.LOAD_BALANCER.of(component).optional());
            if (balancer.isPresent()) {
                return through(walk, component, balancer.get(), fromInternet);
            }
        }
        if (inside.isKnown()) {
            if (inside.isAssumed()) {
                walk.assume(component.id(), "address", inside.value().toString());
            }
            return Optional.of(Target.internal(inside.value().toString(), component));
        }
        return published(walk, component, fromInternet);
    }

    /** The address of what has none of its own: that of the balancer before it, of its pods, or some public one. */
    private Optional<Target> published(Walk walk, Component component, boolean fromInternet) {
        Optional<Component> service = publishing(component);
        Optional<Component> balancer = service.flatMap(
                found -> scene.component(KubernetesKinds.LOAD_BALANCER.of(found).optional()));
        if (balancer.isPresent()) {
            return through(walk, service.get(), balancer.get(), fromInternet);
        }
        if (scene.catalog().has(component, Trait.RUNS_AS_PODS)
                && !pods.source(component).isEmpty()) {
            return Optional.of(Target.internal(pods.source(component), component));
        }
        if (SupportKinds.PUBLIC_ACCESS.of(component).isKnown()) { // its public name is there either way
            return Optional.of(Target.internet("", Optional.of(component)));
        }
        walk.undetermined(Step.Action.RESOLVED, new Gaps(scene).address(component));
        return Optional.empty();
    }

    /** A service's own frontend where it is given: services of a cluster share one internal load balancer (S-CPA). */
    private Optional<Target> through(Walk walk, Component service, Component balancer, boolean fromInternet) {
        Optional<IpAddress> own = KubernetesKinds.LOAD_BALANCER_ADDRESS
                .of(service)
                .optional()
                .filter(address -> address.isPrivate() && !fromInternet);
        return own.isPresent()
                ? own.map(address -> Target.internal(address.toString(), balancer))
                : of(walk, balancer, fromInternet);
    }

    private static Target internetService(Component component) {
        String address = ActorKinds.ADDRESSES.of(component).orElse(List.of()).stream()
                .findFirst()
                .map(IpAddress::toString)
                .orElse("");
        return Target.internet(address, Optional.of(component));
    }

    private Optional<Component> publishing(Component component) {
        if (!component.is(KubernetesKinds.INGRESS_CONTROLLER.id())) {
            return Optional.empty();
        }
        return scene.component(KubernetesKinds.SERVICE.of(component).optional())
                .or(() -> scene.graph().ofKind(KubernetesKinds.KUBERNETES_SERVICE.id()).stream()
                        .filter(service -> KubernetesKinds.SELECTS.of(service).is(component.id()))
                        .findFirst());
    }

    private Optional<Component> publicIp(Component component) {
        return scene.graph().successors(component.id(), Edge.Type.ASSOCIATED).stream()
                .filter(each -> each.is(AddressKinds.PUBLIC_IP.id()))
                .findFirst()
                .or(() -> component.is(GatewayKinds.APPLICATION_GATEWAY.id())
                        ? scene.component(GatewayKinds.PUBLIC_IP.of(component).optional())
                        : Optional.empty());
    }

    /** The source of somebody on the Internet whose address nobody gave. */
    static String internet(Known<IpAddress> address) {
        return address.map(IpAddress::toString).orElse(Ends.INTERNET);
    }
}
