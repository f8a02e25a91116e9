package dev.portolan.edit.patterns;

import dev.portolan.catalog.BalancerKinds;
import dev.portolan.catalog.Certificates;
import dev.portolan.catalog.EdgeKinds;
import dev.portolan.catalog.GatewayKinds;
import dev.portolan.catalog.LinkKinds;
import dev.portolan.catalog.NetworkKinds;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Properties;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A Front Door before the cluster, and the Private Link Service by which it may come. */
final class Doors {

    private static final int FIRST = 1;
    private static final int WEIGHT = 1000;

    private final Draft draft;
    private final Parts parts;

    Doors(Draft draft, Parts parts) {
        this.draft = draft;
        this.parts = parts;
    }

    /** The name under which a Front Door asks for what clients know as {@code host}. */
    static String originName(String host) {
        return Published.label(host) + "-origin." + Published.zone(host);
    }

    /** Premium: managed rule sets of its WAF and Private Link are Premium's. */
    ComponentId door(List<String> hosts, ComponentId origin, boolean privately) {
        Optional<Component> there = parts.door().flatMap(each -> draft.find(each.id()));
        ComponentId door = there.map(Component::id)
                .orElseGet(() -> draft.add(EdgeKinds.FRONT_DOOR, "afd", ComponentId.CANVAS, Given.NOTHING)
                        .id());
        if (there.isEmpty() || !EdgeKinds.TIER.of(there.get()).is(EdgeKinds.FrontDoorTier.PREMIUM)) {
            draft.say("'%s' is Premium, as Private Link and the WAF's managed rules are"
                    .formatted(draft.get(door).name()));
        }
        List<Properties> groups = new ArrayList<>();
        List<Properties> origins = new ArrayList<>();
        List<Properties> routes = new ArrayList<>();
        for (String host : hosts) {
            String key = Published.dashed(host);
            groups.add(Given.of(EdgeKinds.NAME, key)
                    .and(EdgeKinds.PROBE_PROTOCOL, GatewayKinds.WebProtocol.HTTPS)
                    .and(EdgeKinds.PROBE_METHOD, EdgeKinds.ProbeMethod.HEAD)
                    .and(EdgeKinds.PROBE_PATH, "/")
                    .properties());
            origins.add(origin(host, origin, privately));
            routes.add(route(host));
        }
        draft.set(
                door,
                Given.of(EdgeKinds.TIER, EdgeKinds.FrontDoorTier.PREMIUM)
                        .and(EdgeKinds.ENDPOINTS, List.of(endpoint(there, hosts)))
                        .and(EdgeKinds.ROUTES, routes)
                        .and(EdgeKinds.ORIGIN_GROUPS, groups)
                        .and(EdgeKinds.ORIGINS, origins)
                        .and(Certificates.CERTIFICATES, List.of(Secrets.managed(hosts)))
                        .and(EdgeKinds.MINIMUM_TLS, GatewayKinds.MinimumTls.TLS12)
                        .and(EdgeKinds.WAF_POLICY, Firewalling.policy(draft)));
        return door;
    }

    private Properties endpoint(Optional<Component> there, List<String> hosts) {
        Properties known = there.flatMap(each ->
                        EdgeKinds.ENDPOINTS.of(each).orElse(List.of()).stream().findFirst())
                .orElseGet(() -> {
                    String label = Published.label(hosts.get(0));
                    draft.say("%s.azurefd.net stands for the endpoint's name, which Azure gives".formatted(label));
                    return Given.of(EdgeKinds.NAME, label)
                            .and(EdgeKinds.ENDPOINT_HOST, label + ".azurefd.net")
                            .properties();
                });
        return known.with(EdgeKinds.CUSTOM_DOMAINS.key(), hosts);
    }

    private static Properties route(String host) {
        return Given.of(EdgeKinds.NAME, Published.dashed(host))
                .and(EdgeKinds.ROUTE_DOMAINS, List.of(host))
                .and(EdgeKinds.PATTERNS, List.of("/*"))
                .and(EdgeKinds.ORIGIN_GROUP, Published.dashed(host))
                .and(EdgeKinds.FORWARDING, EdgeKinds.Forwarding.HTTPS_ONLY)
                .and(EdgeKinds.HTTPS_REDIRECT, true)
                .properties();
    }

    private Properties origin(String host, ComponentId target, boolean privately) {
        Given given = Given.of(EdgeKinds.NAME, Published.dashed(host))
                .and(EdgeKinds.ORIGIN_GROUP, Published.dashed(host))
                .and(EdgeKinds.ORIGIN_TARGET, target)
                .and(EdgeKinds.ORIGIN_HOST_NAME, originName(host))
                .and(EdgeKinds.ORIGIN_HOST_HEADER, host)
                .and(EdgeKinds.PRIORITY, FIRST)
                .and(EdgeKinds.WEIGHT, WEIGHT);
        if (!privately) {
            return given.properties();
        }
        Given linked = given.and(EdgeKinds.PRIVATE_LINK, true)
                .and(BalancerKinds.APPROVAL, BalancerKinds.ApprovalState.APPROVED);
        return region().map(region -> linked.and(EdgeKinds.PRIVATE_LINK_REGION, region))
                .orElse(linked)
                .properties();
    }

    private Optional<String> region() {
        return draft.all(NetworkKinds.REGION).stream()
                .flatMap(each -> NetworkKinds.AZURE_REGION.of(each).optional().stream())
                .findFirst();
    }

    /** The Private Link Service before an internal load balancer, with addresses of its own in the frontend's subnet. */
    ComponentId linkService(ComponentId balancer) {
        Optional<Component> there = parts.linkService().flatMap(each -> draft.find(each.id()));
        if (there.isPresent()) {
            return there.get().id();
        }
        Component inner = draft.get(balancer);
        ComponentId subnet = Ranges.subnetOf(inner)
                .filter(draft.topology()::has)
                .orElseThrow(() -> new Refused(
                        "nobody said in which subnet '%s' has its frontend; name it".formatted(inner.name())));
        String frontend = BalancerKinds.FRONTENDS.of(inner).orElse(List.of()).stream()
                .flatMap(each -> BalancerKinds.NAME.of(each).optional().stream())
                .findFirst()
                .orElse("");
        ComponentId made = draft.add(
                        BalancerKinds.PRIVATE_LINK_SERVICE,
                        "pls-ingress",
                        subnet,
                        Given.of(BalancerKinds.LOAD_BALANCER, balancer)
                                .and(BalancerKinds.FRONTEND, frontend)
                                .and(BalancerKinds.NAT_ADDRESSES, List.of(new Ranges(draft).address(subnet)))
                                .and(BalancerKinds.PROXY_PROTOCOL, false))
                .id();
        draft.set(subnet, Given.of(NetworkKinds.LINK_SERVICE_POLICIES, false));
        draft.traffic(made, balancer);
        return made;
    }

    void approve(ComponentId door, ComponentId linkService) {
        draft.link(
                LinkKinds.PRIVATE_LINK,
                door,
                linkService,
                "private link",
                Given.of(LinkKinds.APPROVAL, BalancerKinds.ApprovalState.APPROVED));
    }

    List<String> natAddresses(ComponentId linkService) {
        return BalancerKinds.NAT_ADDRESSES.of(draft.get(linkService)).orElse(List.of()).stream()
                .map(Object::toString)
                .toList();
    }
}
