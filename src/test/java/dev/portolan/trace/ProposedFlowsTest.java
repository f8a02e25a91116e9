package dev.portolan.trace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.catalog.Catalog;
import dev.portolan.io.json.DesignReader;
import dev.portolan.model.Design;
import dev.portolan.model.Flow;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProposedFlowsTest {

    @Test
    void usersAreProposedWithTheHostsThatTheyCanAskFor() {
        assertThat(names(Baseline.design())).contains("users to bicycle.contoso.com", "pool to mcr.microsoft.com");
        assertThat(names(Baseline.hybrid("vpn-gateway"))).contains("staff to bicycle.contoso.com");
    }

    @Test
    void everyProposedFlowIsAnswered() {
        List<Trace> traces = new Tracer(Baseline.hybrid("vpn-gateway").design(), Catalog.azure()).traceAll();
        assertThat(traces).hasSizeGreaterThan(8).allSatisfy(trace -> {
            assertThat(trace.branches()).isNotEmpty();
            assertThat(trace.branches())
                    .allSatisfy(branch -> assertThat(branch.disposition() == Disposition.UNDETERMINED)
                            .isEqualTo(!branch.missing().isEmpty()));
        });
    }

    @Test
    void whatDoesNotTakeHttpsIsAskedForWhatItTakes() {
        assertThat(entry("application-gateway", "listeners", """
                [{"name": "web", "frontend": "public", "protocol": "http", "port": 8080}]""")).containsExactly("users to entry on port 8080 http");
        assertThat(entry("application-gateway", "listeners", """
                [{"name": "web", "frontend": "public", "protocol": "http", "port": 80},
                 {"name": "safe", "frontend": "public", "protocol": "https", "port": 443}]""")).containsExactly("users to entry https");
        assertThat(entry("application-gateway", "listeners", """
                [{"name": "web", "frontend": "private", "protocol": "http", "port": 80}]""")).containsExactly("users to entry https");
        assertThat(entry("load-balancer", "rules", """
                [{"name": "queue", "protocol": "tcp", "port": 5671}]""")).containsExactly("users to entry on port 5671 tcp");
        assertThat(entry("azure-firewall", "ruleCollections", """
                [{"name": "in", "type": "dnat", "priority": 100, "rules": [
                 {"name": "web", "ports": ["443"]}, {"name": "ssh", "ports": ["22"]}, {"name": "again", "ports": ["22"]}]}]"""))
                .containsExactly("users to entry https", "users to entry on port 22 tcp");
    }

    private static List<String> entry(String kind, String property, String value) {
        Design design = DesignReader.read("entry", """
                {"format": 1, "components": [
                 {"id": "users", "kind": "public-users", "name": "users"},
                 {"id": "entry", "kind": "%s", "name": "entry", "properties": {"%s": %s}}],
                 "links": [{"id": "l", "kind": "traffic", "from": "users", "to": "entry"}]}
                """.formatted(kind, property, value))
                .design()
                .orElseThrow();
        return new Tracer(design, Catalog.azure())
                .proposedFlows().stream()
                        .map(flow -> flow.name() + " " + flow.protocol())
                        .toList();
    }

    private static List<String> names(Drawing drawing) {
        return new Tracer(drawing.design(), Catalog.azure())
                .proposedFlows().stream().map(Flow::name).toList();
    }
}
