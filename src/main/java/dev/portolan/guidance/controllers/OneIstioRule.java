package dev.portolan.guidance.controllers;

import dev.portolan.catalog.ClusterKinds;
import dev.portolan.catalog.Known;
import dev.portolan.catalog.KubernetesKinds;
import dev.portolan.catalog.KubernetesKinds.Controller;
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
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** ICT-002: application routing's Gateway API and the Istio add-on exclude each other. */
final class OneIstioRule implements Rule {

    /** From this version of Istio on it passes TLS through by SNI (S-A17). */
    private static final int FIRST_MAJOR = 1;

    private static final int FIRST_MINOR = 30;
    private static final Pattern VERSION = Pattern.compile("v?(\\d{1,6})\\.(\\d{1,6})(?:[.-].*)?");

    private static final RuleInfo INFO = new RuleInfo(
                    "ICT-002",
                    "Application routing's Gateway API must not stand beside the Istio add-on, nor pass TLS through",
                    Severity.ERROR,
                    Pillar.RELIABILITY,
                    """
            A cluster cannot have the Gateway API of application routing together with the Istio add-on. Until Istio 1.30
            it does not support TLSRoute either, so that TLS cannot pass through to the pods by its SNI.
            """,
                    """
            Keep one of the two: an Istio gateway of the add-on, or application routing without the add-on. Let the
            gateway terminate TLS, or use another controller.
            """,
                    """
            The controller is another one. The cluster has no Istio add-on, and the gateway terminates TLS or its Istio is
            1.30 or later.
            """,
                    List.of(Sources.APP_ROUTING, Sources.APP_ROUTING_GATEWAY_API),
                    List.of())
            .about(KubernetesKinds.INGRESS_CONTROLLER);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Verdict check(Review review) {
        List<Component> all = review.estate().all(KubernetesKinds.INGRESS_CONTROLLER).stream()
                .filter(each -> KubernetesKinds.CONTROLLER.of(each).is(Controller.APPLICATION_ROUTING_GATEWAY))
                .toList();
        if (all.isEmpty()) {
            return Verdict.notApplicable("no ingress controller is application routing's Gateway API");
        }
        Cases cases = new Cases();
        for (Component controller : all) {
            review.estate()
                    .clusterOf(controller)
                    .ifPresentOrElse(
                            cluster -> meets(controller, cluster, cases),
                            () -> cases.missing(
                                    controller, "nobody said in which cluster " + controller.name() + " runs"));
            if (KubernetesKinds.TLS_PASSTHROUGH.of(controller).is(true)) {
                passes(controller, cases);
            }
        }
        return cases.verdict();
    }

    private static void meets(Component controller, Component cluster, Cases cases) {
        if (ClusterKinds.ISTIO.of(cluster).is(true)) {
            cases.found(Finding.of(
                    INFO,
                    "'%s' is application routing's Gateway API, and '%s' has the Istio add-on."
                            .formatted(controller.name(), cluster.name()),
                    controller,
                    cluster));
        }
    }

    private static void passes(Component controller, Cases cases) {
        Known<String> version = KubernetesKinds.CONTROLLER_VERSION.of(controller);
        Optional<Boolean> knows = version.optional().flatMap(OneIstioRule::knowsTlsRoute);
        if (knows.isEmpty()) {
            cases.missing(
                    controller,
                    KubernetesKinds.CONTROLLER_VERSION,
                    "nobody said as numbers which version of Istio " + controller.name() + " has");
        } else if (!knows.get()) {
            cases.found(Finding.of(
                    INFO,
                    "'%s' is to pass TLS through, but has Istio %s; it takes %d.%d or later."
                            .formatted(controller.name(), version.value(), FIRST_MAJOR, FIRST_MINOR),
                    controller));
        }
    }

    private static Optional<Boolean> knowsTlsRoute(String version) {
        Matcher matcher = VERSION.matcher(version.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int major = Integer.parseInt(matcher.group(1));
        int minor = Integer.parseInt(matcher.group(2));
        return Optional.of(major > FIRST_MAJOR || major == FIRST_MAJOR && minor >= FIRST_MINOR);
    }
}
