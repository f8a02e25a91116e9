package dev.portolan.edit.patterns;

import dev.portolan.catalog.AddressKinds;
import dev.portolan.catalog.BalancerKinds;
import dev.portolan.catalog.Certificates;
import dev.portolan.catalog.ClusterKinds;
import dev.portolan.catalog.DnsKinds;
import dev.portolan.catalog.EdgeKinds;
import dev.portolan.catalog.GatewayKinds;
import dev.portolan.catalog.KubernetesKinds;
import dev.portolan.catalog.LinkKinds;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Properties;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Puts a way in into the draft, in the place of the one that it has. */
final class Ingress {

    private static final int HTTPS = 443;
    private static final String ROOT = "AKS ingress root";

    /** Pods of an overlay are reached from 1.8.0 on (reference-designs.md G.4). */
    private static final String AGIC_VERSION = "1.9.4";

    private static final String INSIDE = "aks-ingress";

    private final Draft draft;
    private final Site site;
    private final Parts parts;
    private final Backends backends;
    private final Filters filters;
    private final Map<Published, ComponentId> ends = new LinkedHashMap<>();

    Ingress(Draft draft, Site site, Parts parts) {
        this.draft = draft;
        this.site = site;
        this.parts = parts;
        backends = new Backends(draft);
        filters = new Filters(draft, site);
    }

    void become(Pattern pattern, Optional<String> host) {
        List<Published> all = new Publications(draft, site, parts).read(host);
        Sweep sweep = new Sweep(draft);
        leave(pattern, sweep);
        ComponentId entry = switch (pattern) {
            case APPLICATION_GATEWAY -> applicationGateway(all);
            case FRONT_DOOR_PUBLIC -> publicDoor(all);
            case FRONT_DOOR_PRIVATE_LINK -> linkedDoor(all);
            case AGIC -> straightToPods(all);
            case GATEWAY_FOR_CONTAINERS -> forContainers(all);
            case FIREWALL, NAT_GATEWAY, LOAD_BALANCER -> throw new IllegalArgumentException(pattern + " is a way out");
        };
        Asking asking = new Asking(draft);
        draft.traffic(asking.users(), entry);
        asking.follow(all, entry, ends);
        if (pattern == Pattern.FRONT_DOOR_PUBLIC) {
            asking.nobodyPast(Published.hosts(all));
        }
        sweep.clean();
    }

    /** Takes out what the new way has no use for, and what let the old one in. */
    private void leave(Pattern pattern, Sweep sweep) {
        List<Component> gone = new ArrayList<>(parts.leftBy(pattern));
        filters.forget(site.podHomes(), oldSources());
        filters.forget(site.nodeSubnets(), oldSources());
        Set<ComponentId> ids = new LinkedHashSet<>();
        Set<String> hosts = new LinkedHashSet<>();
        for (Component each : gone) {
            ids.add(each.id());
            ids.addAll(draft.referredToBy(List.of(each)).stream()
                    .filter(id -> draft.find(id)
                            .filter(other -> other.is(AddressKinds.PUBLIC_IP.id()))
                            .isPresent())
                    .toList());
            EdgeKinds.ENDPOINTS.of(each).orElse(List.of()).stream()
                    .flatMap(endpoint -> EdgeKinds.ENDPOINT_HOST.of(endpoint).optional().stream())
                    .forEach(hosts::add);
        }
        sweep.watch(gone);
        gone.stream()
                .filter(each -> draft.topology().has(each.parent()))
                .flatMap(each -> draft.topology().children(each.parent()).stream())
                .filter(each -> each.is(EdgeKinds.WAF_POLICY_KIND.id()))
                .forEach(policy -> draft.moveOut(policy.id()));
        if (pattern != Pattern.FRONT_DOOR_PUBLIC) {
            parts.door().ifPresent(door -> new Asking(draft).forgetPast(door));
        }
        if (pattern != Pattern.APPLICATION_GATEWAY) {
            parts.gateway().ifPresent(gateway -> new Names(draft).forgetWithin(Gateways.memberHosts(gateway)));
        }
        new Names(draft).forget(ids, hosts);
        Optional<Component> shared = gone.stream()
                .filter(each -> each.is(BalancerKinds.LOAD_BALANCER_KIND.id()) && OutboundBalancer.isOutboundToo(each))
                .findFirst();
        shared.ifPresent(each -> {
            gone.remove(each);
            draft.change(each.id(), OutboundBalancer::withoutInbound);
        });
        draft.remove(gone.stream().map(Component::id).toList());
    }

