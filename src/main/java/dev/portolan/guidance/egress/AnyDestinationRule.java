package dev.portolan.guidance.egress;

import dev.portolan.catalog.EgressKinds;
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
import dev.portolan.net.Protocol;
import dev.portolan.trace.filtering.Ends;
import dev.portolan.trace.filtering.FirewallRules;
import dev.portolan.trace.filtering.Firewalls;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** EGR-010: a firewall rule that lets anything out controls nothing. */
final class AnyDestinationRule implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
                    "EGR-010",
                    "No firewall rule should let the cluster reach everything",
                    Severity.WARNING,
                    Pillar.SECURITY,
                    """
            A rule for any destination, or for the host name *, on port 443 lets nodes and pods talk to everybody on
            the Internet. The firewall then logs what leaves and stops nothing.
            """,
                    """
            Allow the FQDN tag AzureKubernetesService, the names that the cluster's features need and those of your
            own services.
            """,
                    """
            The rule is for other sources than the nodes and pods, or for other ports.
            """,
                    List.of(Sources.OUTBOUND_RULES, Sources.WELL_ARCHITECTED_FIREWALL, Sources.REVIEW_CHECKLISTS),
                    List.of("RC-ALZ D07.04"))
            .about(EgressKinds.AZURE_FIREWALL);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    private static final int HTTPS = 443;

    /** A name that nobody on the Internet has (RFC 2606), and that no rule names. */
    private static final String ANY_HOST = "any-host.invalid";

    @Override
    public Verdict check(Review review) {
        Map<Component, Set<Component>> senders = FirewallUse.senders(review.estate());
        if (senders.isEmpty()) {
            return Verdict.notApplicable("no cluster leaves through an Azure Firewall");
        }
        Cases cases = new Cases();
        senders.forEach((firewall, subnets) -> check(firewall, List.copyOf(subnets), cases));
        return cases.verdict();
    }

    private static void check(Component firewall, List<Component> subnets, Cases cases) {
        if (!EgressKinds.COLLECTIONS.of(firewall).isKnown()) {
            cases.missing(firewall, EgressKinds.COLLECTIONS, "nobody said which rules " + firewall.name() + " has");
            return;
        }
        for (Component subnet : subnets) {
            Optional<Firewalls.Answer> open = FirewallRules.of(firewall)
                    .first(new Firewalls.Question(
                            Blockade.ends(subnet), Ends.of(Ends.INTERNET), ANY_HOST, HTTPS, Protocol.HTTPS))
                    .filter(answer -> answer.verdict().allowed());
            if (open.isPresent()) {
                cases.found(Finding.of(
                        INFO,
                        "Rule '%s' of collection '%s' of '%s' lets '%s' reach any host on port 443."
                                .formatted(
                                        open.get().verdict().rule(),
                                        open.get().collection(),
                                        firewall.name(),
                                        subnet.name()),
                        firewall));
                return; // one finding for a firewall: the others are about the same rules
            }
        }
    }
}
