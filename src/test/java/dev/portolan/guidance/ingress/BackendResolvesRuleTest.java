package dev.portolan.guidance.ingress;

import static dev.portolan.guidance.Sketch.fields;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.guidance.Finding;
import dev.portolan.guidance.Severity;
import dev.portolan.guidance.Sketch;
import java.util.List;
import org.junit.jupiter.api.Test;

class BackendResolvesRuleTest {

    private static Sketch gateway(Object... member) {
        return Published.gateway()
                .saying("agw", "pools", List.of(fields("name", "app", "members", List.of(fields(member)))))
                .saying("agw", "rules", List.of(fields("name", "main", "listener", "web", "pool", "app")));
    }

    private static Sketch named() {
        return gateway("host", "app.internal.example")
                .with("zone", "private-dns-zone", "", "zoneName", "internal.example");
    }

    private static Sketch recorded(String address) {
        return named().saying("zone", "linkedNetworks", List.of("vnet"))
                .saying("zone", "records", List.of(fields("name", "app", "type", "a", "value", address)));
    }

    private static Sketch door(Object... origin) {
        return Sketch.empty()
                .with("afd", "front-door", "", "origins", List.of(fields(origin)))
                .with("zone", "public-dns-zone", "", "zoneName", "contoso.com", "records", List.of());
    }

    @Test
    void aBackendThatResolvesToAnAddressOfASubnetIsFine() {
        recorded("10.0.0.9").passes("ING-012");
        gateway("address", "10.0.0.9").passes("ING-012");
        Sketch.empty().doesNotApply("ING-012");
    }

    @Test
    void aZoneThatTheGatewayCannotSeeIsReported() {
        Finding finding = named().offends("ING-012");
        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        assertThat(finding.message())
                .isEqualTo("A backend of 'agw' is never reached: app.internal.example is in 'zone', where 'agw' cannot "
                        + "see it: it is not linked to vnet.");
    }

    @Test
    void aNameWithoutARecordIsReported() {
        Finding finding =
                recorded("10.0.0.9").saying("zone", "records", List.of()).offends("ING-012");
        assertThat(finding.message()).contains("app.internal.example has no record in 'zone'");
    }

    @Test
    void anAddressInNoSubnetIsReported() {
        assertThat(recorded("10.9.0.4").offends("ING-012").message())
                .contains("app.internal.example resolves to 10.9.0.4, which is in no subnet");
        assertThat(gateway("address", "10.9.0.4").offends("ING-012").message()).contains("10.9.0.4 is in no subnet");
    }

    @Test
    void sitesPodsAndPublicAddressesAreNoSubnetsOfTheDesign() {
        Sketch far = gateway("address", "10.9.0.4");
        far.with("site", "on-premises-site", "", "prefixes", List.of("10.9.0.0/16"))
                .passes("ING-012");
        far.with("aks", "aks-cluster", "", "podCidr", "10.9.0.0/16").passes("ING-012");
        gateway("address", "203.0.113.4").passes("ING-012");
    }

    @Test
    void aPoolThatDoesNotExistOrIsEmptyIsReported() {
        Sketch sound = gateway("address", "10.0.0.9");
        Object wrong = fields("name", "main", "listener", "web", "pool", "gone");
        assertThat(sound.saying("agw", "rules", List.of(wrong))
                        .offends("ING-012")
                        .message())
                .contains("rule main names the backend pool gone, which does not exist");
        Object empty = fields("name", "app", "members", List.of());
        assertThat(sound.saying("agw", "pools", List.of(empty))
                        .offends("ING-012")
                        .message())
                .contains("the backend pool app has no members");
        sound.saying("agw", "pools", List.of(empty))
                .with("aks", "aks-cluster", "")
                .with("agic", "agic", "aks", "gateway", "agw")
                .passes("ING-012");
        Object redirect = fields("name", "main", "listener", "web", "redirectTo", "other");
        sound.saying("agw", "rules", List.of(redirect)).passes("ING-012");
    }