    private List<String> oldSources() {
        List<String> sources = new ArrayList<>(List.of(Filters.FRONT_DOOR));
        parts.gateway().ifPresent(each -> sources.addAll(new Gateways(draft, site, parts).ranges(each.id())));
        parts.containers().ifPresent(each -> sources.addAll(new Gateways(draft, site, parts).ranges(each.id())));
        parts.linkService().ifPresent(each -> sources.addAll(new Doors(draft, parts).natAddresses(each.id())));
        return sources;
    }

    private ComponentId applicationGateway(List<Published> all) {
        Gateways gateways = new Gateways(draft, site, parts);
        InCluster inCluster = new InCluster(draft, site, parts);
        List<String> hosts = Published.hosts(all);
        ComponentId gateway = gateways.gateway(hosts);
        ComponentId balancer = inCluster.internal();
        Map<String, String> inside = new LinkedHashMap<>();
        hosts.forEach(host -> inside.put(host, Published.label(host) + "." + INSIDE + "." + Published.zone(host)));
        Properties certificate = insideCertificate(inside);
        String root = Certificates.ISSUER_NAME.of(certificate).orElse(ROOT);
        gateways.toIngress(gateway, inside, root);
        inCluster.serve(all, inside, certificate, gateways.ranges(gateway));
        draft.traffic(gateway, balancer);
        Names names = new Names(draft);
        inside.values().forEach(name -> names.publishWithin(name, balancer, site));
        publish(names, hosts, gateway);
        String frontend =
                Ranges.addressOf(draft.get(balancer)).map(Object::toString).orElse("*");
        filters.allow(
                site.nodeSubnets(),
                "AllowGatewayToIngress",
                Site.ranges(draft.topology(), List.of(gateways.subnet(gateway))),
                List.of(frontend),
                List.of(HTTPS));
        endAtController(all, inCluster.controller());
        return gateway;
    }

    /** The certificate that the ingress shows to the gateway: the one it has, if it is for these names. */
    private Properties insideCertificate(Map<String, String> inside) {
        return parts.controller()
                .flatMap(each -> Certificates.CERTIFICATES.of(each).orElse(List.of()).stream()
                        .filter(held -> inside.values().stream().allMatch(name -> Certificates.isFor(held, name)))
                        .findFirst())
                .orElseGet(() -> new Secrets(draft, site)
                        .mounted(
                                INSIDE,
                                inside.values().stream()
                                        .map(name -> "*." + Published.zone(name))
                                        .distinct()
                                        .toList(),
                                ROOT));
    }

    private ComponentId publicDoor(List<Published> all) {
        refuseLostAnswers();
        InCluster inCluster = new InCluster(draft, site, parts);
        ComponentId address = inCluster.open();
        List<String> hosts = Published.hosts(all);
        ComponentId door = new Doors(draft, parts).door(hosts, address, false);
        inCluster.serve(all, Map.of(), originCertificate(hosts), List.of());
        inCluster.requireDoor(door);
        KubernetesKinds.SERVICE
                .of(draft.get(inCluster.controller()))
                .optional()
                .flatMap(service ->
                        KubernetesKinds.LOAD_BALANCER.of(draft.get(service)).optional())
                .ifPresent(balancer -> draft.traffic(door, balancer));
        Names names = new Names(draft);
        hosts.forEach(host -> names.publish(host, DnsKinds.RecordType.CNAME, door));
        hosts.forEach(host -> names.publish(Doors.originName(host), DnsKinds.RecordType.A, address));
        filters.allow(site.nodeSubnets(), "AllowFrontDoor", List.of(Filters.FRONT_DOOR), List.of("*"), List.of(HTTPS));
        endAtController(all, inCluster.controller());
        return door;
    }

    /** Answers would leave by the firewall, which drops them (EGR-006; reference-designs.md G.2). */
    private void refuseLostAnswers() {
        WayOut.of(draft, site).firewall().ifPresent(firewall -> {
            throw new Refused(
                    ("the nodes leave by '%s', which would drop the answers of a public load balancer (EGR-006);"
                                    + " take Front Door over Private Link, or another way out first")
                            .formatted(firewall.name()));
        });
    }

