package dev.portolan.guidance.egress;

import dev.portolan.catalog.KubernetesKinds;
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
import dev.portolan.net.IpAddress;
import dev.portolan.net.Prefix;
import dev.portolan.plan.Estate;
import dev.portolan.plan.Exposure;
import dev.portolan.trace.Disposition;
import dev.portolan.trace.Trace;
import dev.portolan.trace.filtering.Ends;
import dev.portolan.trace.routing.Route;
import java.util.List;
import java.util.Optional;

/** EGR-006: answers of a public service must not take another way back than the requests came. */
final class AsymmetricReturnRule implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
                    "EGR-006",
                    "A public service behind a default route to a firewall loses its answers",
                    Severity.ERROR,
                    Pillar.RELIABILITY,
                    """
            Requests come in at the load balancer's public address; the answers follow 0.0.0.0/0 to the firewall,
            which has never seen the connection and drops them.
            """,
                    """
            Make the service internal and let requests in through the firewall's DNAT, Application Gateway or Front Door
            over Private Link.
            """,
                    """
            The requests reach an internal service: by the firewall's DNAT, Application Gateway, Application Gateway for
            Containers or Private Link. Routes to the Internet for all of the allowed client ranges.
            """,
                    List.of(Sources.FIREWALL_EGRESS, Sources.FIREWALL_AND_GATEWAY),
                    List.of())
            .about(KubernetesKinds.KUBERNETES_SERVICE)
            .fix("Make the service internal, where a gateway or the firewall lets requests in");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Verdict check(Review review) {
        Estate estate = review.estate();
        List<Component> services = estate.all(KubernetesKinds.KUBERNETES_SERVICE).stream()
                .filter(estate::isPublic)
                .toList();
        if (services.isEmpty()) {
            return Verdict.notApplicable("the design has no public service");
        }
        Cases cases = new Cases();
        services.forEach(service -> check(service, review, cases));
        return cases.verdict();
    }

    private static void check(Component service, Review review, Cases cases) {
        Estate estate = review.estate();
        Exposure exposure = Exposure.of(service, estate);
        List<Component> subnets =
                estate.clusterOf(service).map(estate::nodeSubnets).orElse(List.of());
        Optional<Component> diverted = subnets.stream()
                .filter(subnet -> estate.defaultFirewall(subnet).isPresent())
                .findFirst();
        if (exposure.degree() == Exposure.Degree.CLOSED) {
            return;
        }
        if (subnets.isEmpty()) {
            cases.missing(service, "nobody said in which subnet the nodes behind " + service.name() + " stand");
        } else if (diverted.isPresent() && exposure.degree() != Exposure.Degree.NOT_DETERMINED) {
            boolean door = exposure.degree() == Exposure.Degree.FRONT_DOOR_ONLY;
            List<String> sources = door
                    ? List.of(Ends.FRONT_DOOR)
                    : KubernetesKinds.SOURCE_RANGES.of(service).orElse(List.of());
            if (!answersGoStraight(sources, diverted.get(), estate)) {
                report(service, diverted.get(), door, review, cases);
            }
        } else if (diverted.isPresent()) {
            cases.missing(service, KubernetesKinds.SOURCE_RANGES, exposure.why());
        }
    }

    private static boolean answersGoStraight(List<String> sources, Component subnet, Estate estate) {
        return !sources.isEmpty()
                && sources.stream()
                        .allMatch(source -> route(source, subnet, estate)
                                .filter(route -> route.hop() == Route.Hop.INTERNET)
                                .isPresent());
    }

    private static Optional<Route> route(String source, Component subnet, Estate estate) {
        if (source.equals(Ends.FRONT_DOOR)) {
            return estate.route(subnet, source);
        }
        return IpAddress.parse(source)
                .or(() ->
                        Prefix.parse(source).filter(range -> range.length() > 0).map(Prefix::first))
                .flatMap(address -> estate.route(subnet, address));
    }

    private static void report(Component service, Component subnet, boolean door, Review review, Cases cases) {
        Estate estate = review.estate();
        Finding finding = Finding.of(
                INFO,
                "Requests reach the public service '%s' directly, and its answers leave '%s' through '%s', which drops them."
                        .formatted(
                                service.name(),
                                subnet.name(),
                                estate.defaultFirewall(subnet)
                                        .map(Component::name)
                                        .orElse("")),
                service,
                subnet);
        finding = finding.along(lost(service, review));
        // an internal service alone would leave Front Door without its origin
        Finding plain = finding;
        cases.found(
                door
                        ? plain
                        : InternalService.edit(service, estate)
                                .map(plain::fixedBy)
                                .orElse(plain));
    }

    /** The flows to a service whose answers do not come back. */
    private static List<Trace> lost(Component service, Review review) {
        return review.traces().stream()
                .filter(trace -> trace.branches().stream()
                        .anyMatch(branch -> branch.disposition() == Disposition.RETURN_LOST
                                && (branch.passes(service.id())
                                        || KubernetesKinds.LOAD_BALANCER
                                                .of(service)
                                                .matches(branch::passes))))
                .toList();
    }
}
