package dev.portolan.guidance.tls;

import dev.portolan.catalog.ActorKinds;
import dev.portolan.catalog.EdgeKinds;
import dev.portolan.catalog.GatewayKinds;
import dev.portolan.catalog.Known;
import dev.portolan.edit.Edit;
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
import dev.portolan.model.Properties;
import dev.portolan.model.Subject;
import dev.portolan.plan.Estate;
import dev.portolan.trace.Branch;
import dev.portolan.trace.Encryption;
import dev.portolan.trace.Hop;
import dev.portolan.trace.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** TLS-001: what comes from the Internet must be encrypted from the first hop on. */
final class FirstHopEncryptedRule implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
                    "TLS-001",
                    "Internet clients should connect over TLS",
                    Severity.ERROR,
                    Pillar.SECURITY,
                    """
            A request in clear text can be read and changed by everybody on its way across the Internet.
            """,
                    """
            Serve HTTPS, and let the HTTP listener do nothing but redirect to it.
            """,
                    """
            The listener only redirects. A protocol other than HTTP may bring its own TLS; whether it does is not
            determined here.
            """,
                    List.of(Sources.ARTICLE),
                    List.of("RC-NET A01.56"))
            .about(GatewayKinds.APPLICATION_GATEWAY, EdgeKinds.FRONT_DOOR)
            .fix("Redirect HTTP to HTTPS");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Verdict check(Review review) {
        Estate estate = review.estate();
        Cases cases = new Cases();
        boolean looked = false;
        for (Component gateway : estate.all(GatewayKinds.APPLICATION_GATEWAY)) {
            looked |= checkListeners(gateway, cases);
        }
        for (Component door : estate.all(EdgeKinds.FRONT_DOOR)) {
            looked |= new DoorRoutes(door).check(INFO, cases);
        }
        for (Trace trace : review.traces()) {
            looked |= checkTrace(trace, estate, cases);
        }
        return looked ? cases.verdict() : Verdict.notApplicable("no client on the Internet connects to the design");
    }

    private static boolean checkListeners(Component gateway, Cases cases) {
        boolean looked = false;
        List<String> plain = new ArrayList<>();
        for (Properties listener : GatewayKinds.LISTENERS.of(gateway).orElse(List.of())) {
            String name = GatewayKinds.NAME.of(listener).orElse("");
            if (!GatewayKinds.FRONTEND.of(listener).is(GatewayKinds.Frontend.PUBLIC)) {
                continue;
            }
            looked = true;
            Known<GatewayKinds.WebProtocol> protocol = GatewayKinds.PROTOCOL.of(listener);
            if (!protocol.isKnown()) {
                cases.missing(
                        gateway,
                        GatewayKinds.LISTENERS,
                        "nobody said what listener " + name + " of " + gateway.name() + " speaks");
            } else if (protocol.is(GatewayKinds.WebProtocol.HTTP) && servesContent(gateway, name)) {
                plain.add(name);
            }
        }
        if (!plain.isEmpty()) {
            report(gateway, plain, cases);
        }
        return looked;
    }

    private static boolean servesContent(Component gateway, String listener) {
        return GatewayKinds.RULES.of(gateway).orElse(List.of()).stream()
                .filter(rule -> GatewayKinds.LISTENER.of(rule).is(listener))
                .anyMatch(rule -> !GatewayKinds.REDIRECT_TO.of(rule).isKnown());
    }

    private static void report(Component gateway, List<String> plain, Cases cases) {
        Finding finding = Finding.of(
                INFO,
                "Listener %s of '%s' serves Internet clients in clear text over HTTP."
                        .formatted(String.join(", ", plain), gateway.name()),
                gateway);
        Optional<String> secure = GatewayKinds.LISTENERS.of(gateway).orElse(List.of()).stream()
                .filter(listener -> GatewayKinds.FRONTEND.of(listener).is(GatewayKinds.Frontend.PUBLIC)
                        && GatewayKinds.PROTOCOL.of(listener).is(GatewayKinds.WebProtocol.HTTPS))
                .flatMap(listener -> GatewayKinds.NAME.of(listener).optional().stream())
                .findFirst();
        cases.found(
                secure.map(to -> finding.fixedBy(redirect(gateway, plain, to))).orElse(finding));
    }

    private static Edit redirect(Component gateway, List<String> plain, String to) {
        List<Properties> rules = GatewayKinds.RULES.of(gateway).orElse(List.of()).stream()
                .map(rule -> GatewayKinds.LISTENER.of(rule).matches(plain::contains)
                        ? rule.without(GatewayKinds.POOL.name())
                                .without(GatewayKinds.SETTINGS.name())
                                .with(GatewayKinds.REDIRECT_TO.key(), to)
                        : rule)
                .toList();
        return Edits.setProperty(gateway, GatewayKinds.RULES, rules)
                .labelled("Redirect HTTP to HTTPS on '%s'".formatted(gateway.name()));
    }

    private static boolean checkTrace(Trace trace, Estate estate, Cases cases) {
        boolean looked = false;
        for (Branch branch : trace.branches()) {
            List<Hop> hops = branch.travelled();
            if (hops.size() < 2 || !hops.get(0).kind().equals(ActorKinds.PUBLIC_USERS.id())) {
                continue;
            }
            looked = true;
            Hop entry = hops.get(1);
            Encryption encryption = hops.get(0).out().encryption();
            boolean byListener = entry.kind().equals(GatewayKinds.APPLICATION_GATEWAY.id())
                    || estate.graph()
                            .topology()
                            .component(entry.component())
                            .filter(found -> found.is(EdgeKinds.FRONT_DOOR.id())
                                    && EdgeKinds.ROUTES.of(found).isKnown())
                            .isPresent();
            if (!byListener) {
                judge(trace, entry, encryption, estate, cases);
            }
        }
        return looked;
    }

    private static void judge(Trace trace, Hop entry, Encryption encryption, Estate estate, Cases cases) {
        Optional<Component> component = estate.graph().topology().component(entry.component());
        if (component.isEmpty() || encryption.isTls()) {
            return;
        }
        String flow = trace.flow().name();
        if (encryption.mode() == Encryption.Mode.UNKNOWN
                || !trace.flow().protocol().startsWith("http")) {
            cases.missing(
                    component.get(),
                    "nobody said whether flow " + flow + " is encrypted on its way to " + entry.name());
        } else {
            cases.found(Finding.about(
                            INFO,
                            "Flow '%s' crosses the Internet to '%s' in clear text.".formatted(flow, entry.name()),
                            List.of(Subject.flow(flow), Subject.of(entry.component())))
                    .along(trace));
        }
    }
}
