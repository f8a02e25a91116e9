package dev.portolan.io.importing.kubernetes;

import dev.portolan.catalog.Certificates;
import dev.portolan.catalog.EdgeKinds;
import dev.portolan.catalog.GatewayKinds;
import dev.portolan.catalog.KubernetesKinds;
import dev.portolan.catalog.LinkKinds;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Properties;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Application Gateway for Containers, as its own kinds and annotations and the routes of the Gateway API describe it. */
final class ContainersGateway {

    static final String GROUP = "alb.networking.azure.io";

    private final Drawn drawn;
    private final Draft draft;
    private final Notes notes;

    ContainersGateway(Drawn drawn) {
        this.drawn = drawn;
        this.draft = drawn.draft();
        this.notes = drawn.notes();
    }

    /** @param source the Gateway or Ingress that asks for it */
    void write(Manifest source, List<Route> routes, List<Properties> certificates) {
        Component gateway = gateway(source);
        List<Properties> rules =
                new ArrayList<>(GatewayKinds.HTTP_ROUTES.of(gateway).optional().orElse(List.of()));
        for (Route route : routes) {
            Properties rule = rule(route);
            rules.removeIf(each -> each.get("host").equals(rule.get("host"))
                    && each.get("path").equals(rule.get("path")));
            rules.add(rule);
            route.service()
                    .flatMap(service ->
                            KubernetesKinds.SELECTS.of(draft.get(service)).optional())
                    .ifPresent(pods -> draft.traffic(gateway.id(), pods));
        }
        Filled filled = draft.filled(gateway)
                .with(GatewayKinds.HTTP_ROUTES, rules)
                .unlessEmpty(
                        Certificates.CERTIFICATES,
                        TlsSecrets.merged(
                                Certificates.CERTIFICATES.of(gateway).optional().orElse(List.of()), certificates))
                .with(EdgeKinds.WAF_POLICY, wafPolicy(source));
        backends(gateway, routes, filled);
        draft.change(gateway.id(), each -> each.with(filled.properties()));
        draft.link(LinkKinds.ASSOCIATION.id(), "Gateway API", draft.cluster(), gateway.id());
    }

    private Properties rule(Route route) {
        if (route.exact()) {
            notes.assume("%s: the path exactly %s was taken as everything under it"
                    .formatted(route.source().words(), route.path()));
        }
        return draft.recordOf(route.source().words())
                .unlessEmpty(GatewayKinds.HOST, route.host())
                .with(GatewayKinds.PATH, route.path())
                .with(GatewayKinds.ROUTE_BACKEND, route.service())
                .properties();
    }

    private Component gateway(Manifest source) {
        String id = source.annotation(GROUP + "/alb-id");
        String given = id.isEmpty() ? source.annotation(GROUP + "/alb-name") : id.substring(id.lastIndexOf('/') + 1);
        String name = given.isEmpty() ? source.name() : given;
        return draft.only(
                        GatewayKinds.APPLICATION_GATEWAY_FOR_CONTAINERS,
                        each -> each.name().equalsIgnoreCase(name))
                .or(() -> only(given))
                .orElseGet(() -> draft.fresh(
                        GatewayKinds.APPLICATION_GATEWAY_FOR_CONTAINERS, name, home(source, name), source.origin()));
    }

    /** The name of an ALB that its controller manages is not the name of the resource in Azure. */
    private Optional<Component> only(String given) {
        Optional<Component> only = draft.only(GatewayKinds.APPLICATION_GATEWAY_FOR_CONTAINERS, each -> true)
                .filter(each -> draft.isBefore(each.id()));
        only.ifPresent(each -> notes.assume(
                "\"%s\" is the ALB \"%s\" of the manifests, as the design has no other".formatted(each.name(), given)));
        return only;
    }

    private ComponentId home(Manifest source, String name) {
        String namespace = source.annotation(GROUP + "/alb-namespace");
        Optional<String> subnet = drawn.manifests()
                .ofKind("ApplicationLoadBalancer")
                .filter(each -> each.name().equals(name)
                        && (namespace.isEmpty() || each.home().equals(namespace)))
                .flatMap(each -> each.spec("associations").texts().stream())
                .map(id -> id.substring(id.lastIndexOf('/') + 1))
                .findFirst();
        Optional<ComponentId> found = subnet.flatMap(draft::subnet).map(Component::id);
        if (found.isEmpty()) {
            notes.undetermined("the subnet with which ALB %s is associated is %s"
                    .formatted(
                            name,
                            subnet.map(each -> each + ", which the design does not have")
                                    .orElse("not in the files")));
        }
        return found.orElse(ComponentId.CANVAS);
    }

    private Optional<ComponentId> wafPolicy(Manifest source) {
        Optional<Manifest> policy = drawn.manifests()
                .ofKind("WebApplicationFirewallPolicy")
                .filter(each -> each.spec("targetRef", "name").text().equals(source.name()))
                .findFirst();
        String id = policy.map(each -> each.spec("webApplicationFirewall", "id").text())
                .orElse("");
        String name = id.substring(id.lastIndexOf('/') + 1);
        Optional<ComponentId> found = draft.only(
                        EdgeKinds.WAF_POLICY_KIND, each -> each.name().equalsIgnoreCase(name))
                .map(Component::id);
        if (!name.isEmpty() && found.isEmpty()) {
            notes.undetermined("WAF policy %s of %s is not in the design".formatted(name, source.words()));
        }
        return found;
    }

    /** A BackendTLSPolicy makes the way to a service HTTPS; Portolan says it of all services of a gateway. */
    private void backends(Component gateway, List<Route> routes, Filled filled) {
        List<String> secured = drawn.manifests()
                .ofKind("BackendTLSPolicy")
                .flatMap(policy ->
                        Stream.concat(policy.spec("targetRefs").items().stream(), Stream.of(policy.spec("targetRef"))))
                .map(target -> target.at("name").text())
                .toList();
        List<String> services = routes.stream()
                .flatMap(route -> route.service().stream())
                .map(service -> draft.get(service).name())
                .distinct()
                .toList();
        long https = services.stream().filter(secured::contains).count();
        if (https > 0 && https == services.size()) {
            filled.with(GatewayKinds.BACKEND_PROTOCOL, GatewayKinds.WebProtocol.HTTPS);
        } else if (https > 0) {
            notes.undetermined(
                    "only some services of \"%s\" have a BackendTLSPolicy, and Portolan says it of all; HTTP was taken"
                            .formatted(gateway.name()));
        }
    }
}
