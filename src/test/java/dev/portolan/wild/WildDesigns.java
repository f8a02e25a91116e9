package dev.portolan.wild;

import dev.portolan.catalog.Catalog;
import dev.portolan.catalog.DesignProperties;
import dev.portolan.catalog.KindSpec;
import dev.portolan.catalog.LinkKinds;
import dev.portolan.catalog.LinkSpec;
import dev.portolan.catalog.Trait;
import dev.portolan.io.json.DesignReader;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Design;
import dev.portolan.model.Flow;
import dev.portolan.model.FlowEnd;
import dev.portolan.model.KindId;
import dev.portolan.model.Link;
import dev.portolan.model.Properties;
import dev.portolan.model.Topology;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Designs by dice: drawn from the catalogue, so that a new kind is among them from its first day, or samples with
 * mistakes, or both at once.
 */
public final class WildDesigns {

    private static final Catalog AZURE = Catalog.azure();
    private static final Path FOLDER = Path.of("samples");
    private static final String ENDING = ".topology.json";
    private static final Map<String, Design> SAMPLES = samples();

    /** What most designs have, and more than one of: without networks nothing meets. */
    private static final List<String> FRAME = List.of(
            "virtual-network",
            "virtual-network",
            "subnet",
            "subnet",
            "subnet",
            "aks-cluster",
            "node-pool",
            "workload",
            "load-balancer",
            "public-ip",
            "route-table",
            "network-security-group",
            "azure-firewall",
            "application-gateway",
            "kubernetes-service",
            "public-users",
            "public-dns-zone");

    private final Dice dice;
    private final boolean careful;
    private final WildValues values;

    private WildDesigns(Dice dice, boolean careful) {
        this.dice = dice;
        this.careful = careful;
        this.values = new WildValues(dice, careful);
    }

    /** A design of which half the times even its file would not be opened. */
    public static Design of(long seed) {
        return of(seed, new Dice(seed), seed % 2 == 0);
    }

    /** A design that is odd, but whose file can be opened. */
    public static Design careful(long seed) {
        return of(seed, new Dice(seed), true);
    }

    private static Design of(long seed, Dice dice, boolean careful) {
        WildDesigns wild = new WildDesigns(dice, careful);
        Design design;
        int sort = dice.below(100);
        if (sort < 25) {
            design = wild.drawn(Design.empty("wild " + seed), dice.between(4, 45));
        } else {
            design = sort < 65
                    ? WildEstate.of("wild " + seed, dice)
                    : dice.pick(List.copyOf(SAMPLES.values())).named("wild " + seed);
            design = dice.chance(25) ? wild.drawn(design, dice.between(3, 15)) : design;
            for (int i = dice.below(6); i > 0; i--) {
                design = new WildChanges(dice, wild, careful).change(design);
            }
        }
        return design.with(wild.values.some(DesignProperties.all(), 50, design.topology()))
                .withFlows(wild.flows(design, 8));
    }

