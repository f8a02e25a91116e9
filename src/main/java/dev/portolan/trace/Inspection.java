package dev.portolan.trace;

import dev.portolan.catalog.EdgeKinds;
import dev.portolan.catalog.Known;
import dev.portolan.model.Component;
import java.util.Optional;

/** The web application firewall of an entry whose WAF is nothing but the policy that it names. */
final class Inspection {

    private final Scene scene;

    Inspection(Scene scene) {
        this.scene = scene;
    }

    void byPolicy(Walk walk, Component entry) {
        Optional<Component> policy =
                scene.component(EdgeKinds.WAF_POLICY.of(entry).optional());
        Known<EdgeKinds.WafMode> mode = policy.map(EdgeKinds.WAF_MODE::of).orElse(Known.unknown());
        boolean off = policy.filter(found -> EdgeKinds.WAF_ENABLED.of(found).is(false))
                .isPresent();
        if (policy.isEmpty() && entry.is(EdgeKinds.FRONT_DOOR.id())) {
            walk.note(
                    Step.Action.INSPECTED,
                    entry.id(),
                    EdgeKinds.WAF_POLICY.name(),
                    "which WAF policy " + entry.name() + " has is not given");
        } else if (policy.isEmpty() || off) {
            walk.pass(Step.Action.INSPECTED, Because.of(Reason.NO_WAF, entry.id()));
        } else if (!mode.isKnown()) {
            walk.note(
                    Step.Action.INSPECTED,
                    policy.get().id(),
                    EdgeKinds.WAF_MODE.name(),
                    "the mode of the WAF is not given");
        } else {
            Reason reason = mode.is(EdgeKinds.WafMode.PREVENTION) ? Reason.WAF_PREVENTS : Reason.WAF_DETECTS;
            walk.pass(
                    Step.Action.INSPECTED,
                    Because.of(reason, entry.id()).with("policy", policy.get().name()));
        }
    }
}
