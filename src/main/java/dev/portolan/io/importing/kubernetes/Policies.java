package dev.portolan.io.importing.kubernetes;

import dev.portolan.catalog.KubernetesKinds;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Draws the network policies that say who may come in, one card for each workload that a policy holds for. */
final class Policies {

    private static final String NAME_LABEL = "kubernetes.io/metadata.name";

    /** Who may come in by one policy, as far as it is known. */
    private static final class Sources {
        private final Set<ComponentId> pods = new TreeSet<>();
        private final List<String> ranges = new ArrayList<>();
        private boolean complete = true;
    }

    private final Drawn drawn;
    private final Draft draft;
    private final Notes notes;

    Policies(Drawn drawn) {
        this.drawn = drawn;
        this.draft = drawn.draft();
        this.notes = drawn.notes();
    }

    void draw() {
        drawn.manifests().ofKind("networking.k8s.io", "NetworkPolicy").forEach(this::draw);
    }

    private void draw(Manifest policy) {
        List<String> types = policy.spec("policyTypes").texts();
        if (types.contains("Egress") || policy.spec("egress").isGiven()) {
            notes.undetermined(
                    "%s says who may be reached, which a policy in Portolan cannot".formatted(policy.words()));
        }
        if (!types.isEmpty() && !types.contains("Ingress")) {
            return;
        }
        List<ComponentId> held = drawn.selected(policy.home(), Selector.of(policy.spec("podSelector")));
        if (held.isEmpty()) {
            notes.undetermined(
                    "the pods that %s holds for are not in the files; it is not drawn".formatted(policy.words()));
        }
        Sources sources = sources(policy);
        held.forEach(pods -> card(policy, pods, sources));
    }

    /** A policy whose sources are not all known is drawn for nobody, as it would deny what it may allow. */
    private void card(Manifest policy, ComponentId pods, Sources sources) {
        Component card = draft.inCluster(
                KubernetesKinds.NETWORK_POLICY,
                policy.name(),
                each -> KubernetesKinds.APPLIES_TO.of(each).orElse(pods).equals(pods),
                policy.origin());
        Filled filled = draft.filled(card)
                .with(KubernetesKinds.ALLOWED_FROM, List.copyOf(sources.pods))
                .unlessEmpty(KubernetesKinds.ALLOWED_FROM_RANGES, sources.ranges);
        if (sources.complete) {
            filled.with(KubernetesKinds.APPLIES_TO, pods);
        }
        draft.change(card.id(), each -> each.with(filled.properties()));
    }

    private Sources sources(Manifest policy) {
        Sources sources = new Sources();
        for (Yaml rule : policy.spec("ingress").items()) {
            if (!rule.at("ports").items().isEmpty()) {
                notes.assume("%s allows some ports only; Portolan says it of all ports".formatted(policy.words()));
            }
            if (rule.at("from").items().isEmpty()) {
                sources.ranges.add("*");
            }
            rule.at("from").items().forEach(peer -> add(policy, peer, sources));
        }
        if (!sources.complete) {
            notes.undetermined(
                    "%s lets in pods that are not in the files; it is drawn, but holds for nobody until you say for whom"
                            .formatted(policy.words()));
        }
        return sources;
    }

    private void add(Manifest policy, Yaml peer, Sources sources) {
        String range = peer.at("ipBlock", "cidr").text();
        if (!range.isEmpty()) {
            sources.ranges.add(range);
            if (!peer.at("ipBlock", "except").items().isEmpty()) {
                notes.undetermined("%s leaves parts out of %s, which a policy in Portolan cannot"
                        .formatted(policy.words(), range));
                sources.complete = false;
            }
            return;
        }
        Selector pods = Selector.of(peer.at("podSelector"));
        List<ComponentId> found = namespaces(policy, peer)
                .flatMap(namespace -> drawn.selected(namespace, pods).stream())
                .toList();
        sources.pods.addAll(found);
        sources.complete &= !found.isEmpty();
    }

    /** The namespaces of the files that a peer means; without a selector that of the policy. */
    private Stream<String> namespaces(Manifest policy, Yaml peer) {
        if (!peer.at("namespaceSelector").isGiven()) {
            return Stream.of(policy.home());
        }
        Selector selector = Selector.of(peer.at("namespaceSelector"));
        return drawn.pods().values().stream()
                .map(pods -> pods.owner().home())
                .distinct()
                .filter(name -> selector.takes(labels(name)));
    }

    /** Kubernetes labels every namespace with its name. */
    private Map<String, String> labels(String namespace) {
        Map<String, String> labels = new HashMap<>();
        drawn.manifests()
                .ofKind("", "Namespace")
                .filter(each -> each.name().equals(namespace))
                .forEach(each -> labels.putAll(each.labels()));
        labels.put(NAME_LABEL, namespace);
        return labels;
    }
}
