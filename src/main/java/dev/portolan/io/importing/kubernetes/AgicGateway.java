package dev.portolan.io.importing.kubernetes;

import dev.portolan.catalog.GatewayKinds;
import dev.portolan.catalog.KubernetesKinds;
import dev.portolan.catalog.LinkKinds;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Origin;
import java.util.List;
import java.util.Optional;

/** Finds AGIC and the Application Gateway that it configures, and lets it write its ingresses there. */
final class AgicGateway {

    private final Drawn drawn;
    private final Draft draft;
    private final Notes notes;

    AgicGateway(Drawn drawn) {
        this.drawn = drawn;
        this.draft = drawn.draft();
        this.notes = drawn.notes();
    }

    void draw(List<Manifest> ingresses) {
        if (ingresses.isEmpty()) {
            return;
        }
        Origin origin = ingresses.get(0).origin();
        Component agic = draft.only(KubernetesKinds.AGIC, draft::isInCluster).orElseGet(() -> {
            notes.assume(
                    "AGIC serves the ingresses but is not in the files; whether as add-on or by Helm is not determined");
            return draft.fresh(KubernetesKinds.AGIC, "agic", draft.cluster(), origin);
        });
        Optional<Component> gateway = gateway(agic, origin);
        if (gateway.isEmpty()) {
            notes.undetermined(
                    "which of the design's Application Gateways AGIC configures is not said; %d ingresses are in none"
                            .formatted(ingresses.size()));
            return;
        }
        ComponentId id = gateway.get().id();
        draft.change(agic.id(), each -> each.with(KubernetesKinds.GATEWAY.key(), id));
        draft.link(LinkKinds.ASSOCIATION.id(), "configures", agic.id(), id);
        AgicRules rules = new AgicRules(drawn, id);
        ingresses.forEach(rules::add);
        rules.write();
    }

    private Optional<Component> gateway(Component agic, Origin origin) {
        Optional<Component> told = KubernetesKinds.GATEWAY.of(agic).optional().flatMap(draft::find);
        if (told.isPresent()) {
            return told;
        }
        List<Component> all = draft.ofKind(GatewayKinds.APPLICATION_GATEWAY).toList();
        if (all.size() == 1) {
            notes.assume("AGIC configures \"%s\", the only Application Gateway of the design"
                    .formatted(all.get(0).name()));
            return Optional.of(all.get(0));
        }
        if (all.isEmpty()) {
            notes.assume(
                    "the Application Gateway that AGIC configures is not in the files; it was drawn without place and SKU");
            return Optional.of(
                    draft.fresh(GatewayKinds.APPLICATION_GATEWAY, "agic-gateway", ComponentId.CANVAS, origin));
        }
        return Optional.empty();
    }
}
