package dev.portolan.edit.patterns;

import dev.portolan.catalog.Certificates;
import dev.portolan.catalog.ClusterKinds;
import dev.portolan.catalog.EdgeKinds;
import dev.portolan.catalog.GatewayKinds;
import dev.portolan.catalog.LinkKinds;
import dev.portolan.catalog.NetworkKinds;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Properties;
import dev.portolan.net.AzureNumbers;
import java.util.ArrayList;
import java.util.List;

/** An Application Gateway for Containers in its delegated subnet. */
final class ForContainers {

    private static final String DELEGATION = "Microsoft.ServiceNetworking/trafficControllers";

    private final Draft draft;
    private final Site site;
    private final Parts parts;
    private final Backends backends;

    ForContainers(Draft draft, Site site, Parts parts) {
        this.draft = draft;
        this.site = site;
        this.parts = parts;
        backends = new Backends(draft);
    }

    ComponentId gateway(List<Published> all) {
        Component cluster = draft.get(site.cluster());
        if (ClusterKinds.CNI_MODE.of(cluster).is(ClusterKinds.CniMode.KUBENET)) {
            throw new Refused("'%s' uses kubenet, which Application Gateway for Containers cannot reach; use Azure CNI"
                    .formatted(cluster.name()));
        }
        ComponentId gateway = parts.containers()
                .map(Component::id)
                .filter(draft.topology()::has)
                .orElseGet(() -> make(all));
        Given given = Given.of(GatewayKinds.HTTP_ROUTES, routes(all))
                .and(GatewayKinds.BACKEND_PROTOCOL, backends.spoken(all))
                .and(Certificates.CERTIFICATES, certificates(gateway, all))
                .and(EdgeKinds.WAF_POLICY, Firewalling.policy(draft));
        if (backends.spoken(all) == GatewayKinds.WebProtocol.HTTPS) {
            all.forEach(backends::certify);
            List<String> roots =
                    backends.roots(all.stream().map(Published::service).toList());
            given = roots.isEmpty() ? given : given.and(GatewayKinds.TRUSTED_ROOTS, roots);
        }
        draft.set(gateway, given);
        for (Published each : all) {
            backends.workload(each.service()).ifPresent(pods -> draft.traffic(gateway, pods.id()));
        }
        draft.link(LinkKinds.ASSOCIATION, site.cluster(), gateway, "Gateway API", Given.NOTHING);
        return gateway;
    }

    private static List<Properties> routes(List<Published> all) {
        return all.stream()
                .map(each -> Given.of(GatewayKinds.HOST, each.host())
                        .and(GatewayKinds.PATH, each.path())
                        .and(GatewayKinds.ROUTE_BACKEND, each.service())
                        .properties())
                .toList();
    }

    private List<Properties> certificates(ComponentId gateway, List<Published> all) {
        List<Properties> held =
                new ArrayList<>(Certificates.CERTIFICATES.of(draft.get(gateway)).orElse(List.of()));
        for (String host : Published.hosts(all)) {
            if (held.stream().noneMatch(each -> Certificates.isFor(each, host))) {
                held.add(new Secrets(draft, site).mounted(Published.dashed(host), List.of(host), ""));
            }
        }
        return held;
    }

    private ComponentId make(List<Published> all) {
        ComponentId group = new Filters(draft, site).make("nsg-agc", Filters.proxyRules(false));
        ComponentId subnet = new Ranges(draft)
                .subnet(
                        site.network(),
                        "snet-agc",
                        AzureNumbers.CONTAINERS_SUBNET,
                        Given.of(NetworkKinds.NETWORK_SECURITY_GROUP, group)
                                .and(NetworkKinds.DELEGATION, DELEGATION)
                                .and(NetworkKinds.DEFAULT_OUTBOUND_ACCESS, false));
        String host = Published.label(all.get(0).host()) + ".alb.azure.com";
        draft.say(host + " stands for the frontend's name, which Azure gives");
        return draft.add(
                        GatewayKinds.APPLICATION_GATEWAY_FOR_CONTAINERS,
                        "agc",
                        subnet,
                        Given.of(EdgeKinds.ENDPOINT_HOST, host))
                .id();
    }
}
