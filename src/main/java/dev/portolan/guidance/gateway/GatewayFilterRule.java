package dev.portolan.guidance.gateway;

import dev.portolan.catalog.AddressKinds;
import dev.portolan.catalog.FilterKinds;
import dev.portolan.catalog.GatewayKinds;
import dev.portolan.catalog.Known;
import dev.portolan.guidance.Cases;
import dev.portolan.guidance.Finding;
import dev.portolan.guidance.Pillar;
import dev.portolan.guidance.Review;
import dev.portolan.guidance.Rule;
import dev.portolan.guidance.RuleInfo;
import dev.portolan.guidance.Severity;
import dev.portolan.guidance.Sources;
import dev.portolan.guidance.Verdict;
import dev.portolan.model.Component;
import dev.portolan.model.Properties;
import dev.portolan.net.IpAddress;
import dev.portolan.net.PortRange;
import dev.portolan.plan.Estate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** AGW-003: a network security group on an Application Gateway's subnet must leave it what it needs. */
final class GatewayFilterRule implements Rule {

    private static final PortRange MANAGEMENT = new PortRange(65_200, 65_535);

    private static final RuleInfo INFO = new RuleInfo(
                    "AGW-003",
                    "The NSG on Application Gateway's subnet must let in what the gateway needs",
                    Severity.ERROR,
                    Pillar.RELIABILITY,
                    """
            Azure manages a version 2 gateway over TCP 65200-65535 from GatewayManager and probes it as
            AzureLoadBalancer. Where the network security group keeps these or the clients out, or keeps the gateway
            from the Internet, the gateway fails or cannot be changed.
            """,
                    """
            Allow inbound TCP 65200-65535 from GatewayManager to any, everything from AzureLoadBalancer, and the
            listeners' ports from the clients; do not deny outbound traffic to the Internet. Where a public and a private
            listener share a port, name the frontends' addresses as destinations: the subnet's range is not enough.
            """,
                    """
            The subnet has no network security group, or the gateway is deployed with network isolation. What is denied
            is something else, such as port 22 inbound or 25 outbound.
            """,
                    List.of(Sources.GATEWAY_INFRASTRUCTURE, Sources.PRIVATE_GATEWAY),
                    List.of("PSRule Azure.NSG.DenyAllInbound (AZR-000138)"))
            .about(GatewayKinds.APPLICATION_GATEWAY)
            .fix("Add the rules that are missing");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Verdict check(Review review) {
        Estate estate = review.estate();
        Cases cases = new Cases();
        boolean looked = false;
        for (Component gateway : estate.all(GatewayKinds.APPLICATION_GATEWAY)) {
            Optional<Component> group = estate.subnetOf(gateway).flatMap(estate.groups()::of);
            boolean isolated = GatewayKinds.NETWORK_ISOLATION.of(gateway).is(true);
            boolean old = GatewayKinds.SKU.of(gateway).matches(GatewayKinds.GatewaySku::isVersion1);
            if (group.isPresent() && !isolated && !old) {
                looked = true;
                check(gateway, group.get(), review, cases);
            }
        }
        return looked
                ? cases.verdict()
                : Verdict.notApplicable(
                        "no version 2 Application Gateway stands in a subnet with a network security group");
    }

    private static Known<IpAddress> publicAddress(Component gateway, Estate estate) {
        return estate.target(gateway, GatewayKinds.PUBLIC_IP)
                .map(AddressKinds.ADDRESS::of)
                .orElse(Known.unknown());
    }

    /** A listener without a frontend or a port needs a rule, too, of which nothing can be said. */
    private static void unsaidPorts(Component gateway, Cases cases) {
        Known<List<Properties>> listeners = GatewayKinds.LISTENERS.of(gateway);
        boolean said = listeners.matches(all -> all.stream()
                .allMatch(listener -> GatewayKinds.PORT.of(listener).isKnown()
                        && GatewayKinds.FRONTEND.of(listener).isKnown()));
        if (!said) {
            cases.missing(
                    gateway,
                    GatewayKinds.LISTENERS,
                    "nobody said on which frontends and ports " + gateway.name() + " listens");
        }
    }

    private static void check(Component gateway, Component group, Review review, Cases cases) {
        if (!FilterKinds.RULES.of(group).isKnown()) {
            cases.missing(group, FilterKinds.RULES, "nobody said which rules " + group.name() + " has");
            return;
        }
        unsaidPorts(gateway, cases);
        List<Need> broken = new ArrayList<>();
        for (Need need : Need.of(gateway, publicAddress(gateway, review.estate()), MANAGEMENT)) {
            switch (need.answer(group)) {
                case DENIED -> broken.add(need);
                case OPEN_QUESTION ->
                    cases.missing(
                            group,
                            FilterKinds.RULES,
                            "it is not known whether " + group.name() + " allows " + need.words());
                case ALLOWED -> {}
            }
        }
        if (broken.isEmpty()) {
            return;
        }
        if (!GatewayKinds.SKU.of(gateway).isKnown()) {
            cases.missing(gateway, GatewayKinds.SKU, "nobody said whether " + gateway.name() + " is of version 2");
            return;
        }
        Finding finding = Finding.of(
                INFO,
                "The network security group '%s' keeps '%s' from what it needs: %s."
                        .formatted(
                                group.name(),
                                gateway.name(),
                                broken.stream().map(Need::words).collect(Collectors.joining("; "))),
                group,
                gateway);
        cases.found(Need.allowing(group, broken, DoorClients.tag(gateway, review))
                .map(finding::fixedBy)
                .orElse(finding));
    }
}
