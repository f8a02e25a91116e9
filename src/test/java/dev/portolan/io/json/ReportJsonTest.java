package dev.portolan.io.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.portolan.guidance.Advice;
import dev.portolan.guidance.Finding;
import dev.portolan.guidance.Profile;
import dev.portolan.guidance.Severity;
import dev.portolan.guidance.Source;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Design;
import dev.portolan.model.Flow;
import dev.portolan.model.FlowEnd;
import dev.portolan.model.KindId;
import dev.portolan.model.Properties;
import dev.portolan.model.Subject;
import dev.portolan.model.Waiver;
import dev.portolan.net.Protocol;
import dev.portolan.report.CheckReport;
import dev.portolan.report.TraceReport;
import dev.portolan.report.WholeCheck;
import dev.portolan.trace.Because;
import dev.portolan.trace.Branch;
import dev.portolan.trace.Disposition;
import dev.portolan.trace.Encryption;
import dev.portolan.trace.Hop;
import dev.portolan.trace.Missing;
import dev.portolan.trace.Packet;
import dev.portolan.trace.Reason;
import dev.portolan.trace.ReturnPath;
import dev.portolan.trace.Step;
import dev.portolan.trace.Trace;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReportJsonTest {

    private static final Design DESIGN =
            Design.empty("shop").with(Component.of("agw", "application-gateway", "agw-shop"));
    private static final ComponentId AGW = new ComponentId("agw");

    @Test
    void aFindingIsPrintedWithEverythingThatMembersPromise() {
        Finding finding = new Finding(
                "ING-007",
                Severity.WARNING,
                "WAF should prevent",
                "'agw-shop' only detects",
                List.of(Subject.of(AGW)),
                List.of(),
                List.of(new Source("S-A3", "WAF", "https://learn.microsoft.com", "2026-01-01")),
                List.of(),
                List.of(),
                "abc");
        Advice advice = new Advice(
                List.of(finding),
                List.of(),
                List.of(new Waiver("ING-001", List.of(), "", "", "2026-01-31", Properties.NONE)),
                List.of(new Advice.NotDetermined(
                        "AGW-001", List.of(new Missing(ComponentId.CANVAS, "environment", "nobody said")))),
                List.of(new Advice.NotApplicable("EGR-001", "there is no cluster")),
                List.of("HUB-002"),
                List.of());
        JsonNode json = parsed(WholeCheck.of(
                new CheckJson(),
                new CheckReport(
                        LocalDate.of(2026, 11, 23),
                        Optional.of(Profile.CURRENT),
                        List.of(new CheckReport.Checked(DESIGN, "shop.topology.json", advice, List.of(trace()))))));
        assertEquals("2026-11-23", json.at("/reviewDate").asString());
        assertEquals("warning", json.at("/designs/0/findings/0/severity").asString());
        assertEquals(
                "{\"type\":\"component\",\"id\":\"agw\"}",
                json.at("/designs/0/findings/0/subjects/0").toString());
        assertEquals("", json.at("/designs/0/findings/0/fix").asString());
        assertEquals(
                "", json.at("/designs/0/notDetermined/0/missing/0/component").asString());
        assertEquals("ING-001", json.at("/designs/0/lapsedWaivers/0/rule").asString());
        assertEquals("HUB-002", json.at("/designs/0/passed/0").asString());
        assertEquals("DENIED", json.at("/designs/0/flows/0/disposition").asString());
    }

    @Test
    void aTraceIsPrintedHopByHop() {
        JsonNode json = parsed(TraceJson.of(new TraceReport(DESIGN, "shop.topology.json", List.of(trace()))));
        assertEquals("agw", json.at("/traces/0/flow/to").asString());
        JsonNode hop = json.at("/traces/0/branches/0/hops/0");
        assertEquals(1, hop.at("/n").asInt());
        assertEquals("203.0.113.10", hop.at("/in/source").asString());
        assertEquals("10.0.0.4:443", hop.at("/in/destination").asString());
        assertEquals("TLS 1", hop.at("/in/link").asString());
        assertEquals("plain", hop.at("/out/link").asString());
        assertEquals("filtered", hop.at("/steps/0/action").asString());
        assertEquals("noNsg", hop.at("/steps/0/because/reason").asString());
        assertTrue(hop.at("/steps/0/text").isString());
        assertEquals(
                "UNDETERMINED",
                json.at("/traces/0/branches/0/return/disposition").asString());
    }

    private static Trace trace() {
        Packet packet =
                new Packet("203.0.113.10", "10.0.0.4", 443, Protocol.TCP, "shop.contoso.com", Encryption.tls(1));
        Hop hop = new Hop(
                1,
                AGW,
                new KindId("application-gateway"),
                "agw-shop",
                packet,
                packet.with(Encryption.PLAIN),
                List.of(Step.passed(Step.Action.FILTERED, Because.of(Reason.NO_NSG, AGW))),
                false);
        Flow flow = Flow.https("visit", FlowEnd.address("203.0.113.10"), FlowEnd.component(AGW));
        Branch branch = new Branch(Disposition.DENIED, List.of(hop), List.of(), ReturnPath.NONE, List.of(), List.of());
        return new Trace(flow, Disposition.DENIED, List.of(branch));
    }

    private static JsonNode parsed(String text) {
        return JsonMapper.shared().readTree(text);
    }
}
