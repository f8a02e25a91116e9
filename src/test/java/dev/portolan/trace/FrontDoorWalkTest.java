package dev.portolan.trace;

import static dev.portolan.trace.FirewallWalkTest.assertEnd;
import static dev.portolan.trace.FirewallWalkTest.assertOpen;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.model.ComponentId;
import dev.portolan.model.Flow;
import dev.portolan.model.FlowEnd;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Pattern 2 of reference-designs.md, hop by hop: Front Door before a public load balancer; and its broken variants. */
class FrontDoorWalkTest {

    private static final String DENY_REST =
            "name=DenyRest priority=4000 direction=inbound access=deny sources=[*] destinations=[*] destinationPorts=[*]";
    private static final Flow DIRECT =
            Flow.https("direct", FlowEnd.component(new ComponentId("users")), FlowEnd.host(Fronted.ORIGIN));
    private static final Flow PLAIN = Flow.https(
                    "plain", FlowEnd.component(new ComponentId("users")), FlowEnd.host(Baseline.HOST))
            .over("http", 80);

    @Test
    void frontDoorReachesAPublicLoadBalancer() throws IOException {
        GoldenWalkTest.compare("g2-front-door", Fronted.open(), Baseline.PUBLIC);
    }

    @Test
    void theAnswerIsLostToAFirewallToWhichTheNodesDefaultRouteLeads() {
        Drawing d = Fronted.open().set("nodes", "routeTable", "rt-nodes");
        Branch branch = d.trace(Baseline.PUBLIC).branches().get(0);
        assertThat(branch.disposition()).isEqualTo(Disposition.RETURN_LOST);
        assertThat(d.toldBack(branch)).anySatisfy(line -> assertThat(line).contains("which has not seen the request"));
    }

    @Test
    void aRouteForFrontDoorsTagBringsTheAnswerBack() {
        Drawing d = Fronted.open().set("nodes", "routeTable", "rt-nodes");
        d.rules(
                "rt-nodes",
                "routes",
                "name=to-firewall prefix=0.0.0.0/0 " + Baseline.appliance(),
                "name=edge prefix=AzureFrontDoor.Backend nextHop=internet");
        Branch branch = d.trace(Baseline.PUBLIC).branches().get(0);
        assertThat(branch.disposition()).as("%s", d.toldBack(branch)).isEqualTo(Disposition.DELIVERED);
        d.rules(
                "rt-nodes",
                "routes",
                "name=to-firewall prefix=0.0.0.0/0 " + Baseline.appliance(),
                "name=other prefix=AzureCloud nextHop=internet");
        assertThat(d.trace(Baseline.PUBLIC).disposition())
                .as("whether another tag holds Front Door's addresses is not given")
                .isEqualTo(Disposition.UNDETERMINED);
    }

    @Test
    void anApplicationGatewayMayBeTheOriginAndLetInFrontDoorOnly() {
        Drawing d = Fronted.open();
        d.rules(
                "zone",
                "records",
                "name=bicycle type=cname value=" + Fronted.ENDPOINT,
                "name=origin type=a target=pip");
        d.rules("fd", "origins", Fronted.OPEN.replace("lb-ip", "pip"));
        d.rules("agw", "certificates", "name=EXT hostNames=[" + Fronted.ORIGIN + "] issuer=publicCa store=keyVault");
        d.rules("nsg-agw", "rules", Baseline.inbound("AllowFrontDoor", "AzureFrontDoor.Backend", "*", "443"));
        d.set("agw", "requiredFrontDoor", "fd");
        List<String> told = d.told(d.trace(Baseline.PUBLIC).branches().get(0));
        assertThat(told)
                .contains(
                        "  FILTERED: nsg-agw, rule AllowFrontDoor (100), inbound: allow",
                        "  FILTERED: agw lets in requests with the X-Azure-FDID of fd only: allow");
        d.rules("nsg-agw", "rules", Baseline.inbound("Allow443", "Internet", "*", "443"));
        d.rules("agw", "listeners", "name=https frontend=public protocol=https port=443 certificate=EXT");
        Branch direct = d.trace(DIRECT).branches().get(0);
        assertThat(direct.disposition()).isEqualTo(Disposition.DENIED);
        assertThat(d.told(direct))
                .contains("  STOPPED FILTERED: agw lets in requests with the X-Azure-FDID of fd only: deny");
        d.set("waf", "wafMode", "detection");
        assertThat(d.told(d.trace(DIRECT).branches().get(0)))
                .contains("  FILTERED: agw lets in requests with the X-Azure-FDID of fd only: reported only, as the WAF"
                        + " is in detection mode");
    }

