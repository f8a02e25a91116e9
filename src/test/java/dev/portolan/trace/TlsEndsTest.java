package dev.portolan.trace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.catalog.Catalog;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Design;
import dev.portolan.model.Flow;
import dev.portolan.model.FlowEnd;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who ends a session whose certificate the design does not hold, and how that is said. */
class TlsEndsTest {

    private static final Design ISOLATED = Sample.named("network-isolated");

    @Test
    void aServiceEndsTheSessionThatItsPrivateEndpointPassesOn() {
        assertThat(ends(ISOLATED, "np-apps", FlowEnd.host("acrshared.azurecr.io")))
                .containsExactly("np-apps → acr-shared");
    }

    @Test
    void aPrivateApiServerEndsTheSessionOfTheNodes() {
        assertThat(ends(ISOLATED, "np-apps", FlowEnd.component(new ComponentId("api-prod"))))
                .containsExactly("np-apps → api-prod");
    }

    @Test
    void nobodyInTheDesignEndsASessionThatLeavesIt() {
        Design regional = Sample.named("aks-regional");
        assertThat(ends(regional, "np-apps", FlowEnd.host("mcr.microsoft.com")))
                .containsExactly("np-apps → not ended in the design");
    }

    @Test
    void whoCallsFromAnAddressIsNamedByIt() {
        Design regional = Sample.named("aks-regional");
        Flow flow = Flow.https("from outside", FlowEnd.address("203.0.113.77"), FlowEnd.host("shop.contoso.com"));
        assertThat(words(regional, flow).get(0)).isEqualTo("203.0.113.77 → agw-public");
    }

    private static List<String> ends(Design design, String from, FlowEnd to) {
        return words(design, Flow.https("f", FlowEnd.component(new ComponentId(from)), to));
    }

    private static List<String> words(Design design, Flow flow) {
        Wording wording = new Wording(design.topology());
        return new Tracer(design, Catalog.azure())
                .trace(flow).branches().get(0).tls().stream()
                        .map(session -> wording.opener(session) + " → " + wording.end(session))
                        .toList();
    }
}
