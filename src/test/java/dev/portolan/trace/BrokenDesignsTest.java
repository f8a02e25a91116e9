package dev.portolan.trace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.model.Flow;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The reference designs, each with one property changed: where the traffic then ends, and why. {@code broken-designs.txt}
 * holds them: the design and what is wrong, the change, and the end with its reason.
 */
class BrokenDesignsTest {

    /** A whole design and the traffic that it is for. */
    private record Sound(Supplier<Drawing> drawing, Flow flow) {}

    private static final Map<String, Sound> DESIGNS = Map.ofEntries(
            Map.entry("G.1", new Sound(Baseline::design, Baseline.PUBLIC)),
            Map.entry("G.4 add-on", new Sound(PodWalkTest::addOn, Baseline.PUBLIC)),
            Map.entry("G.4 overlay", new Sound(PodWalkTest::overlay, Baseline.PUBLIC)),
            Map.entry("G.4 containers", new Sound(PodWalkTest::containers, Baseline.PUBLIC)),
            Map.entry("G.5 ExpressRoute", new Sound(() -> Baseline.hybrid("expressroute-gateway"), Baseline.CORPORATE)),
            Map.entry("G.5 VPN", new Sound(() -> Baseline.hybrid("vpn-gateway"), Baseline.CORPORATE)),
            Map.entry("G.5 inspected", new Sound(() -> TracerTest.inspected(true), Baseline.CORPORATE)),
            Map.entry("E1", new Sound(Baseline::design, Baseline.EGRESS)),
            Map.entry("E2", new Sound(EgressWalkTest::balancer, Baseline.EGRESS)),
            Map.entry("E3", new Sound(TracerTest::natGateway, Baseline.EGRESS)),
            Map.entry("E4", new Sound(EgressWalkTest::firewallNat, Baseline.EGRESS)),
            Map.entry("E5", new Sound(EgressWalkTest::routeOverNat, Baseline.EGRESS)),
            Map.entry("E6", new Sound(() -> TracerTest.publicBalancer().unset("nodes", "routeTable"), Baseline.PUBLIC)),
            Map.entry("E7 pull", new Sound(EgressWalkTest::isolated, EgressWalkTest.PULL)),
            Map.entry("E8 pods", new Sound(EgressWalkTest::podSubnet, Baseline.EGRESS)),
            Map.entry("G.7 private", new Sound(EgressWalkTest::privateServer, EgressWalkTest.API)),
            Map.entry("G.7 integrated", new Sound(EgressWalkTest::integratedServer, EgressWalkTest.API)),
            Map.entry("G.8-1", new Sound(Inward::firewall, Inward.PUBLIC)),
            Map.entry("G.8-3", new Sound(Inward::beforeGateway, Inward.PUBLIC)),
            Map.entry("G.8-4", new Sound(Inward::firewall, Inward.PUBLIC)),
            Map.entry("G.8-5", new Sound(Baseline::design, Baseline.PUBLIC)));

    /** One change to a design, and what comes of it. */
    private record Broken(String design, String words, String change, String end) {}

    @TestFactory
    Stream<DynamicTest> everySoundDesignDelivers() {
        return DESIGNS.keySet().stream()
                .sorted()
                .map(name -> DynamicTest.dynamicTest(name, () -> {
                    Trace trace = drawn(name).trace(design(name).flow());
                    assertThat(trace.disposition()).isEqualTo(Disposition.DELIVERED);
                }));
    }

    @TestFactory
    Stream<DynamicTest> everyBrokenDesignEndsWhereItBreaks() throws IOException {
        return cases().stream()
                .map(broken -> DynamicTest.dynamicTest(broken.design() + ": " + broken.words(), () -> check(broken)));
    }

    @TestFactory
    Stream<DynamicTest> everyDesignIsBrokenInAtLeastThreeWays() throws IOException {
        List<Broken> all = cases();
        return DESIGNS.keySet().stream()
                .sorted()
                .map(name -> DynamicTest.dynamicTest(
                        name,
                        () -> assertThat(all.stream()
                                        .filter(broken -> broken.design().equals(name)))
                                .hasSizeGreaterThanOrEqualTo(3)));
    }

    private static void check(Broken broken) {
        Drawing d = drawn(broken.design());
        change(d, broken.change());
        Trace trace = d.trace(design(broken.design()).flow());
        int colon = broken.end().indexOf(": ");
        List<String> told = new ArrayList<>();
        for (Branch branch : trace.branches()) {
            told.addAll(d.told(branch));
            told.addAll(d.toldBack(branch));
        }
        assertThat(trace.disposition())
                .as(String.join("\n", told))
                .hasToString(broken.end().substring(0, colon));
        assertThat(told).anyMatch(line -> line.contains(broken.end().substring(colon + 2)));
    }

    private static Sound design(String name) {
        return Objects.requireNonNull(DESIGNS.get(name), name);
    }

    /** The design with some parts that lie ready and do nothing before they are named. */
    private static Drawing drawn(String name) {
        Drawing d = design(name).drawing().get();
        d.add("rt-none", "route-table", "").rules("rt-none", "routes", "name=drop prefix=0.0.0.0/0 nextHop=none");
        d.add("rt-away", "route-table", "");
        d.rules("rt-away", "routes", "name=away prefix=0.0.0.0/0 nextHop=virtualNetworkGateway");
        d.add("nsg-deny", "network-security-group", "");
        String everything = "sources=[*] destinations=[*] destinationPorts=[*]";
        return d.rules("nsg-deny", "rules", "name=Deny priority=100 direction=inbound access=deny " + everything);
    }

    /** {@code component property: value}, of a list of records all of them, or {@code -} for nothing; a link alone goes. */
    private static void change(Drawing d, String text) {
        int colon = text.indexOf(": ");
        String[] subject = text.substring(0, colon).split(" ", -1);
        String value = text.substring(colon + 2);
        if (d.hasLink(subject[0])) {
            d.onLink(subject[0], subject.length > 1 ? subject[1] : "", value);
        } else if (value.equals("-")) {
            d.unset(subject[0], subject[1]);
        } else if (value.contains("=")) {
            d.rules(subject[0], subject[1], value.split(" / ", -1));
        } else {
            d.setWord(subject[0], subject[1], value);
        }
    }

    private static List<Broken> cases() throws IOException {
        try (InputStream in = Objects.requireNonNull(
                BrokenDesignsTest.class.getResourceAsStream("/dev/portolan/trace/broken-designs.txt"))) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(text.strip().split("\n\n", -1))
                    .map(BrokenDesignsTest::read)
                    .toList();
        }
    }

    private static Broken read(String block) {
        List<String> lines = block.lines().map(String::strip).toList();
        String[] head = lines.get(0).split(" {2,}", 2);
        return new Broken(head[0], head[1], lines.get(1), lines.get(2));
    }
}