    @Test
    void whichWafFrontDoorHasIsNotedWhereItIsNotGiven() {
        Branch branch = Fronted.open()
                .unset("fd", "wafPolicy")
                .trace(Baseline.PUBLIC)
                .branches()
                .get(0);
        assertThat(branch.disposition()).isEqualTo(Disposition.DELIVERED);
        assertThat(branch.missing()).extracting(Missing::property).containsExactly("wafPolicy");
    }

    @Test
    void aSketchIsFollowedAlongWhatIsDrawn() {
        Drawing linked = Fronted.linked();
        linked.unset("fd", "endpoints").unset("fd", "routes").unset("fd", "origins");
        linked.link("drawn", "private-link", "fd", "pls", "state=approved");
        Branch over = linked.trace(Baseline.PUBLIC).branches().get(0);
        assertThat(over.hops()).extracting(Hop::name).contains("fd", "pls", "lb", "traefik");
        assertThat(over.assumptions()).extracting(Assumption::property).contains("endpoints", "routes", "origins");
        assertThat(over.missing()).extracting(Missing::property).contains("routes");
        linked.add("other", "front-door", "", "tier=premium");
        assertOpen(linked, Baseline.PUBLIC, "fd", "endpoints");
    }

    @Test
    void aSecurityGroupWithoutFrontDoorDenies() {
        Drawing d = Fronted.open().rules("nsg-nodes", "rules", Baseline.inbound("Office", "198.51.100.7", "*", "443"));
        d.rules("nsg-nodes", "rules", DENY_REST);
        assertEnd(d, Baseline.PUBLIC, Disposition.DENIED, "nsg-nodes, rule DenyRest (4000), inbound: deny");
        Drawing defaults = Fronted.open().set("nsg-nodes", "rules", List.of());
        assertEnd(
                defaults,
                Baseline.PUBLIC,
                Disposition.DENIED,
                "nsg-nodes, default rule DenyAllInBound (65500), inbound: deny");
        Drawing everybody =
                Fronted.open().rules("nsg-nodes", "rules", Baseline.inbound("AllowInternet", "Internet", "*", "443"));
        assertThat(everybody.trace(Baseline.PUBLIC).disposition())
                .as("Front Door's addresses are among those of the Internet")
                .isEqualTo(Disposition.DELIVERED);
    }

    @Test
    void whoeverPassesFrontDoorByIsDenied() {
        assertEnd(
                Fronted.open(),
                DIRECT,
                Disposition.DENIED,
                "nsg-nodes, default rule DenyAllInBound (65500), inbound: deny");
        Drawing d = Fronted.open().unset("svc", "sourceRanges");
        d.rules("nsg-nodes", "rules", Baseline.inbound("AllowInternet", "Internet", "*", "443"));
        d.rules("traefik", "rules", "path=/ backend=web");
        assertEnd(d, DIRECT, Disposition.DENIED, "traefik lets in requests with the X-Azure-FDID of fd only: deny");
        assertThat(d.unset("traefik", "requiredFrontDoor").trace(DIRECT).disposition())
                .isEqualTo(Disposition.DELIVERED);
    }

