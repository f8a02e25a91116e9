package dev.portolan.guidance.frontdoor;

import dev.portolan.catalog.EdgeKinds;
import dev.portolan.catalog.GatewayKinds;
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
import dev.portolan.plan.FrontDoorCheck;
import java.util.List;

/** AFD-007: a gateway with a WAF behind a Front Door with one should take requests of that Front Door only. */
final class GatewayLockedToDoorRule implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
                    "AFD-007",
                    "Application Gateway behind Front Door should let in Front Door only",
                    Severity.WARNING,
                    Pillar.SECURITY,
                    """
            With a WAF on both, requests that come to the gateway directly miss what Front Door's WAF does: its rules,
            its rate limits, its bot protection.
            """,
                    """
            Allow AzureFrontDoor.Backend only in the gateway's security group, and let a custom WAF rule compare
            X-Azure-FDID with the profile's id.
            """,
                    """
            Only one of the two has a WAF (AFD-005, ING-006). The gateway is reached over Private Link. It is open to
            everybody: then AFD-002 and AFD-003 say so.
            """,
                    List.of(Sources.FRONT_DOOR_ORIGINS),
                    List.of("RC-NET A01.12"))
            .about(GatewayKinds.APPLICATION_GATEWAY)
            .fix("Let in this Front Door only");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Verdict check(Review review) {
        Estate estate = review.estate();
        List<OriginEntry> entries = OriginEntry.all(estate, new Cases()).stream()
                .filter(entry -> entry.isGatewayBetweenWafs(estate))
                .toList();
        if (entries.isEmpty()) {
            return Verdict.notApplicable(
                    "no Application Gateway with a WAF that is closed to others is an origin of a Front Door with one");
        }
        Cases cases = new Cases();
        entries.forEach(entry -> judge(entry, review, cases));
        return cases.verdict();
    }

    private static void judge(OriginEntry entry, Review review, Cases cases) {
        Lock lock = Lock.of(entry, review.estate());
        boolean checks = entry.checksHeader(review.estate());
        Component door = entry.origin().door();
        Component gateway = entry.entry();
        if (checks) {
            if (lock.state() == Lock.State.NOT_DETERMINED) {
                cases.missing(gateway, lock.words());
            }
            return;
        }
        boolean detects = FrontDoorCheck.onlyDetects(gateway, review.estate());
        String why = entry.gatewayAsks() && detects
                ? "its WAF checks X-Azure-FDID, and only detects"
                : "nothing checks X-Azure-FDID";
        Finding finding = Finding.of(
                        INFO,
                        "'%s' and '%s' both have a WAF, and requests of other Front Doors get to the gateway: %s."
                                .formatted(door.name(), gateway.name(), why),
                        gateway,
                        door)
                .along(review.traceThrough(door, gateway));
        // a WAF that only detects refuses nobody
        cases.found(
                detects
                        ? finding
                        : finding.fixedBy(Edits.setProperty(gateway, EdgeKinds.REQUIRED_FRONT_DOOR, door.id())
                                .labelled("Lock '%s' to '%s'".formatted(gateway.name(), door.name()))));
    }
}
