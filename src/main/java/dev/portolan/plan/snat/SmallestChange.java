package dev.portolan.plan.snat;

import dev.portolan.catalog.EgressKinds;
import dev.portolan.model.Component;
import dev.portolan.net.AzureNumbers;
import dev.portolan.net.DefaultPorts;
import dev.portolan.plan.Estate;
import dev.portolan.plan.Fill;
import dev.portolan.plan.NodeCount;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** The change with the fewest new addresses after which what is known to be needed suffices. */
final class SmallestChange {

    private final SnatBudget budget;
    private final Estate estate;

    SmallestChange(SnatBudget budget, Estate estate) {
        this.budget = budget;
        this.estate = estate;
    }

    /** In words; empty where nothing has to change or no change is known to suffice. */
    String words() {
        List<String> found = new ArrayList<>();
        if (budget.fill() == Fill.TOO_SMALL && budget.capacity().addresses().isPresent()) {
            String ports = ports(budget.capacity().addresses().getAsInt());
            if (!ports.isEmpty()) {
                found.add(ports);
            }
        }
        budget.pools().stream()
                .map(NodeCount::pool)
                .filter(pool -> budget.problems().stream().anyMatch(problem -> problem.contains("OutboundNAT"))
                        && Budgeting.limitsWindows(pool))
                .forEach(pool -> found.add(windows(pool)));
        boolean exact = budget.missing().isEmpty();
        return found.isEmpty() || exact ? String.join("; and ", found) : "at least " + String.join("; and ", found);
    }

    /** OutboundNAT can go where another device than the load balancer translates (numbers.md D.1; S-A6). */
    private String windows(Component pool) {
        String off = "switch Windows OutboundNAT of '%s' off".formatted(pool.name());
        return budget.egress().type() == Egress.Type.LOAD_BALANCER
                ? off + ", which takes another way out than the load balancer"
                : off;
    }

    private long needed() {
        return budget.demands().stream().mapToLong(Demand::atLeast).max().orElse(0);
    }

    private String ports(int addresses) {
        return switch (budget.egress().type()) {
            case FIREWALL -> firewall(addresses);
            case NAT_GATEWAY -> natGateway(addresses, needed());
            case LOAD_BALANCER -> balancer(addresses);
            default -> "";
        };
    }

    private String firewall(int addresses) {
        long ports = budget.capacity().ports().orElse(0);
        if (needed() <= ports) {
            return "";
        }
        long each = Capacities.firewallPorts(
                1, EgressKinds.INSTANCES.of(budget.egress().component()).value());
        long wanted = ceiling(needed(), each);
        long gateway = ceiling(needed(), AzureNumbers.NAT_CONNECTIONS);
        String behind = gateway > AzureNumbers.NAT_ADDRESSES
                ? ""
                : "a NAT gateway with %s on its subnet".formatted(Words.addresses(gateway));
        if (wanted <= AzureNumbers.FIREWALL_ADDRESSES) {
            String more = "give '%s' %s, %d more: %s ports"
                    .formatted(name(), Words.addresses(wanted), wanted - addresses, Words.number(wanted * each));
            return behind.isEmpty() ? more : more + "; or put " + behind;
        }
        return behind.isEmpty() ? "" : "put " + behind;
    }

    private String natGateway(int addresses, long needed) {
        if (needed <= budget.capacity().ports().orElse(0)) {
            return "";
        }
        long wanted = ceiling(needed, AzureNumbers.NAT_CONNECTIONS);
        return wanted > AzureNumbers.NAT_ADDRESSES
                ? "spread the pools over subnets with NAT gateways of their own; one has %d addresses at most"
                        .formatted(AzureNumbers.NAT_ADDRESSES)
                : "give '%s' %s, %d more: %s connections"
                        .formatted(
                                name(),
                                Words.addresses(wanted),
                                wanted - addresses,
                                Words.number(wanted * AzureNumbers.NAT_CONNECTIONS));
    }

    /** Ports chosen by hand, or more addresses for the table, whichever takes fewer addresses (S-A5). */
    private String balancer(int addresses) {
        Balancer balancer = Balancer.of(budget.egress(), estate);
        long nodes = balancer.nodesAtLeast();
        long chosen = balancer.chosen();
        boolean enough = budget.demands().stream().noneMatch(demand -> demand.fill() == Fill.TOO_SMALL);
        long wanted = step(Math.max(needed(), needed() == 0 ? chosen : 0));
        long forPorts = ceiling(nodes * wanted, AzureNumbers.BALANCER_PORTS);
        OptionalInt forTable = chosen == 0 ? addressesForTable(nodes) : OptionalInt.empty();
        boolean fits =
                wanted > 0 && wanted <= AzureNumbers.BALANCER_PORTS && forPorts <= AzureNumbers.MANAGED_ADDRESSES;
        if (chosen == 0 && enough
                || chosen >= wanted && chosen % AzureNumbers.BALANCER_PORT_STEP == 0 && !isShort(balancer, addresses)) {
            return "";
        }
        if (forTable.isPresent() && (!fits || forTable.getAsInt() <= Math.max(forPorts, addresses))) {
            return "give it %s, %d more"
                    .formatted(Words.addresses(forTable.getAsInt()), forTable.getAsInt() - addresses);
        }
        if (!fits) {
            return "let the pools leave by a NAT gateway instead";
        }
        String ports = "set %s ports per node by hand".formatted(Words.number(wanted));
        return forPorts <= addresses
                ? ports
                : "%s with %s, %d more".formatted(ports, Words.addresses(forPorts), forPorts - addresses);
    }

    private static boolean isShort(Balancer balancer, int addresses) {
        return balancer.chosen() * balancer.nodesAtLeast() > (long) AzureNumbers.BALANCER_PORTS * addresses;
    }

    private OptionalInt addressesForTable(long nodes) {
        for (int count = 1; count <= AzureNumbers.MANAGED_ADDRESSES; count++) {
            OptionalInt ports = DefaultPorts.of(nodes, count);
            if (ports.isPresent() && ports.getAsInt() >= needed()) {
                return OptionalInt.of(count);
            }
        }
        return OptionalInt.empty();
    }

    private String name() {
        return budget.egress().component().name();
    }

    private static long step(long ports) {
        return ceiling(ports, AzureNumbers.BALANCER_PORT_STEP) * AzureNumbers.BALANCER_PORT_STEP;
    }

    private static long ceiling(long number, long by) {
        return (number + by - 1) / by;
    }
}
