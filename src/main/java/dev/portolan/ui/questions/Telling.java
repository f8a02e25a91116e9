package dev.portolan.ui.questions;

import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Topology;
import dev.portolan.trace.Because;
import dev.portolan.trace.Outsider;
import dev.portolan.trace.Step;
import dev.portolan.trace.Wording;
import dev.portolan.trace.questions.Way;
import dev.portolan.ui.text.Texts;
import java.util.List;
import java.util.stream.Collectors;

/** Components and ways in words. */
final class Telling {

    private final Topology topology;
    private final Wording wording;

    Telling(Topology topology) {
        this.topology = topology;
        this.wording = new Wording(topology);
    }

    /** The component's name; somebody outside the design goes by the host name or address that was asked for. */
    String name(ComponentId id) {
        return topology.component(id).map(Component::name).orElseGet(() -> Outsider.name(id));
    }

    String names(List<ComponentId> ids) {
        return ids.stream().map(this::name).collect(Collectors.joining(", "));
    }

    /** {@code Public users → agw-public → orders}, and that a stretch of it is plain. */
    String way(Way way) {
        String hops = way.hops().stream().map(this::name).collect(Collectors.joining(" → "));
        return way.plain() && way.arrives() ? Texts.of("questions.plain", hops) : hops;
    }

    /** Why it does not arrive; empty where it does. */
    String why(Way way) {
        return way.blocker()
                .map(this::why)
                .or(() -> way.missing().stream().findFirst().map(missing -> Texts.of("questions.open", missing.why())))
                .orElse("");
    }

    String why(Because because) {
        return wording.text(Step.stopped(Step.Action.ROUTED, because));
    }
}
