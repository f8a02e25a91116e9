package dev.portolan.guidance.dns;

import dev.portolan.catalog.BalancerKinds;
import dev.portolan.catalog.DnsKinds;
import dev.portolan.edit.Edit;
import dev.portolan.edit.Edits;
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
import dev.portolan.model.ComponentId;
import dev.portolan.model.Properties;
import dev.portolan.plan.Estate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** DNS-004: a private endpoint is of use only if the service's name leads to it. */
final class EndpointZoneRule implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
                    "DNS-004",
                    "Every private endpoint should have a record in its private zone",
                    Severity.ERROR,
                    Pillar.RELIABILITY,
                    """
            Clients ask for the service's public name. Only a private zone of the right name, with a record for the endpoint
            and a link to a network, makes it lead to the endpoint; without one they go to the public address, which may be
            closed.
            """,
                    """
            Create the zone (privatelink.vaultcore.azure.net for Key Vault, privatelink.azurecr.io for registries), link it
            to the networks that ask, and let a DNS zone group keep the record.
            """,
                    """
            A linked zone has a record for the endpoint. Private Link Services have names of their own, the API server has
            DNS-001. The zone of another platform service depends on the service: without a record that is not determined.
            """,
                    List.of(Sources.PRIVATE_GATEWAY, Sources.ENDPOINT_POLICIES),
                    List.of())
            .about(BalancerKinds.PRIVATE_ENDPOINT)
            .fix("Add the zone with a record for the endpoint");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Verdict check(Review review) {
        Endpoints endpoints = new Endpoints(review.estate());
        List<Component> named = endpoints.named();
        Cases cases = new Cases();
        named.forEach(endpoint -> check(endpoint, endpoints, review.estate(), cases));
        return named.isEmpty()
                ? Verdict.notApplicable("the design has no private endpoint of a service with a name")
                : cases.verdict();
    }

    private static void check(Component endpoint, Endpoints endpoints, Estate estate, Cases cases) {
        String expected = endpoints.expected(endpoint);
        List<Component> zones = endpoints.zonesOf(endpoint).stream()
                .filter(zone -> expected.isEmpty() || isNamed(zone, expected))
                .toList();
        if (!zones.isEmpty()) {
            linked(endpoint, zones, cases);
            return;
        }
        if (expected.isEmpty()) {
            cases.missing(endpoint, "nobody said which private zone has a record for " + endpoint.name());
            return;
        }
        Optional<Component> silent = estate.all(DnsKinds.PRIVATE_DNS_ZONE).stream()
                .filter(zone -> isNamed(zone, expected))
                .filter(zone -> !DnsKinds.RECORDS.of(zone).isKnown())
                .findFirst();
        if (silent.isPresent()) {
            cases.missing(
                    silent.get(),
                    DnsKinds.RECORDS,
                    "nobody said whether " + expected + " has a record for " + endpoint.name());
            return;
        }
        boolean drawn = estate.all(DnsKinds.PRIVATE_DNS_ZONE).stream().anyMatch(zone -> isNamed(zone, expected));
        Finding finding = Finding.of(
                INFO,
                drawn
                        ? "Zone %s has no record for '%s'.".formatted(expected, endpoint.name())
                        : "The design has no zone %s for '%s'.".formatted(expected, endpoint.name()),
                endpoint);
        String label = endpoints.host(endpoint).replaceFirst("\\..*", "");
        boolean fixable =
                !drawn && !label.isEmpty() && estate.networkOf(endpoint).isPresent();
        cases.found(fixable ? finding.fixedBy(zone(endpoint, expected, label, estate)) : finding);
    }

    private static void linked(Component endpoint, List<Component> zones, Cases cases) {
        if (zones.stream().anyMatch(zone -> DnsKinds.LINKED_NETWORKS.of(zone).matches(all -> !all.isEmpty()))) {
            return;
        }
        Component zone = zones.get(0);
        if (!DnsKinds.LINKED_NETWORKS.of(zone).isKnown()) {
            cases.missing(
                    zone, DnsKinds.LINKED_NETWORKS, "nobody said which networks " + zone.name() + " is linked to");
        } else {
            cases.found(Finding.of(
                    INFO,
                    "Zone '%s', which has the record for '%s', is linked to no network."
                            .formatted(zone.name(), endpoint.name()),
                    endpoint));
        }
    }

    private static boolean isNamed(Component zone, String name) {
        return DnsKinds.ZONE_NAME.of(zone).matches(name::equalsIgnoreCase);
    }

    private static Edit zone(Component endpoint, String name, String label, Estate estate) {
        Component network = estate.networkOf(endpoint).orElseThrow();
        // a network with DNS servers of its own finds what is linked to the network of its server
        List<ComponentId> linked = Stream.concat(Stream.of(network), AskedNetwork.of(network, estate).stream())
                .map(Component::id)
                .distinct()
                .toList();
        Properties record = Properties.NONE
                .with(DnsKinds.RECORD_NAME.key(), label)
                .with(DnsKinds.RECORD_TARGET.key(), endpoint.id());
        return Edit.of("Add zone %s for '%s'".formatted(name, endpoint.name()), design -> {
            Component zone = Edits.fresh(design, DnsKinds.PRIVATE_DNS_ZONE, ComponentId.CANVAS)
                    .named(name)
                    .with(DnsKinds.ZONE_NAME.key(), name)
                    .with(DnsKinds.RECORDS.key(), List.of(record))
                    .with(DnsKinds.LINKED_NETWORKS.key(), linked);
            return Edits.add(zone).apply(design);
        });
    }
}
