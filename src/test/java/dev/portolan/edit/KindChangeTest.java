package dev.portolan.edit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.catalog.BalancerKinds;
import dev.portolan.catalog.Catalog;
import dev.portolan.catalog.GatewayKinds;
import dev.portolan.catalog.KindSpec;
import dev.portolan.geom.Rect;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Design;
import dev.portolan.model.KindId;
import dev.portolan.model.Link;
import dev.portolan.model.Origin;
import dev.portolan.model.Placement;
import dev.portolan.model.Properties;
import dev.portolan.model.Subject;
import dev.portolan.model.Value;
import dev.portolan.model.Waiver;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What becomes of a component that is replaced with another kind. */
class KindChangeTest {

    private static final Catalog AZURE = Catalog.azure();
    private static final Rect PLACE = new Rect(20, 40, 144, 48);

    private static Design drawing() {
        Design drawn = Design.empty("shop")
                .with(Component.of("vnet", "virtual-network", "vnet"))
                .with(Component.of("snet", "subnet", "snet").in(id("vnet")))
                .with(Component.of("users", "public-users", "users"))
                .with(Component.of("shop", "virtual-machine", "shop").in(id("snet")))
                .with(Component.of("pip", "public-ip", "pip"))
                .with(Component.of("entry", "application-gateway", "entry")
                        .in(id("snet"))
                        .with(GatewayKinds.PUBLIC_IP.key(), id("pip"))
                        .with(GatewayKinds.SKU.key(), GatewayKinds.GatewaySku.WAF_V2)
                        .withOrigin(new Origin("main.json", 7, "/subscriptions/1/entry")))
                .with(Link.of("in", "traffic", "users", "entry"))
                .with(Link.of("on", "traffic", "entry", "shop"));
        return drawn.with(drawn.layout().with(id("entry"), Placement.at(PLACE)));
    }

    private static ComponentId id(String id) {
        return new ComponentId(id);
    }

    private static KindChange.Wish wish(String kind) {
        return new KindChange.Wish(spec(kind), Properties.NONE);
    }

    private static KindSpec spec(String kind) {
        return AZURE.kind(new KindId(kind)).orElseThrow();
    }

    private static KindChange change(Design design, String component, String kind) {
        return KindChange.of(AZURE, design, List.of(design.topology().require(id(component))), wish(kind));
    }

    private static Optional<String> refusal(Design design, String component, String kind) {
        return KindChange.refusal(AZURE, design, List.of(design.topology().require(id(component))), wish(kind));
    }

    private static Component after(Design design, String component, String kind) {
        return change(design, component, kind).edit().apply(design).topology().require(id(component));
    }

    @Test
    void nameAndPlaceAndTheLinksThatTheNewKindMayHaveAreKept() {
        Design design = drawing();
        Design next = change(design, "entry", "virtual-machine").edit().apply(design);
        Component now = next.topology().require(id("entry"));
        assertThat(now.kind().value()).isEqualTo("virtual-machine");
        assertThat(now.name()).isEqualTo("entry");
        assertThat(now.parent()).isEqualTo(id("snet"));
        assertThat(next.layout().of(id("entry")).map(Placement::bounds)).contains(PLACE);
        assertThat(next.topology().links()).hasSize(2);
    }

    @Test
    void whatTheNewKindDoesNotHaveIsDroppedAndNamed() {
        Design design = drawing();
        KindChange change = change(design, "entry", "virtual-machine");
        assertThat(change.lost()).containsExactly("SKU of 'entry'", "the source of 'entry'");
        assertThat(change.edit().label()).isEqualTo("Replace 'entry' with Virtual machine");
        Component now = change.edit().apply(design).topology().require(id("entry"));
        assertThat(now.properties().names()).containsExactly("publicIp");
        assertThat(now.origin()).isEqualTo(Origin.DRAWN);
    }

    @Test
    void aPropertyThatBothKindsHaveIsKept() {
        Design design = drawing().changed(id("pip"), pip -> pip.with(zones("1", "2")));
        assertThat(after(design, "pip", "load-balancer").properties()).isEqualTo(zones("1", "2"));
    }

    @Test
    void choicesOfAnotherSetAreDroppedThoughTheyAreCalledTheSame() {
        Design design = drawing()
                .with(Component.of("agw", "application-gateway", "agw")
                        .in(id("snet"))
                        .with(GatewayKinds.SKU.key(), GatewayKinds.GatewaySku.STANDARD_V2));
        assertThat(BalancerKinds.SKU.name()).isEqualTo(GatewayKinds.SKU.name());
        assertThat(change(design, "agw", "load-balancer").lost()).containsExactly("SKU of 'agw'");
        assertThat(after(design, "agw", "load-balancer").properties().isEmpty()).isTrue();
    }

