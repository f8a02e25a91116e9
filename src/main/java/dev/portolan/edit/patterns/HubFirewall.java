package dev.portolan.edit.patterns;

import dev.portolan.catalog.AddressKinds;
import dev.portolan.catalog.Connection;
import dev.portolan.catalog.DnsKinds;
import dev.portolan.catalog.EgressKinds;
import dev.portolan.catalog.FilterKinds;
import dev.portolan.catalog.LinkKinds;
import dev.portolan.catalog.NetworkKinds;
import dev.portolan.edit.AddressChoice;
import dev.portolan.edit.ConnectionEdits;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Link;
import dev.portolan.model.Properties;
import dev.portolan.net.AzureNumbers;
import dev.portolan.net.IpAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The firewall in the hub: found, made, or taken away where nothing needs it. */
final class HubFirewall {

    /** What Well-Architected asks for at least (numbers.md D.1; EGR-007). */
    private static final int ADDRESSES = 5;

    private final Draft draft;
    private final Site site;

    HubFirewall(Draft draft, Site site) {
        this.draft = draft;
        this.site = site;
    }

    /** The firewall of the hub; made with its subnet and public addresses where there is none. */
    ComponentId firewall() {
        Component hub = hub();
        Optional<Component> there = draft.topology().descendants(hub.id()).stream()
                .filter(each -> each.is(EgressKinds.AZURE_FIREWALL.id()))
                .findFirst();
        ComponentId firewall = there.map(Component::id).orElseGet(() -> make(hub.id()));
        if (!EgressKinds.PRIVATE_ADDRESS.of(draft.get(firewall)).isKnown()) {
            IpAddress address = new Ranges(draft).address(draft.get(firewall).parent());
            draft.set(firewall, Given.of(EgressKinds.PRIVATE_ADDRESS, address));
        }
        return firewall;
    }

    private ComponentId make(ComponentId hub) {
        Ranges ranges = new Ranges(draft);
        ComponentId subnet = draft.topology().children(hub).stream()
                .filter(each -> each.is(NetworkKinds.SUBNET.id()) && each.name().equals("AzureFirewallSubnet"))
                .findFirst()
                .map(Component::id)
                .orElseGet(() -> firewallSubnet(ranges, hub));
        List<String> zones = Zones.of(draft, site);
        List<ComponentId> addresses = new ArrayList<>();
        for (int number = 1; number <= ADDRESSES; number++) {
            addresses.add(PublicIps.make(draft, "pip-fw-" + number, hub, zones));
        }
        draft.say("The firewall has %d public addresses, as Well-Architected asks for; the AKS guide speaks of 20"
                .formatted(ADDRESSES));
        return draft.add(
                        EgressKinds.AZURE_FIREWALL,
                        "afw-hub",
                        subnet,
                        Given.of(EgressKinds.TIER, EgressKinds.FirewallTier.PREMIUM)
                                .and(EgressKinds.PRIVATE_ADDRESS, ranges.address(subnet))
                                .and(EgressKinds.PUBLIC_IPS, addresses)
                                .and(AddressKinds.ZONES, zones)
                                .and(EgressKinds.DNS_PROXY, true)
                                .and(EgressKinds.THREAT_INTEL, EgressKinds.ThreatIntel.DENY)
                                .and(EgressKinds.IDPS, EgressKinds.ThreatIntel.DENY))
                .id();
    }

    private ComponentId firewallSubnet(Ranges ranges, ComponentId hub) {
        ComponentId made = ranges.subnet(hub, "snet-fw", AzureNumbers.FIREWALL_SUBNET, Given.NOTHING);
        draft.change(made, each -> each.named("AzureFirewallSubnet"));
        return made;
    }

    private Component hub() {
        List<Component> peers = draft.topology()
                .linksOf(site.network())
                .filter(link -> link.is(LinkKinds.PEERING.id()))
                .map(link -> other(link, site.network()))
                .flatMap(id -> draft.find(id).stream())
                .distinct()
                .toList();
        Optional<Component> hub = peers.stream()
                .filter(each -> draft.topology().descendants(each.id()).stream()
                        .anyMatch(inner -> inner.is(EgressKinds.AZURE_FIREWALL.id())))
                .findFirst()
                .or(() -> peers.stream().filter(HubFirewall::isHub).findFirst())
                .or(() -> draft.all(NetworkKinds.VIRTUAL_NETWORK).stream()
                        .filter(HubFirewall::isHub)
                        .findFirst());
        Component found = hub.orElseGet(this::makeHub);
        if (!peers.contains(found) && !found.id().equals(site.network())) {
            draft.become(
                    ConnectionEdits.connect(new Connection.ByLink(LinkKinds.PEERING), found, draft.get(site.network()))
                            .apply(draft.design()));
            draft.say("'%s' and '%s' are peered"
                    .formatted(found.name(), draft.get(site.network()).name()));
        }
        return found;
    }