    @Test
    void frontDoorNeverTrustsAPrivateAuthorityOrASelfSignedCertificate() {
        Drawing d =
                Fronted.open().rules("traefik", "certificates", Fronted.CERTIFICATE.replace("publicCa", "privateCa"));
        assertEnd(
                d,
                Baseline.PUBLIC,
                Disposition.TLS_FAILED,
                "fd does not trust the certificate of traefik: its issuer is a private CA");
        d.rules("traefik", "certificates", Fronted.CERTIFICATE.replace("publicCa", "privateCa issuerName=ContosoCA"));
        assertThat(d.trace(Baseline.PUBLIC).disposition()).isEqualTo(Disposition.TLS_FAILED);
        d.rules("traefik", "certificates", Fronted.CERTIFICATE.replace("publicCa", "selfSigned"));
        assertEnd(
                d,
                Baseline.PUBLIC,
                Disposition.TLS_FAILED,
                "fd does not trust the certificate of traefik: it is self-signed");
        d.rules("fd", "origins", Fronted.OPEN + " certificateNameCheck=false");
        assertThat(d.trace(Baseline.PUBLIC).disposition())
                .as("without the name check the chain is checked all the same")
                .isEqualTo(Disposition.TLS_FAILED);
    }

    @Test
    void theCertificateHasToBeForTheOriginHostNameUnlessThatIsNotChecked() {
        Drawing d = Fronted.open()
                .rules("traefik", "certificates", Fronted.CERTIFICATE.replace(Fronted.ORIGIN, Baseline.HOST));
        assertEnd(
                d,
                Baseline.PUBLIC,
                Disposition.TLS_FAILED,
                "the certificate of traefik is for bicycle.contoso.com, not for origin.contoso.com");
        d.rules("fd", "origins", Fronted.OPEN + " certificateNameCheck=false");
        assertThat(d.trace(Baseline.PUBLIC).disposition()).isEqualTo(Disposition.DELIVERED);
        assertOpen(
                Fronted.open().rules("fd", "origins", Fronted.OPEN.replace("hostName=" + Fronted.ORIGIN + " ", "")),
                Baseline.PUBLIC,
                "fd",
                "origins.hostName");
    }

    @Test
    void withoutAHostHeaderOfItsOwnTheOriginSeesThatOfTheRequest() {
        Drawing d =
                Fronted.open().rules("fd", "origins", Fronted.OPEN.replace(" originHostHeader=" + Baseline.HOST, ""));
        assertThat(d.trace(Baseline.PUBLIC).disposition()).isEqualTo(Disposition.DELIVERED);
        d.rules("fd", "origins", Fronted.OPEN.replace("Header=" + Baseline.HOST, "Header=" + Fronted.ORIGIN));
        assertEnd(
                d,
                Baseline.PUBLIC,
                Disposition.UNREACHABLE,
                "no ingress rule of traefik for host origin.contoso.com, path /");
    }

    @Test
    void plainRequestsAreRedirectedOrForwardedAsTheRouteSays() {
        Drawing d = Fronted.open();
        Branch branch = d.trace(PLAIN).branches().get(0);
        assertThat(branch.disposition()).isEqualTo(Disposition.DELIVERED);
        assertThat(branch.hops()).extracting(Hop::name).startsWith("users", "fd", "users", "fd", "public-lb");
        assertThat(d.told(branch))
                .contains("  BALANCED: route all answers with a redirect to HTTPS, and the client asks again");
        d.rules("fd", "routes", Fronted.ROUTE.replace("httpsRedirect=true", "httpsRedirect=false"));
        Branch upgraded = d.trace(PLAIN).branches().get(0);
        assertThat(upgraded.disposition()).isEqualTo(Disposition.DELIVERED);
        assertThat(upgraded.hops().get(1).out().target()).isEqualTo("20.80.0.1:443");
        d.rules(
                "fd",
                "routes",
                Fronted.ROUTE
                        .replace("httpsRedirect=true", "httpsRedirect=false")
                        .replace("httpsOnly", "matchRequest"));
        assertEnd(d, PLAIN, Disposition.UNREACHABLE, "public-lb has no rule for HTTP port 80 on 20.80.0.1");
        assertOpen(
                d.rules("fd", "routes", Fronted.ROUTE.replace(" httpsRedirect=true", "")),
                PLAIN,
                "fd",
                "routes.httpsRedirect");
    }

