package dev.portolan.guidance.gateway;

import dev.portolan.catalog.ActorKinds;
import dev.portolan.catalog.AddressKinds;
import dev.portolan.catalog.GatewayKinds;
import dev.portolan.catalog.KubernetesKinds;
import dev.portolan.catalog.SupportKinds;
import dev.portolan.guidance.Review;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Design;
import dev.portolan.model.Flow;
import dev.portolan.model.FlowEnd;
import dev.portolan.model.Properties;
import dev.portolan.trace.Hop;
import dev.portolan.trace.Trace;
import dev.portolan.trace.Tracer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Traffic through an Application Gateway: that of the review, and a request to each listener that nobody asks. */
final class GatewayTraces {

    private static final ComponentId CLIENT = new ComponentId("client-of-a-listener");

    private static final ComponentId ADDRESS = new ComponentId("address-of-a-listener");

    private GatewayTraces() {}

    static List<Trace> of(Component gateway, Review review) {
        List<Trace> all = new ArrayList<>(review.traces().stream()
                .filter(trace -> trace.branches().stream().anyMatch(branch -> branch.passes(gateway.id())))
                .toList());
        Set<String> asked = new HashSet<>();
        all.forEach(trace -> asked.add(question(trace.flow())));
        for (GatewayKinds.Frontend frontend : GatewayKinds.Frontend.values()) {
            List<Flow> requests = requests(gateway, frontend).stream()
                    .filter(flow -> asked.add(question(flow)))
                    .toList();
            if (!requests.isEmpty()) {
                Tracer tracer = new Tracer(withClient(gateway, frontend, review), review.catalog());
                requests.forEach(flow -> all.add(tracer.trace(flow)));
            }
        }
        return all;
    }

    /** What a gateway tells requests apart by, as far as it has a name. */
    private static String question(Flow flow) {
        String host = flow.host().isEmpty() && flow.to().type() == FlowEnd.Type.HOST
                ? flow.to().text()
                : flow.host();
        return flow.port() + " " + host + (flow.path().isEmpty() ? "/" : flow.path());
    }

    static boolean isPod(Hop hop) {
        return hop.kind().equals(KubernetesKinds.INGRESS_CONTROLLER.id())
                || hop.kind().equals(KubernetesKinds.WORKLOAD.id());
    }

    /** A request to each listener of a frontend, and to each path of its rules. */
    private static List<Flow> requests(Component gateway, GatewayKinds.Frontend frontend) {
        List<Flow> found = new ArrayList<>();
        for (Properties listener : GatewayKinds.LISTENERS.of(gateway).orElse(List.of())) {
            if (GatewayKinds.FRONTEND.of(listener).is(frontend)) {
                Set<String> paths = new LinkedHashSet<>(List.of("/"));
                GatewayKinds.RULES.of(gateway).orElse(List.of()).stream()
                        .filter(rule -> GatewayKinds.LISTENER.of(rule).equals(GatewayKinds.NAME.of(listener)))
                        .flatMap(rule -> GatewayKinds.PATHS.of(rule).orElse(List.of()).stream())
                        .forEach(path -> paths.add(path.replace("*", "")));
                paths.forEach(path -> flow(gateway, listener, path).ifPresent(found::add));
            }
        }
        return found;
    }

    /** Somebody on the Internet, or a machine in the gateway's own subnet. */
    private static Design withClient(Component gateway, GatewayKinds.Frontend frontend, Review review) {
        boolean inside = frontend == GatewayKinds.Frontend.PRIVATE;
        Component client = Component.of(
                CLIENT.value(),
                (inside ? SupportKinds.VIRTUAL_MACHINE : ActorKinds.PUBLIC_USERS)
                        .id()
                        .value(),
                "a client");
        if (inside) {
            return review.design()
                    .with(review.estate()
                            .subnetOf(gateway)
                            .map(found -> client.in(found.id()))
                            .orElse(client));
        }
        if (GatewayKinds.PUBLIC_IP.of(gateway).isKnown()) {
            return review.design().with(client);
        }
        Component address =
                Component.of(ADDRESS.value(), AddressKinds.PUBLIC_IP.id().value(), "an address");
        return review.design().with(client).with(address).with(gateway.with(GatewayKinds.PUBLIC_IP.key(), ADDRESS));
    }

    private static Optional<Flow> flow(Component gateway, Properties listener, String path) {
        Optional<Integer> port = GatewayKinds.PORT.of(listener).optional();
        Optional<String> protocol = GatewayKinds.PROTOCOL
                .of(listener)
                .optional()
                .map(each -> each.name().toLowerCase(Locale.ROOT));
        String host = GatewayKinds.HOST_NAMES.of(listener).orElse(List.of()).stream()
                .findFirst()
                .orElse("");
        return port.isEmpty() || protocol.isEmpty()
                ? Optional.empty()
                : Optional.of(new Flow(
                        "a request to " + gateway.name(),
                        FlowEnd.component(CLIENT),
                        FlowEnd.component(gateway.id()),
                        protocol.get(),
                        port.get(),
                        host,
                        path,
                        List.of(),
                        Properties.NONE));
    }
}
