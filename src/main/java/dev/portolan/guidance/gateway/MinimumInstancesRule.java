package dev.portolan.guidance.gateway;

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
import dev.portolan.guidance.Threshold;
import dev.portolan.guidance.Verdict;
import dev.portolan.model.Component;
import java.util.List;

/** AGW-005: an Application Gateway in production should never be down to one instance. */
final class MinimumInstancesRule implements Rule {

    private static final Threshold MINIMUM = new Threshold(
            "minimum",
            2,
            "The minimum number of instances, or the fixed capacity, that a gateway should have; PSRule asks for two.");

    private static final RuleInfo INFO = new RuleInfo(
                    "AGW-005",
                    "Application Gateway should have two instances or more",
                    Severity.WARNING,
                    Pillar.RELIABILITY,
                    """
            With one instance, an update or a failure of it interrupts every request, and a sudden load has to wait until
            another instance has started.
            """,
                    """
            Set the autoscale minimum, or the fixed capacity, to two or more.
            """,
                    """
            The design is not for production. An autoscale minimum of 0 is only noted: the AKS baseline is written so.
            """,
                    List.of(Sources.WELL_ARCHITECTED_GATEWAY, Sources.PSRULE, Sources.BASELINE),
                    List.of("PSRule Azure.AppGw.MinInstance (AZR-000061)", "RC-NET A01.09"))
            .about(GatewayKinds.APPLICATION_GATEWAY)
            .fix("Raise the minimum number of instances")
            .thresholds(MINIMUM);

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
        if (review.isDevelopment()) {
            return Verdict.notApplicable("the design is not for production");
        }
        Cases cases = new Cases();
        gateways.forEach(gateway -> check(gateway, review, cases));
        return cases.verdict();
    }

    private static void check(Component gateway, Review review, Cases cases) {
        int minimum = review.value(INFO, MINIMUM);
        Known<Integer> least = GatewayKinds.MIN_INSTANCES.of(gateway);
        if (!least.isKnown()) {
            cases.missing(
                    gateway,
                    GatewayKinds.MIN_INSTANCES,
                    "nobody said how many instances " + gateway.name() + " has at least");
            return;
        }
        if (least.value() >= minimum) {
            return;
        }
        boolean scales = GatewayKinds.MAX_INSTANCES.of(gateway).orElse(minimum) >= minimum;
        Finding finding = Finding.of(
                        INFO,
                        "'%s' has %d %s at least; %d are recommended."
                                .formatted(
                                        gateway.name(), least.value(), least.is(1) ? "instance" : "instances", minimum),
                        gateway)
                .assuming(review.assumedProduction())
                .fixedBy(raise(gateway, minimum, scales));
        cases.found(least.is(0) && scales ? finding.as(Severity.INFO) : finding);
    }

    private static Edit raise(Component gateway, int minimum, boolean scales) {
        Edit least = Edits.setProperty(gateway, GatewayKinds.MIN_INSTANCES, minimum);
        return scales ? least : least.then(Edits.setProperty(gateway, GatewayKinds.MAX_INSTANCES, minimum));
    }
}
