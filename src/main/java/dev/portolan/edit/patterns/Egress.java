package dev.portolan.edit.patterns;

import dev.portolan.catalog.ActorKinds;
import dev.portolan.catalog.AddressKinds;
import dev.portolan.catalog.BalancerKinds;
import dev.portolan.catalog.ClusterKinds;
import dev.portolan.catalog.EgressKinds;
import dev.portolan.catalog.LinkKinds;
import dev.portolan.catalog.NetworkKinds;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Link;
import dev.portolan.model.Properties;
import dev.portolan.net.IpAddress;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Puts a way out into the draft, in the place of the one that it has. */
final class Egress {

    private static final int NAT_IDLE = 4;
    private static final int BALANCER_IDLE = 30;
    private static final String OUTBOUND = "outbound";

    private final Draft draft;
    private final Site site;
    private final Sweep sweep;

    Egress(Draft draft, Site site) {
        this.draft = draft;
        this.site = site;
        sweep = new Sweep(draft);
    }

    void become(Pattern pattern) {
        WayOut old = WayOut.of(draft, site);
        if (pattern == Pattern.FIREWALL) {
            refuseLostAnswers();
        }
        Set<ComponentId> asked = asked(old);
        leave(pattern, old);
        ComponentId out = switch (pattern) {
            case FIREWALL -> firewall();
            case NAT_GATEWAY -> natGateway();
            case LOAD_BALANCER -> balancer();
            default -> throw new IllegalArgumentException(pattern + " is a way in");
        };
        draft.traffic(site.cluster(), out);
        asked.forEach(service -> draft.traffic(out, service));
        Set<ComponentId> gone = old.all();
        gone.remove(out);
        new Asking(draft).leaveBy(gone, out);
        sweep.clean();
    }

    /** Answers of a public service would leave by the firewall, which drops them (EGR-006; reference-designs.md G.2). */
    private void refuseLostAnswers() {
        Optional<Component> balancer = Parts.of(draft.topology(), site).balancer();
        if (balancer.filter(each -> BalancerKinds.SCOPE.of(each).is(BalancerKinds.Scope.PUBLIC))
                .isPresent()) {
            throw new Refused(
                    ("requests come in at the public '%s', and their answers would leave by the firewall, which"
                                    + " drops them (EGR-006); switch the way in first, to Front Door over Private Link say")
                            .formatted(balancer.get().name()));
        }
    }

    /** The services on the Internet to which the old way out leads; all that are drawn where none are said. */
    private Set<ComponentId> asked(WayOut old) {
        Set<ComponentId> found = new LinkedHashSet<>();
        for (Link link : draft.topology().links()) {
            if (old.all().contains(link.from()) && draft.get(link.to()).is(ActorKinds.INTERNET_SERVICE.id())) {
                found.add(link.to());
            }
        }
        if (found.isEmpty()) {
            draft.all(ActorKinds.INTERNET_SERVICE).forEach(each -> found.add(each.id()));
        }
        return found;
    }

    private void leave(Pattern pattern, WayOut old) {
        if (pattern != Pattern.FIREWALL) {
            new Routing(draft, site).allToAzure();
            old.firewall().ifPresent(this::leaveFirewall);
        }
        if (pattern != Pattern.NAT_GATEWAY) {
            old.natGateway().ifPresent(this::leaveNat);
        }
        if (pattern != Pattern.LOAD_BALANCER) {
            OutboundBalancer.of(draft, site).ifPresent(this::leaveBalancer);
            draft.change(
                    site.cluster(),
                    each -> InCluster.without(
                            each,
                            ClusterKinds.OUTBOUND_IPS.name(),
                            ClusterKinds.OUTBOUND_PREFIXES.name(),
                            ClusterKinds.MANAGED_OUTBOUND_IPS.name(),
                            ClusterKinds.ALLOCATED_PORTS.name()));
        }
    }

    private void leaveFirewall(Component firewall) {
        List<ComponentId> services = draft.all(ActorKinds.INTERNET_SERVICE).stream()
                .map(Component::id)
                .toList();
        boolean removed = new HubFirewall(draft, site).removeIfIdle(draft.get(firewall.id()), sweep);
        if (!removed) {
            draft.withoutTraffic(site.cluster(), EgressKinds.AZURE_FIREWALL);
            if (services.isEmpty()) {
                return;
            }
            draft.withoutTraffic(firewall.id(), ActorKinds.INTERNET_SERVICE);
        }
    }

    private void leaveNat(Component gateway) {
        for (ComponentId subnet : site.ownSubnets()) {
            if (NetworkKinds.NAT_GATEWAY.of(draft.get(subnet)).is(gateway.id())) {
                draft.change(subnet, each -> InCluster.without(each, NetworkKinds.NAT_GATEWAY.name()));
            }
        }
        boolean used = draft.all(NetworkKinds.SUBNET).stream()
                .anyMatch(each -> NetworkKinds.NAT_GATEWAY.of(each).is(gateway.id()));
        if (used) {
            draft.withoutTraffic(site.cluster(), EgressKinds.NAT_GATEWAY);
        } else {
            sweep.watch(List.of(gateway));
            draft.remove(List.of(gateway.id()));
        }
    }

