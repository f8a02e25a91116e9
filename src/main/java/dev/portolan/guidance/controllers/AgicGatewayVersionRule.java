package dev.portolan.guidance.controllers;

import dev.portolan.catalog.GatewayKinds;
import dev.portolan.catalog.GatewayKinds.GatewaySku;
import dev.portolan.catalog.Known;
import dev.portolan.catalog.KubernetesKinds;
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
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** AGIC-006: AGIC works with version 2 of Application Gateway only. */
final class AgicGatewayVersionRule implements Rule {

    private static final Set<GatewaySku> SUPPORTED = EnumSet.of(GatewaySku.STANDARD_V2, GatewaySku.WAF_V2);

    private static final RuleInfo INFO = new RuleInfo(
                    "AGIC-006",
                    "AGIC needs a gateway of SKU Standard_v2 or WAF_v2",
                    Severity.ERROR,
                    Pillar.RELIABILITY,
                    """
            AGIC configures gateways of the SKUs Standard_v2 and WAF_v2; with another one it does not work.
            """,
                    """
            Deploy a gateway of SKU WAF_v2, or Standard_v2, for AGIC.
            """,
                    """
            The gateway's SKU is Standard_v2 or WAF_v2.
            """,
                    List.of(Sources.AGIC),
                    List.of())
            .about(KubernetesKinds.AGIC)
            .fix("Set the SKU of version 2");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Verdict check(Review review) {
        Cases cases = new Cases();
        return Agics.each(review, cases, agic -> check(agic, cases));
    }

    private static void check(Agics of, Cases cases) {
        Known<GatewaySku> sku = GatewayKinds.SKU.of(of.gateway());
        if (!sku.isKnown()) {
            cases.missing(
                    of.gateway(),
                    GatewayKinds.SKU,
                    "nobody said which SKU " + of.gateway().name() + " has");
        } else if (!SUPPORTED.contains(sku.value())) {
            GatewaySku next = sku.is(GatewaySku.WAF) ? GatewaySku.WAF_V2 : GatewaySku.STANDARD_V2;
            cases.found(Finding.of(
                            INFO,
                            "'%s' configures '%s', which is %s."
                                    .formatted(
                                            of.agic().name(),
                                            of.gateway().name(),
                                            sku.value().label()),
                            of.agic(),
                            of.gateway())
                    .fixedBy(Edits.setProperty(of.gateway(), GatewayKinds.SKU, next)));
        }
    }
}
