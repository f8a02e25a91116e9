package dev.portolan.trace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.catalog.Catalog;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Design;
import dev.portolan.model.Flow;
import dev.portolan.model.FlowEnd;
import dev.portolan.trace.questions.EntryPoint;
import dev.portolan.trace.questions.Questions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What can be asked for in a design, beside the names that AKS itself asks for. */
class EntryPointsTest {

    private static final String FRONT_DOOR_PUBLIC = """
            https://shop.contoso.com at afd-shop
            https://shop.contoso.com/payments at afd-shop
            https://shop-origin.contoso.com at pip-ingress
            https://api.partner.example at partner
            https://api-prod at api-prod
            https://acrshared.azurecr.io at acr-shared
            https://kv-shared.vault.azure.net at kv-shared
            https://shop-e7gkbtcpb6d2cwcw.z01.azurefd.net at afd-shop
            https://shop-e7gkbtcpb6d2cwcw.z01.azurefd.net/payments at afd-shop
            https://law-shared at law-shared
            http://orders:8080 at orders
            http://payments:8080 at payments
            https://slb-public for shop.contoso.com at slb-public
            https://slb-public/payments for shop.contoso.com at slb-public
            """;

    private static final String FIREWALL_INGRESS = """
            https://shop.contoso.com at traefik
            https://shop.contoso.com/payments at traefik
            https://api.partner.example at partner
            https://api-prod at api-prod
            https://acrshared.azurecr.io at acr-shared
            https://kv-shared.vault.azure.net at kv-shared
            tcp://198.51.100.17:443 at afw-hub
            https://law-shared at law-shared
            http://orders:8080 at orders
            http://payments:8080 at payments
            https://slb-internal for shop.contoso.com at slb-internal
            https://slb-internal/payments for shop.contoso.com at slb-internal
            """;

    private static final String APPLICATION_GATEWAY_FOR_CONTAINERS = """
            https://shop.contoso.com at agc-shop
            https://shop.contoso.com/payments at agc-shop
            https://api.partner.example at partner
            https://api-prod at api-prod
            https://acrshared.azurecr.io at acr-shared
            https://kv-shared.vault.azure.net at kv-shared
            https://law-shared at law-shared
            https://orders:8443 at orders
            https://payments:8443 at payments
            """;

    private static final String POOR_DESIGN = """
            https://shop.contoso.com at agw-public
            http://legacy.contoso.com at pip-svc
            http://nginx at traefik
            https://api.partner.example at partner
            https://legacy.contoso.com at pip-svc
            http://shop.contoso.com at agw-public
            http://legacy:8080 at legacy
            http://shop:8080 at orders
            http://slb-internal for shop.contoso.com at slb-internal
            http://slb-public at slb-public
            """;

    /** Each sample with all that can be asked for in it, and who is meant to answer. */
    static Stream<Arguments> samples() {
        return Stream.of(
                Arguments.of("front-door-public", FRONT_DOOR_PUBLIC),
                Arguments.of("firewall-ingress", FIREWALL_INGRESS),
                Arguments.of("application-gateway-for-containers", APPLICATION_GATEWAY_FOR_CONTAINERS),
                Arguments.of("poor-design", POOR_DESIGN));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everythingThatCanBeAskedForIsFoundOnce(String sample, String expected) {
        assertThat(entries(Sample.named(sample)))
                .filteredOn(entry -> !entry.component().equals(ComponentId.CANVAS))
                .extracting(entry -> entry.name() + " at " + entry.component())
                .containsExactlyElementsOf(expected.lines().toList());
    }

    @Test
    void whatIsOutsideIsWhatTheDesignDoesNotHoldAndServicesOnTheInternet() {
        assertThat(entries(Sample.named("poor-design")))
                .filteredOn(EntryPoint::outside)
                .extracting(EntryPoint::component)
                .contains(id("partner"), ComponentId.CANVAS)
                .doesNotContain(id("pip-svc"), id("slb-public"));
    }

    @Test
    void aDrawnServiceOnTheInternetIsAskedForByItsName() {
        Drawing d = Baseline.design().add("api", "internet-service", "", "hostName=api.example.com");
        assertThat(toTheService(d)).containsExactly("https://api.example.com");
    }

    @Test
    void aServiceWithManyNamesIsAskedForByWhatItIsCalled() {
        Drawing d = Baseline.design().add("api", "internet-service", "", "hostName=*.example.com");
        assertThat(toTheService(d)).containsExactly("https://api");
    }

    @Test
    void whoAsksTheServiceForAnotherNameIsTakenByHisWord() {
        Drawing d = Baseline.design().add("api", "internet-service", "", "hostName=api.example.com");
        Flow flow = to("api", "https", 443).withHost("other.example.com");
        assertThat(entries(d.design().withFlows(List.of(flow))))
                .filteredOn(entry -> entry.component().equals(id("api")))
                .extracting(EntryPoint::name)
                .contains("https://api for other.example.com");
    }

    @Test
    void portsThatAreNotTheUsualOnesAreNamed() {
        Drawing d = Baseline.design().add("vm", "virtual-machine", "nodes", "address=10.240.0.200");
        List<Flow> flows = List.of(to("vm", "https", 80), to("vm", "http", 443), to("vm", "tcp", 22));
        assertThat(entries(d.design().withFlows(flows)))
                .filteredOn(entry -> entry.component().equals(id("vm")))
                .extracting(EntryPoint::name)
                .containsExactly("https://vm:80", "http://vm:443", "tcp://vm:22");
    }

    @Test
    void twoComponentsOfOneNameAreToldApart() {
        Drawing d = Baseline.design();
        d.add("vm", "virtual-machine", "nodes", "address=10.240.0.200");
        d.add("vm2", "virtual-machine", "nodes", "address=10.240.0.201");
        Design named = d.design()
                .with(d.design().topology().component(id("vm2")).orElseThrow().named("vm"));
        assertThat(entries(named.withFlows(List.of(to("vm", "tcp", 22), to("vm2", "tcp", 22)))))
                .filteredOn(entry -> entry.port() == 22)
                .extracting(EntryPoint::name)
                .containsExactly("tcp://vm:22", "tcp://vm:22 (2)");
    }

    private static List<String> toTheService(Drawing d) {
        return entries(d.design().withFlows(List.of(to("api", "https", 443)))).stream()
                .filter(entry -> entry.component().equals(id("api")))
                .map(EntryPoint::name)
                .toList();
    }

    private static Flow to(String component, String protocol, int port) {
        return Flow.https("f", FlowEnd.component(id("pool")), FlowEnd.component(id(component)))
                .over(protocol, port)
                .at("");
    }

    private static List<EntryPoint> entries(Design design) {
        return new Questions(design, Catalog.azure()).entries();
    }

    private static ComponentId id(String id) {
        return new ComponentId(id);
    }
}
