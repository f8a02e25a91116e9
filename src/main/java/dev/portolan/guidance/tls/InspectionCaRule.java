package dev.portolan.guidance.tls;

import dev.portolan.catalog.EgressKinds;
import dev.portolan.catalog.Known;
import dev.portolan.catalog.Standing;
import dev.portolan.catalog.SupportKinds;
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
import java.util.List;
import java.util.Optional;

/** TLS-014: TLS inspection needs an intermediate CA that the firewall can read. */
final class InspectionCaRule implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
                    "TLS-014",
                    "TLS inspection must have a CA in Key Vault and an identity that reads it",
                    Severity.ERROR,
                    Pillar.SECURITY,
                    """
            To inspect TLS the firewall makes certificates on the fly, signed by an intermediate CA that it reads from Key
            Vault with a managed identity. Without either it cannot inspect anything.
            """,
                    """
            Keep an intermediate CA of the company's own PKI in Key Vault, and give the firewall a managed identity that
            reads it. Self-signed CAs are for proofs of concept.
            """,
                    """
            TLS inspection is off and no rule inspects.
            """,
                    List.of(Sources.WELL_ARCHITECTED_FIREWALL, Sources.FIREWALL_PREMIUM),
                    List.of())
            .about(EgressKinds.AZURE_FIREWALL);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Verdict check(Review review) {
        List<Component> inspecting = review.estate().all(EgressKinds.AZURE_FIREWALL).stream()
                .filter(InspectionCaRule::inspects)
                .toList();
        Cases cases = new Cases();
        inspecting.forEach(firewall -> check(firewall, review.estate(), cases));
        return inspecting.isEmpty() ? Verdict.notApplicable("no firewall inspects TLS") : cases.verdict();
    }

    private static boolean inspects(Component firewall) {
        Known<Boolean> inspects = EgressKinds.TLS_INSPECTION.of(firewall);
        boolean off = inspects.is(false) && inspects.standing() == Standing.GIVEN;
        return inspects.is(true)
                || !off
                        && EgressKinds.COLLECTIONS.of(firewall).orElse(List.of()).stream()
                                .flatMap(all -> EgressKinds.COLLECTION_RULES.of(all).orElse(List.of()).stream())
                                .anyMatch(rule ->
                                        EgressKinds.TERMINATE_TLS.of(rule).is(true));
    }

    private static void check(Component firewall, Estate estate, Cases cases) {
        Optional<Component> vault = estate.target(firewall, EgressKinds.INSPECTION_VAULT);
        Optional<Component> identity = estate.target(firewall, EgressKinds.IDENTITY);
        if (vault.isEmpty()) {
            report(firewall, "has no CA in a Key Vault", cases);
        } else if (identity.isEmpty()) {
            report(
                    firewall,
                    "has no managed identity to read '%s' with"
                            .formatted(vault.get().name()),
                    cases);
        } else {
            access(firewall, identity.get(), vault.get(), cases);
        }
    }

    private static void access(Component firewall, Component identity, Component vault, Cases cases) {
        switch (VaultAccess.of(identity, vault.id())) {
            case DENIED ->
                report(
                        firewall,
                        "has the identity '%s', which may not read secrets of '%s'"
                                .formatted(identity.name(), vault.name()),
                        cases);
            case UNKNOWN ->
                cases.missing(
                        identity,
                        SupportKinds.GRANTS,
                        "nobody said whether " + identity.name() + " may read secrets of " + vault.name());
            default -> {}
        }
    }

    private static void report(Component firewall, String why, Cases cases) {
        cases.found(Finding.of(INFO, "'%s' inspects TLS and %s.".formatted(firewall.name(), why), firewall));
    }
}
