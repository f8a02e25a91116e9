package dev.portolan.guidance.ingress;

import dev.portolan.catalog.BalancerKinds;
import dev.portolan.catalog.Known;
import dev.portolan.catalog.KubernetesKinds;
import dev.portolan.graph.Edge;
import dev.portolan.model.Component;
import dev.portolan.model.Properties;
import dev.portolan.plan.Estate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The Private Link Services that offer a Kubernetes service, as the azure-pls-create annotation makes them. */
final class LinkServices {

    private LinkServices() {}

    /** Each service that is offered, with what offers it. */
    static Map<Component, List<Component>> all(Estate estate) {
        Map<Component, List<Component>> found = new LinkedHashMap<>();
        List<Component> links = estate.all(BalancerKinds.PRIVATE_LINK_SERVICE);
        if (links.isEmpty()) {
            return found;
        }
        for (Component service : estate.all(KubernetesKinds.KUBERNETES_SERVICE)) {
            List<Component> offering =
                    links.stream().filter(link -> offers(link, service, estate)).toList();
            if (!offering.isEmpty()) {
                found.put(service, offering);
            }
        }
        return found;
    }

    private static boolean offers(Component link, Component service, Estate estate) {
        List<Component> next = estate.graph().successors(link.id(), Edge.Type.FORWARDS);
        if (next.contains(service)) {
            return true;
        }
        Optional<Component> balancer =
                estate.target(service, KubernetesKinds.LOAD_BALANCER).filter(next::contains);
        return balancer.isPresent() && isOn(service, frontend(link, balancer.get()));
    }

    private static Optional<Properties> frontend(Component link, Component balancer) {
        return BalancerKinds.FRONTENDS.of(balancer).orElse(List.of()).stream()
                .filter(each -> BalancerKinds.NAME.of(each).matches(BalancerKinds.FRONTEND.of(link)::is))
                .findFirst();
    }

    /** Where the frontend or its address is not given, any service of the load balancer may be meant. */
    private static boolean isOn(Component service, Optional<Properties> frontend) {
        return frontend.filter(each -> differ(
                                BalancerKinds.FRONTEND_ADDRESS.of(each),
                                KubernetesKinds.LOAD_BALANCER_ADDRESS.of(service))
                        || differ(BalancerKinds.PUBLIC_IP.of(each), KubernetesKinds.PUBLIC_IP.of(service)))
                .isEmpty();
    }

    private static <T> boolean differ(Known<T> one, Known<T> other) {
        return one.isKnown() && other.isKnown() && !one.is(other.value());
    }
}