    @Test
    void linksThatTheNewKindMayNotHaveAreDroppedAndNamed() {
        Design design = drawing();
        KindChange change = change(design, "users", "public-dns-zone");
        assertThat(change.lost()).containsExactly("the traffic between 'users' and 'entry'");
        assertThat(change.edit().apply(design).topology().links())
                .extracting(link -> link.id().value())
                .containsExactly("on");
    }

    @Test
    void referencesOfOthersThatMayNotNameTheNewKindAreDroppedAndNamed() {
        Design design = drawing();
        KindChange change = change(design, "pip", "public-users");
        assertThat(change.lost()).containsExactly("public IP of 'entry'");
        Component entry = change.edit().apply(design).topology().require(id("entry"));
        assertThat(GatewayKinds.PUBLIC_IP.key().in(entry.properties())).isEmpty();
    }

    @Test
    void whatWasAcceptedOfTheOldKindIsNotAcceptedOfTheNew() {
        Waiver waiver = new Waiver("ING-001", List.of(Subject.of(id("pip"))), "old", "", "", Properties.NONE);
        Design design = drawing().withWaivers(List.of(waiver));
        KindChange change = change(design, "pip", "public-ip-prefix");
        assertThat(change.lost()).contains("the waiver of ING-001");
        assertThat(change.edit().apply(design).waivers()).isEmpty();
    }

    @Test
    void aPlaceThatDoesNotAllowTheKindRefusesItWithTheReason() {
        assertThat(refusal(drawing(), "entry", "virtual-network"))
                .hasValueSatisfying(reason -> assertThat(reason).contains("cannot stand in a Subnet"));
        assertThat(refusal(drawing(), "entry", "application-gateway")).contains("'entry' is that already");
        assertThat(refusal(drawing(), "entry", "virtual-machine")).isEmpty();
    }

    @Test
    void aContainerWithContentBecomesOnlyWhatMayHoldIt() {
        assertThat(refusal(drawing(), "snet", "load-balancer"))
                .hasValueSatisfying(reason -> assertThat(reason).startsWith("'snet' holds other components. "));
        assertThat(refusal(drawing(), "vnet", "region"))
                .hasValueSatisfying(reason -> assertThat(reason).contains("Subnet cannot stand in"));
    }

    @Test
    void aPresetOfTheSameKindIsTakenOverAndTheRestStays() {
        KindSpec network = spec("virtual-network");
        KindSpec.Preset preset = network.presets().get(0);
        Design design = drawing().changed(id("vnet"), vnet -> vnet.with(Properties.NONE.with("own", Value.of("x"))));
        Component vnet = design.topology().require(id("vnet"));
        KindChange change =
                KindChange.of(AZURE, design, List.of(vnet), new KindChange.Wish(network, preset.properties()));
        Properties now =
                change.edit().apply(design).topology().require(id("vnet")).properties();
        assertThat(change.lost()).isEmpty();
        assertThat(now.names()).contains("own").containsAll(preset.properties().names());
    }

    @Test
    void whateverIsReplacedWithWhateverMayStandThereTheDesignIsStillAllowed() {
        Design design = drawing();
        for (Component component : design.topology().components()) {
            for (KindSpec kind : AZURE.kinds()) {
                if (refusal(design, component.id().value(), kind.id().value()).isEmpty()) {
                    allowed(change(design, component.id().value(), kind.id().value())
                            .edit()
                            .apply(design));
                }
            }
        }
    }

    private static void allowed(Design design) {
        for (Link link : design.topology().links()) {
            assertThat(AZURE.of(link)
                            .orElseThrow()
                            .mayJoin(
                                    design.topology().require(link.from()).kind(),
                                    design.topology().require(link.to()).kind()))
                    .as(link.toString())
                    .isTrue();
        }
        for (Component component : design.topology().components()) {
            KindId home = design.topology()
                    .component(component.parent())
                    .map(Component::kind)
                    .orElse(KindSpec.CANVAS);
            assertThat(AZURE.refusalToContain(home, component.kind())).isEmpty();
            assertThat(component.properties().names())
                    .allMatch(name -> AZURE.of(component).property(name).isPresent());
        }
    }

    private static Properties zones(String... zones) {
        return Properties.NONE.with(
                "zones", Value.of(java.util.Arrays.stream(zones).map(Value::of).toList()));
    }
}
