package dev.portolan.guidance.retirement;

import dev.portolan.catalog.EdgeKinds;
import dev.portolan.catalog.Known;
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

/** RET-006: Azure CDN from Microsoft (classic) ends. */
final class CdnClassicRule implements Rule {

    private static final Ending ENDING = new Ending(AzureDates.CDN_CLASSIC);

    private static final RuleInfo INFO = new RuleInfo(
                    "RET-006",
                    "The CDN should not be classic",
                    Severity.WARNING,
                    Pillar.RELIABILITY,
                    """
            Azure CDN Standard from Microsoft (classic) retires on 30 September 2027.
            """,
                    """
            Migrate to Front Door Standard or Premium.
            """,
                    """
            The profile is of another product, whose end this rule does not know. From 30 September 2027 on it is an
            error.
            """,
                    List.of(Sources.WELL_ARCHITECTED_FRONT_DOOR),
                    List.of())
            .about(EdgeKinds.CDN_PROFILE);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Verdict check(Review review) {
        List<Component> profiles = review.estate().all(EdgeKinds.CDN_PROFILE);
        if (profiles.isEmpty()) {
            return Verdict.notApplicable("the design has no CDN profile");
        }
        Cases cases = new Cases();
        for (Component profile : profiles) {
            Known<EdgeKinds.CdnSku> sku = EdgeKinds.CDN_SKU.of(profile);
            if (!sku.isKnown()) {
                cases.missing(profile, EdgeKinds.CDN_SKU, "nobody said which SKU " + profile.name() + " has");
            } else if (sku.is(EdgeKinds.CdnSku.STANDARD_MICROSOFT_CLASSIC)) {
                cases.found(ENDING.finding(
                        INFO,
                        review,
                        "'%s' is a CDN from Microsoft (classic), which".formatted(profile.name()),
                        profile));
            }
        }
        return cases.verdict();
    }
}
