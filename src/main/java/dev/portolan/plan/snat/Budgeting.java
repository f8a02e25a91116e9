package dev.portolan.plan.snat;

import dev.portolan.catalog.NodePoolKinds;
import dev.portolan.catalog.NodePoolKinds.OsType;
import dev.portolan.catalog.Phrases;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Properties;
import dev.portolan.net.AzureNumbers;
import dev.portolan.net.DefaultPorts;
import dev.portolan.plan.Estate;
import dev.portolan.plan.Fill;
import dev.portolan.plan.NodeCount;
import dev.portolan.trace.Missing;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Gathers who leaves by one way out, and makes its budget. */
final class Budgeting {

    private final Egress egress;
    private final Estate estate;
    private final Map<Optional<Component>, Set<Component>> pools = new LinkedHashMap<>();

    Budgeting(Egress egress, Estate estate) {
        this.egress = egress;
        this.estate = estate;
    }

    void add(Component pool, Optional<Component> destination) {
        pools.computeIfAbsent(destination, key -> new LinkedHashSet<>()).add(pool);
    }

    SnatBudget budget() {
        Capacity capacity = new Capacities(estate).of(egress);
        Set<Component> users = new LinkedHashSet<>();
        pools.values().forEach(users::addAll);
        List<NodeCount> nodes = users.stream().map(NodeCount::of).toList();
        List<Demand> demands = demands(capacity, users);
        List<String> notes = new ArrayList<>();
        List<String> crossings = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        if (egress.type() == Egress.Type.LOAD_BALANCER) {
            Balancer balancer = Balancer.of(egress, estate);
            crossings(balancer, notes);
            crossings.addAll(notes);
            chosen(balancer, notes, problems);
        }
        if (egress.type() == Egress.Type.NAT_GATEWAY) {
            inAll(demands, problems);
        }
        users.forEach(pool -> windows(pool, notes, problems));
        SnatBudget open = new SnatBudget(egress, capacity, nodes, demands, notes, crossings, problems, "");
        return new SnatBudget(
                egress, capacity, nodes, demands, notes, crossings, problems, new SmallestChange(open, estate).words());
    }

    private List<Demand> demands(Capacity capacity, Set<Component> users) {
        List<Demand> found = new ArrayList<>();
        pools.keySet().stream()
                .filter(Optional::isPresent)
                .forEach(destination -> found.add(demand(destination, capacity, users)));
        boolean anything = users.stream().anyMatch(pool -> declared(pool, Optional.empty()) > 0);
        if (anything || found.isEmpty()) {
            found.add(demand(Optional.empty(), capacity, users));
        }
        return found;
    }

    private Demand demand(Optional<Component> destination, Capacity capacity, Set<Component> users) {
        List<Missing> missing = new ArrayList<>();
        List<String> words = new ArrayList<>();
        long sum = 0;
        for (Component pool : users) {
            NodeCount nodes = NodeCount.of(pool);
            long perNode = perNode(pool, destination, missing);
            if (perNode == 0) {
                continue;
            }
            if (capacity.perNode()) {
                sum = Math.max(sum, perNode);
                words.add("%s per node of %s".formatted(Words.number(perNode), pool.name()));
            } else {
                sum += perNode * nodes.atLeast();
                words.add("%s × (%s)".formatted(Words.number(perNode), nodes.words()));
                missing.addAll(nodes.missing());
            }
        }
        boolean exact = missing.isEmpty() && capacity.ports().isPresent();
        Fill fill = Fill.of(sum, exact, capacity.ports().orElse(Long.MAX_VALUE));
        return new Demand(
                destination,
                String.join(capacity.perNode() ? ", " : " + ", words),
                sum,
                fill,
                missing.stream().distinct().toList());
    }

    /** What one node holds to this destination: what is said of it, and what may go anywhere and so also there. */
    private long perNode(Component pool, Optional<Component> destination, List<Missing> missing) {
        List<Properties> flows = NodePoolKinds.OUTBOUND_FLOWS.of(pool).orElse(List.of());
        if (!NodePoolKinds.OUTBOUND_FLOWS.of(pool).isKnown()
                || flows.stream()
                        .anyMatch(flow -> !NodePoolKinds.FLOWS_PER_NODE.of(flow).isKnown())) {
            missing.add(new Missing(
                    pool.id(),
                    NodePoolKinds.OUTBOUND_FLOWS.name(),
                    "how many connections a node of " + pool.name() + " holds at once is not given"));
        }
        long anywhere = leaves(pool, Optional.empty()) ? declared(pool, Optional.empty()) : 0;
        return destination.isEmpty()
                ? anywhere
                : anywhere + (leaves(pool, destination) ? declared(pool, destination) : 0);
    }

