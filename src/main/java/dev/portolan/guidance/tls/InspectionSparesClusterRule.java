package dev.portolan.guidance.tls;

import dev.portolan.catalog.ClusterKinds;
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
import dev.portolan.model.Properties;
import dev.portolan.net.Prefix;
import dev.portolan.net.Protocol;
import dev.portolan.plan.Estate;
import dev.portolan.trace.filtering.Ends;
import dev.portolan.trace.filtering.FirewallRules;
import dev.portolan.trace.filtering.Firewalls;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** TLS-013: TLS inspection breaks what a cluster's nodes need. */
final class InspectionSparesClusterRule implements Rule {

    /** The tunnel of the control plane depends on ALPN, which inspection rewrites (S-A1). */
    private static final String CONTROL_PLANE = "cluster.hcp.%s.azmk8s.io";

    /** Where the registry keeps its layers, per region (firewall-egress.md E.2). */
    private static final String LAYERS = "%s.data.mcr.microsoft.com";

    /** What nodes fetch before they could trust a CA of the company (firewall-egress.md E.2, 06/18/2026). */
    private static final List<String> BOOTSTRAP = List.of(
            "mcr.microsoft.com",
            "mcr-0001.mcr-msedge.net",
            "management.azure.com",
            "login.microsoftonline.com",
            "packages.microsoft.com",
            "acs-mirror.azureedge.net",
            "packages.aks.azure.com");

    private static final int HTTPS_PORT = 443;

    private static final RuleInfo INFO = new RuleInfo(
                    "TLS-013",
                    "TLS inspection must spare what AKS itself needs",
                    Severity.ERROR,
                    Pillar.RELIABILITY,
                    """
            The tunnel to the control plane uses ALPN; blocking or rewriting that extension makes it fail. Nodes that do
            not trust the inspection CA cannot fetch what they start with.
            """,
                    """
            Let an application rule with a lower priority number allow the FQDN tag AzureKubernetesService without inspection.
            """,
                    """
            The rule that decides does not inspect. The control plane's name only matters to a cluster whose API server
            is public and not integrated into the network: else nodes ask it at a private address. Nodes that trust the
            inspection CA may fetch through it.
            """,
                    List.of(Sources.OUTBOUND_RULES, Sources.BASELINE),
                    List.of())
            .about(EgressKinds.AZURE_FIREWALL)
            .fix("Do not inspect in the rules that catch AKS");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Verdict check(Review review) {
        Estate estate = review.estate();
        Cases cases = new Cases();
        boolean looked = false;
        for (Component cluster : estate.all(ClusterKinds.AKS_CLUSTER)) {
            for (Component subnet : estate.nodeSubnets(cluster)) {
                Optional<Component> firewall = estate.defaultFirewall(subnet)
                        .filter(found -> found.is(EgressKinds.AZURE_FIREWALL.id()))
                        .filter(found -> !inspecting(found).isEmpty());
                looked |= firewall.isPresent();
                firewall.ifPresent(found -> judge(found, cluster, subnet, estate, cases));
            }
        }
        return looked
                ? cases.verdict()
                : Verdict.notApplicable("no cluster leaves through a firewall that inspects TLS");
    }

    private static List<String> inspecting(Component firewall) {
        return EgressKinds.COLLECTIONS.of(firewall).orElse(List.of()).stream()
                .flatMap(collection -> EgressKinds.COLLECTION_RULES.of(collection).orElse(List.of()).stream())
                .filter(rule -> EgressKinds.TERMINATE_TLS.of(rule).is(true))
                .map(rule -> EgressKinds.NAME.of(rule).orElse("without a name"))
                .toList();
    }