    @Test
    void whatAGatewayDoesNotSayIsNotDetermined() {
        Sketch sound = gateway("address", "10.0.0.9");
        sound.silent("agw", "pools").isNotDetermined("ING-012", "pools");
        sound.saying("agw", "rules", List.of(fields("name", "main"))).isNotDetermined("ING-012", "rules");
        gateway("host", "app.example").isNotDetermined("ING-012", "");
        recorded("10.0.0.9")
                .saying("vnet", "dnsServers", List.of("10.0.0.200"))
                .isNotDetermined("ING-012", "dnsServers");
        Sketch.empty()
                .with("agw", "application-gateway", "")
                .saying("agw", "pools", List.of(fields("name", "a", "members", List.of(fields("host", "x.example")))))
                .isNotDetermined("ING-012", "");
    }

    @Test
    void anOriginOfFrontDoorHasToResolveUnlessItIsReachedPrivately() {
        assertThat(door("name", "o", "hostName", "app.contoso.com")
                        .offends("ING-012")
                        .message())
                .contains("'afd'", "app.contoso.com has no record in 'zone'");
        door("name", "o", "hostName", "app.contoso.com", "privateLink", true).passes("ING-012");
        door("name", "o", "hostName", "app.contoso.com", "target", "pls")
                .with("pls", "private-link-service", "")
                .passes("ING-012");
        door("name", "o", "hostName", "203.0.113.4").passes("ING-012");
        door("name", "o", "hostName", "app.fabrikam.com").isNotDetermined("ING-012", "");
        Sketch hidden = door("name", "o", "hostName", "app.internal.example")
                .with("inner", "private-dns-zone", "", "zoneName", "internal.example");
        assertThat(hidden.offends("ING-012").message()).contains("'afd' cannot see it: private zones answer");
    }

    @Test
    void rulesInTheClusterHaveToNameServicesThatSelectPods() {
        Sketch cluster = Published.plainly("ingress-controller").with("app", "workload", "aks");
        Sketch ruled = cluster.with("inner", "kubernetes-service", "aks", "selects", "app")
                .saying("back", "rules", List.of(fields("host", "a.example", "path", "/x", "backend", "inner")));
        ruled.passes("ING-012");
        ruled.silent("inner", "selects").isNotDetermined("ING-012", "selects");
        ruled.silent("inner", "selects").linked("traffic", "inner", "app").passes("ING-012");
        ruled.saying("back", "rules", List.of(fields("backend", "app"))).passes("ING-012");
        ruled.saying("back", "rules", List.of(fields("host", "a.example"))).isNotDetermined("ING-012", "rules");
        Sketch containers = ruled.with("agc", "application-gateway-for-containers", "");
        containers.saying("agc", "rules", List.of(fields("host", "a.example"))).isNotDetermined("ING-012", "rules");
        containers.saying("agc", "rules", List.of(fields("backend", "inner"))).passes("ING-012");
    }

    @Test
    void theTraceThatShowsItComesWithTheFinding() {
        Sketch broken = Sketch.sample("aks-regional").saying("dns-ingress", "records", List.of());
        assertThat(broken.offends("ING-012").paths()).isNotEmpty();
    }

    @Test
    void aSiteOrGatewayOfWhichNobodySaidWhatItBringsInMayHaveTheAddress() {
        Sketch far = gateway("address", "10.9.0.4");
        far.with("site", "on-premises-site", "").isNotDetermined("ING-012", "prefixes");
        far.with("hub", "virtual-network", "").isNotDetermined("ING-012", "addressSpace");
        Sketch joined = far.with("hub", "virtual-network", "", "addressSpace", List.of("10.8.0.0/16"))
                .with("gw", "subnet", "hub", "prefixes", List.of("10.8.0.0/27"))
                .with("vpn", "vpn-gateway", "gw");
        joined.isNotDetermined("ING-012", "advertisedPrefixes");
        joined.saying("vpn", "advertisedPrefixes", List.of("10.9.0.0/16")).passes("ING-012");
        joined.saying("vpn", "advertisedPrefixes", List.of("10.7.0.0/16")).offends("ING-012");
    }

    @Test
    void whatIsDisabledOrConfiguredByADrawnAgicIsNotLookedFor() {
        door("name", "o", "hostName", "app.contoso.com", "enabled", false).passes("ING-012");
        gateway("address", "10.0.0.9")
                .saying("agw", "pools", List.of(fields("name", "app", "members", List.of())))
                .with("aks", "aks-cluster", "")
                .with("agic", "agic", "aks")
                .linked("traffic", "agw", "agic")
                .passes("ING-012");
    }
}
