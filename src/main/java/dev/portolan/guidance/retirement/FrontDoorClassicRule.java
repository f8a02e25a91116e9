package dev.portolan.guidance.retirement;

import dev.portolan.catalog.Certificates;
import dev.portolan.catalog.EdgeKinds;
import dev.portolan.catalog.Known;
import dev.portolan.catalog.NetworkKinds;
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
import dev.portolan.net.AzureDates;
import java.time.LocalDate;
import java.util.List;

/** RET-005: Front Door (classic) ends, and new ones cannot be made. */
final class FrontDoorClassicRule implements Rule {

    private static final Ending ENDING = new Ending(AzureDates.FRONT_DOOR_CLASSIC);

    private static final RuleInfo INFO = new RuleInfo(
                    "RET-005",
                    "Front Door should not be classic",
                    Severity.WARNING,
                    Pillar.RELIABILITY,
                    """
            Front Door (classic) retires on 31 March 2027. Since 1 April 2025 nobody can create one, and its managed
            certificates, no longer renewed, ended by 14 April 2026.
            """,
                    """
            Migrate to Standard, or to Premium where managed WAF rules or origins over Private Link are wanted. Until
            then bring certificates of your own.
            """,
                    """
            The tier is Standard or Premium. It is an error from 31 March 2027 on, where a new one is planned, and where
            a managed certificate has ended.
            """,
                    List.of(Sources.FRONT_DOOR_TLS, Sources.WELL_ARCHITECTED_FRONT_DOOR),
                    List.of())
            .about(EdgeKinds.FRONT_DOOR)
            .fix("Migrate to Standard, or to Premium where WAF or Private Link is used");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Verdict check(Review review) {
        List<Component> doors = review.estate().all(EdgeKinds.FRONT_DOOR);
        if (doors.isEmpty()) {
            return Verdict.notApplicable("the design has no Front Door");
        }
        Cases cases = new Cases();
        for (Component door : doors) {
            Known<EdgeKinds.FrontDoorTier> tier = EdgeKinds.TIER.of(door);
            if (!tier.isKnown()) {
                cases.missing(door, EdgeKinds.TIER, "nobody said which tier " + door.name() + " has");
            } else if (tier.is(EdgeKinds.FrontDoorTier.CLASSIC)) {
                cases.found(finding(door, review).fixedBy(Edits.setProperty(door, EdgeKinds.TIER, next(door))));
            }
        }
        return cases.verdict();
    }

    private static Finding finding(Component door, Review review) {
        LocalDate day = review.reviewDate();
        String what = "'%s' is a Front Door (classic), which".formatted(door.name());
        boolean planned = NetworkKinds.LIFECYCLE.of(door).is(NetworkKinds.Lifecycle.PLANNED);
        if (planned && !day.isBefore(AzureDates.FRONT_DOOR_CLASSIC_CLOSED)) {
            return Finding.of(
                            INFO, what + " cannot be created since " + AzureDates.FRONT_DOOR_CLASSIC_CLOSED + ".", door)
                    .as(Severity.ERROR);
        }
        if (hasManagedCertificate(door) && day.isAfter(AzureDates.LAST_CLASSIC_CERTIFICATE)) {
            return Finding.of(
                            INFO,
                            "%s has a managed certificate that ended by %s and is not renewed; classic %s."
                                    .formatted(what, AzureDates.LAST_CLASSIC_CERTIFICATE, ENDING.words(day)),
                            door)
                    .as(Severity.ERROR);
        }
        return ENDING.finding(INFO, review, what, door);
    }

    private static boolean hasManagedCertificate(Component door) {
        return Certificates.CERTIFICATES.of(door).orElse(List.of()).stream()
                .anyMatch(one -> Certificates.ISSUER.of(one).is(Certificates.Issuer.AZURE_MANAGED));
    }

    private static EdgeKinds.FrontDoorTier next(Component door) {
        boolean premium = EdgeKinds.WAF_POLICY.of(door).isKnown()
                || EdgeKinds.ORIGINS.of(door).orElse(List.of()).stream()
                        .anyMatch(origin -> EdgeKinds.PRIVATE_LINK.of(origin).is(true));
        return premium ? EdgeKinds.FrontDoorTier.PREMIUM : EdgeKinds.FrontDoorTier.STANDARD;
    }
}
