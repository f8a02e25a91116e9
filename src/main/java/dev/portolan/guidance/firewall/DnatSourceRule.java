package dev.portolan.guidance.firewall;

import dev.portolan.catalog.EgressKinds;
import dev.portolan.catalog.Known;
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
import dev.portolan.net.PortRange;
import dev.portolan.plan.Estate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** FW-003: what is let in by DNAT should be let in from known sources. */
final class DnatSourceRule implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
                    "FW-003",
                    "DNAT rules should name their sources",
                    Severity.INFO,
                    Pillar.SECURITY,
                    """
            A DNAT rule whose source is * opens a port of an inner system to everybody who scans the Internet.
            """,
                    """
            Name the addresses that may come in.
            """,
                    """
            The rule is a public web entry by design: ports 80 and 443 only, to a load balancer or gateway.
            """,
                    List.of(Sources.WELL_ARCHITECTED_FIREWALL, Sources.REVIEW_CHECKLISTS),
                    List.of("RC-ALZ D07.13"))
            .about(EgressKinds.AZURE_FIREWALL);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    private static final Set<String> ANYBODY = Set.of("*", "0.0.0.0/0", "Internet");
    private static final List<PortRange> WEB = List.of(PortRange.single(80), PortRange.single(443));

    @Override
    public Verdict check(Review review) {
        List<DnatRule> rules = DnatRule.all(review.estate());
        if (rules.isEmpty()) {
            return Verdict.notApplicable("no firewall has DNAT rules");
        }
        Cases cases = new Cases();
        Map<Component, List<String>> open = new LinkedHashMap<>();
        for (DnatRule rule : rules) {
            Known<List<String>> sources = EgressKinds.SOURCES.of(rule.rule());
            if (isWebEntry(rule, review.estate())) {
                continue;
            }
            if (!sources.isKnown()) {
                cases.missing(
                        rule.firewall(),
                        EgressKinds.COLLECTIONS,
                        "nobody said which sources DNAT rule " + rule.name() + " lets in");
            } else if (sources.value().stream().anyMatch(ANYBODY::contains)) {
                open.computeIfAbsent(rule.firewall(), key -> new ArrayList<>()).add(rule.name());
            }
        }
        open.forEach((firewall, names) -> cases.found(Finding.of(
                INFO,
                "DNAT rules of '%s' let in everybody: %s.".formatted(firewall.name(), Listing.of(names)),
                firewall)));
        return cases.verdict();
    }

    private static boolean isWebEntry(DnatRule rule, Estate estate) {
        return EgressKinds.PORTS.of(rule.rule()).matches(ports -> !ports.isEmpty() && WEB.containsAll(ports))
                && rule.address()
                        .optional()
                        .filter(address -> Entry.at(address, estate).isPresent())
                        .isPresent();
    }
}