    private ComponentId linkedDoor(List<Published> all) {
        InCluster inCluster = new InCluster(draft, site, parts);
        Doors doors = new Doors(draft, parts);
        ComponentId balancer = inCluster.internal();
        ComponentId link = doors.linkService(balancer);
        List<String> hosts = Published.hosts(all);
        ComponentId door = doors.door(hosts, link, true);
        doors.approve(door, link);
        List<String> sources = doors.natAddresses(link);
        inCluster.serve(all, Map.of(), originCertificate(hosts), sources);
        Names names = new Names(draft);
        hosts.forEach(host -> names.publish(host, DnsKinds.RecordType.CNAME, door));
        String frontend =
                Ranges.addressOf(draft.get(balancer)).map(Object::toString).orElse("*");
        filters.allow(site.nodeSubnets(), "AllowPrivateLink", sources, List.of(frontend), List.of(HTTPS));
        endAtController(all, inCluster.controller());
        return door;
    }

    private Properties originCertificate(List<String> hosts) {
        List<String> names = hosts.stream().map(Doors::originName).toList();
        return new Secrets(draft, site).mounted(Published.dashed(names.get(0)), names, "");
    }

    private ComponentId straightToPods(List<Published> all) {
        if (ClusterKinds.CNI_MODE.of(draft.get(site.cluster())).is(ClusterKinds.CniMode.KUBENET)) {
            throw new Refused("'%s' uses kubenet, with which AGIC needs the cluster's routes on the gateway's subnet; "
                            .formatted(draft.get(site.cluster()).name())
                    + "use Azure CNI");
        }
        Gateways gateways = new Gateways(draft, site, parts);
        List<String> hosts = Published.hosts(all);
        ComponentId gateway = gateways.gateway(hosts);
        gateways.toPods(gateway, all);
        ComponentId agic = parts.agic()
                .map(Component::id)
                .filter(draft.topology()::has)
                .orElseGet(() -> draft.add(
                                KubernetesKinds.AGIC,
                                "agic",
                                site.cluster(),
                                Given.of(KubernetesKinds.DEPLOYMENT, KubernetesKinds.AgicDeployment.ADD_ON)
                                        .and(KubernetesKinds.AGIC_VERSION, AGIC_VERSION)
                                        .and(KubernetesKinds.GATEWAY, gateway))
                        .id());
        draft.link(LinkKinds.ASSOCIATION, agic, gateway, "configures", Given.NOTHING);
        publish(new Names(draft), hosts, gateway);
        reachPods(all, gateways.subnet(gateway), gateway);
        return gateway;
    }

    private ComponentId forContainers(List<Published> all) {
        ComponentId gateway = new ForContainers(draft, site, parts).gateway(all);
        Names names = new Names(draft);
        Published.hosts(all).forEach(host -> names.publish(host, DnsKinds.RecordType.CNAME, gateway));
        reachPods(all, new Gateways(draft, site, parts).subnet(gateway), gateway);
        return gateway;
    }

    /** Filters and policies for a proxy that sends straight to pods; TLS ends there where they speak it. */
    private void reachPods(List<Published> all, ComponentId subnet, ComponentId entry) {
        List<String> sources = Site.ranges(draft.topology(), List.of(subnet));
        List<String> pods = site.podRanges(draft.topology());
        filters.allow(site.podHomes(), "AllowGatewayToPods", sources, pods, backends.ports(all));
        filters.allowOut(subnet, pods, backends.ports(all));
        backends.policies(all, List.of(), sources);
        for (Published each : all) {
            boolean tls = backends.speaksTls(each.service());
            ends.put(
                    each,
                    tls ? backends.workload(each.service()).map(Component::id).orElse(entry) : entry);
            if (!tls) {
                backends.workload(each.service())
                        .ifPresent(workload -> draft.say(
                                "TLS ends at '%s': '%s' speaks HTTP, and requests reach its pods in clear text"
                                        .formatted(draft.get(entry).name(), workload.name())));
            }
        }
    }

    private void endAtController(List<Published> all, ComponentId controller) {
        boolean tls = backends.spoken(all) == GatewayKinds.WebProtocol.HTTPS;
        for (Published each : all) {
            ends.put(
                    each,
                    tls ? backends.workload(each.service()).map(Component::id).orElse(controller) : controller);
        }
    }

    private void publish(Names names, List<String> hosts, ComponentId gateway) {
        Optional<ComponentId> address =
                GatewayKinds.PUBLIC_IP.of(draft.get(gateway)).optional().filter(draft.topology()::has);
        if (address.isEmpty()) {
            draft.say("'%s' has no public address, so no name of the Internet leads to it"
                    .formatted(draft.get(gateway).name()));
        }
        address.ifPresent(ip -> hosts.forEach(host -> names.publish(host, DnsKinds.RecordType.A, ip)));
    }
}
