package dev.portolan.trace;

import dev.portolan.catalog.BalancerKinds;
import dev.portolan.catalog.FilterKinds;
import dev.portolan.catalog.FilterKinds.Direction;
import dev.portolan.catalog.Known;
import dev.portolan.model.Component;
import dev.portolan.model.Properties;
import dev.portolan.net.AzurePlatform;
import dev.portolan.net.PortRange;
import dev.portolan.net.Protocol;
import dev.portolan.trace.filtering.Ends;
import dev.portolan.trace.filtering.Ruling;
import dev.portolan.trace.filtering.SecurityGroups;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A load balancer's health probe, which comes from Azure's host address to every machine (data-plane.md B.3). */
final class BalancerProbe {

    private static final String PROBER = AzurePlatform.ADDRESS.toString();
    private static final int LAST_PORT = 65_535;

    private final Scene scene;

    BalancerProbe(Scene scene) {
        this.scene = scene;
    }

    /** The probe that a rule names; empty where it names none. */
    static String name(Optional<Properties> rule) {
        return rule.flatMap(found -> BalancerKinds.PROBE.of(found).optional()).orElse("");
    }

    /**
     * Whether the probe reaches the machines in {@code subnet}; the walk's packet is what they are about to get.
     *
     * @param service for which AKS writes rule and probe; its probe's port is then not in the design
     */
    void check(
            Walk walk, Component balancer, Optional<Properties> rule, Optional<Component> service, Component subnet) {
        Optional<Component> group = scene.groups().of(subnet);
        if (group.isEmpty() || deniesTraffic(walk, group.get(), subnet)) {
            return;
        }
        String name = name(rule);
        if (!name.isEmpty()) {
            byRule(walk, balancer, name, group.get(), subnet);
        } else if (service.isPresent()) {
            byService(walk, service.get(), group.get(), subnet);
        }
    }

    private void byRule(Walk walk, Component balancer, String name, Component group, Component subnet) {
        Known<Integer> port = BalancerKinds.PROBES.of(balancer).orElse(List.of()).stream()
                .filter(probe -> BalancerKinds.NAME.of(probe).is(name))
                .findFirst()
                .map(BalancerKinds.PORT::of)
                .orElse(Known.unknown());
        if (!port.isKnown()) {
            walk.note(
                    Step.Action.BALANCED,
                    balancer.id(),
                    BalancerKinds.PROBES.name(),
                    "the port of the health probe " + name + " is not given");
            return;
        }
        Ruling verdict = ask(group, subnet, port.value());
        if (!verdict.isCertain()) {
            walk.note(Step.Action.BALANCED, group.id(), "rules", "for the health probe, " + verdict.doubt());
        } else if (!verdict.allowed()) {
            fail(walk, group, name, verdict);
        }
    }

    /** AKS chooses the probe's port, so the answer is certain only where it is the same for every port. */
    private void byService(Walk walk, Component service, Component group, Component subnet) {
        List<Ruling> all =
                ports(group).stream().map(port -> ask(group, subnet, port)).toList();
        if (all.stream().allMatch(verdict -> verdict.isCertain() && !verdict.allowed())) {
            fail(walk, group, "of service " + service.name(), all.get(0));
        } else if (all.stream().anyMatch(verdict -> !verdict.isCertain() || !verdict.allowed())) {
            walk.note(
                    Step.Action.BALANCED,
                    group.id(),
                    "rules",
                    "the group lets Azure's health probes in to some ports only, and that of service " + service.name()
                            + " is not given");
        }
    }

    /** A port of each range between the borders that the group's rules name. */
    private static Set<Integer> ports(Component group) {
        Set<Integer> ports = new TreeSet<>(List.of(1));
        FilterKinds.RULES.of(group).orElse(List.of()).stream()
                .flatMap(rule -> FilterKinds.DESTINATION_PORTS.of(rule).orElse(List.of()).stream())
                .filter(range -> !range.equals(PortRange.ANY))
                .flatMap(range -> Stream.of(range.first(), range.last() + 1))
                .filter(port -> port > 0 && port <= LAST_PORT)
                .forEach(ports::add);
        return ports;
    }

    private boolean deniesTraffic(Walk walk, Component group, Component subnet) {
        Packet packet = walk.packet();
        Ruling verdict = scene.groups()
                .ask(
                        group,
                        subnet,
                        new SecurityGroups.Question(
                                Direction.INBOUND,
                                Ends.of(packet.source()),
                                Ends.of(packet.destination()),
                                packet.port(),
                                packet.protocol()));
        return verdict.isCertain() && !verdict.allowed();
    }

    private Ruling ask(Component group, Component subnet, int port) {
        return scene.groups()
                .ask(
                        group,
                        subnet,
                        new SecurityGroups.Question(
                                Direction.INBOUND, Ends.of(PROBER), Ends.of(scene.range(subnet)), port, Protocol.TCP));
    }

    private static void fail(Walk walk, Component group, String probe, Ruling verdict) {
        walk.stop(
                Disposition.BACKEND_UNHEALTHY,
                Step.Action.BALANCED,
                Because.of(Reason.PROBE_FAILS, group.id())
                        .with("probe", probe)
                        .with(
                                "why",
                                group.name() + ", rule " + verdict.rule() + " (" + verdict.priority()
                                        + "), inbound: deny for Azure's probes from " + PROBER));
    }
}
