package dev.portolan.guidance.retirement;

import dev.portolan.catalog.KubernetesKinds;
import dev.portolan.catalog.NetworkKinds;
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

/** RET-013: AGIC has a successor, though no day on which it ends. */
final class AgicSuccessorRule implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
                    "RET-013",
                    "The move from an existing AGIC to its successor should be planned",
                    Severity.INFO,
                    Pillar.OPERATIONS,
                    """
            Microsoft recommends to begin the move from AGIC to Application Gateway for Containers. AGIC is still
            shipped, and no day of its retirement was found.
            """,
                    """
            Plan the move, and check now and then whether a day has been announced.
            """,
                    """
            The cluster is planned, or nobody said whether it stands already: choosing AGIC anew is AGIC-005, so that
            nobody hears it twice.
            """,
                    List.of(Sources.AGIC, Sources.INGRESS_CONCEPTS),
                    List.of())
            .about(KubernetesKinds.AGIC);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Verdict check(Review review) {
        List<Component> controllers = review.estate().all(KubernetesKinds.AGIC);
        if (controllers.isEmpty()) {
            return Verdict.notApplicable("the design has no AGIC");
        }
        Cases cases = new Cases();
        controllers.stream()
                .filter(agic -> NetworkKinds.LIFECYCLE.of(agic).is(NetworkKinds.Lifecycle.EXISTING))
                .map(agic -> Finding.of(
                        INFO,
                        "'%s' is AGIC, which Microsoft recommends replacing with Application Gateway for Containers; no day is announced."
                                .formatted(agic.name()),
                        agic))
                .forEach(cases::found);
        return cases.verdict();
    }
}
