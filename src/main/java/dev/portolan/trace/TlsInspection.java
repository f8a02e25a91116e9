package dev.portolan.trace;

import dev.portolan.catalog.Certificates;
import dev.portolan.catalog.EgressKinds;
import dev.portolan.catalog.EgressKinds.FirewallTier;
import dev.portolan.catalog.Known;
import dev.portolan.catalog.Standing;
import dev.portolan.model.Component;
import dev.portolan.model.Properties;
import java.util.List;
import java.util.Optional;

/**
 * TLS inspection by Azure Firewall Premium: the client's session ends at the firewall, with a certificate that an
 * inspection CA makes for the name, and another one leads on (tls.md C, S-N21).
 */
final class TlsInspection {

    private final TlsEnd tls;

    TlsInspection(Scene scene) {
        this.tls = new TlsEnd(scene);
    }

    void inspect(Walk walk, Component firewall, String rule) {
        Known<FirewallTier> tier = EgressKinds.TIER.of(firewall);
        Known<Boolean> on = EgressKinds.TLS_INSPECTION.of(firewall);
        if (!tier.is(FirewallTier.PREMIUM)) {
            String why = tier.isKnown()
                    ? "rule " + rule + " inspects TLS, which tier "
                            + tier.value().label() + " cannot"
                    : "rule " + rule + " inspects TLS, which only tier Premium can, and the tier is not given";
            walk.undetermined(Step.Action.TLS_INSPECTED, firewall.id(), EgressKinds.TIER.name(), why);
            return;
        }
        if (on.is(false) && on.standing() == Standing.GIVEN) {
            walk.undetermined(
                    Step.Action.TLS_INSPECTED,
                    firewall.id(),
                    EgressKinds.TLS_INSPECTION.name(),
                    "rule " + rule + " inspects TLS, but inspection is off at " + firewall.name());
            return;
        }
        if (!on.is(true)) {
            walk.assume(firewall.id(), EgressKinds.TLS_INSPECTION.name(), "on, as rule " + rule + " inspects");
        }
        terminate(walk, firewall);
        reopen(walk, firewall);
    }

    private void terminate(Walk walk, Component firewall) {
        Known<String> authority = EgressKinds.INSPECTION_CA.of(firewall);
        Trust trust = walk.trust();
        if (!authority.isKnown() && trust.checks() && trust.roots().matches(roots -> !roots.isEmpty())) {
            walk.undetermined(
                    Step.Action.TLS_TERMINATED,
                    firewall.id(),
                    EgressKinds.INSPECTION_CA.name(),
                    "the name of the inspection CA is not given");
            walk.endTlsAt(firewall.id());
            return;
        }
        String sni = walk.currentTls().map(TlsSession::sni).orElse("");
        Properties made = Properties.NONE
                .with(Certificates.NAME.key(), "made on the fly")
                .with(Certificates.HOST_NAMES.key(), List.of(sni))
                .with(Certificates.ISSUER.key(), Certificates.Issuer.PRIVATE_CA)
                .with(Certificates.STORE.key(), Certificates.Store.KEY_VAULT);
        Properties full = authority
                .optional()
                .map(name -> made.with(Certificates.ISSUER_NAME.key(), name))
                .orElse(made);
        tls.terminate(walk, firewall, Optional.of(full), "", Known.unknown());
    }

    private static void reopen(Walk walk, Component firewall) {
        String sni = walk.currentTls().map(TlsSession::sni).orElse("");
        walk.pass(Step.Action.TLS_INSPECTED, Because.of(Reason.INSPECTED_TLS, firewall.id()));
        Trust trust = new Trust(firewall.id(), firewall.name(), true, Known.unknown(), false);
        walk.set(walk.packet().with(walk.openTls(sni, trust)));
        walk.pass(
                Step.Action.TLS_REENCRYPTED,
                Because.of(Reason.CERTIFICATE_CHECKED, firewall.id()).with("sni", sni));
    }
}
