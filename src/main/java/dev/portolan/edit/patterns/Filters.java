package dev.portolan.edit.patterns;

import dev.portolan.catalog.ClusterKinds;
import dev.portolan.catalog.FilterKinds;
import dev.portolan.catalog.NetworkKinds;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Properties;
import dev.portolan.net.PortRange;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The rules of network security groups that a pattern asks for (data-plane.md B.3; reference-designs.md G.1). */
final class Filters {

    static final String INTERNET = "Internet";
    static final String FRONT_DOOR = "AzureFrontDoor.Backend";

    private static final String PROBES = "AzureLoadBalancer";
    private static final String ANY = "*";
    private static final int FIRST = 100;
    private static final int STEP = 10;
    private static final int LAST = 4_000;

    private final Draft draft;
    private final Site site;

    Filters(Draft draft, Site site) {
        this.draft = draft;
        this.site = site;
    }

    /** The group of a subnet of the cluster's; made with what nodes and pods need where there is none. */
    private ComponentId groupOf(ComponentId subnet) {
        return NetworkKinds.NETWORK_SECURITY_GROUP
                .of(draft.get(subnet))
                .optional()
                .filter(draft.topology()::has)
                .orElseGet(() -> {
                    ComponentId made = make("nsg-" + bare(subnet), clusterRules());
                    draft.set(subnet, Given.of(NetworkKinds.NETWORK_SECURITY_GROUP, made));
                    draft.say("'%s' got a network security group of its own"
                            .formatted(draft.get(subnet).name()));
                    return made;
                });
    }

    private static String bare(ComponentId subnet) {
        return subnet.value().replaceFirst("^snet-", "");
    }

    ComponentId make(String stem, List<Properties> rules) {
        return draft.add(FilterKinds.NETWORK_SECURITY_GROUP, stem, site.network(), Given.of(FilterKinds.RULES, rules))
                .id();
    }

    private List<Properties> clusterRules() {
        List<String> own = new ArrayList<>(site.nodeRanges(draft.topology()));
        site.podRanges(draft.topology()).stream()
                .filter(range -> !own.contains(range))
                .forEach(own::add);
        List<Properties> rules = new ArrayList<>();
        rules.add(in("AllowProbes", FIRST + STEP, List.of(PROBES), List.of(ANY), List.of(PortRange.ANY)));
        rules.add(in("AllowNodesAndPods", FIRST + 2 * STEP, own, own, List.of(PortRange.ANY)));
        ClusterKinds.API_SERVER_SUBNET
                .of(draft.get(site.cluster()))
                .optional()
                .filter(draft.topology()::has)
                .ifPresent(subnet -> rules.add(in(
                        "AllowApiServer",
                        FIRST + 3 * STEP,
                        Site.ranges(draft.topology(), List.of(subnet)),
                        own,
                        List.of(PortRange.ANY))));
        rules.add(in("DenyVnetInbound", LAST, List.of("VirtualNetwork"), List.of(ANY), List.of(PortRange.ANY))
                .with(FilterKinds.ACCESS.key(), FilterKinds.Access.DENY));
        return rules;
    }

    /** Lets these sources in to the subnets' machines or pods, before any rule that denies. */
    void allow(List<ComponentId> subnets, String name, List<String> sources, List<String> to, List<Integer> ports) {
        for (ComponentId subnet : subnets) {
            draft.change(groupOf(subnet), group -> {
                List<Properties> rules =
                        new ArrayList<>(FilterKinds.RULES.of(group).orElse(List.of()));
                rules.add(in(
                        name,
                        free(rules),
                        sources,
                        to,
                        ports.stream().distinct().map(PortRange::single).toList()));
                rules.sort((one, other) -> Integer.compare(priority(one), priority(other)));
                return group.with(FilterKinds.RULES.key(), rules);
            });
        }
    }

    private static int free(List<Properties> rules) {
        Set<Integer> taken = rules.stream().map(Filters::priority).collect(Collectors.toSet());
        int denied = rules.stream()
                .filter(rule -> FilterKinds.ACCESS.of(rule).is(FilterKinds.Access.DENY))
                .mapToInt(Filters::priority)
                .min()
                .orElse(LAST);
        for (int step : new int[] {STEP, 1}) {
            for (int priority = FIRST; priority < denied; priority += step) {
                if (!taken.contains(priority)) {
                    return priority;
                }
            }
        }
        throw new Refused(
                "a network security group denies with priority %d, before which no rule has room".formatted(denied));
    }

