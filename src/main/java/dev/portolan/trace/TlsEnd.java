package dev.portolan.trace;

import dev.portolan.catalog.Certificates;
import dev.portolan.catalog.Certificates.Issuer;
import dev.portolan.catalog.ClusterKinds;
import dev.portolan.catalog.GatewayKinds;
import dev.portolan.catalog.Known;
import dev.portolan.catalog.Trait;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Properties;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Ends a TLS session: shows the certificate and lets whoever opened the session check it (tls.md C). */
final class TlsEnd {

    private final Scene scene;

    TlsEnd(Scene scene) {
        this.scene = scene;
    }

    void terminate(Walk walk, Component holder, Optional<Properties> found, String minimum, Known<ComponentId> reader) {
        TlsSession session = walk.currentTls().orElseThrow();
        if (found.isEmpty()) {
            walk.replace(describe(session, holder, Properties.NONE, minimum, reader));
            Missing gap = new Gaps(scene).certificate(holder);
            if (walk.trust().checks()) {
                walk.undetermined(Step.Action.TLS_TERMINATED, gap);
            } else {
                walk.note(Step.Action.TLS_TERMINATED, gap.component(), gap.property(), gap.why());
            }
            return;
        }
        TlsSession full = describe(session, holder, found.get(), minimum, reader);
        walk.replace(full);
        if (walk.trust().checks() && !accepts(walk, holder, found.get(), full)) {
            return;
        }
        walk.pass(Step.Action.TLS_TERMINATED, because(holder, full));
    }

    private TlsSession describe(
            TlsSession session, Component holder, Properties certificate, String minimum, Known<ComponentId> reader) {
        return new TlsSession(
                session.number(),
                session.from(),
                holder.id(),
                session.sni(),
                Certificates.NAME.of(certificate).orElse(""),
                Certificates.HOST_NAMES.of(certificate).orElse(List.of()),
                Certificates.ISSUER.of(certificate).map(Issuer::label).orElse(""),
                Certificates.STORE
                        .of(certificate)
                        .map(Certificates.Store::label)
                        .orElse(""),
                Certificates.KEY_VAULT.of(certificate).orElse(ComponentId.CANVAS),
                Certificates.IDENTITY.of(certificate).or(reader).orElse(ComponentId.CANVAS),
                minimum,
                session.validation());
    }

    private Because because(Component holder, TlsSession session) {
        return Because.of(Reason.CERTIFICATE, holder.id())
                .with("certificate", session.certificate())
                .with("names", String.join(", ", session.names()))
                .with("issuer", session.issuer())
                .with("store", session.store())
                .with("vault", name(session.keyVault()))
                .with("identity", name(session.identity()))
                .with("checked", session.validation());
    }

    private String name(ComponentId id) {
        return scene.component(Optional.of(id)).map(Component::name).orElse("");
    }

    private boolean accepts(Walk walk, Component holder, Properties certificate, TlsSession session) {
        Because because = Because.of(Reason.CERTIFICATE_NAME_MISMATCH, holder.id())
                .with("validator", walk.trust().validator())
                .with("names", String.join(", ", session.names()))
                .with("sni", session.sni());
        if (!walk.trust().names()) {
            return trusts(walk, holder, certificate);
        }
        if (!Certificates.HOST_NAMES.of(certificate).isKnown()) {
            open(walk, holder.id(), "certificates.hostNames", "the names of the certificate are not given");
            return false;
        }
        if (session.sni().isEmpty()) {
            open(walk, ComponentId.CANVAS, "host", "the host name that the client asks for is not given");
            return false;
        }
        if (session.names().stream().noneMatch(name -> Certificates.covers(name, session.sni()))) {
            walk.stop(Disposition.TLS_FAILED, Step.Action.TLS_TERMINATED, because);
            return false;
        }
        return trusts(walk, holder, certificate);
    }

    private boolean trusts(Walk walk, Component holder, Properties certificate) {
        Trust trust = walk.trust();
        Known<Issuer> issuer = Certificates.ISSUER.of(certificate);
        if (!issuer.isKnown()) {
            open(walk, holder.id(), "certificates.issuer", "the issuer of the certificate is not given");
            return false;
        }
        if (issuer.is(Issuer.PUBLIC_CA) || issuer.is(Issuer.AZURE_MANAGED)) {
            return true;
        }
        Known<String> name = Certificates.ISSUER_NAME.of(certificate);
        if (name.isKnown() && trust.roots().matches(roots -> roots.contains(name.value()))) {
            assumeImages(walk, name.value());
            return true;
        }
        if (trust.assumed() && issuer.is(Issuer.PRIVATE_CA)) {
            walk.assume(trust.component(), "trustedRoots", "the company's own CA");
            return true;
        }
        if (!trust.roots().isKnown()) {
            openRoots(walk, trust);
            return false;
        }
        if (!name.isKnown() && !trust.roots().value().isEmpty()) {
            open(walk, holder.id(), "certificates.issuerName", "the name of the issuing CA is not given");
            return false;
        }
        walk.stop(
                Disposition.TLS_FAILED,
                Step.Action.TLS_TERMINATED,
                Because.of(Reason.CERTIFICATE_NOT_TRUSTED, holder.id())
                        .with("validator", trust.validator())
                        .with(
                                "why",
                                issuer.is(Issuer.SELF_SIGNED)
                                        ? "it is self-signed"
                                        : "its issuer is a " + issuer.value().label()
                                                + name.map(n -> ", " + n).orElse("")));
        return false;
    }

    private void openRoots(Walk walk, Trust trust) {
        Optional<Component> who = scene.component(trust.component());
        String property = who.map(this::roots).orElse("");
        open(
                walk,
                who.map(Component::id).orElse(ComponentId.CANVAS),
                property,
                property.isEmpty()
                        ? "which private CAs " + trust.validator() + " trusts is not followed"
                        : "the roots that " + trust.validator() + " trusts are not given");
    }

    /** Where it can be said which roots a component trusts; empty for a kind that cannot say. */
    private String roots(Component who) {
        return Stream.of(ClusterKinds.CUSTOM_CA_TRUST.name(), GatewayKinds.TRUSTED_ROOTS.name())
                .filter(name -> scene.catalog().of(who).property(name).isPresent())
                .findFirst()
                .orElse(
                        who.is(GatewayKinds.APPLICATION_GATEWAY.id())
                                ? GatewayKinds.BACKEND_SETTINGS.name() + "." + GatewayKinds.TRUSTED_ROOTS.name()
                                : "");
    }

    /** A cluster's CAs reach its nodes; that the images of pods have them too is assumed. */
    private void assumeImages(Walk walk, String authority) {
        boolean pod = walk.currentTls()
                .flatMap(session -> scene.component(session.from()))
                .filter(from -> scene.catalog().has(from, Trait.RUNS_AS_PODS))
                .isPresent();
        if (pod) {
            walk.assume(
                    walk.trust().component(),
                    ClusterKinds.CUSTOM_CA_TRUST.name(),
                    authority + " is trusted by the pods' images too");
        }
    }

    private static void open(Walk walk, ComponentId component, String property, String why) {
        walk.undetermined(Step.Action.TLS_TERMINATED, component, property, why);
    }
}
