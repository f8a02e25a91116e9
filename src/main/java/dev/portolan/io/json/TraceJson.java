package dev.portolan.io.json;

import dev.portolan.model.ComponentId;
import dev.portolan.model.Flow;
import dev.portolan.report.TraceReport;
import dev.portolan.trace.Because;
import dev.portolan.trace.Branch;
import dev.portolan.trace.Hop;
import dev.portolan.trace.Packet;
import dev.portolan.trace.Step;
import dev.portolan.trace.TlsSession;
import dev.portolan.trace.Trace;
import dev.portolan.trace.Wording;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Traces as JSON, in the stable form that {@code src/docs/json.md} describes. */
public final class TraceJson {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Wording wording;

    private TraceJson(Wording wording) {
        this.wording = wording;
    }

    /** The whole report, indented, with a newline at the end. */
    public static String of(TraceReport report) {
        TraceJson json = new TraceJson(new Wording(report.design().topology()));
        ObjectNode root = NODES.objectNode();
        root.put("design", report.design().name());
        root.put("file", report.file());
        root.set("traces", Lists.of(report.traces(), json::trace));
        return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
    }

    private ObjectNode trace(Trace trace) {
        ObjectNode node = NODES.objectNode();
        node.set("flow", flow(trace.flow()));
        node.put("disposition", trace.disposition().name());
        node.set("branches", Lists.of(trace.branches(), this::branch));
        return node;
    }

    private static ObjectNode flow(Flow flow) {
        ObjectNode node = NODES.objectNode();
        node.put("name", flow.name());
        node.put("from", flow.from().text());
        node.put("to", flow.to().text());
        node.put("protocol", flow.protocol());
        node.put("port", flow.port());
        node.put("host", flow.host());
        return node;
    }

    private ObjectNode branch(Branch branch) {
        ObjectNode node = NODES.objectNode();
        node.put("disposition", branch.disposition().name());
        node.set("hops", Lists.of(branch.hops(), this::hop));
        node.set("tls", Lists.of(branch.tls(), TraceJson::session));
        ObjectNode back = node.putObject("return");
        back.put("disposition", branch.back().disposition().name());
        back.set("hops", Lists.of(branch.back().hops(), this::hop));
        node.set("missing", Lists.missing(branch.missing()));
        return node;
    }

    private ObjectNode hop(Hop hop) {
        ObjectNode node = NODES.objectNode();
        node.put("n", hop.number());
        node.put("component", hop.component().value());
        node.put("kind", hop.kind().value());
        node.put("name", hop.name());
        if (hop.asIfAllowed()) {
            node.put("asIfAllowed", true);
        }
        node.set("steps", Lists.of(hop.steps(), this::step));
        node.set("in", packet(hop.in()));
        node.set("out", packet(hop.out()));
        return node;
    }

    private ObjectNode step(Step step) {
        ObjectNode node = NODES.objectNode();
        node.put("action", Names.of(step.action()));
        if (step.outcome() != Step.Outcome.PASSED) {
            node.put("outcome", Names.of(step.outcome()));
        }
        node.set("because", because(step.because()));
        node.put("text", wording.text(step));
        return node;
    }

    private static ObjectNode because(Because because) {
        ObjectNode node = NODES.objectNode();
        node.put("reason", Names.of(because.reason()));
        if (!because.component().equals(ComponentId.CANVAS)) {
            node.put("component", because.component().value());
        }
        because.details().forEach(node::put);
        return node;
    }

    private static ObjectNode packet(Packet packet) {
        ObjectNode node = NODES.objectNode();
        node.put("source", packet.source());
        node.put("destination", packet.target());
        node.put("link", packet.encryption().toString());
        return node;
    }

    private static ObjectNode session(TlsSession session) {
        ObjectNode node = NODES.objectNode();
        node.put("n", session.number());
        node.put("from", session.from().value());
        node.put("to", session.to().value());
        node.put("sni", session.sni());
        node.put("certificate", session.certificate());
        node.put("issuer", session.issuer());
        node.put("store", session.store());
        node.put(
                "identity",
                session.identity().equals(ComponentId.CANVAS)
                        ? ""
                        : session.identity().value());
        return node;
    }
}