    private static int priority(Properties rule) {
        return FilterKinds.PRIORITY.of(rule).optional().orElse(LAST);
    }

    /** Takes out the rules that let in none but these sources, as nobody comes from there any more. */
    void forget(Collection<ComponentId> subnets, Collection<String> sources) {
        for (ComponentId subnet : subnets) {
            NetworkKinds.NETWORK_SECURITY_GROUP
                    .of(draft.get(subnet))
                    .optional()
                    .filter(draft.topology()::has)
                    .ifPresent(group -> draft.change(group, each -> without(each, sources)));
        }
    }

    private static Component without(Component group, Collection<String> sources) {
        List<Properties> rules = FilterKinds.RULES.of(group).orElse(List.of());
        List<Properties> kept = rules.stream()
                .filter(rule -> {
                    List<String> from = FilterKinds.SOURCES.of(rule).orElse(List.of());
                    boolean allows = FilterKinds.ACCESS.of(rule).is(FilterKinds.Access.ALLOW)
                            && FilterKinds.DIRECTION.of(rule).is(FilterKinds.Direction.INBOUND);
                    return !allows || from.isEmpty() || !sources.containsAll(from);
                })
                .toList();
        return kept.size() == rules.size() ? group : group.with(FilterKinds.RULES.key(), kept);
    }

    /** What the subnet of a regional proxy lets in. */
    static List<Properties> proxyRules(boolean managed) {
        List<Properties> rules = new ArrayList<>();
        rules.add(tcp("AllowClients", FIRST, List.of(INTERNET), List.of(ANY), List.of(PortRange.single(443))));
        if (managed) {
            rules.add(tcp(
                    "AllowGatewayManager",
                    FIRST + STEP,
                    List.of("GatewayManager"),
                    List.of(ANY),
                    List.of(PortRange.of("65200-65535"))));
        }
        rules.add(in("AllowProbes", FIRST + 2 * STEP, List.of(PROBES), List.of(ANY), List.of(PortRange.ANY)));
        return rules;
    }

    /** Lets a proxy's subnet out to pods, whose overlay addresses are none of the virtual network's. */
    void allowOut(ComponentId subnet, List<String> to, List<Integer> ports) {
        NetworkKinds.NETWORK_SECURITY_GROUP
                .of(draft.get(subnet))
                .optional()
                .filter(draft.topology()::has)
                .ifPresent(group -> draft.change(group, each -> {
                    List<Properties> rules =
                            new ArrayList<>(FilterKinds.RULES.of(each).orElse(List.of()));
                    rules.removeIf(rule -> FilterKinds.NAME.of(rule).is("AllowToPods"));
                    List<PortRange> single =
                            ports.stream().distinct().map(PortRange::single).toList();
                    rules.add(
                            tcp("AllowToPods", free(rules), Site.ranges(draft.topology(), List.of(subnet)), to, single)
                                    .with(FilterKinds.DIRECTION.key(), FilterKinds.Direction.OUTBOUND));
                    return each.with(FilterKinds.RULES.key(), rules);
                }));
    }

    private static Properties tcp(
            String name, int priority, List<String> from, List<String> to, List<PortRange> ports) {
        return in(name, priority, from, to, ports).with(FilterKinds.PROTOCOL.key(), FilterKinds.RuleProtocol.TCP);
    }

    private static Properties in(String name, int priority, List<String> from, List<String> to, List<PortRange> ports) {
        boolean all = ports.contains(PortRange.ANY);
        return Given.of(FilterKinds.NAME, name)
                .and(FilterKinds.PRIORITY, priority)
                .and(FilterKinds.DIRECTION, FilterKinds.Direction.INBOUND)
                .and(FilterKinds.ACCESS, FilterKinds.Access.ALLOW)
                .and(FilterKinds.PROTOCOL, all ? FilterKinds.RuleProtocol.ANY : FilterKinds.RuleProtocol.TCP)
                .and(FilterKinds.SOURCES, from)
                .and(FilterKinds.DESTINATIONS, to)
                .and(FilterKinds.DESTINATION_PORTS, ports)
                .properties();
    }
}
