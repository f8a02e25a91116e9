package dev.portolan.guidance.retirement;

import dev.portolan.catalog.EgressKinds;
import dev.portolan.edit.Edit;
import dev.portolan.edit.Edits;
import dev.portolan.guidance.Cases;
import dev.portolan.guidance.Finding;
import dev.portolan.guidance.Listing;
import dev.portolan.guidance.Pillar;
import dev.portolan.guidance.Review;
import dev.portolan.guidance.Rule;
import dev.portolan.guidance.RuleInfo;
import dev.portolan.guidance.Severity;
import dev.portolan.guidance.Sources;
import dev.portolan.guidance.Verdict;
import dev.portolan.model.Component;
import dev.portolan.model.Properties;
import dev.portolan.trace.filtering.Firewalls;
import java.util.ArrayList;
import java.util.List;

/** RET-014: node packages move to another host name. */
final class MirrorRule implements Rule {

    private static final String OLD = "acs-mirror.azureedge.net";
    private static final String NEW = "packages.aks.azure.com";
    private static final String EVERYTHING = "*";
    private static final String AKS_TAG = "AzureKubernetesService";

    private static final RuleInfo INFO = new RuleInfo(
                    "RET-014",
                    "Firewalls should allow both hosts of node packages",
                    Severity.INFO,
                    Pillar.RELIABILITY,
                    """
            AKS nodes fetch their binaries from acs-mirror.azureedge.net, which packages.aks.azure.com will replace. No
            day is given, so both should be allowed; once the old one is gone, nodes behind a firewall that knows only
            that cannot start.
            """,
                    """
            Allow both host names, or use the FQDN tag AzureKubernetesService, which Azure keeps up to date.
            """,
                    """
            No rule of the firewall names the old host, or one for the same sources allows the new one too, by name, by
            wildcard or by the tag.
            """,
                    List.of(Sources.OUTBOUND_RULES),
                    List.of())
            .about(EgressKinds.AZURE_FIREWALL)
            .fix("Allow packages.aks.azure.com in the same rule");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Verdict check(Review review) {
        List<Component> firewalls = review.estate().all(EgressKinds.AZURE_FIREWALL);
        if (firewalls.isEmpty()) {
            return Verdict.notApplicable("the design has no Azure Firewall");
        }
        Cases cases = new Cases();
        firewalls.forEach(firewall -> check(firewall, cases));
        return cases.verdict();
    }

    private static void check(Component firewall, Cases cases) {
        List<Properties> allowing = collections(firewall).stream()
                .filter(MirrorRule::isAllowing)
                .flatMap(collection -> rules(collection).stream())
                .toList();
        List<Properties> old = allowing.stream()
                .filter(rule -> isNamed(rule, OLD))
                .filter(rule -> allowing.stream().noneMatch(other -> allowsNew(other) && isForSources(other, rule)))
                .toList();
        if (!old.isEmpty()) {
            List<String> names = old.stream()
                    .map(rule -> EgressKinds.NAME.of(rule).orElse("without a name"))
                    .toList();
            cases.found(Finding.of(
                            INFO,
                            "'%s' allows %s but not %s, which will replace it: %s."
                                    .formatted(firewall.name(), OLD, NEW, Listing.of(names)),
                            firewall)
                    .fixedBy(fix(firewall, old)));
        }
    }

    private static List<Properties> collections(Component firewall) {
        return EgressKinds.COLLECTIONS.of(firewall).orElse(List.of());
    }

    private static List<Properties> rules(Properties collection) {
        return EgressKinds.COLLECTION_RULES.of(collection).orElse(List.of());
    }

    private static boolean isAllowing(Properties collection) {
        return EgressKinds.ACTION.of(collection).is(EgressKinds.Action.ALLOW);
    }

    /** A rule for every host names none. */
    private static boolean isNamed(Properties rule, String host) {
        return EgressKinds.FQDNS.of(rule).orElse(List.of()).stream()
                .anyMatch(name -> !name.equals(EVERYTHING) && Firewalls.holds(name, host));
    }

    private static boolean allowsNew(Properties rule) {
        return EgressKinds.FQDNS.of(rule).orElse(List.of()).stream().anyMatch(name -> Firewalls.holds(name, NEW))
                || EgressKinds.FQDN_TAGS.of(rule).orElse(List.of()).contains(AKS_TAG);
    }

    private static boolean isForSources(Properties other, Properties rule) {
        List<String> sources = EgressKinds.SOURCES.of(other).orElse(List.of());
        return sources.contains(EVERYTHING)
                || sources.containsAll(EgressKinds.SOURCES.of(rule).orElse(List.of()));
    }

    private static Edit fix(Component firewall, List<Properties> old) {
        List<Properties> next = collections(firewall).stream()
                .map(collection -> isAllowing(collection)
                        ? collection.with(
                                EgressKinds.COLLECTION_RULES.key(),
                                rules(collection).stream()
                                        .map(rule -> old.contains(rule) ? withNew(rule) : rule)
                                        .toList())
                        : collection)
                .toList();
        return Edits.setProperty(firewall, EgressKinds.COLLECTIONS, next)
                .labelled("Allow %s in '%s'".formatted(NEW, firewall.name()));
    }

    private static Properties withNew(Properties rule) {
        List<String> names = new ArrayList<>(EgressKinds.FQDNS.of(rule).value());
        names.add(NEW);
        return rule.with(EgressKinds.FQDNS.key(), names);
    }
}
