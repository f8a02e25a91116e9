package dev.portolan.guidance.gateway;

import dev.portolan.catalog.GatewayKinds;
import dev.portolan.guidance.Pillar;
import dev.portolan.guidance.Review;
import dev.portolan.guidance.Rule;
import dev.portolan.guidance.RuleInfo;
import dev.portolan.guidance.Severity;
import dev.portolan.guidance.Sources;
import dev.portolan.guidance.Verdict;
import java.util.List;

/** AGW-007: version 1 of Application Gateway; the retirement RET-003 judges it, so that nobody reads it twice. */
final class GatewayVersionRule implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
                    "AGW-007",
                    "Application Gateway should be of version 2",
                    Severity.ERROR,
                    Pillar.RELIABILITY,
                    """
            Version 1 was retired on 2026-04-28.
            """,
                    """
            Migrate to Standard_v2 or WAF_v2, which is a new gateway in a subnet without version 1.
            """,
                    """
            Always: RET-003 is the same advice with its dates, and reports every version 1 gateway.
            """,
                    List.of(Sources.RESILIENCY_LIBRARY),
                    List.of("RET-003"))
            .about(GatewayKinds.APPLICATION_GATEWAY);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Verdict check(Review review) {
        return Verdict.notApplicable("RET-003 reports version 1 gateways");
    }
}