    private void leaveBalancer(Component balancer) {
        sweep.watch(OutboundBalancer.isInboundToo(balancer) ? List.of() : List.of(balancer));
        if (OutboundBalancer.isInboundToo(balancer)) {
            draft.change(balancer.id(), OutboundBalancer::withoutOutbound);
            draft.withoutTraffic(site.cluster(), BalancerKinds.LOAD_BALANCER_KIND);
            draft.withoutTraffic(balancer.id(), ActorKinds.INTERNET_SERVICE);
            List<ComponentId> idle = new ArrayList<>(draft.referredToBy(List.of(balancer)));
            idle.removeAll(draft.referredToBy(List.copyOf(draft.topology().components())));
            idle.removeIf(id -> draft.find(id)
                    .filter(each -> each.is(AddressKinds.PUBLIC_IP.id()))
                    .isEmpty());
            draft.remove(idle);
        } else {
            draft.remove(List.of(balancer.id()));
        }
    }

    private ComponentId firewall() {
        HubFirewall hub = new HubFirewall(draft, site);
        ComponentId firewall = hub.firewall();
        IpAddress address = EgressKinds.PRIVATE_ADDRESS
                .of(draft.get(firewall))
                .optional()
                .orElseThrow(() -> new Refused("'%s' has no private address; name one"
                        .formatted(draft.get(firewall).name())));
        hub.allow(firewall);
        new Routing(draft, site).allTo(address);
        outbound(ClusterKinds.OutboundType.USER_DEFINED_ROUTING);
        draft.link(LinkKinds.TRAFFIC, site.cluster(), firewall, "0.0.0.0/0 → " + address, Given.NOTHING);
        return firewall;
    }

    private void outbound(ClusterKinds.OutboundType type) {
        draft.set(site.cluster(), Given.of(ClusterKinds.OUTBOUND_TYPE, type));
        for (ComponentId subnet : site.ownSubnets()) {
            draft.set(subnet, Given.of(NetworkKinds.DEFAULT_OUTBOUND_ACCESS, false));
        }
    }

    private ComponentId natGateway() {
        Optional<ComponentId> there = WayOut.of(draft, site).natGateway().map(Component::id);
        ComponentId gateway = there.orElseGet(() -> {
            List<String> zones = Zones.of(draft, site);
            ComponentId address =
                    PublicIps.make(draft, "pip-nat", site.network(), zones, AddressKinds.PublicSku.STANDARD_V2);
            return draft.add(
                            EgressKinds.NAT_GATEWAY,
                            "ng-" + site.cluster().value(),
                            site.network(),
                            Given.of(EgressKinds.NAT_SKU, AddressKinds.PublicSku.STANDARD_V2)
                                    .and(EgressKinds.NAT_PUBLIC_IPS, List.of(address))
                                    .and(AddressKinds.ZONES, zones)
                                    .and(EgressKinds.IDLE_TIMEOUT, NAT_IDLE))
                    .id();
        });
        site.ownSubnets().forEach(subnet -> draft.set(subnet, Given.of(NetworkKinds.NAT_GATEWAY, gateway)));
        outbound(ClusterKinds.OutboundType.USER_ASSIGNED_NAT_GATEWAY);
        return gateway;
    }

    private ComponentId balancer() {
        Optional<Component> outbound = OutboundBalancer.of(draft, site);
        outbound(ClusterKinds.OutboundType.LOAD_BALANCER);
        if (outbound.isPresent()) {
            return outbound.get().id();
        }
        draft.set(site.cluster(), Given.of(ClusterKinds.MANAGED_OUTBOUND_IPS, 1));
        ComponentId address = PublicIps.make(draft, "pip-outbound", site.network(), Zones.of(draft, site));
        Given given = outboundHalf(address);
        Optional<Component> inbound = Parts.of(draft.topology(), site)
                .balancer()
                .filter(each -> BalancerKinds.SCOPE.of(each).is(BalancerKinds.Scope.PUBLIC));
        if (inbound.isPresent()) {
            draft.change(
                    inbound.get().id(),
                    each -> OutboundBalancer.withInbound(each, given.properties())
                            .with(
                                    BalancerKinds.OUTBOUND_RULES.key(),
                                    BalancerKinds.OUTBOUND_RULES
                                            .of(given.properties())
                                            .orElse(List.of())));
            return inbound.get().id();
        }
        return draft.add(BalancerKinds.LOAD_BALANCER_KIND, "slb-kubernetes", site.network(), given)
                .id();
    }

    private Given outboundHalf(ComponentId address) {
        Properties frontend = Given.of(BalancerKinds.NAME, OUTBOUND)
                .and(BalancerKinds.PUBLIC_IP, address)
                .properties();
        Properties pool = Given.of(BalancerKinds.NAME, "aksOutboundBackendPool")
                .and(BalancerKinds.MEMBERS, site.pools())
                .properties();
        Properties rule = Given.of(BalancerKinds.NAME, "aksOutboundRule")
                .and(BalancerKinds.OUTBOUND_FRONTENDS, List.of(OUTBOUND))
                .and(BalancerKinds.POOL, "aksOutboundBackendPool")
                .and(BalancerKinds.ALLOCATED_PORTS, 0)
                .and(BalancerKinds.IDLE_TIMEOUT, BALANCER_IDLE)
                .properties();
        return Given.of(BalancerKinds.SKU, AddressKinds.PublicSku.STANDARD)
                .and(BalancerKinds.SCOPE, BalancerKinds.Scope.PUBLIC)
                .and(BalancerKinds.FRONTENDS, List.of(frontend))
                .and(BalancerKinds.POOLS, List.of(pool))
                .and(BalancerKinds.OUTBOUND_RULES, List.of(rule));
    }
}