    private boolean leaves(Component pool, Optional<Component> destination) {
        return pools.getOrDefault(destination, Set.of()).contains(pool);
    }

    private static long declared(Component pool, Optional<Component> destination) {
        Optional<ComponentId> wanted = destination.map(Component::id);
        return NodePoolKinds.OUTBOUND_FLOWS.of(pool).orElse(List.of()).stream()
                .filter(flow ->
                        NodePoolKinds.FLOW_DESTINATION.of(flow).optional().equals(wanted))
                .mapToLong(flow -> NodePoolKinds.FLOWS_PER_NODE.of(flow).orElse(0))
                .sum();
    }

    /** Ports get fewer for every node as the pool grows over a boundary of the table, during an upgrade too (S-A5). */
    private static void crossings(Balancer balancer, List<String> notes) {
        if (balancer.chosen() > 0
                || balancer.today().isEmpty()
                || !balancer.addresses().isKnown()) {
            return;
        }
        int addresses = balancer.addresses().value();
        long today = balancer.today().get();
        DefaultPorts.crossed(today, balancer.nodesAtLeast())
                .forEach(row -> notes.add("From %s on each node has %s ports; there are %s today, %s%s at most"
                        .formatted(
                                Words.nodes(row.least()),
                                Words.number(Math.min((long) row.ports() * addresses, DefaultPorts.MOST)),
                                Words.nodes(today),
                                balancer.knowsNodes() ? "" : "at least ",
                                Words.nodes(balancer.nodesAtLeast()))));
    }

    private static void chosen(Balancer balancer, List<String> notes, List<String> problems) {
        if (balancer.chosen() == 0) {
            return;
        }
        if (balancer.chosen() % AzureNumbers.BALANCER_PORT_STEP != 0) {
            problems.add("%s ports per node are no multiple of %d"
                    .formatted(Words.number(balancer.chosen()), AzureNumbers.BALANCER_PORT_STEP));
        }
        balancer.addresses().optional().ifPresent(addresses -> {
            long most = (long) AzureNumbers.BALANCER_PORTS * addresses / balancer.chosen();
            String words = "%s ports × %s / %s ports per node = %s at most"
                    .formatted(
                            Words.number(AzureNumbers.BALANCER_PORTS),
                            Words.addresses(addresses),
                            Words.number(balancer.chosen()),
                            Words.nodes(most));
            if (balancer.nodesAtLeast() > most) {
                problems.add("%s, but there can be %s".formatted(words, Words.nodes(balancer.nodesAtLeast())));
            } else {
                notes.add(words);
            }
        });
    }

    private static void inAll(List<Demand> demands, List<String> problems) {
        long all = demands.stream().mapToLong(Demand::atLeast).sum();
        if (all > AzureNumbers.NAT_CONNECTIONS_IN_ALL) {
            problems.add("%s connections in all, but a NAT gateway holds %s"
                    .formatted(Words.number(all), Words.number(AzureNumbers.NAT_CONNECTIONS_IN_ALL)));
        }
    }

    private void windows(Component pool, List<String> notes, List<String> problems) {
        if (!limitsWindows(pool)) {
            return;
        }
        long most = pools.keySet().stream()
                .mapToLong(destination -> perNode(pool, destination, new ArrayList<>()))
                .max()
                .orElse(0);
        String limit = "a Windows node of %s has %d ports while OutboundNAT is on"
                .formatted(pool.name(), AzureNumbers.WINDOWS_PORTS);
        if (most > AzureNumbers.WINDOWS_PORTS) {
            problems.add("%s connections per node, but %s".formatted(Words.number(most), limit));
        } else {
            notes.add(Phrases.capitalised(limit));
        }
    }

    static boolean limitsWindows(Component pool) {
        return NodePoolKinds.OS_TYPE.of(pool).is(OsType.WINDOWS)
                && NodePoolKinds.WINDOWS_OUTBOUND_NAT.of(pool).is(true);
    }
}
