package dev.portolan.trace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.catalog.Catalog;
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

    private static List<String> names(Drawing drawing) {
        return new Tracer(drawing.design(), Catalog.azure())
                .proposedFlows().stream().map(Flow::name).toList();
    }
}
