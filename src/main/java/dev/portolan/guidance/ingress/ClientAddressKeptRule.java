package dev.portolan.guidance.ingress;

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
import dev.portolan.trace.Branch;
import dev.portolan.trace.Trace;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** ING-013: a workload that needs its client's address should get it. */
final class ClientAddressKeptRule implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
                    "ING-013",
                    "The client's address should reach a workload that needs it",
                    Severity.INFO,
                    Pillar.OPERATIONS,
                    """
            Behind Application Gateway the initiating client's address is in the header x-forwarded-for. It is lost where
            something translates it before the first layer-7 hop, or where the ingress does not trust the header.
            """,
                    """
            Keep the source up to the first layer-7 hop (policy Local, no DNAT before the gateway, PROXY protocol over
            Private Link), and let the ingress trust the header from the subnet before it.
            """,
                    """
            The workload does not need the address. Front Door comes before the Private Link Service, as it adds the
            header.
            """,
                    List.of(
                            Sources.ARTICLE,
                            Sources.FIREWALL_AND_GATEWAY,
                            Sources.PRIVATE_LINK_SERVICE,
                            Sources.INGRESS_CONCEPTS,
                            Sources.BASELINE),
                    List.of())
            .about(KubernetesKinds.WORKLOAD);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Verdict check(Review review) {
        List<Component> needy = review.estate().all(KubernetesKinds.WORKLOAD).stream()
                .filter(workload ->
                        KubernetesKinds.NEEDS_CLIENT_ADDRESS.of(workload).is(true))
                .toList();
        if (needy.isEmpty()) {
            return Verdict.notApplicable("no workload needs its client's address");
        }
        Cases cases = new Cases();
        needy.forEach(workload -> check(workload, review, cases));
        return cases.verdict();
    }

    private static void check(Component workload, Review review, Cases cases) {
        boolean looked = false;
        Set<String> said = new LinkedHashSet<>();
        for (Trace trace : review.traces()) {
            List<Branch> arriving = trace.branches().stream()
                    .filter(branch -> branch.hops().size() > 1
                            && branch.last().component().equals(workload.id()))
                    .toList();
            looked |= !arriving.isEmpty();
            for (Branch branch : arriving) {
                new ClientAddress(branch, review.estate())
                        .lost(cases)
                        .filter(why -> said.add(why.words()))
                        .ifPresent(why -> cases.found(Finding.of(
                                        INFO,
                                        "'%s' needs its client's address and does not get it: %s."
                                                .formatted(workload.name(), why.words()),
                                        workload,
                                        why.culprit())
                                .along(trace)));
            }
        }
        if (!looked) {
            cases.missing(
                    workload,
                    "no flow of the design ends at " + workload.name() + ", which needs its client's address");
        }
    }
}
