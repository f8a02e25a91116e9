package dev.portolan.guidance.controllers;

import dev.portolan.catalog.ClusterKinds;
import dev.portolan.catalog.ClusterKinds.CniMode;
import dev.portolan.catalog.Known;
import dev.portolan.catalog.KubernetesKinds;
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
import dev.portolan.trace.AgicVersion;
import java.util.List;
import java.util.Optional;

/** AGIC-007: pods of an overlay need a version of AGIC that knows them. */
final class AgicKnowsOverlayRule implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
                    "AGIC-007",
                    "With CNI Overlay, AGIC should be 1.8.0 or later",
                    Severity.WARNING,
                    Pillar.RELIABILITY,
                    """
            Pods of an overlay have addresses that the virtual network does not know. From add-on version 1.8.0 on AGIC
            has the overlay extended to the gateway's subnet; older versions do not support it.
            """,
                    """
            Update AGIC to 1.8.0 or later.
            """,
                    """
            The cluster's pods are not in an overlay.
            """,
                    List.of(Sources.RELEASE_NOTES),
                    List.of())
            .about(KubernetesKinds.AGIC);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Verdict check(Review review) {
        List<Component> all = review.estate().all(KubernetesKinds.AGIC);
        if (all.isEmpty()) {
            return Verdict.notApplicable("no cluster has AGIC");
        }
        Cases cases = new Cases();
        for (Component agic : all) {
            review.estate()
                    .clusterOf(agic)
                    .ifPresentOrElse(
                            cluster -> check(agic, cluster, cases),
                            () -> cases.missing(agic, "nobody said in which cluster " + agic.name() + " runs"));
        }
        return cases.verdict();
    }

    private static void check(Component agic, Component cluster, Cases cases) {
        Known<CniMode> mode = ClusterKinds.CNI_MODE.of(cluster);
        Known<String> version = KubernetesKinds.AGIC_VERSION.of(agic);
        Optional<Boolean> knows = version.optional().flatMap(AgicVersion::knowsOverlay);
        if (mode.isKnown() && !mode.is(CniMode.OVERLAY) || knows.orElse(false)) {
            return;
        }
        if (knows.isEmpty()) {
            cases.missing(
                    agic,
                    KubernetesKinds.AGIC_VERSION,
                    "nobody said as numbers which version " + agic.name() + " has, and an overlay needs "
                            + AgicVersion.OVERLAY_SINCE + " or later");
        } else if (!mode.isKnown()) {
            cases.missing(
                    cluster,
                    ClusterKinds.CNI_MODE,
                    "nobody said whether the pods of " + cluster.name() + " are in an overlay");
        } else {
            cases.found(Finding.of(
                    INFO,
                    "'%s' is version %s, and '%s' has an overlay, which needs %s or later."
                            .formatted(agic.name(), version.value(), cluster.name(), AgicVersion.OVERLAY_SINCE),
                    agic));
        }
    }
}
