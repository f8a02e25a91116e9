package dev.portolan.guidance.frontdoor;

import dev.portolan.catalog.EdgeKinds;
import dev.portolan.catalog.GatewayKinds;
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
import java.util.List;

/** AFD-002: nobody should reach a public origin past Front Door. */
final class OriginLockedRule implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
                    "AFD-002",
                    "Public origins should let in Front Door's addresses only",
                    Severity.ERROR,
                    Pillar.SECURITY,
                    """
            Whoever finds the public address of the origin goes past Front Door, its WAF and its limits. Front Door's
            addresses are in the service tag AzureFrontDoor.Backend.
            """,
                    """
            Allow AzureFrontDoor.Backend instead of the Internet, in the security group or by the annotation
            azure-allowed-service-tags, or reach the origin over Private Link.
            """,
                    """
            The origin is reached over Private Link, or is a platform service.
            """,
                    List.of(Sources.FRONT_DOOR_ORIGINS),
                    List.of("RC-NET A01.12", "RC-ALZ D05.04"))
            .about(EdgeKinds.FRONT_DOOR, GatewayKinds.APPLICATION_GATEWAY, KubernetesKinds.KUBERNETES_SERVICE)
            .fix("Let in Front Door's addresses only");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Verdict check(Review review) {
        Cases cases = new Cases();
        List<OriginEntry> entries = OriginEntry.all(review.estate(), cases);
        if (entries.isEmpty() && cases.verdict().isPassed()) {
            return Verdict.notApplicable("no Front Door has a public origin");
        }
        for (OriginEntry entry : entries) {
            Lock lock = Lock.of(entry, review.estate());
            Component door = entry.origin().door();
            if (lock.state() == Lock.State.NOT_DETERMINED) {
                cases.missing(entry.entry(), lock.words());
            } else if (lock.state() == Lock.State.OPEN) {
                Finding finding = Finding.of(
                                INFO,
                                "'%s' is an origin of '%s' and takes requests of everybody: %s."
                                        .formatted(entry.entry().name(), door.name(), lock.words()),
                                entry.entry(),
                                door)
                        .along(review.traceThrough(door, entry.entry()));
                cases.found(lock.fix().map(finding::fixedBy).orElse(finding));
            }
        }
        return cases.verdict();
    }
}
