package dev.portolan.guidance.tls;

import dev.portolan.catalog.ClusterKinds;
import dev.portolan.catalog.Known;
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
import java.util.List;

/** TLS-008: mounted secrets should follow Key Vault. */
final class SecretRotationRule implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
                    "TLS-008",
                    "The Key Vault CSI driver should rotate secrets",
                    Severity.INFO,
                    Pillar.OPERATIONS,
                    """
            Without rotation a pod keeps the certificate with which it started: the one that Key Vault renewed arrives only
            when somebody restarts the pods. With rotation the driver asks every two minutes.
            """,
                    """
            Switch rotation on in the add-on (enableSecretRotation).
            """,
                    """
            The cluster has no Key Vault CSI driver. The AKS baseline itself leaves rotation off, so this is only worth
            knowing.
            """,
                    List.of(Sources.CSI_TLS, Sources.BASELINE, Sources.PSRULE),
                    List.of("PSRule Azure.AKS.SecretStoreRotation"))
            .about(ClusterKinds.AKS_CLUSTER)
            .fix("Rotate secrets");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Verdict check(Review review) {
        Cases cases = new Cases();
        List<Component> clusters = review.estate().all(ClusterKinds.AKS_CLUSTER).stream()
                .filter(cluster -> ClusterKinds.KEY_VAULT_CSI.of(cluster).is(true))
                .toList();
        for (Component cluster : clusters) {
            Known<Boolean> rotates = ClusterKinds.SECRET_ROTATION.of(cluster);
            if (!rotates.isKnown()) {
                cases.missing(
                        cluster,
                        ClusterKinds.SECRET_ROTATION,
                        "nobody said whether the Key Vault CSI driver of " + cluster.name() + " rotates secrets");
            } else if (rotates.is(false)) {
                cases.found(Finding.of(
                                INFO,
                                "The Key Vault CSI driver of '%s' does not rotate secrets.".formatted(cluster.name()),
                                cluster)
                        .fixedBy(Edits.setProperty(cluster, ClusterKinds.SECRET_ROTATION, true)));
            }
        }
        return clusters.isEmpty() ? Verdict.notApplicable("no cluster has the Key Vault CSI driver") : cases.verdict();
    }
}
