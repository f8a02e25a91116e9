package dev.portolan.plan;

import dev.portolan.catalog.FilterKinds;
import dev.portolan.catalog.KubernetesKinds;
import dev.portolan.model.Component;
import dev.portolan.model.Properties;
import dev.portolan.net.IpAddress;
import dev.portolan.net.Prefix;
import dev.portolan.net.Protocol;
import dev.portolan.trace.filtering.Ends;
import dev.portolan.trace.filtering.SecurityGroups;
import dev.portolan.trace.filtering.Verdict;
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

    private static final String FRONT_DOOR = "AzureFrontDoor.Backend";

    public static Exposure of(Component service, Estate estate) {
        if (!estate.isPublic(service)) {
            return new Exposure(Degree.CLOSED, "its load balancer is internal");
        }
        List<String> sources = KubernetesKinds.SOURCE_RANGES.of(service).orElse(List.of());
        if (!sources.isEmpty() && sources.stream().allMatch(FRONT_DOOR::equals)) {
            return new Exposure(Degree.FRONT_DOOR_ONLY, "only Front Door is among its allowed sources");
        }
        if (!sources.isEmpty() && sources.stream().allMatch(Exposure::isPrivate)) {
            return new Exposure(Degree.CLOSED, "only private addresses are among its allowed sources");
        }
        return filtered(service, estate);
    }

    private static boolean isPrivate(String source) {
        return source.equals("VirtualNetwork")
                || IpAddress.parse(source).map(IpAddress::asPrefix).or(() -> Prefix.parse(source)).stream()
                        .anyMatch(range -> Prefix.PRIVATE.stream().anyMatch(all -> all.contains(range)));
    }

    /** Every node subnet has a group and every group surely denies every port: then nobody gets in. */
    private static Exposure filtered(Component service, Estate estate) {
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
                Verdict verdict = ask(estate, group.get(), subnet, port);
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

    private static Verdict ask(Estate estate, Component group, Component subnet, Properties port) {
        Protocol protocol = KubernetesKinds.TRANSPORT.of(port).value().protocol();
        return estate.groups()
                .ask(
                        group,
                        subnet,
                        new SecurityGroups.Question(
                                FilterKinds.Direction.INBOUND,
                                Ends.of(Ends.INTERNET),
                                Ends.of(""),
                                KubernetesKinds.PORT.of(port).orElse(0),
                                protocol));
    }
}
