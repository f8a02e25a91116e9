package dev.portolan.guidance.egress;

import dev.portolan.catalog.DnsKinds;
import dev.portolan.catalog.EgressKinds;
import dev.portolan.catalog.EgressKinds.CollectionType;
import dev.portolan.catalog.NetworkKinds;
import dev.portolan.edit.Edit;
import dev.portolan.edit.Edits;
import dev.portolan.guidance.Cases;
import dev.portolan.guidance.Finding;
import dev.portolan.guidance.Listing;
import dev.portolan.guidance.Pillar;
import dev.portolan.guidance.Review;
import dev.portolan.guidance.Rule;
import dev.portolan.guidance.RuleInfo;
import dev.portolan.guidance.Severity;
import dev.portolan.guidance.Sources;
import dev.portolan.guidance.Verdict;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.net.IpAddress;
import dev.portolan.plan.Estate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** EGR-021: host names in network rules need the firewall to see the same DNS answers. */
final class FirewallDnsProxyRule implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
                    "EGR-021",
                    "Host names in network rules need the firewall as DNS server",
                    Severity.ERROR,
                    Pillar.RELIABILITY,
                    """
            A network rule sees addresses, not names. For a rule with a host name, such as ntp.ubuntu.com on port 123,
            the firewall resolves the name itself and compares addresses: unless the clients ask the firewall too,
            they get other answers and their packets are dropped.
            """,
                    """
            Switch the firewall's DNS proxy on and make the firewall the DNS server of the virtual networks behind it.
            Link their private DNS zones to the firewall's network, as it asks from there.
            """,
                    """
            No network rule has a host name. Where the networks have another custom DNS server, whether that asks the
            firewall is not determined.
            """,
                    List.of(Sources.FIREWALL_EGRESS, Sources.REVIEW_CHECKLISTS, Sources.AZURE_POLICY),
                    List.of("Policy 3f84c9b0-8b64-4208-98d4-6ada96bb49c3", "RC-ALZ D07.18"))
            .about(EgressKinds.AZURE_FIREWALL, NetworkKinds.VIRTUAL_NETWORK)
            .fix("Switch the DNS proxy on, or make the firewall the DNS server of the network");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Verdict check(Review review) {
        Estate estate = review.estate();
        List<Component> firewalls = estate.all(EgressKinds.AZURE_FIREWALL).stream()
                .filter(firewall -> !names(firewall).isEmpty())
                .toList();
        if (firewalls.isEmpty()) {
            return Verdict.notApplicable("no firewall has a network rule with a host name");
        }
        Cases cases = new Cases();
        firewalls.forEach(firewall -> check(firewall, estate, cases));
        return cases.verdict();
    }

    private static List<String> names(Component firewall) {
        return EgressKinds.COLLECTIONS.of(firewall).orElse(List.of()).stream()
                .filter(collection -> EgressKinds.COLLECTION_TYPE.of(collection).is(CollectionType.NETWORK))
                .flatMap(collection -> EgressKinds.COLLECTION_RULES.of(collection).orElse(List.of()).stream())
                .flatMap(rule -> EgressKinds.FQDNS.of(rule).orElse(List.of()).stream())
                .distinct()
                .toList();
    }

    private static void check(Component firewall, Estate estate, Cases cases) {
        String hosts = Listing.of(names(firewall));
        List<Component> networks = behind(firewall, estate);
        Optional<IpAddress> own = estate.addresses().of(firewall.id()).optional();
        if (!EgressKinds.DNS_PROXY.of(firewall).is(true)) {
            Finding finding = Finding.of(
                    INFO,
                    "Network rules of '%s' name %s, but its DNS proxy is off.".formatted(firewall.name(), hosts),
                    firewall);
            cases.found(switchedOn(firewall, networks, own, estate)
                    .map(finding::fixedBy)
                    .orElse(finding));
            return;
        }
        for (Component network : networks) {
            if (asksAzure(network)) {
                Finding finding = Finding.of(
                        INFO,
                        "Network rules of '%s' name %s, but '%s' asks Azure's own DNS."
                                .formatted(firewall.name(), hosts, network.name()),
                        firewall,
                        network);
                cases.found(own.flatMap(address -> asking(firewall, address, List.of(network), estate))
                        .map(finding::fixedBy)
                        .orElse(finding));
            } else if (own.filter(NetworkKinds.DNS_SERVERS.of(network).value()::contains)
                    .isEmpty()) {
                cases.missing(
                        network,
                        NetworkKinds.DNS_SERVERS,
                        "whether the DNS servers of " + network.name() + " ask " + firewall.name() + " is not given");
            }
        }
    }

    /** The networks with a subnet whose default route leads to a firewall. */
    private static List<Component> behind(Component firewall, Estate estate) {
        return estate.all(NetworkKinds.SUBNET).stream()
                .filter(subnet ->
                        estate.defaultFirewall(subnet).filter(firewall::equals).isPresent())
                .flatMap(subnet -> estate.networkOf(subnet).stream())
                .distinct()
                .toList();
    }

    private static boolean asksAzure(Component network) {
        return NetworkKinds.DNS_SERVERS.of(network).value().isEmpty();
    }

    /** The proxy alone would change nothing for networks that ask Azure. */
    private static Optional<Edit> switchedOn(
            Component firewall, List<Component> networks, Optional<IpAddress> own, Estate estate) {
        Edit on = Edits.setProperty(firewall, EgressKinds.DNS_PROXY, true);
        List<Component> asking =
                networks.stream().filter(FirewallDnsProxyRule::asksAzure).toList();
        Optional<Edit> edit = own.isEmpty() || asking.isEmpty()
                ? Optional.of(on)
                : asking(firewall, own.get(), asking, estate).map(on::then);
        return edit.map(each ->
                each.labelled("Switch the DNS proxy of '%s' on for the networks behind it".formatted(firewall.name())));
    }

    /**
     * Makes the firewall the DNS server of these networks and links their private zones to its own, as it is there that the
     * proxy asks from then on; empty where it stands in no network to link them to.
     */
    private static Optional<Edit> asking(
            Component firewall, IpAddress address, List<Component> networks, Estate estate) {
        List<ComponentId> ids = networks.stream().map(Component::id).toList();
        List<Component> zones = estate.all(DnsKinds.PRIVATE_DNS_ZONE).stream()
                .filter(zone -> DnsKinds.LINKED_NETWORKS.of(zone).orElse(List.of()).stream()
                        .anyMatch(ids::contains))
                .toList();
        Optional<Component> home = estate.networkOf(firewall);
        if (home.isEmpty() && !zones.isEmpty()) {
            return Optional.empty();
        }
        Edit edit = Edits.setValues(
                networks,
                NetworkKinds.DNS_SERVERS,
                NetworkKinds.DNS_SERVERS.key().form().write(List.of(address)));
        for (Component zone : zones) {
            List<ComponentId> linked =
                    new ArrayList<>(DnsKinds.LINKED_NETWORKS.of(zone).value());
            if (!linked.contains(home.get().id())) {
                linked.add(home.get().id());
                edit = edit.then(Edits.setProperty(zone, DnsKinds.LINKED_NETWORKS, linked));
            }
        }
        return Optional.of(
                edit.labelled("Make '%s' the DNS server of the networks behind it".formatted(firewall.name())));
    }
}