    @Test
    void anEndpointsOwnNameHasACertificateOfAzures() {
        Flow own = Flow.https("own", Baseline.PUBLIC.from(), FlowEnd.host(Fronted.ENDPOINT));
        Branch branch = Fronted.open().trace(own).branches().get(0);
        assertThat(branch.disposition()).isEqualTo(Disposition.DELIVERED);
        assertThat(branch.tls().get(0).issuer()).isEqualTo("Azure (managed)");
        assertThat(branch.assumptions()).as("Azure keeps this name itself").isEmpty();
    }

    @Test
    void aDomainWithoutACertificateThatFitsFails() {
        Drawing d = Fronted.open()
                .rules("fd", "certificates", "name=EDGE hostNames=[a.contoso.com] issuer=azureManaged store=azure");
        assertEnd(
                d,
                Baseline.PUBLIC,
                Disposition.TLS_FAILED,
                "the certificate of fd is for a.contoso.com, not for bicycle.contoso.com");
        assertOpen(Fronted.open().unset("fd", "certificates"), Baseline.PUBLIC, "fd", "certificates");
    }

    @Test
    void frontDoorSpeaksHttpAndHttpsOnTheirPortsOnly() {
        Flow tcp = Flow.tcp("tcp", Baseline.PUBLIC.from(), Baseline.PUBLIC.to(), 8443);
        assertEnd(
                Fronted.open(),
                tcp,
                Disposition.UNREACHABLE,
                "fd does not take bicycle.contoso.com: it takes HTTP on port 80 and HTTPS on port 443 only");
    }

    @Test
    void domainsAndPathsThatNobodyTakesAreUnreachable() {
        Drawing d = Fronted.open()
                .rules(
                        "fd",
                        "endpoints",
                        "name=bicycle hostName=" + Fronted.ENDPOINT + " customDomains=[a.contoso.com]");
        assertEnd(
                d,
                Baseline.PUBLIC,
                Disposition.UNREACHABLE,
                "fd does not take bicycle.contoso.com: no endpoint has this domain");
        assertEnd(
                Fronted.open().rules("fd", "routes", Fronted.ROUTE.replace("/*", "/api/*")),
                Baseline.PUBLIC,
                Disposition.UNREACHABLE,
                "fd does not take bicycle.contoso.com/: no route has this domain and path");
        assertOpen(
                Fronted.open().rules("fd", "endpoints", "name=bicycle hostName=" + Fronted.ENDPOINT),
                Baseline.PUBLIC,
                "fd",
                "endpoints.customDomains");
    }

    @Test
    void aRouteTakesItsOwnDomainsAndProtocolsOnlyAndOnlyWhileItIsEnabled() {
        Drawing d = Fronted.open();
        d.rules("fd", "routes", Fronted.ROUTE + " domains=[" + Baseline.HOST + "] protocols=[https]");
        assertThat(d.trace(Baseline.PUBLIC).disposition()).isEqualTo(Disposition.DELIVERED);
        assertEnd(
                d,
                PLAIN,
                Disposition.UNREACHABLE,
                "fd does not take bicycle.contoso.com/: route all does not take HTTP");
        d.rules("fd", "routes", Fronted.ROUTE + " domains=[other.contoso.com]");
        assertEnd(
                d,
                Baseline.PUBLIC,
                Disposition.UNREACHABLE,
                "fd does not take bicycle.contoso.com/: no route has this domain and path");
        d.rules("fd", "routes", Fronted.ROUTE + " enabled=false");
        assertEnd(
                d,
                Baseline.PUBLIC,
                Disposition.UNREACHABLE,
                "fd does not take bicycle.contoso.com/: route all is disabled");
    }

