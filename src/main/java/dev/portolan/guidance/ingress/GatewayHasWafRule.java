package dev.portolan.guidance.ingress;

import dev.portolan.catalog.EdgeKinds;
import dev.portolan.catalog.GatewayKinds;
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
import dev.portolan.plan.Estate;
import java.util.List;
import java.util.Optional;

/** ING-006: an Application Gateway that faces the Internet needs its web application firewall. */
final class GatewayHasWafRule implements Rule {

    static final RuleInfo INFO = new RuleInfo(
                    "ING-006",
                    "An Internet-facing Application Gateway must have its WAF on",
                    Severity.ERROR,
                    Pillar.SECURITY,
                    """
            Without the WAF_v2 SKU and an enabled policy the gateway only routes: injections and scripts in requests
            reach the applications.
            """,
                    """
            Use the SKU WAF_v2 and attach an enabled WAF policy.
            """,
                    """
            The gateway has private listeners only. Front Door with a WAF is before it, its security group lets in
            Front Door alone, and requests of other Front Doors are refused: then it is only noted.
            """,
                    List.of(Sources.ARTICLE, Sources.PSRULE),
                    List.of(
                            "PSRule AZR-000063, AZR-000309",
                            "Azure Policy 564feb30-bf6a-4854-b4bb-0d2d2d1e6c66",
                            "RC-NET A01.55",
                            "APRL 8d9223c4"))
            .about(GatewayKinds.APPLICATION_GATEWAY)
            .fix("Switch the WAF on");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Verdict check(Review review) {
        Estate estate = review.estate();
        List<Component> gateways = estate.all(GatewayKinds.APPLICATION_GATEWAY);
        if (gateways.isEmpty()) {
            return Verdict.notApplicable("the design has no Application Gateway");
        }
        Cases cases = new Cases();
        for (Component gateway : gateways) {
            Known<Boolean> facing = Gateways.facesInternet(gateway);
            if (!facing.isKnown()) {
                cases.missing(
                        gateway,
                        GatewayKinds.LISTENERS,
                        "nobody said on which frontends " + gateway.name() + " listens");
            } else if (facing.is(true)) {
                check(gateway, review, cases);
            }
        }
        return cases.verdict();
    }

    private static void check(Component gateway, Review review, Cases cases) {
        Estate estate = review.estate();
        Optional<Component> policy = estate.target(gateway, EdgeKinds.WAF_POLICY);
        Known<GatewayKinds.GatewaySku> sku = GatewayKinds.SKU.of(gateway);
        boolean off = policy.filter(found -> EdgeKinds.WAF_ENABLED.of(found).is(false))
                .isPresent();
        if (!sku.isKnown() && !off) {
            cases.missing(gateway, GatewayKinds.SKU, "nobody said which SKU " + gateway.name() + " has");
        } else if (!sku.is(GatewayKinds.GatewaySku.WAF_V2) || off) {
            List<Component> doors = FrontDoors.before(review, gateway);
            if (doors.isEmpty() || !new FrontDoorOnly(gateway, doors, estate).holds(cases)) {
                report(gateway, policy, review, cases);
            }
        } else if (policy.isEmpty() && !EdgeKinds.WAF_MODE.of(gateway).isKnown()) {
            cases.missing(gateway, EdgeKinds.WAF_POLICY, "nobody said which WAF policy " + gateway.name() + " has");
        }
    }

    private static void report(Component gateway, Optional<Component> policy, Review review, Cases cases) {
        boolean off = policy.filter(found -> EdgeKinds.WAF_ENABLED.of(found).is(false))
                .isPresent();
        String sku =
                GatewayKinds.SKU.of(gateway).map(GatewayKinds.GatewaySku::label).orElse("");
        boolean wrongSku = GatewayKinds.SKU.of(gateway).matches(found -> found != GatewayKinds.GatewaySku.WAF_V2);
        String message = wrongSku
                ? "'%s' faces the Internet with the SKU %s, which %s."
                        .formatted(gateway.name(), sku, sku.equals("WAF (v1)") ? "is not WAF_v2" : "has no WAF")
                : "'%s' faces the Internet, and its WAF policy '%s' is disabled."
                        .formatted(gateway.name(), policy.map(Component::name).orElse(""));
        Edit fix = Edits.setProperty(gateway, GatewayKinds.SKU, GatewayKinds.GatewaySku.WAF_V2);
        if (off) {
            fix = fix.then(Edits.setProperty(policy.get(), EdgeKinds.WAF_ENABLED, true));
        } else if (policy.isEmpty() && !EdgeKinds.WAF_MODE.of(gateway).isKnown()) {
            fix = fix.then(Edits.setProperty(gateway, EdgeKinds.WAF_MODE, EdgeKinds.WafMode.PREVENTION));
        }
        cases.found(Finding.of(INFO, message, gateway)
                .along(review.traceThrough(gateway))
                .fixedBy(fix.labelled("Switch the WAF of '%s' on".formatted(gateway.name()))));
    }
}
