package dev.portolan.plan;

import dev.portolan.catalog.FilterKinds;
import dev.portolan.catalog.KubernetesKinds;
import dev.portolan.model.Component;
import dev.portolan.model.Properties;
import dev.portolan.net.IpAddress;
import dev.portolan.net.Prefix;
import dev.portolan.net.Protocol;
import dev.portolan.trace.filtering.Ends;
import dev.portolan.trace.filtering.Ruling;
import dev.portolan.trace.filtering.SecurityGroups;
import java.util.List;
import java.util.Optional;

/**
 * Who on the Internet gets to a Kubernetes service.
 *
 * @param why what decides, as a sentence without a full stop; empty where nothing stands in the way
 */
public record Exposure(Degree degree, String why) {

    /** How far a service is open. */
    public enum Degree {
        CLOSED,
        FRONT_DOOR_ONLY,
        OPEN,
        NOT_DETERMINED
    }

    public static Exposure of(Component service, Estate estate) {
        if (!estate.isPublic(service)) {
            return new Exposure(Degree.CLOSED, "its load balancer is internal");
        }
        List<String> sources = KubernetesKinds.SOURCE_RANGES.of(service).orElse(List.of());
        boolean listed = !sources.isEmpty() && sources.stream().allMatch(Ends.FRONT_DOOR::equals);
        if (!sources.isEmpty() && sources.stream().allMatch(Exposure::isPrivate)) {
            return new Exposure(Degree.CLOSED, "only private addresses are among its allowed sources");
        }
        Exposure everybody = filtered(service, estate, Ends.INTERNET);
        boolean unlisted = !sources.isEmpty() && !sources.contains(Ends.FRONT_DOOR);
        if (unlisted || everybody.degree() != Degree.CLOSED && !listed) {
            return everybody;
        }
        Exposure door = filtered(service, estate, Ends.FRONT_DOOR);
        String why = listed
                ? "only Front Door is among its allowed sources"
                : "the network security group of the nodes lets in Front Door only";
        return door.degree() == Degree.OPEN ? new Exposure(Degree.FRONT_DOOR_ONLY, why) : door;
    }

    private static boolean isPrivate(String source) {
        return source.equals("VirtualNetwork")
                || IpAddress.parse(source).map(IpAddress::asPrefix).or(() -> Prefix.parse(source)).stream()
                        .anyMatch(range -> Prefix.PRIVATE.stream().anyMatch(all -> all.contains(range)));
    }

    /** Every node subnet has a group and every group surely denies every port: then nobody gets in. */
    private static Exposure filtered(Component service, Estate estate, String source) {
        List<Component> subnets =
                estate.clusterOf(service).map(estate::nodeSubnets).orElse(List.of());
        List<Properties> ports = KubernetesKinds.PORTS.of(service).orElse(List.of());
        if (subnets.isEmpty() || ports.isEmpty()) {
            return new Exposure(Degree.OPEN, "");
        }
        String doubt = "";
        for (Component subnet : subnets) {
            Optional<Component> group = estate.groups().of(subnet);
            if (group.isEmpty()) {
                return new Exposure(Degree.OPEN, "");
            }
            if (FilterKinds.RULES.of(group.get()).optional().isEmpty()) {
                doubt = "the rules of " + group.get().name() + " are not given";
                continue;
            }
            for (Properties port : ports) {
                Ruling verdict = ask(estate, group.get(), subnet, new Question(source, port));
                if (verdict.isCertain() && verdict.allowed()) {
                    return new Exposure(
                            Degree.OPEN,
                            "rule " + verdict.rule() + " of " + group.get().name() + " allows it");
                }
                doubt = verdict.isCertain() ? doubt : verdict.doubt();
            }
        }
        return doubt.isEmpty()
                ? new Exposure(Degree.CLOSED, "the network security group of the nodes lets nobody in")
                : new Exposure(Degree.NOT_DETERMINED, doubt);
    }

    /** Who asks for which of the service's ports. */
    private record Question(String source, Properties port) {}

    private static Ruling ask(Estate estate, Component group, Component subnet, Question question) {
        Properties port = question.port();
        Protocol protocol = KubernetesKinds.TRANSPORT.of(port).value().protocol();
        return estate.groups()
                .ask(
                        group,
                        subnet,
                        new SecurityGroups.Question(
                                FilterKinds.Direction.INBOUND,
                                Ends.of(question.source()),
                                Ends.of(""),
                                KubernetesKinds.PORT.of(port).orElse(0),
                                protocol));
    }
}
