package dev.portolan.guidance.tls;

import dev.portolan.catalog.ActorKinds;
import dev.portolan.catalog.BalancerKinds;
import dev.portolan.catalog.EdgeKinds;
import dev.portolan.catalog.EgressKinds;
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
import dev.portolan.model.Subject;
import dev.portolan.plan.Estate;
import dev.portolan.trace.Branch;
import dev.portolan.trace.Encryption;
import dev.portolan.trace.Hop;
import dev.portolan.trace.Trace;
import java.util.List;
import java.util.Optional;

/** TLS-001: what comes from the Internet must be encrypted from the first hop on. */
final class FirstHopEncryptedRule implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
                    "TLS-001",
                    "Internet clients must connect over TLS",
                    Severity.ERROR,
                    Pillar.SECURITY,
                    """
            A request in clear text can be read and changed by everybody on its way across the Internet.
            """,
                    """
            Let the client ask by HTTPS, of an entry that ends TLS or hands it on to the pods.
            """,
                    """
            No flow from users on the Internet is asked for. HTTP at an Application Gateway, or at a Front Door whose
            routes are given, is for ING-008 to judge: it knows what only redirects. A protocol other than HTTP may bring
            its own TLS; whether it does is not determined here.
            """,
                    List.of(Sources.ARTICLE),
                    List.of("RC-NET A01.56"))
            .about(
                    EdgeKinds.FRONT_DOOR,
                    BalancerKinds.LOAD_BALANCER_KIND,
                    EgressKinds.AZURE_FIREWALL,
                    KubernetesKinds.KUBERNETES_SERVICE);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Verdict check(Review review) {
        Estate estate = review.estate();
        Cases cases = new Cases();
        boolean looked = false;
        for (Trace trace : review.traces()) {
            looked |= checkTrace(trace, estate, cases);
        }
        return looked ? cases.verdict() : Verdict.notApplicable("no client on the Internet connects to the design");
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
