package dev.portolan.guidance.egress;

import dev.portolan.catalog.EgressKinds;
import dev.portolan.catalog.EgressKinds.FirewallTier;
import dev.portolan.catalog.EgressKinds.ThreatIntel;
import dev.portolan.catalog.Known;
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
import java.util.ArrayList;
import java.util.List;

/** EGR-022: threat intelligence and intrusion detection should stop what they see. */
final class ThreatProtectionRule implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
                    "EGR-022",
                    "Threat intelligence and IDPS should alert and deny",
                    Severity.INFO,
                    Pillar.SECURITY,
                    """
            In alert mode the firewall writes down that somebody in your network talks to a known malicious address,
            and lets it through.
            """,
                    """
            Set threat intelligence, and with Premium the IDPS, to alert and deny.
            """,
                    """
            IDPS is asked of Premium firewalls only. Of a Basic firewall only that threat intelligence is not off.
            """,
                    List.of(
                            Sources.WELL_ARCHITECTED_FIREWALL,
                            Sources.REVIEW_CHECKLISTS,
                            Sources.PSRULE,
                            Sources.AZURE_POLICY),
                    List.of(
                            "RC-ALZ D07.06",
                            "RC-ALZ D07.07",
                            "PSRule Azure.Firewall.Mode (AZR-000105)",
                            "Policy da79a7e2"))
            .about(EgressKinds.AZURE_FIREWALL)
            .fix("Let threat intelligence and IDPS alert and deny");

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
        Known<FirewallTier> tier = EgressKinds.TIER.of(firewall);
        Known<ThreatIntel> intelligence = EgressKinds.THREAT_INTEL.of(firewall);
        Known<ThreatIntel> detection = EgressKinds.IDPS.of(firewall);
        List<String> weak = new ArrayList<>();
        if (!intelligence.is(ThreatIntel.DENY)
                && !(tier.is(FirewallTier.BASIC) && intelligence.is(ThreatIntel.ALERT))) {
            weak.add("threat intelligence is " + intelligence.value().id());
        }
        if (tier.is(FirewallTier.PREMIUM) && detection.matches(mode -> mode != ThreatIntel.DENY)) {
            weak.add("IDPS is " + detection.value().id());
        }
        if (!weak.isEmpty()) {
            cases.found(Finding.of(INFO, "'%s': %s.".formatted(firewall.name(), String.join(", ", weak)), firewall)
                    .fixedBy(denying(firewall, tier)));
        }
        if (tier.is(FirewallTier.PREMIUM) && !detection.isKnown()) {
            cases.missing(firewall, EgressKinds.IDPS, "nobody said what the IDPS of " + firewall.name() + " does");
        }
    }

    private static Edit denying(Component firewall, Known<FirewallTier> tier) {
        if (tier.is(FirewallTier.BASIC)) {
            return Edits.setProperty(firewall, EgressKinds.THREAT_INTEL, ThreatIntel.ALERT);
        }
        Edit edit = Edits.setProperty(firewall, EgressKinds.THREAT_INTEL, ThreatIntel.DENY);
        return tier.is(FirewallTier.PREMIUM)
                ? edit.then(Edits.setProperty(firewall, EgressKinds.IDPS, ThreatIntel.DENY))
                : edit;
    }
}
