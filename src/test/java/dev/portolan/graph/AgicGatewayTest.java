package dev.portolan.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.catalog.Catalog;
import dev.portolan.catalog.GatewayKinds;
import dev.portolan.catalog.KubernetesKinds;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Design;
import dev.portolan.model.Link;
import org.junit.jupiter.api.Test;

class AgicGatewayTest {

    private static final Design TWO = Design.empty("d")
            .with(Component.of("one", GatewayKinds.APPLICATION_GATEWAY.id().value(), "one"))
            .with(Component.of("two", GatewayKinds.APPLICATION_GATEWAY.id().value(), "two"))
            .with(Component.of("agic", KubernetesKinds.AGIC.id().value(), "agic"));

    private static String configured(Design design) {
        return AgicGateway.of(
                        design.topology().require(new ComponentId("agic")), TopologyGraph.of(design, Catalog.azure()))
                .map(Component::name)
                .orElse("none");
    }

    @Test
    void theOneThatIsDrawnToItInEitherDirection() {
        assertThat(configured(TWO)).isEqualTo("none");
        assertThat(configured(TWO.with(Link.of("l", "traffic", "one", "agic")))).isEqualTo("one");
        assertThat(configured(TWO.with(Link.of("l", "traffic", "agic", "one")))).isEqualTo("one");
    }

    @Test
    void theOneThatItNamesComesFirst() {
        Design named = TWO.with(Link.of("l", "traffic", "one", "agic"))
                .changed(
                        new ComponentId("agic"),
                        agic -> agic.with(
                                agic.properties().with(KubernetesKinds.GATEWAY.key(), new ComponentId("two"))));
        assertThat(configured(named)).isEqualTo("two");
    }
}
