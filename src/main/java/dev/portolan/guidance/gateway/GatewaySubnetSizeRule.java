package dev.portolan.guidance.gateway;

import dev.portolan.catalog.GatewayKinds;
import dev.portolan.catalog.Known;
import dev.portolan.catalog.NetworkKinds;
import dev.portolan.guidance.Cases;
import dev.portolan.guidance.Finding;
import dev.portolan.guidance.Pillar;
import dev.portolan.guidance.Review;
import dev.portolan.guidance.Rule;
import dev.portolan.guidance.RuleInfo;
import dev.portolan.guidance.Severity;
import dev.portolan.guidance.Sources;
import dev.portolan.guidance.Threshold;
import dev.portolan.guidance.Verdict;
import dev.portolan.model.Component;
import dev.portolan.net.AzureNumbers;
import dev.portolan.net.Prefix;
import dev.portolan.plan.Estate;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** AGW-004: an Application Gateway's subnet should be large enough for every instance it may scale to. */
final class GatewaySubnetSizeRule implements Rule {

    private static final Threshold LENGTH = new Threshold(
            "prefixLength",
            AzureNumbers.APPLICATION_GATEWAY_SUBNET,
            "The prefix length from which on a subnet is large enough; Azure recommends /24 for version 2.");

    private static final RuleInfo INFO = new RuleInfo(
                    "AGW-004",
                    "Application Gateway's subnet should be a /24",
                    Severity.INFO,
                    Pillar.PERFORMANCE,
                    """
            Every instance of a gateway takes an address of its subnet, a private frontend takes one more, and Azure
            keeps five. A version 2 gateway has up to 125 instances; a subnet that is too small ends its scaling.
            """,
                    """
            Give version 2 gateways a /24 of their own, or let them scale to no more than the subnet holds.
            """,
                    """
            The subnet is a /24 or larger and holds all instances. Where it cannot hold the maximum number of instances of its
            gateways, it is an error.
            """,
                    List.of(Sources.GATEWAY_INFRASTRUCTURE, Sources.WELL_ARCHITECTED_GATEWAY),
                    List.of("RC-NET A01.06", "APRL 8364fd0a"))
            .about(GatewayKinds.APPLICATION_GATEWAY)
            .thresholds(LENGTH);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Verdict check(Review review) {
        Estate estate = review.estate();
        Map<Component, List<Component>> held = new LinkedHashMap<>();
        Cases cases = new Cases();
        for (Component gateway : estate.all(GatewayKinds.APPLICATION_GATEWAY)) {
            estate.subnetOf(gateway)
                    .ifPresentOrElse(
                            subnet -> held.computeIfAbsent(subnet, each -> new ArrayList<>())
                                    .add(gateway),
                            () -> cases.missing(gateway, "nobody said in which subnet " + gateway.name() + " stands"));
        }
        if (estate.all(GatewayKinds.APPLICATION_GATEWAY).isEmpty()) {
            return Verdict.notApplicable("the design has no Application Gateway");
        }
        held.forEach((subnet, gateways) -> check(subnet, gateways, review, cases));
        return cases.verdict();
    }

    private static void check(Component subnet, List<Component> gateways, Review review, Cases cases) {
        List<Prefix> ranges = review.estate().addresses().prefixes(subnet).stream()
                .filter(range -> !range.isIpv6())
                .toList();
        if (ranges.isEmpty()) {
            cases.missing(
                    subnet, NetworkKinds.SUBNET_PREFIXES, "nobody said which address range " + subnet.name() + " has");
            return;
        }
        long size = ranges.stream()
                .map(Prefix::size)
                .reduce(BigInteger.ZERO, BigInteger::add)
                .min(BigInteger.valueOf(Integer.MAX_VALUE))
                .longValue();
        long room = size - AzureNumbers.RESERVED_PER_SUBNET;
        long least = gateways.stream().mapToLong(each -> needs(each, 0)).sum();
        long most = gateways.stream()
                .mapToLong(each -> needs(each, AzureNumbers.APPLICATION_GATEWAY_INSTANCES))
                .sum();
        if (least > room) {
            tooSmall(new Room(subnet, gateways, room), ranges, least, cases);
        } else if (most > room) {
            gateways.stream()
                    .filter(gateway -> !GatewayKinds.MAX_INSTANCES.of(gateway).isKnown())
                    .forEach(gateway -> cases.missing(
                            gateway,
                            GatewayKinds.MAX_INSTANCES,
                            "nobody said to how many instances " + gateway.name() + " scales"));
        }
        int length = review.value(INFO, LENGTH);
        boolean version2 = gateways.stream()
                .anyMatch(gateway -> !GatewayKinds.SKU.of(gateway).matches(GatewayKinds.GatewaySku::isVersion1));
        if (least <= room
                && version2
                && size < BigInteger.ONE.shiftLeft(Integer.SIZE - length).longValue()) {
            recommended(new Room(subnet, gateways, room), ranges, length, cases);
        }
    }

    /** A subnet, who stands in it and how many addresses they have. */
    private record Room(Component subnet, List<Component> gateways, long addresses) {

        String names() {
            return gateways.stream().map(gateway -> "'" + gateway.name() + "'").collect(Collectors.joining(", "));
        }

        Component[] subjects() {
            List<Component> all = new ArrayList<>(gateways);
            all.add(subnet);
            return all.toArray(Component[]::new);
        }
    }

    private static void tooSmall(Room room, List<Prefix> ranges, long needed, Cases cases) {
        cases.found(Finding.of(
                        INFO,
                        "The subnet '%s' (%s) has %d addresses for %s, which may need %d."
                                .formatted(room.subnet().name(), text(ranges), room.addresses(), room.names(), needed),
                        room.subjects())
                .as(Severity.ERROR));
    }

    private static void recommended(Room room, List<Prefix> ranges, int length, Cases cases) {
        cases.found(Finding.of(
                INFO,
                "The subnet '%s' of %s is a %s; a /%d is recommended."
                        .formatted(room.subnet().name(), room.names(), text(ranges), length),
                room.subjects()));
    }

    private static String text(List<Prefix> ranges) {
        return ranges.stream().map(Prefix::toString).collect(Collectors.joining(", "));
    }

    private static long needs(Component gateway, int otherwise) {
        Known<Integer> most = GatewayKinds.MAX_INSTANCES.of(gateway);
        return (long) most.orElse(Math.max(
                        otherwise, GatewayKinds.MIN_INSTANCES.of(gateway).orElse(0)))
                + (Frontends.hasPrivate(gateway) ? 1 : 0);
    }
}
