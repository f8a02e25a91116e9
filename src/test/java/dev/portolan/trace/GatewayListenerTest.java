package dev.portolan.trace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.model.ComponentId;
import org.junit.jupiter.api.Test;

class GatewayListenerTest {

    private static final Assumption ON_THE_PUBLIC_SIDE =
            new Assumption(new ComponentId("agw"), "listeners.frontend", "Public");

    @Test
    void aListenerWithoutAFrontendIsAssumedOnTheOneThatIsAsked() {
        Drawing d = Baseline.design().set("agw", "privateAddress", "10.240.5.254");
        d.rules("agw", "listeners", Baseline.listener("public", Baseline.HOST).replace("frontend=public ", ""));
        assertThat(assumed(d)).contains(ON_THE_PUBLIC_SIDE);
    }

    @Test
    void nothingIsAssumedWhereTheGatewayHasOneFrontendOrTheListenerNamesItsOwn() {
        Drawing one = Baseline.design();
        one.rules("agw", "listeners", Baseline.listener("public", Baseline.HOST).replace("frontend=public ", ""));
        assertThat(assumed(one)).doesNotContain(ON_THE_PUBLIC_SIDE);
        assertThat(assumed(Baseline.design().set("agw", "privateAddress", "10.240.5.254")))
                .doesNotContain(ON_THE_PUBLIC_SIDE);
    }

    private static Iterable<Assumption> assumed(Drawing d) {
        return d.trace(Baseline.PUBLIC).branches().get(0).assumptions();
    }
}
