package dev.portolan.guidance.corporate;

import dev.portolan.catalog.ActorKinds;
import dev.portolan.catalog.DnsKinds;
import dev.portolan.catalog.EgressKinds;
import dev.portolan.catalog.Known;
import dev.portolan.catalog.NetworkKinds;
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
import dev.portolan.net.AzurePlatform;
import dev.portolan.net.IpAddress;
import dev.portolan.plan.Estate;
import dev.portolan.trace.Missing;
import dev.portolan.trace.Trace;
import dev.portolan.trace.naming.Names;
import dev.portolan.trace.naming.Resolution;
import dev.portolan.trace.naming.Zones;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** INT-003: the company's DNS has to ask Azure for private names. */
final class CompanyDnsRule implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
                    "INT-003",
                    "The company's DNS should forward private zones to Azure",
                    Severity.WARNING,
                    Pillar.RELIABILITY,
                    """
            Private zones answer linked virtual networks only, at 168.63.129.16, which cannot be reached from outside Azure.
            Without a forwarder the company's clients do not find private names, or find public ones.
            """,
                    """
            Put a DNS Private Resolver with an inbound endpoint into the hub, link the zones to the hub, and forward the
            zones to that endpoint.
            """,
                    """
            The design has no site or no private zone; what the site's users ask for is resolved; or the site forwards
            zones and nobody asks for a name of another. Where something would answer, a resolver, a DNS proxy or DNS
            servers of one's own in Azure, and nobody said what the site forwards, it is not determined.
            """,
                    List.of(Sources.PRIVATE_CLUSTERS, Sources.REVIEW_CHECKLISTS),
                    List.of("RC-ALZ D03.07"))
            .about(ActorKinds.ON_PREMISES_SITE)
            .fix("Forward the zone to the resolver's inbound endpoint");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Verdict check(Review review) {
        List<Component> sites = review.estate().all(ActorKinds.ON_PREMISES_SITE);
        List<Component> zones = review.estate().all(DnsKinds.PRIVATE_DNS_ZONE);
        if (sites.isEmpty() || zones.isEmpty()) {
            return Verdict.notApplicable("the design has no site of the company, or no private DNS zone");
        }
        Cases cases = new Cases();
        sites.forEach(site -> check(site, zones, review, cases));
        return cases.verdict();
    }

    private static void check(Component site, List<Component> zones, Review review, Cases cases) {
        Known<List<Properties>> forwarders = ActorKinds.DNS_FORWARDING.of(site);
        Optional<Properties> dead = forwarders.orElse(List.of()).stream()
                .filter(forwarder -> ActorKinds.FORWARD_TO.of(forwarder).is(AzurePlatform.ADDRESS))
                .findFirst();
        if (dead.isPresent()) {
            cases.found(Finding.of(
                    INFO,
                    "'%s' forwards %s to %s, which only answers inside Azure."
                            .formatted(
                                    site.name(),
                                    ActorKinds.FORWARD_ZONE.of(dead.get()).orElse("a zone"),
                                    AzurePlatform.ADDRESS),
                    site));
            return;
        }
        Asked asked = new Asked(site, zones, review);
        if (!asked.check(cases) && !forwarders.matches(all -> !all.isEmpty())) {
            withoutQuestions(site, zones, review, cases);
        }
    }

    /** Nobody asks yet: then there has to be somebody to ask. */
    private static void withoutQuestions(Component site, List<Component> zones, Review review, Cases cases) {
        boolean answers = somebodyAnswers(review.estate());
        if (answers && !ActorKinds.DNS_FORWARDING.of(site).isKnown()) {
            cases.missing(
                    site, ActorKinds.DNS_FORWARDING, "nobody said which zones " + site.name() + " forwards to Azure");
            return;
        }
        cases.found(Finding.of(
                INFO,
                "'%s' forwards no zone to Azure%s, so its users do not find names of %s."
                        .formatted(
                                site.name(),
                                answers ? "" : ", where nothing would answer",
                                zones.get(0).name()),
                site));
    }

    /** A resolver, a firewall's DNS proxy, or servers of one's own, which networks name and which may forward to Azure. */
    private static boolean somebodyAnswers(Estate estate) {
        return !estate.all(DnsKinds.DNS_RESOLVER).isEmpty()
                || estate.all(EgressKinds.AZURE_FIREWALL).stream()
                        .anyMatch(firewall -> EgressKinds.DNS_PROXY.of(firewall).is(true))
                || estate.all(NetworkKinds.VIRTUAL_NETWORK).stream()
                        .flatMap(network -> NetworkKinds.DNS_SERVERS.of(network).orElse(List.of()).stream())
                        .anyMatch(server -> !server.equals(AzurePlatform.ADDRESS)
                                && estate.addresses().subnetOf(server).isPresent());
    }

    /** What users of one site ask of private zones. */
    private record Asked(Component site, List<Component> zones, Review review) {

        /** Whether anybody asks for a name of a private zone. */
        boolean check(Cases cases) {
            Names names = review.estate().names();
            boolean any = false;
            Set<String> done = new LinkedHashSet<>();
            for (Trace trace : CorporateFlows.of(review)) {
                String host = CorporateFlows.host(trace.flow());
                Optional<Component> zone = startsHere(trace) ? zone(host) : Optional.empty();
                if (zone.isPresent() && done.add(host)) {
                    any = true;
                    Resolution found = names.fromSite(site, host);
                    boolean hidden = found.outcome() == Resolution.Outcome.NOT_VISIBLE;
                    if (hidden && isUnsaid()) {
                        cases.missing(
                                site,
                                ActorKinds.DNS_FORWARDING,
                                "nobody said which zones " + site.name()
                                        + " forwards to Azure, and so whether it finds " + host);
                    } else if (hidden) {
                        report(host, zone.get(), found, trace, cases);
                    } else if (found.outcome() == Resolution.Outcome.UNKNOWN) {
                        cases.missing(List.of(new Missing(
                                found.zone().map(Component::id).orElse(site.id()), found.property(), found.why())));
                    }
                }
            }
            return any;
        }

        /** Whether the site may forward to somebody who answers, though nobody said so. */
        private boolean isUnsaid() {
            return !ActorKinds.DNS_FORWARDING.of(site).isKnown() && somebodyAnswers(review.estate());
        }

        private boolean startsHere(Trace trace) {
            ComponentId client = trace.branches().get(0).hops().get(0).component();
            return review.graph()
                    .ancestor(client, ActorKinds.ON_PREMISES_SITE.id())
                    .filter(site::equals)
                    .isPresent();
        }

        private Optional<Component> zone(String host) {
            return zones.stream()
                    .filter(zone -> DnsKinds.ZONE_NAME.of(zone).matches(name -> Zones.within(host, name)))
                    .max(Comparator.comparing(
                            zone -> DnsKinds.ZONE_NAME.of(zone).value().length()));
        }

        private void report(String host, Component zone, Resolution found, Trace trace, Cases cases) {
            Finding finding = Finding.of(
                            INFO,
                            "Users in '%s' do not find %s: %s.".formatted(site.name(), host, found.why()),
                            site,
                            zone)
                    .along(trace);
            cases.found(resolver(zone)
                    .flatMap(resolver -> DnsKinds.INBOUND_ADDRESS.of(resolver).optional())
                    .map(address -> finding.fixedBy(forward(zone, address)))
                    .orElse(finding));
        }

        /** A resolver in a network that the zone is linked to. */
        private Optional<Component> resolver(Component zone) {
            List<ComponentId> linked = DnsKinds.LINKED_NETWORKS.of(zone).orElse(List.of());
            return review.estate().all(DnsKinds.DNS_RESOLVER).stream()
                    .filter(resolver -> review.estate()
                            .networkOf(resolver)
                            .filter(network -> linked.contains(network.id()))
                            .isPresent())
                    .findFirst();
        }

        private Edit forward(Component zone, IpAddress to) {
            List<Properties> forwarders =
                    new ArrayList<>(ActorKinds.DNS_FORWARDING.of(site).orElse(List.of()));
            String name = DnsKinds.ZONE_NAME.of(zone).value();
            forwarders.removeIf(
                    forwarder -> ActorKinds.FORWARD_ZONE.of(forwarder).is(name));
            forwarders.add(
                    Properties.NONE.with(ActorKinds.FORWARD_ZONE.key(), name).with(ActorKinds.FORWARD_TO.key(), to));
            return Edits.setProperty(site, ActorKinds.DNS_FORWARDING, forwarders)
                    .labelled("Forward %s of '%s' to %s".formatted(name, site.name(), to));
        }
    }
}
