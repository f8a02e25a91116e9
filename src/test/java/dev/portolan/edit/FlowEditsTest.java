package dev.portolan.edit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.model.ComponentId;
import dev.portolan.model.Design;
import dev.portolan.model.Expectation;
import dev.portolan.model.Flow;
import dev.portolan.model.FlowEnd;
import dev.portolan.model.Properties;
import dev.portolan.model.Subject;
import dev.portolan.model.Waiver;
import java.util.List;
import org.junit.jupiter.api.Test;

class FlowEditsTest {

    private static final Flow SHOP =
            Flow.https("shop", FlowEnd.component(new ComponentId("users")), FlowEnd.host("shop.contoso.com"));
    private static final Design ONE = Design.empty("test").withFlows(List.of(SHOP));

    @Test
    void severalFlowsAreSavedInOneStepEachUnderANameOfItsOwn() {
        Edit edit = FlowEdits.add(List.of(SHOP.expecting(Expectation.delivered()), SHOP.named("api")));

        assertThat(edit.label()).isEqualTo("Add 2 flows");
        assertThat(edit.apply(ONE).flows()).extracting(Flow::name).containsExactly("shop", "shop (2)", "api");
    }

    @Test
    void aRenamedFlowKeepsItsPlaceAndItsWaiver() {
        Design design = ONE.withFlows(List.of(SHOP, SHOP.named("api")))
                .withWaivers(List.of(
                        new Waiver("TLS-001", List.of(Subject.flow("shop")), "agreed", "", "", Properties.NONE)));

        Edit edit = FlowEdits.change("shop", SHOP.named("storefront"));

        assertThat(edit.label()).isEqualTo("Rename flow 'shop' to 'storefront'");
        assertThat(edit.apply(design).flows()).extracting(Flow::name).containsExactly("storefront", "api");
        assertThat(edit.apply(design).waivers().get(0).subjects()).containsExactly(Subject.flow("storefront"));
    }

    @Test
    void aFlowIsNotRenamedToAnother() {
        Design design = ONE.withFlows(List.of(SHOP, SHOP.named("api")));

        assertThat(FlowEdits.change("api", SHOP).apply(design).flows())
                .extracting(Flow::name)
                .containsExactly("shop", "shop (2)");
    }

    @Test
    void aDeletedFlowTakesItsWaiversAlong() {
        Design design = ONE.withWaivers(
                List.of(new Waiver("TLS-001", List.of(Subject.flow("shop")), "agreed", "", "", Properties.NONE)));

        Design next = FlowEdits.remove(List.of("shop")).apply(design);

        assertThat(next.flows()).isEmpty();
        assertThat(next.waivers()).isEmpty();
    }

    @Test
    void aCopyStandsBehindItsOriginalWithTheSameExpectations() {
        Flow tested = SHOP.expecting(Expectation.delivered());
        Design design = ONE.withFlows(List.of(tested, SHOP.named("api")));

        Design next = FlowEdits.duplicate("shop").apply(design);

        assertThat(next.flows()).containsExactly(tested, tested.named("shop (2)"), SHOP.named("api"));
    }

    @Test
    void whatIsGoneIsNotChanged() {
        assertThat(FlowEdits.change("api", SHOP.named("api")).apply(ONE)).isEqualTo(ONE);
    }
}
