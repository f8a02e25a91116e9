package dev.portolan.guidance.egress;

import dev.portolan.catalog.NetworkKinds;
import dev.portolan.guidance.Pillar;
import dev.portolan.guidance.Review;
import dev.portolan.guidance.Rule;
import dev.portolan.guidance.RuleInfo;
import dev.portolan.guidance.Severity;
import dev.portolan.guidance.Sources;
import dev.portolan.guidance.Verdict;
import java.util.List;

/** EGR-018: default outbound access; the retirement RET-004 judges it, so that nobody reads it twice. */
final class DefaultAccessRule implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
                    "EGR-018",
                    "Nothing should rely on default outbound access",
                    Severity.ERROR,
                    Pillar.SECURITY,
                    """
            New virtual networks have private subnets by default since 31 March 2026 (portal, API 2025-07-01 or later; not
            with older APIs): what has no explicit way out has none.
            """,
                    """
            Give the subnet a route to a firewall, a NAT gateway, or outbound rules of a load balancer.
            """,
                    """
            Always: RET-004 is the same advice with its dates, and reports every subnet that relies on it.
            """,
                    List.of(Sources.DEFAULT_OUTBOUND),
                    List.of("RET-004"))
            .about(NetworkKinds.SUBNET);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Verdict check(Review review) {
        return Verdict.notApplicable("RET-004 reports subnets that rely on default outbound access");
    }
}
