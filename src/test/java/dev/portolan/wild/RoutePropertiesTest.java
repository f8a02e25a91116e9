package dev.portolan.wild;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.catalog.Catalog;
import dev.portolan.catalog.FilterKinds;
import dev.portolan.catalog.FilterKinds.NextHop;
import dev.portolan.catalog.HybridKinds;
import dev.portolan.catalog.NetworkKinds;
import dev.portolan.catalog.SupportKinds;
import dev.portolan.graph.Addresses;
import dev.portolan.graph.TopologyGraph;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Design;
import dev.portolan.model.Flow;
import dev.portolan.model.FlowEnd;
import dev.portolan.model.Properties;
import dev.portolan.net.IpAddress;
import dev.portolan.net.Prefix;
import dev.portolan.trace.Branch;
import dev.portolan.trace.Disposition;
import dev.portolan.trace.Hop;
import dev.portolan.trace.Trace;
import dev.portolan.trace.Tracer;
import dev.portolan.trace.routing.Choice;
import dev.portolan.trace.routing.Peerings;
import dev.portolan.trace.routing.Route;
import dev.portolan.trace.routing.RouteTables;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What holds for the choice among routes and for the way back, whatever the design. */
class RoutePropertiesTest {

    private static final Catalog AZURE = Catalog.azure();
    private static final ComponentId SUBNET = new ComponentId("subnet");

    /** B.1 items 2 to 4: the longest prefix, whatever the order; only then the source, the network's own routes apart. */
    @Test
    void amongRoutesOfOneSourceTheMoreSpecificOneWinsWhateverTheOrder() {
        Seeds.each(200, seed -> {
            Dice dice = new Dice(seed);
            List<Prefix> user = prefixes(dice, dice.between(1, 10));
            List<Prefix> learned = prefixes(dice, dice.between(0, 6));
            IpAddress address = IpAddress.of(dice.pick(
                    WildValues.addresses().subList(0, WildValues.addresses().size() - 1)));
            Choice choice = choose(design(user, learned), address);
            dice.shuffle(user);
            dice.shuffle(learned);
            Choice again = choose(design(user, learned), address);
            assertThat(again.winner())
                    .map(Route::text)
                    .isEqualTo(choice.winner().map(Route::text));
            assertThat(again.winner())
                    .map(Route::source)
                    .isEqualTo(choice.winner().map(Route::source));
            Route winner = choice.winner().orElseThrow();
            rivals(winner.source(), user, learned)
                    .filter(prefix -> prefix.contains(address))
                    .forEach(prefix -> assertThat(prefix.length()).isLessThanOrEqualTo(winner.length()));
            longest(user, address).ifPresent(length -> {
                assertThat(winner.length()).isGreaterThanOrEqualTo(length);
                assertThat(winner.length() > length || winner.source() == Route.Source.USER)
                        .isTrue();
            });
        });
    }

    @Test
    void theReturnOfTheReturnIsTheWayOut() {
        AtomicInteger held = new AtomicInteger();
        Seeds.each(60, seed -> {
            Design design = WildEstate.of("estate " + seed, new Dice(seed));
            Tracer tracer = new Tracer(design, AZURE);
            List<ComponentId> machines = design.topology().components().stream()
                    .filter(component -> component.is(SupportKinds.VIRTUAL_MACHINE.id()))
                    .map(Component::id)
                    .toList();
            for (ComponentId one : machines) {
                for (ComponentId other : machines) {
                    if (!one.equals(other) && holds(tracer, one, other)) {
                        held.incrementAndGet();
                    }
                }
            }
        });
        boolean asBuilt = Long.getLong("portolan.seed") == null && Long.getLong("portolan.cases") == null;
        assertThat(held.get()).isGreaterThan(asBuilt ? 20 : -1);
    }

    /** Whether both ways are delivered and the answer comes as the request went; then both have to agree. */
    private static boolean holds(Tracer tracer, ComponentId one, ComponentId other) {
        Trace out = tracer.trace(flow(one, other));
        Trace in = tracer.trace(flow(other, one));
        if (out.disposition() != Disposition.DELIVERED || in.disposition() != Disposition.DELIVERED) {
            return false;
        }
        Branch there = out.branches().get(0);
        List<ComponentId> way = ids(there.hops());
        List<ComponentId> reversed = new ArrayList<>(way);
        Collections.reverse(reversed);
        if (!ids(there.back().hops()).equals(reversed)) {
            return false;
        }
        Branch back = in.branches().get(0);
        assertThat(ids(back.hops())).as(other + " to " + one).isEqualTo(reversed);
        assertThat(ids(back.back().hops()))
                .as("return of " + other + " to " + one)
                .isEqualTo(way);
        return true;
    }

    private static Flow flow(ComponentId from, ComponentId to) {
        return Flow.tcp(from + " to " + to, FlowEnd.component(from), FlowEnd.component(to), 443);
    }

    private static List<ComponentId> ids(List<Hop> hops) {
        return hops.stream().map(Hop::component).toList();
    }

    private static Stream<Prefix> rivals(Route.Source source, List<Prefix> user, List<Prefix> learned) {
        return switch (source) {
            case USER -> user.stream();
            case GATEWAY -> learned.stream();
            case SYSTEM -> Stream.empty();
        };
    }

    private static Optional<Integer> longest(List<Prefix> prefixes, IpAddress address) {
        return prefixes.stream()
                .filter(prefix -> prefix.contains(address))
                .map(Prefix::length)
                .max(Integer::compare);
    }

    private static Choice choose(Design design, IpAddress address) {
        TopologyGraph graph = TopologyGraph.of(design, AZURE);
        RouteTables tables = new RouteTables(graph, Addresses.of(graph, AZURE), new Peerings(graph));
        return tables.choose(design.topology().require(SUBNET), Optional.of(address));
    }

    private static List<Prefix> prefixes(Dice dice, int count) {
        Set<Prefix> found = new LinkedHashSet<>();
        for (int i = 0; i < count; i++) {
            IpAddress address = IpAddress.of(
                    "10." + dice.pick(List.of(0, 1, 240)) + "." + dice.pick(List.of(0, 1, 4)) + "." + dice.below(8));
            found.add(address.prefix(dice.pick(List.of(0, 8, 12, 16, 22, 24, 25, 28, 30, 32)))
                    .orElseThrow());
        }
        return new ArrayList<>(found);
    }

    private static Design design(List<Prefix> user, List<Prefix> learned) {
        List<Properties> routes = user.stream()
                .map(prefix -> Properties.NONE
                        .with(FilterKinds.NAME.key(), "to " + prefix)
                        .with(FilterKinds.ROUTE_PREFIX.key(), prefix.toString())
                        .with(FilterKinds.NEXT_HOP.key(), NextHop.NONE))
                .toList();
        return Design.empty("routes")
                .with(Component.of("net", "virtual-network", "net")
                        .with(NetworkKinds.ADDRESS_SPACE.key(), List.of(Prefix.of("10.0.0.0/16"))))
                .with(Component.of("table", "route-table", "table").with(FilterKinds.ROUTES.key(), routes))
                .with(Component.of("gw", "vpn-gateway", "gw")
                        .in(new ComponentId("net"))
                        .with(HybridKinds.ADVERTISED.key(), learned))
                .with(Component.of(SUBNET.value(), "subnet", "subnet")
                        .in(new ComponentId("net"))
                        .with(NetworkKinds.ROUTE_TABLE.key(), new ComponentId("table")));
    }
}
