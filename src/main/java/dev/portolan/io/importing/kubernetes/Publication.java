package dev.portolan.io.importing.kubernetes;

import dev.portolan.catalog.KubernetesKinds;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.net.IpAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What Azure's cloud provider makes of a service of type LoadBalancer, as its annotations say (S-CPA, S-A7). */
final class Publication {

    static final String AZURE = "service.beta.kubernetes.io/azure-";

    private final Drawn drawn;
    private final Draft draft;
    private final Notes notes;
    private final Balancers balancers;

    Publication(Drawn drawn) {
        this.drawn = drawn;
        this.draft = drawn.draft();
        this.notes = drawn.notes();
        this.balancers = new Balancers(drawn);
    }

    void publish(Manifest service, ComponentId id) {
        String other = service.spec("loadBalancerClass").text();
        if (!other.isEmpty()) {
            notes.undetermined("%s is published by load balancers of class %s, which are not Azure's"
                    .formatted(service.words(), other));
            return;
        }
        Annotations.ofService(service, notes);
        boolean internal = service.isAnnotated(AZURE + "load-balancer-internal");
        Optional<IpAddress> address = address(service);
        Optional<ComponentId> subnet = internal ? subnet(service) : Optional.empty();
        Optional<ComponentId> before =
                KubernetesKinds.PUBLIC_IP.of(draft.get(id)).optional();
        Optional<ComponentId> publicIp =
                internal ? Optional.empty() : Optional.of(new PublicAddresses(draft).of(service, address, before));
        Frontend frontend = new Frontend(service, id, address.filter(each -> internal), subnet, publicIp);
        ComponentId balancer = internal ? balancers.internal(frontend) : balancers.outer(frontend);
        Filled filled = draft.filled(draft.get(id))
                .with(KubernetesKinds.INTERNAL, internal)
                .with(KubernetesKinds.EXTERNAL_TRAFFIC_POLICY, policy(service))
                .with(KubernetesKinds.LOAD_BALANCER, balancer)
                .with(KubernetesKinds.LOAD_BALANCER_ADDRESS, frontend.address())
                .with(KubernetesKinds.LOAD_BALANCER_SUBNET, subnet)
                .with(KubernetesKinds.PUBLIC_IP, publicIp)
                .unlessEmpty(KubernetesKinds.SOURCE_RANGES, sources(service))
                .with(KubernetesKinds.IDLE_TIMEOUT, number(service, "load-balancer-tcp-idle-timeout"));
        if (service.isAnnotated(AZURE + "disable-load-balancer-floating-ip")) {
            filled.with(KubernetesKinds.FLOATING_IP_DISABLED, true);
        }
        draft.change(id, each -> each.with(filled.properties()));
        noteSecondFamily(service);
        KubernetesKinds.SELECTS.of(draft.get(id)).optional().ifPresent(pods -> draft.traffic(balancer, pods));
        if (service.isAnnotated(AZURE + "pls-create")) {
            new LinkServices(drawn).draw(frontend, balancer);
        }
    }

    /** The annotation wins over the field that Kubernetes deprecated in 1.24; what a live cluster got comes last. */
    private Optional<IpAddress> address(Manifest service) {
        return Stream.of(
                        service.annotation(AZURE + "load-balancer-ipv4"),
                        service.spec("loadBalancerIP").text(),
                        service.body().at("status", "loadBalancer", "ingress").items().stream()
                                .map(each -> each.at("ip").text())
                                .findFirst()
                                .orElse(""))
                .flatMap(text -> IpAddress.parse(text).stream())
                .findFirst();
    }

    private Optional<ComponentId> subnet(Manifest service) {
        String name = service.annotation(AZURE + "load-balancer-internal-subnet");
        if (name.isEmpty()) {
            return Optional.empty();
        }
        Optional<ComponentId> found = draft.subnet(name).map(Component::id);
        if (found.isEmpty()) {
            notes.undetermined(
                    "%s takes its address from subnet %s, which the design does not have; its range is not determined"
                            .formatted(service.words(), name));
        }
        return found;
    }

    private static KubernetesKinds.TrafficPolicy policy(Manifest service) {
        return service.spec("externalTrafficPolicy").text().equals("Local")
                ? KubernetesKinds.TrafficPolicy.LOCAL
                : KubernetesKinds.TrafficPolicy.CLUSTER;
    }

    private static List<String> sources(Manifest service) {
        List<String> sources =
                new ArrayList<>(service.spec("loadBalancerSourceRanges").texts());
        for (String list : List.of(
                service.annotation("service.beta.kubernetes.io/load-balancer-source-ranges"),
                service.annotation(AZURE + "allowed-ip-ranges"),
                service.annotation(AZURE + "allowed-service-tags"))) {
            Arrays.stream(list.split(",", -1))
                    .map(String::strip)
                    .filter(each -> !each.isEmpty() && !sources.contains(each))
                    .forEach(sources::add);
        }
        return sources;
    }

    private static Optional<Integer> number(Manifest service, String annotation) {
        return service.body().at("metadata", "annotations", AZURE + annotation).whole();
    }

    private void noteSecondFamily(Manifest service) {
        String second = service.annotation(AZURE + "load-balancer-ipv6");
        if (!second.isEmpty()) {
            notes.undetermined("%s has the IPv6 address %s too, which a service in Portolan cannot say"
                    .formatted(service.words(), second));
        }
    }
}