    private Component makeHub() {
        Given given = Given.of(NetworkKinds.ROLE, NetworkKinds.Role.HUB);
        Given ranged = AddressChoice.forNetwork(draft.catalog(), draft.design())
                .map(range -> given.and(NetworkKinds.ADDRESS_SPACE, List.of(range)))
                .orElseThrow(() -> new Refused("10.0.0.0/8 has no room left for a hub; draw one"));
        draft.set(site.network(), Given.of(NetworkKinds.ROLE, NetworkKinds.Role.SPOKE));
        Component made = draft.add(
                NetworkKinds.VIRTUAL_NETWORK, "hub", draft.get(site.network()).parent(), ranged);
        draft.say("'%s' is new, with %s, as the design had no hub"
                .formatted(
                        made.name(),
                        NetworkKinds.ADDRESS_SPACE.of(made).orElse(List.of()).get(0)));
        return made;
    }

    private static boolean isHub(Component network) {
        return NetworkKinds.ROLE.of(network).is(NetworkKinds.Role.HUB);
    }

    private static ComponentId other(Link link, ComponentId end) {
        return link.from().equals(end) ? link.to() : link.from();
    }

    /** Takes a firewall away that nothing goes through any more; whether it did. */
    boolean removeIfIdle(Component firewall, Sweep sweep) {
        if (isNeeded(firewall)) {
            draft.say("'%s' stays, as others go through it".formatted(firewall.name()));
            return false;
        }
        Optional<IpAddress> address = EgressKinds.PRIVATE_ADDRESS.of(firewall).optional();
        address.ifPresent(this::forgetServer);
        sweep.watch(List.of(firewall));
        draft.remove(List.of(firewall.id()));
        return true;
    }

    private boolean isNeeded(Component firewall) {
        Optional<IpAddress> address = EgressKinds.PRIVATE_ADDRESS.of(firewall).optional();
        boolean routed = draft.all(FilterKinds.ROUTE_TABLE).stream()
                .flatMap(table -> FilterKinds.ROUTES.of(table).orElse(List.of()).stream())
                .anyMatch(route -> address.isPresent()
                        && FilterKinds.NEXT_HOP_ADDRESS.of(route).is(address.get()));
        boolean translates = EgressKinds.COLLECTIONS.of(firewall).orElse(List.of()).stream()
                .anyMatch(each -> EgressKinds.COLLECTION_TYPE.of(each).is(EgressKinds.CollectionType.DNAT));
        boolean asked = draft.all(NetworkKinds.VIRTUAL_NETWORK).stream()
                .filter(each -> !each.id().equals(site.network()))
                .anyMatch(each -> address.isPresent()
                        && NetworkKinds.DNS_SERVERS.of(each).orElse(List.of()).contains(address.get()));
        boolean forwards = draft.topology()
                .linksOf(firewall.id())
                .anyMatch(
                        link -> link.to().equals(firewall.id()) && !link.from().equals(site.cluster()));
        return routed || translates || asked || forwards;
    }

    /** The network asked the firewall for names; now it asks Azure, and sees the zones that the firewall saw. */
    private void forgetServer(IpAddress server) {
        List<IpAddress> servers = new ArrayList<>(
                NetworkKinds.DNS_SERVERS.of(draft.get(site.network())).orElse(List.of()));
        if (!servers.remove(server)) {
            return;
        }
        draft.change(
                site.network(),
                each -> servers.isEmpty()
                        ? InCluster.without(each, NetworkKinds.DNS_SERVERS.name())
                        : each.with(NetworkKinds.DNS_SERVERS.key(), servers));
        ComponentId hub = draft.all(NetworkKinds.VIRTUAL_NETWORK).stream()
                .filter(each -> NetworkKinds.ADDRESS_SPACE.of(each).orElse(List.of()).stream()
                        .anyMatch(range -> range.contains(server)))
                .findFirst()
                .map(Component::id)
                .orElse(site.network());
        for (Component zone : draft.all(DnsKinds.PRIVATE_DNS_ZONE)) {
            List<ComponentId> linked =
                    new ArrayList<>(DnsKinds.LINKED_NETWORKS.of(zone).orElse(List.of()));
            if (linked.contains(hub) && !linked.contains(site.network())) {
                linked.add(site.network());
                draft.set(zone.id(), Given.of(DnsKinds.LINKED_NETWORKS, linked));
            }
        }
        draft.say("'%s' asks Azure's DNS, and the private zones of the hub are linked to it"
                .formatted(draft.get(site.network()).name()));
    }

    /** The collections that let the cluster reach what it needs, and the services that are drawn. */
    void allow(ComponentId firewall) {
        List<Properties> all =
                new ArrayList<>(EgressKinds.COLLECTIONS.of(draft.get(firewall)).orElse(List.of()));
        List<Properties> more = new Allowances(draft, site).collections(all);
        if (!more.isEmpty()) {
            all.addAll(more);
            draft.set(firewall, Given.of(EgressKinds.COLLECTIONS, all));
        }
    }
}
