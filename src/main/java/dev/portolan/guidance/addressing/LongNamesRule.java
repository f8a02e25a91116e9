package dev.portolan.guidance.addressing;

import dev.portolan.catalog.ClusterKinds;
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
import dev.portolan.plan.Estate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** IP-009: an overlay cluster wants short names around it. */
final class LongNamesRule implements Rule {

    /** What a label in Kubernetes holds, into which the names are written (S-A11). */
    private static final int LONGEST = 63;

    private static final RuleInfo INFO = new RuleInfo(
                    "IP-009",
                    "Names of an overlay cluster's network and subnets must have 63 characters at most",
                    Severity.ERROR,
                    Pillar.RELIABILITY,
                    """
            AKS writes the names of virtual network and node subnet into labels of the nodes, which hold 63 characters.
            With longer names an overlay cluster in a network of one's own fails.
            """,
                    """
            Give shorter names.
            """,
                    """
            The names have 63 characters or fewer, or the cluster uses no overlay.
            """,
                    List.of(Sources.OVERLAY),
                    List.of())
            .about(NetworkKinds.SUBNET, NetworkKinds.VIRTUAL_NETWORK)
            .fix("Cut the name to 63 characters");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Verdict check(Review review) {
        Estate estate = review.estate();
        Set<Component> named = new LinkedHashSet<>();
        for (Component cluster : estate.all(ClusterKinds.AKS_CLUSTER)) {
            if (ClusterKinds.CNI_MODE.of(cluster).is(ClusterKinds.CniMode.OVERLAY)) {
                for (Component subnet : estate.nodeSubnets(cluster)) {
                    named.add(subnet);
                    estate.networkOf(subnet).ifPresent(named::add);
                }
            }
        }
        if (named.isEmpty()) {
            return Verdict.notApplicable("no cluster is known to use an overlay in a subnet of the design");
        }
        Cases cases = new Cases();
        named.stream()
                .filter(component -> component.name().length() > LONGEST)
                .map(component -> finding(component, estate))
                .forEach(cases::found);
        return cases.verdict();
    }

    private static Finding finding(Component component, Estate estate) {
        Finding finding = Finding.of(
                INFO,
                "The name '%s' has %d characters, %d more than an overlay cluster can take."
                        .formatted(
                                component.name(),
                                component.name().length(),
                                component.name().length() - LONGEST),
                component);
        String cut = component.name().substring(0, LONGEST);
        boolean free = estate.graph().topology().children(component.parent()).stream()
                .noneMatch(other -> other.name().equals(cut));
        return free ? finding.fixedBy(Edits.rename(component, cut)) : finding;
    }
}