    private static void judge(Component firewall, Component cluster, Component subnet, Estate estate, Cases cases) {
        Known<String> authority = EgressKinds.INSPECTION_CA.of(firewall);
        Known<List<String>> trusted = ClusterKinds.CUSTOM_CA_TRUST.of(cluster);
        boolean trusts = authority.isKnown() && trusted.matches(all -> all.contains(authority.value()));
        boolean unsure = !trusts && trusted.matches(all -> !all.isEmpty()) && !authority.isKnown();
        Set<String> hosts = new LinkedHashSet<>();
        if (!trusts && !unsure) {
            hosts.addAll(BOOTSTRAP);
        }
        regional(cluster, !trusts && !unsure, estate, cases).forEach(hosts::add);
        Ends nodes = Ends.of(estate.addresses().prefixes(subnet).stream()
                .map(Prefix::toString)
                .collect(Collectors.joining(", ")));
        Set<String> caught = new LinkedHashSet<>();
        Set<String> rules = new LinkedHashSet<>();
        FirewallRules asked = FirewallRules.of(firewall);
        for (String host : hosts) {
            Firewalls.Answer answer =
                    asked.ask(new Firewalls.Question(nodes, Ends.of(Ends.INTERNET), host, HTTPS_PORT, Protocol.HTTPS));
            if (answer.inspectsTls() && answer.verdict().allowed()) {
                caught.add(host);
                rules.add(answer.verdict().rule());
            }
        }
        if (unsure) {
            cases.missing(
                    firewall,
                    EgressKinds.INSPECTION_CA,
                    "nobody said which CA " + firewall.name() + " inspects with, and so whether the nodes of "
                            + cluster.name() + " trust it");
        }
        if (!caught.isEmpty()) {
            cases.found(Finding.of(
                            INFO,
                            "Rule %s of '%s' inspects TLS of the nodes of '%s' to %s."
                                    .formatted(
                                            String.join(", ", rules),
                                            firewall.name(),
                                            cluster.name(),
                                            String.join(", ", caught)),
                            firewall,
                            cluster)
                    .fixedBy(spare(firewall, rules)));
        }
    }

    /** Names with the region in them; which region decides what a rule catches. */
    private static List<String> regional(Component cluster, boolean fetches, Estate estate, Cases cases) {
        List<String> patterns = new ArrayList<>();
        if (ClusterKinds.API_SERVER_ACCESS.of(cluster).is(ClusterKinds.ApiServerAccess.PUBLIC)) {
            patterns.add(CONTROL_PLANE);
        }
        if (fetches) {
            patterns.add(LAYERS);
        }
        Optional<String> region = estate.regionOf(cluster)
                .flatMap(found -> NetworkKinds.AZURE_REGION.of(found).optional());
        if (region.isEmpty() && !patterns.isEmpty()) {
            cases.missing(
                    estate.regionOf(cluster).orElse(cluster),
                    NetworkKinds.AZURE_REGION,
                    "nobody said in which Azure region " + cluster.name()
                            + " is, and so what its control plane and its registry are called");
        }
        return region.stream()
                .flatMap(name -> patterns.stream().map(pattern -> pattern.formatted(name)))
                .toList();
    }

    private static Edit spare(Component firewall, Set<String> rules) {
        List<Properties> collections = EgressKinds.COLLECTIONS.of(firewall).orElse(List.of()).stream()
                .map(collection -> EgressKinds.COLLECTION_RULES.of(collection).isKnown()
                        ? collection.with(
                                EgressKinds.COLLECTION_RULES.key(),
                                EgressKinds.COLLECTION_RULES.of(collection).value().stream()
                                        .map(rule -> spared(rule, rules))
                                        .toList())
                        : collection)
                .toList();
        return Edits.setProperty(firewall, EgressKinds.COLLECTIONS, collections)
                .labelled("Do not inspect TLS in rule %s of '%s'".formatted(String.join(", ", rules), firewall.name()));
    }

    private static Properties spared(Properties rule, Set<String> rules) {
        boolean named = rules.contains(EgressKinds.NAME.of(rule).orElse("without a name"));
        return named && EgressKinds.TERMINATE_TLS.of(rule).is(true)
                ? rule.with(EgressKinds.TERMINATE_TLS.key(), false)
                : rule;
    }
}
