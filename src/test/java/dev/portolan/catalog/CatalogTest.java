package dev.portolan.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.model.Component;
import dev.portolan.model.KindId;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CatalogTest {

    private static final Catalog CATALOG = Catalog.azure();
    private static final List<Class<?>> DECLARING = List.of(
            ActorKinds.class,
            NetworkKinds.class,
            AddressKinds.class,
            EdgeKinds.class,
            GatewayKinds.class,
            BalancerKinds.class,
            DnsKinds.class,
            ClusterKinds.class,
            KubernetesKinds.class,
            EgressKinds.class,
            FilterKinds.class,
            HybridKinds.class,
            SupportKinds.class);

    @Test
    void everyDeclaredKindIsRegistered() throws IllegalAccessException {
        for (Class<?> family : DECLARING) {
            for (Field field : family.getDeclaredFields()) {
                if (Modifier.isStatic(field.getModifiers()) && field.getType() == KindSpec.class) {
                    assertThat(CATALOG.kinds()).as(field.getName()).contains((KindSpec) field.get(null));
                }
            }
        }
    }

    @Test
    void everyDeclaredPropertyBelongsToAKind() throws IllegalAccessException {
        Set<Property<?>> used = new HashSet<>();
        CATALOG.kinds().forEach(kind -> kind.properties().forEach(property -> collect(property, used)));
        CATALOG.links().forEach(link -> link.properties().forEach(property -> collect(property, used)));
        for (Class<?> family : DECLARING) {
            for (Field field : family.getDeclaredFields()) {
                if (Modifier.isStatic(field.getModifiers()) && field.getType() == Property.class) {
                    assertThat(used)
                            .as(family.getSimpleName() + "." + field.getName())
                            .contains((Property<?>) field.get(null));
                }
            }
        }
    }

    private static void collect(Property<?> property, Set<Property<?>> into) {
        into.add(property);
        PropertyType type = property.type();
        PropertyType item = type instanceof PropertyType.Several several ? several.item() : type;
        if (item instanceof PropertyType.Fields fields) {
            fields.fields().forEach(field -> collect(field, into));
        }
    }

    @Test
    void idsAreLowerCaseWithHyphensAndEveryTextIsThere() {
        for (KindSpec kind : CATALOG.kinds()) {
            assertThat(kind.id().value()).matches("[a-z]+(-[a-z]+)*");
            assertThat(kind.help()).as(kind.label()).isNotBlank();
            Set<String> names = new HashSet<>();
            kind.properties().forEach(property -> {
                assertThat(property.label()).as(property.name()).isNotBlank();
                assertThat(names.add(property.name()))
                        .as(kind.label() + "." + property.name())
                        .isTrue();
            });
        }
    }

    @Test
    void everyKindHasAnIconOfOnePath() throws IOException {
        for (KindSpec kind : CATALOG.kinds()) {
            Path icon = Path.of("assets/icons", kind.icon() + ".svg");
            assertThat(icon).exists();
            assertThat(Files.readString(icon).split("<path", -1))
                    .as(icon.toString())
                    .hasSize(2);
        }
    }

    @Test
    void homesAndReferencesNameRealKinds() {
        for (KindSpec kind : CATALOG.kinds()) {
            kind.homes().stream()
                    .filter(home -> !home.equals(KindSpec.CANVAS))
                    .forEach(home -> assertThat(CATALOG.kind(home).filter(KindSpec::isContainer))
                            .as(kind.label() + " in " + home)
                            .isPresent());
            kind.properties().forEach(property -> requireRealKinds(property.type()));
        }
        CATALOG.links()
                .forEach(link -> link.ends()
                        .forEach(ends -> Stream.concat(ends.from().stream(), ends.to().stream())
                                .forEach(end -> assertThat(CATALOG.kind(end))
                                        .as(link.label() + " " + end)
                                        .isPresent())));
    }

    private static void requireRealKinds(PropertyType type) {
        if (type instanceof PropertyType.Several several) {
            requireRealKinds(several.item());
        } else if (type instanceof PropertyType.Fields fields) {
            fields.fields().forEach(field -> requireRealKinds(field.type()));
        } else if (type instanceof PropertyType.Reference reference) {
            reference
                    .kinds()
                    .forEach(kind ->
                            assertThat(CATALOG.kind(kind)).as(kind.value()).isPresent());
        }
    }

    @Test
    void everyTraitServesAtLeastTwoKinds() {
        for (Trait trait : Trait.values()) {
            assertThat(CATALOG.kinds().stream().filter(kind -> kind.is(trait)))
                    .as(trait.name())
                    .hasSizeGreaterThan(1);
        }
    }

    @Test
    void aSubnetOnTheBareCanvasIsRefusedWithTheReason() {
        assertThat(CATALOG.refusalToContain(KindSpec.CANVAS, new KindId("subnet")))
                .contains("A Subnet cannot stand on the bare canvas; it belongs in: Virtual network");
        assertThat(CATALOG.refusalToContain(new KindId("virtual-network"), new KindId("subnet")))
                .isEmpty();
    }

    @Test
    void aSubnetRefersToItsSecurityGroupAndNetworksArePeered() {
        assertThat(CATALOG.connections(new KindId("subnet"), new KindId("network-security-group")))
                .containsExactly(new Connection.ByReference(NetworkKinds.NETWORK_SECURITY_GROUP));
        assertThat(CATALOG.connections(new KindId("virtual-network"), new KindId("virtual-network")))
                .containsExactly(new Connection.ByLink(LinkKinds.PEERING));
        assertThat(CATALOG.refusalToConnect(new KindId("public-users"), new KindId("virtual-network")))
                .contains("Public users cannot be connected to a Virtual network");
    }

    @Test
    void anUnknownKindMayStandAnywhereAndIsDrawnAsACard() {
        KindSpec unknown = CATALOG.of(Component.of("x", "quantum-router", "Q"));
        assertThat(unknown.isContainer()).isFalse();
        assertThat(CATALOG.refusalToContain(KindSpec.CANVAS, unknown.id())).isEmpty();
    }

    @Test
    void aValueThatNobodyGaveIsAzuresDefaultOrUnknown() {
        Component cluster = Component.of("aks", "aks-cluster", "aks");
        assertThat(ClusterKinds.OUTBOUND_TYPE.of(cluster))
                .isEqualTo(Known.byDefault(ClusterKinds.OutboundType.LOAD_BALANCER));
        assertThat(ClusterKinds.CNI_MODE.of(cluster).isKnown()).isFalse();
    }
}
