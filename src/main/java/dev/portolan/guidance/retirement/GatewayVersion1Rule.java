package dev.portolan.guidance.retirement;

import dev.portolan.catalog.GatewayKinds;
import dev.portolan.catalog.Known;
import dev.portolan.edit.Edits;
import dev.portolan.guidance.Cases;
import dev.portolan.guidance.Pillar;
import dev.portolan.guidance.Review;
import dev.portolan.guidance.Rule;
import dev.portolan.guidance.RuleInfo;
import dev.portolan.guidance.Severity;
import dev.portolan.guidance.Sources;
import dev.portolan.guidance.Verdict;
import dev.portolan.model.Component;
import dev.portolan.net.AzureDates;
import java.util.List;

/** RET-003: Application Gateway v1 has ended. */
final class GatewayVersion1Rule implements Rule {

    private static final Ending ENDING = new Ending(AzureDates.GATEWAY_V1);

    private static final RuleInfo INFO = new RuleInfo(
                    "RET-003",
                    "Application Gateway must be version 2",
                    Severity.ERROR,
                    Pillar.RELIABILITY,
                    """
            Version 1 (Standard and WAF) was retired on 28 April 2026.
            """,
                    """
            Migrate to Standard_v2 or WAF_v2, in a subnet without version 1 gateways.
            """,
                    """
            The SKU is Standard_v2, WAF_v2 or Basic, which are all of version 2. Before that day it is a warning. This
            rule speaks for AGW-007 too, so that nobody hears it twice.
            """,
                    List.of(Sources.RESILIENCY_LIBRARY),
                    List.of())
            .about(GatewayKinds.APPLICATION_GATEWAY)
            .fix("Take the SKU of version 2 that corresponds");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Verdict check(Review review) {
        List<Component> gateways = review.estate().all(GatewayKinds.APPLICATION_GATEWAY);
        if (gateways.isEmpty()) {
            return Verdict.notApplicable("the design has no Application Gateway");
        }
        Cases cases = new Cases();
        gateways.forEach(gateway -> check(gateway, review, cases));
        return cases.verdict();
    }

    private static void check(Component gateway, Review review, Cases cases) {
        Known<GatewayKinds.GatewaySku> sku = GatewayKinds.SKU.of(gateway);
        if (!sku.isKnown()) {
            cases.missing(gateway, GatewayKinds.SKU, "nobody said which SKU " + gateway.name() + " has");
        } else if (sku.value().isVersion1()) {
            GatewayKinds.GatewaySku next = sku.is(GatewayKinds.GatewaySku.WAF)
                    ? GatewayKinds.GatewaySku.WAF_V2
                    : GatewayKinds.GatewaySku.STANDARD_V2;
            cases.found(ENDING.finding(
                            INFO,
                            review,
                            "'%s' is an Application Gateway v1 (%s), which"
                                    .formatted(gateway.name(), sku.value().label()),
                            gateway)
                    .fixedBy(Edits.setProperty(gateway, GatewayKinds.SKU, next)));
        }
    }
}
