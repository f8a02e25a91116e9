package dev.portolan.guidance.ingress;

import dev.portolan.catalog.EdgeKinds;
import dev.portolan.catalog.KubernetesKinds;
import dev.portolan.edit.Edits;
import dev.portolan.guidance.Cases;
import dev.portolan.guidance.Finding;
import dev.portolan.guidance.InternalService;
import dev.portolan.guidance.Pillar;
import dev.portolan.guidance.Review;
import dev.portolan.guidance.Rule;
import dev.portolan.guidance.RuleInfo;
import dev.portolan.guidance.Severity;
import dev.portolan.guidance.Sources;
import dev.portolan.guidance.Verdict;
import dev.portolan.model.Component;
import dev.portolan.plan.Estate;
import dev.portolan.plan.Exposure;
import dev.portolan.plan.FrontDoorCheck;
import dev.portolan.plan.IngressOpening;
import dev.portolan.trace.filtering.Ends;
import java.util.List;
import java.util.Optional;

/** ING-002: an ingress controller on a public load balancer needs a web application firewall before it. */
final class IngressBehindWafRule implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
                    "ING-002",
                    "A public ingress controller should be behind a WAF",
                    Severity.WARNING,
                    Pillar.SECURITY,
                    """
            An ingress controller routes requests, it does not look for attacks in them. On a public load balancer it
            takes every request of the Internet as it comes.
            """,
                    """
            Publish the controller on an internal load balancer with Application Gateway WAF_v2 or Front Door Premium
            before it, or use Application Gateway for Containers with a WAF policy.
            """,
                    """
            The controller itself carries a WAF. Front Door with a WAF is before it and is the only one let in.
            """,
                    List.of(Sources.ARTICLE, Sources.NETWORK_PRACTICES, Sources.WELL_ARCHITECTED_AKS),
                    List.of("RC-AKS 06.07.07", "S-CHK a3a92c2d"))
            .about(KubernetesKinds.INGRESS_CONTROLLER)
            .fix("Make the controller's service internal, or switch the WAF before it on");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Verdict check(Review review) {
        Estate estate = review.estate();
        List<Component> controllers = estate.all(KubernetesKinds.INGRESS_CONTROLLER);
        if (controllers.isEmpty()) {
            return Verdict.notApplicable("the design has no ingress controller");
        }
        Cases cases = new Cases();
        for (Component controller : controllers) {
            if (!KubernetesKinds.WAF.of(controller).is(true)) {
                estate.servicesOf(controller).forEach(service -> check(controller, service, review, cases));
            }
        }
        return cases.verdict();
    }

    private static void check(Component controller, Component service, Review review, Cases cases) {
        Exposure exposure = Exposure.of(service, review.estate());
        switch (exposure.degree()) {
            case CLOSED -> {}
            case NOT_DETERMINED -> cases.missing(service, exposure.why());
            case FRONT_DOOR_ONLY -> behindFrontDoor(controller, service, review, cases);
            default -> {
                Optional<Component> gateway = wafBefore(service, review.estate());
                gateway.ifPresentOrElse(
                        waf -> past(waf, controller, service, review, cases),
                        () -> open(controller, service, review, cases));
            }
        }
    }

    private static Optional<Component> wafBefore(Component service, Estate estate) {
        return IngressOpening.gatewaysBefore(service, estate).stream()
                .filter(gateway -> FrontDoorCheck.hasWaf(gateway, estate))
                .findFirst();
    }

    /** A gateway that leads to the public address needs another backend once that is gone, so nothing is offered. */
    private static void past(Component gateway, Component controller, Component service, Review review, Cases cases) {
        Finding finding = finding(
                review,
                "'%s' publishes the ingress controller '%s' to the Internet, past the WAF of '" + gateway.name() + "'.",
                service,
                controller);
        cases.found(finding);
    }

    /** Where Front Door leads to it, letting in nobody else cures it; without one, nothing of it may be public. */
    private static void open(Component controller, Component service, Review review, Cases cases) {
        if (FrontDoors.before(review, controller, service).isEmpty()) {
            Finding finding = finding(
                    review,
                    "'%s' publishes the ingress controller '%s' to the Internet, and no WAF is before or in it.",
                    service,
                    controller);
            cases.found(InternalService.edit(service, review.estate())
                    .map(finding::fixedBy)
                    .orElse(finding));
        } else {
            cases.found(finding(
                            review,
                            "'%s' publishes the ingress controller '%s' to the Internet, past the Front Door before it.",
                            service,
                            controller)
                    .fixedBy(Edits.setProperty(service, KubernetesKinds.SOURCE_RANGES, List.of(Ends.FRONT_DOOR))));
        }
    }

    private static void behindFrontDoor(Component controller, Component service, Review review, Cases cases) {
        List<Component> doors = FrontDoors.before(review, controller, service);
        if (doors.isEmpty()) {
            cases.missing(
                    service, "only Front Door is let in to " + service.name() + ", and none of the design leads to it");
            return;
        }
        Optional<Component> door = FrontDoors.withoutWaf(doors, review.estate(), cases);
        Optional<Component> policy = door.flatMap(found -> review.estate().target(found, EdgeKinds.WAF_POLICY));
        policy.ifPresent(found -> cases.found(finding(
                        review,
                        "'%s' publishes the ingress controller '%s' to a Front Door whose WAF policy is disabled.",
                        service,
                        controller)
                .fixedBy(Edits.setProperty(found, EdgeKinds.WAF_ENABLED, true))));
    }

    private static Finding finding(Review review, String message, Component service, Component controller) {
        return Finding.of(INFO, message.formatted(service.name(), controller.name()), service, controller)
                .along(review.traceThrough(service));
    }
}
