package dev.portolan.io.importing.kubernetes;

import dev.portolan.catalog.KubernetesKinds;
import dev.portolan.model.ComponentId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which component stands for which object, as far as a cluster is drawn. */
final class Drawn {

    private final Manifests manifests;
    private final Draft draft;
    private final Map<ComponentId, PodSet> pods = new LinkedHashMap<>();
    private final Map<String, List<ComponentId>> byNamespace = new HashMap<>();
    private final Map<String, ComponentId> services = new LinkedHashMap<>();

    Drawn(Manifests manifests, Draft draft) {
        this.manifests = manifests;
        this.draft = draft;
    }

    Manifests manifests() {
        return manifests;
    }

    Draft draft() {
        return draft;
    }

    Notes notes() {
        return draft.notes();
    }

    void put(PodSet set, ComponentId id) {
        pods.put(id, set);
        byNamespace
                .computeIfAbsent(set.owner().home(), any -> new ArrayList<>())
                .add(id);
    }

    /** The pods that a component stands for; empty where it was there before. */
    Optional<PodSet> pods(ComponentId id) {
        return Optional.ofNullable(pods.get(id));
    }

    Map<ComponentId, PodSet> pods() {
        return pods;
    }

    void putService(Manifest service, ComponentId id) {
        services.put(service.home() + "/" + service.name(), id);
    }

    /** The pods in a namespace that a selector takes. */
    List<ComponentId> selected(String namespace, Selector selector) {
        return byNamespace.getOrDefault(namespace, List.of()).stream()
                .filter(id ->
                        pods(id).filter(set -> selector.takes(set.labels())).isPresent())
                .toList();
    }

    /** The service of this name: from the manifests, else the one that the cluster had before. */
    Optional<ComponentId> service(String namespace, String name) {
        ComponentId drawn = services.get(namespace + "/" + name);
        return drawn != null
                ? Optional.of(drawn)
                : draft.only(
                                KubernetesKinds.KUBERNETES_SERVICE,
                                each -> draft.isInCluster(each)
                                        && !services.containsValue(each.id())
                                        && each.name().equals(name))
                        .map(found -> found.id());
    }
}
