package dev.portolan.guidance.controllers;

import dev.portolan.catalog.ClusterKinds;
import dev.portolan.catalog.ClusterKinds.CniMode;
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
import dev.portolan.guidance.Verdict;
import dev.portolan.model.Component;
import dev.portolan.net.AzureNumbers;
import dev.portolan.net.Prefix;
import dev.portolan.plan.Estate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** AGC-001: Application Gateway for Containers needs a delegated subnet of its own, with an overlay a /24. */
final class ContainersSubnetRule implements Rule {

    /** Part of the delegation's name as it is commonly written; the full name is not confirmed by the sources. */
    private static final String COMMON = "servicenetworking";

    private static final RuleInfo INFO = new RuleInfo(
                    "AGC-001",
                    "Application Gateway for Containers needs a delegated subnet of its own, with an overlay a /24",
                    Severity.ERROR,
                    Pillar.RELIABILITY,
                    """
            The association of Application Gateway for Containers takes a delegated subnet, one per deployment. With CNI
            Overlay the subnet has to be a /24, neither smaller nor larger; AKS enforces it since 2026-01-04.
            """,
                    """
            Give every deployment a subnet of its own, a /24 where the cluster has an overlay, and delegate it to the
            service (commonly written Microsoft.ServiceNetworking/trafficControllers; check the name).
            """,
                    """
            Without an overlay the subnet may have another size. A delegation by another name is not judged.
            """,
                    List.of(Sources.AGC_NETWORKING, Sources.RELEASE_NOTES),
                    List.of())
            .about(GatewayKinds.APPLICATION_GATEWAY_FOR_CONTAINERS);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Verdict check(Review review) {
        Estate estate = review.estate();
        List<Component> all = estate.all(GatewayKinds.APPLICATION_GATEWAY_FOR_CONTAINERS);
        if (all.isEmpty()) {
            return Verdict.notApplicable("the design has no Application Gateway for Containers");
        }
        Cases cases = new Cases();
        for (Component gateway : all) {
            estate.subnetOf(gateway)
                    .ifPresentOrElse(
                            subnet -> check(gateway, subnet, estate, cases),
                            () -> cases.missing(
                                    gateway, "nobody said in which subnet " + gateway.name() + " is associated"));
        }
        return cases.verdict();
    }

    private static void check(Component gateway, Component subnet, Estate estate, Cases cases) {
        List<String> wrong = new ArrayList<>();
        size(gateway, subnet, estate, cases).ifPresent(wrong::add);
        List<String> others = estate.graph().topology().children(subnet.id()).stream()
                .filter(other -> other.is(GatewayKinds.APPLICATION_GATEWAY_FOR_CONTAINERS.id()))
                .filter(other -> !other.equals(gateway))
                .map(other -> "'" + other.name() + "'")
                .toList();
        if (!others.isEmpty()) {
            wrong.add("is shared with " + String.join(", ", others));
        }
        Known<String> delegation = NetworkKinds.DELEGATION.of(subnet);
        if (!delegation.isKnown()) {
            wrong.add("is not delegated");
        } else if (!delegation.value().toLowerCase(Locale.ROOT).contains(COMMON)) {
            cases.missing(
                    subnet,
                    NetworkKinds.DELEGATION,
                    "whether the delegation to " + delegation.value() + " is that of " + gateway.name()
                            + " is not known");
        }
        if (!wrong.isEmpty()) {
            cases.found(Finding.of(
                    INFO,
                    "The subnet '%s' of '%s' %s.".formatted(subnet.name(), gateway.name(), String.join(", ", wrong)),
                    gateway,
                    subnet));
        }
    }

    /** What is wrong with the size, for a cluster with an overlay. */
    private static Optional<String> size(Component gateway, Component subnet, Estate estate, Cases cases) {
        List<Prefix> ranges = estate.addresses().prefixes(subnet).stream()
                .filter(range -> !range.isIpv6())
                .toList();
        boolean fits = ranges.size() == 1 && ranges.get(0).length() == AzureNumbers.CONTAINERS_SUBNET;
        if (fits) {
            return Optional.empty();
        }
        List<Component> clusters = Containers.clusters(gateway, estate);
        Optional<Component> overlay = clusters.stream()
                .filter(cluster -> ClusterKinds.CNI_MODE.of(cluster).is(CniMode.OVERLAY))
                .findFirst();
        Optional<Component> silent = clusters.stream()
                .filter(cluster -> !ClusterKinds.CNI_MODE.of(cluster).isKnown())
                .findFirst();
        if (overlay.isPresent() && !ranges.isEmpty()) {
            return Optional.of("is %s, and the overlay of '%s' needs a /%d"
                    .formatted(
                            ranges.stream().map(Prefix::toString).collect(Collectors.joining(", ")),
                            overlay.get().name(),
                            AzureNumbers.CONTAINERS_SUBNET));
        }
        if (overlay.isPresent()) {
            cases.missing(
                    subnet, NetworkKinds.SUBNET_PREFIXES, "nobody said which address range " + subnet.name() + " has");
        } else if (silent.isPresent()) {
            cases.missing(
                    silent.get(),
                    ClusterKinds.CNI_MODE,
                    "nobody said whether the pods of " + silent.get().name() + " are in an overlay");
        } else if (clusters.isEmpty()) {
            cases.missing(
                    gateway, GatewayKinds.HTTP_ROUTES, "nobody said to which cluster " + gateway.name() + " sends");
        }
        return Optional.empty();
    }
}