    /** The samples as they ship, by name. */
    public static Map<String, Design> samples() {
        Map<String, Design> found = new LinkedHashMap<>();
        try (Stream<Path> files = Files.list(FOLDER)) {
            List<Path> sorted = files.filter(file -> file.toString().endsWith(ENDING))
                    .sorted()
                    .toList();
            for (Path file : sorted) {
                String name = file.getFileName().toString();
                found.put(
                        name.substring(0, name.length() - ENDING.length()),
                        DesignReader.read(name, Files.readString(file)).design().orElseThrow());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    private Design drawn(Design design, int size) {
        Topology topology = design.topology();
        for (int i = 0; i < size; i++) {
            topology = topology.with(component(topology, i));
        }
        for (Component component : List.copyOf(topology.components())) {
            if (component.id().value().startsWith("wild-")) {
                Properties some = values.some(AZURE.of(component).properties(), 65, topology);
                topology = topology.with(component.with(some));
            }
        }
        for (int i = dice.between(0, 2 + size / 3); i > 0; i--) {
            topology = linked(topology);
        }
        return design.with(topology);
    }

    private Component component(Topology topology, int number) {
        KindId id = new KindId(dice.pick(FRAME));
        KindSpec kind = dice.chance(55) ? AZURE.kind(id).orElseThrow() : dice.pick(List.copyOf(AZURE.kinds()));
        String name = kind.id().value().equals("subnet") && dice.chance(40)
                ? dice.pick(List.of("GatewaySubnet", "AzureFirewallSubnet", "nodes"))
                : "the " + kind.id() + " " + number;
        boolean used =
                topology.components().stream().anyMatch(other -> other.name().equals(name));
        Component component = Component.of(
                        "wild-" + kind.id() + "-" + number, kind.id().value(), name)
                .in(home(kind, topology));
        return used ? component.named(name + " " + number) : component;
    }

    /** Mostly where such a component may stand, sometimes in whatever is there. */
    ComponentId home(KindSpec kind, Topology topology) {
        List<Component> all = List.copyOf(topology.components());
        List<Component> fitting = all.stream()
                .filter(other -> kind.homes().contains(other.kind()))
                .toList();
        if (!all.isEmpty() && dice.chance(4)) {
            return dice.pick(all).id();
        }
        boolean bare = fitting.isEmpty() || (kind.homes().contains(KindSpec.CANVAS) && dice.chance(25));
        return bare ? ComponentId.CANVAS : dice.pick(fitting).id();
    }

    /** One more link where the dice find two components that it may join, peerings mostly with both halves. */
    Topology linked(Topology topology) {
        List<Component> all = List.copyOf(topology.components());
        for (int tries = 0; tries < 20 && all.size() > 1; tries++) {
            LinkSpec kind = dice.pick(List.copyOf(AZURE.links()));
            Component from = dice.pick(all);
            Component to = dice.pick(all);
            boolean fits = kind.mayJoin(from.kind(), to.kind()) && !from.equals(to);
            if (fits || dice.chance(1)) {
                Topology next = topology.with(link(kind, from, to, topology));
                boolean half = !kind.id().equals(LinkKinds.PEERING.id()) || dice.chance(15);
                return half ? next : next.with(link(kind, to, from, next));
            }
        }
        return topology;
    }

    private Link link(LinkSpec kind, Component from, Component to, Topology topology) {
        String id = "wild-" + kind.id() + "-" + topology.links().size() + "-" + dice.below(1000);
        return Link.of(id, kind.id().value(), from.id().value(), to.id().value())
                .with(values.some(kind.properties(), 50, topology));
    }

    WildValues values() {
        return values;
    }

    Component another(Topology topology) {
        Component component = component(topology, 1000 + dice.below(100_000));
        return component.with(values.some(AZURE.of(component).properties(), 65, topology));
    }

    /** Questions that nobody would propose: from anything to anything. */
    List<Flow> flows(Design design, int count) {
        List<Flow> flows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String protocol = dice.pick(List.of("https", "https", "http", "tcp", "udp", "icmp"));
            int port = protocol.equals("icmp") ? 0 : dice.pick(List.of(443, 443, 80, 8080, 53));
            flows.add(new Flow(
                    "question " + i,
                    end(design, true),
                    end(design, false),
                    protocol,
                    port,
                    dice.chance(70) ? "" : dice.pick(WildValues.HOSTS),
                    dice.chance(50) ? "" : dice.pick(List.of("/", "/api", "/api/v1")),
                    List.of(),
                    Properties.NONE));
        }
        return flows;
    }

    private FlowEnd end(Design design, boolean start) {
        boolean fitting = dice.chance(80);
        List<Component> all = design.topology().components().stream()
                .filter(component -> !fitting
                        || AZURE.has(component, start ? Trait.STARTS_FLOWS : Trait.SERVES_REQUESTS)
                        || (!start && AZURE.has(component, Trait.PUBLIC_ENTRY)))
                .toList();
        if (!all.isEmpty() && dice.chance(start ? 85 : 55)) {
            return FlowEnd.component(dice.pick(all).id());
        }
        if (dice.chance(50)) {
            return FlowEnd.address(!careful && dice.chance(3) ? "nowhere" : dice.pick(WildValues.addresses()));
        }
        return !careful && dice.chance(3)
                ? FlowEnd.component(new ComponentId("gone"))
                : FlowEnd.host(dice.pick(WildValues.HOSTS));
    }
}
