package dev.portolan.trace;

import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Flow;
import dev.portolan.net.Protocol;
import java.util.List;
import java.util.Locale;

/** One flow on its way. */
final class Journey {

    private final Scene scene;
    private final Flow flow;

    Journey(Scene scene, Flow flow) {
        this.scene = scene;
        this.flow = flow;
    }

    Trace trace() {
        Component start = scene.component(new ComponentId(flow.from().text()))
                .orElse(Component.of(
                        "outside:" + flow.from().text(), "outside", flow.from().text()));
        Protocol protocol = Protocol.valueOf(flow.protocol().toUpperCase(Locale.ROOT));
        Walk walk = new Walk(start, new Packet("", "", flow.port(), protocol, flow.host(), Encryption.UNKNOWN));
        walk.undetermined(Step.Action.ROUTED, start.id(), "", "this case is not covered yet");
        return new Trace(flow, Disposition.UNDETERMINED, List.of(walk.finish(ReturnPath.NONE)));
    }
}