    @Test
    void everyEnabledOriginOfTheGroupIsABranch() {
        String second = "name=second originGroup=aks hostName=gone.contoso.com priority=2";
        Drawing d = Fronted.open().rules("fd", "origins", Fronted.OPEN, second);
        assertThat(d.trace(Baseline.PUBLIC).branches())
                .extracting(Branch::disposition)
                .containsExactly(Disposition.DELIVERED, Disposition.NAME_NOT_RESOLVED);
        d.rules("fd", "origins", Fronted.OPEN, second + " enabled=false");
        assertThat(d.trace(Baseline.PUBLIC).branches()).hasSize(1);
        d.rules("fd", "origins", Fronted.OPEN, second.replace("Group=aks", "Group=other"));
        assertThat(d.trace(Baseline.PUBLIC).branches()).hasSize(1);
    }

    @Test
    void aProbeThatIsStoppedMakesTheOriginUnhealthyWhereAnotherIsHealthy() {
        String second = "name=second originGroup=aks target=lb-ip hostName=" + Fronted.ORIGIN + " originHostHeader="
                + Baseline.HOST + " httpPort=443";
        Drawing d = Fronted.open()
                .rules("fd", "origins", Fronted.OPEN, second)
                .rules("fd", "originGroups", "name=aks probeProtocol=http probePath=/healthz");
        assertThat(d.trace(Baseline.PUBLIC).branches())
                .extracting(Branch::disposition)
                .containsExactly(Disposition.BACKEND_UNHEALTHY, Disposition.DELIVERED);
        assertSays(
                d,
                Baseline.PUBLIC,
                "health probe HEAD /healthz cannot get through to port 80: public-lb has no rule for HTTP port 80 on"
                        + " 20.80.0.1");
    }

    @Test
    void theOnlyOriginIsUsedThoughItsProbeIsStopped() {
        Drawing d = Fronted.open().rules("fd", "originGroups", "name=aks probeProtocol=http probePath=/healthz");
        assertThat(d.trace(Baseline.PUBLIC).disposition()).isEqualTo(Disposition.DELIVERED);
        assertSays(
                d,
                Baseline.PUBLIC,
                "health probe HEAD /healthz cannot get through to port 80: public-lb has no rule for HTTP port 80 on"
                        + " 20.80.0.1; as no origin of the group is healthy, Front Door sends requests to any enabled one");
        d.rules("fd", "originGroups", "name=aks probeProtocol=https probeMethod=get probePath=/healthz");
        assertThat(d.trace(Baseline.PUBLIC).disposition()).isEqualTo(Disposition.DELIVERED);
    }

    @Test
    void anIngressWithoutARuleForTheProbesPathFailsIt() {
        Drawing d = Fronted.open()
                .rules("fd", "originGroups", "name=aks probeProtocol=https probeMethod=get probePath=/healthz")
                .rules("traefik", "rules", "host=" + Baseline.HOST + " path=/shop backend=web");
        Flow shop =
                Flow.https("shop", Baseline.PUBLIC.from(), Baseline.PUBLIC.to()).at("/shop");
        assertSays(
                d,
                shop,
                "health probe GET /healthz cannot get through to port 443: no ingress rule of traefik for host"
                        + " bicycle.contoso.com, path /healthz; as no origin of the group is healthy, Front Door sends"
                        + " requests to any enabled one");
    }

    @Test
    void aPrivateAddressNeedsPrivateLink() {
        Drawing d = Fronted.open().rules("fd", "origins", Fronted.OPEN.replace("lb-ip", "lb"));
        d.rules("zone", "records", "name=bicycle type=cname value=" + Fronted.ENDPOINT, "name=origin type=a target=lb");
        assertEnd(
                d,
                Baseline.PUBLIC,
                Disposition.UNREACHABLE,
                "nothing in the design has the address 10.240.4.4: the address is private, and Front Door gets there"
                        + " over Private Link only");
    }

    private static void assertSays(Drawing d, Flow flow, String words) {
        Branch branch = d.trace(flow).branches().get(0);
        assertThat(d.told(branch)).anySatisfy(line -> assertThat(line).contains(words));
    }
}
