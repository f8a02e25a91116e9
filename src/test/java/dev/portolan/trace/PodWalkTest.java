package dev.portolan.trace;

import static dev.portolan.trace.Drawing.record;
import static dev.portolan.trace.FirewallWalkTest.assertEnd;
import static dev.portolan.trace.FirewallWalkTest.assertOpen;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.catalog.Catalog;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Flow;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Pattern 4 of reference-designs.md, hop by hop: gateways that send to pods themselves; and its broken variants. */
class PodWalkTest {

    static final String DENY_REST =
            "name=DenyRest priority=4000 direction=inbound access=deny sources=[*] destinations=[*]"
                    + " destinationPorts=[*]";

    @Test
    void theAddOnSendsToPodsOfTheNodeSubnet() throws IOException {
        GoldenWalkTest.compare("g4-agic-node-subnet", addOn(), Baseline.PUBLIC);
    }

    @Test
    void helmSendsToPodsOfAnOverlay() throws IOException {
        GoldenWalkTest.compare("g4-agic-overlay", overlay(), Baseline.PUBLIC);
    }

    @Test
    void theGatewayEncryptsAgainToPodsThatHaveACertificate() throws IOException {
        Drawing d = addOn();
        d.rules(
                "agw",
                "backendSettings",
                "name=pods protocol=https port=443 trustedRoots=[ContosoCA] hostName=" + INNER);
        d.rules("web", "certificates", "name=POD hostNames=[" + INNER + "] issuer=privateCa issuerName=ContosoCA");
        d.set("web", "port", 443).rules("web-svc", "ports", "port=443 targetPort=443");
        d.rules("nsg-nodes", "rules", Baseline.inbound("AllowGateway", "10.240.5.0/24", "10.240.0.0/22", "443"));
        GoldenWalkTest.compare("g4-agic-encrypted", d, Baseline.PUBLIC);
        assertThat(d.rules(
                                "web",
                                "certificates",
                                "name=POD hostNames=[" + INNER + "] issuer=privateCa issuerName=OtherCA")
                        .trace(Baseline.PUBLIC)
                        .disposition())
                .isEqualTo(Disposition.TLS_FAILED);
        assertOpen(d.unset("web", "certificates"), Baseline.PUBLIC, "web", "certificates");
    }

    @Test
    void theGatewayForContainersSendsToPodsOfAnOverlay() throws IOException {
        GoldenWalkTest.compare("g4-containers", containers(), Baseline.PUBLIC);
    }

    @Test
    void agicAsksAzureResourceManagerThroughTheFirewall() {
        Flow flow = new Tracer(addOn().design(), Catalog.azure())
                .proposedFlows().stream()
                        .filter(each -> each.name().equals("agic to management.azure.com"))
                        .findFirst()
                        .orElseThrow();
        Trace trace = addOn().trace(flow);
        assertThat(trace.disposition()).isEqualTo(Disposition.DELIVERED);
        assertThat(trace.branches().get(0).passes(new ComponentId("fw"))).isTrue();
    }

    @Test
    void aSecurityGroupWithoutTheGatewaysSubnetDenies() {
        Drawing d = addOn().rules(
                        "nsg-nodes",
                        "rules",
                        Baseline.inbound("AllowOther", "10.240.6.0/24", "10.240.0.0/22", "8080"),
                        DENY_REST);
        assertEnd(d, Baseline.PUBLIC, Disposition.DENIED, "nsg-nodes, rule DenyRest (4000), inbound: deny");
        Drawing frontend = addOn().rules(
                        "nsg-nodes",
                        "rules",
                        Baseline.inbound("AllowGateway", "10.240.5.0/24", "10.240.4.4", "443"),
                        DENY_REST);
        assertEnd(frontend, Baseline.PUBLIC, Disposition.DENIED, "nsg-nodes, rule DenyRest (4000), inbound: deny");
    }

    @Test
    void aNetworkPolicyWithoutTheGatewaysSubnetDenies() {
        Drawing d = addOn().set("np", "allowedFromRanges", List.of("10.240.6.0/24"));
        assertEnd(d, Baseline.PUBLIC, Disposition.DENIED, "network policy np: deny for agw");
        assertThat(d.set("aks", "networkPolicy", "none").trace(Baseline.PUBLIC).disposition())
                .as("nobody enforces it")
                .isEqualTo(Disposition.DELIVERED);
        Drawing some = addOn().set("np", "allowedFromRanges", List.of("10.240.5.0/25"));
        assertOpen(some, Baseline.PUBLIC, "np", "allowedFromRanges");
    }

    @Test
    void aPortOnWhichThePodsDoNotListenIsUnreachable() {
        Drawing d = addOn().rules("web-svc", "ports", "port=80 targetPort=8081");
        d.rules("nsg-nodes", "rules", Baseline.inbound("AllowGateway", "10.240.5.0/24", "10.240.0.0/22", "*"));
        assertEnd(
                d,
                Baseline.PUBLIC,
                Disposition.UNREACHABLE,
                "setting pods sends it to port 8081, but web listens on port 8080");
    }

    @Test
    void aDefaultRouteToTheFirewallOnTheGatewaysSubnetLosesTheAnswer() {
        Drawing d = addOn().set("agw-subnet", "routeTable", "rt-nodes");
        assertThat(d.trace(Baseline.PUBLIC).disposition()).isEqualTo(Disposition.RETURN_LOST);
    }

    @Test
    void anOverlayNeedsAgicOfVersion18() {
        Drawing old = overlay().set("agic", "version", "1.7.5");
        assertEnd(
                old,
                Baseline.PUBLIC,
                Disposition.UNREACHABLE,
                "the pods of aks cannot be reached from agw: agic is version 1.7.5, and an overlay needs 1.8.0 or"
                        + " later");
        assertOpen(overlay().unset("agic", "version"), Baseline.PUBLIC, "agic", "version");
        assertOpen(overlay().set("agic", "version", "latest"), Baseline.PUBLIC, "agic", "version");
        assertThat(overlay()
                        .set("agic", "version", "v1.10.2")
                        .trace(Baseline.PUBLIC)
                        .disposition())
                .isEqualTo(Disposition.DELIVERED);
        Drawing none = overlay().unset("agic", "gateway");
        none.set("agw", "pools", List.of(record("name=aks", "members", List.of(record("target=web")))));
        assertOpen(none, Baseline.PUBLIC, "agic", "gateway");
    }

    @Test
    void whatAnOverlaysRangeIsToTheDefaultRulesIsNotDetermined() {
        assertOpen(overlay().set("nsg-nodes", "rules", List.of()), Baseline.PUBLIC, "nsg-nodes", "rules");
    }

    @Test
    void anOverlaySpanningNetworksIsNotDetermined() {
        Drawing d = overlay().add("edge", "virtual-network", "", "addressSpace=[10.250.0.0/16]");
        d.add("agw-subnet", "subnet", "edge", "prefixes=[10.250.5.0/24]");
        assertOpen(d, Baseline.PUBLIC, "agw", "parent");
    }

    @Test
    void kubenetNeedsTheRouteTableOfAksOnTheGatewaysSubnet() {
        String fault = "the pods of aks cannot be reached from agw-subnet: ";
        assertEnd(
                kubenet(),
                Baseline.PUBLIC,
                Disposition.UNREACHABLE,
                fault + "with kubenet the route table of AKS has to be associated to it");
        Drawing other = kubenet().add("rt-agw", "route-table", "").set("agw-subnet", "routeTable", "rt-agw");
        assertOpen(other, Baseline.PUBLIC, "nodes", "routeTable");
        other.set("nodes", "routeTable", "rt-nodes");
        assertEnd(
                other,
                Baseline.PUBLIC,
                Disposition.UNREACHABLE,
                fault + "with kubenet it needs the route table of the nodes, and has another one");
        other.rules(
                "rt-agw",
                "routes",
                "name=node prefix=192.168.2.0/24 nextHop=virtualAppliance nextHopAddress=10.240.0.9");
        assertThat(other.trace(Baseline.PUBLIC).disposition())
                .as("%s", other.told(other.trace(Baseline.PUBLIC).branches().get(0)))
                .isEqualTo(Disposition.DELIVERED);
        Drawing shared = kubenet().add("rt-aks", "route-table", "").set("nodes", "routeTable", "rt-aks");
        shared.set("agw-subnet", "routeTable", "rt-aks");
        assertThat(shared.trace(Baseline.PUBLIC).disposition())
                .as("%s", shared.told(shared.trace(Baseline.PUBLIC).branches().get(0)))
                .isEqualTo(Disposition.DELIVERED);
    }

    @Test
    void podNetworkingThatIsNotGivenIsNotGuessed() {
        assertOpen(addOn().unset("aks", "cniMode"), Baseline.PUBLIC, "aks", "cniMode");
        assertOpen(addOn().set("aks", "cniMode", "none"), Baseline.PUBLIC, "aks", "cniMode");
    }

    @Test
    void theGatewayForContainersStaysInTheClustersNetworkAndOffKubenet() {
        assertEnd(
                containers().set("aks", "cniMode", "kubenet"),
                Baseline.PUBLIC,
                Disposition.UNREACHABLE,
                "Application Gateway for Containers does not work with kubenet");
        Drawing away = containers().add("edge", "virtual-network", "", "addressSpace=[10.250.0.0/16]");
        away.add("agc-subnet", "subnet", "edge", "prefixes=[10.250.5.0/24]");
        assertEnd(
                away,
                Baseline.PUBLIC,
                Disposition.UNREACHABLE,
                "an overlay is carried within the cluster's virtual network only");
        Drawing other = containers().rules("agc", "rules", "host=shop.contoso.com path=/ backend=web-svc");
        assertThat(other.trace(Baseline.PUBLIC).disposition()).isEqualTo(Disposition.UNREACHABLE);
        Drawing denied = containers().set("np", "allowedFromRanges", List.of("10.240.5.0/24"));
        assertEnd(denied, Baseline.PUBLIC, Disposition.DENIED, "network policy np: deny for agc");
        assertOpen(containers().unset("agc", "rules"), Baseline.PUBLIC, "agc", "rules");
        Drawing secure = containers().set("agc", "backendProtocol", "https");
        assertOpen(secure, Baseline.PUBLIC, "web", "certificates");
    }

    @Test
    void everySubnetOfNodesIsABranch() {
        Drawing d = addOn().unset("web", "addresses").set("pool", "subnet", "nodes");
        d.add("nsg-more", "network-security-group", "").rules("nsg-more", "rules", DENY_REST);
        d.add("more", "subnet", "spoke", "prefixes=[10.240.8.0/22] networkSecurityGroup=nsg-more");
        d.add("second", "node-pool", "aks", "subnet=more");
        assertThat(d.trace(Baseline.PUBLIC).branches())
                .extracting(Branch::disposition)
                .containsExactly(Disposition.DELIVERED, Disposition.DENIED);
        d.set("web", "nodePool", "pool");
        assertThat(d.trace(Baseline.PUBLIC).branches())
                .extracting(Branch::disposition)
                .containsExactly(Disposition.DELIVERED);
    }

    @Test
    void podsLeaveFromEverySubnetInWhichTheyMayRun() {
        Drawing d = Baseline.design().set("pool", "subnet", "nodes");
        d.add("more", "subnet", "spoke", "prefixes=[10.240.8.0/22] defaultOutboundAccess=false");
        d.add("second", "node-pool", "aks", "subnet=more");
        assertThat(d.trace(Baseline.EGRESS).branches())
                .extracting(Branch::disposition)
                .contains(Disposition.DELIVERED, Disposition.DROPPED);
    }

    @Test
    void everyMemberOfAPoolIsABranch() {
        Drawing d = addOn().add("api", "workload", "aks", "protocol=http port=8080 addresses=[10.240.1.30]");
        d.set(
                "agw",
                "pools",
                List.of(record("name=aks", "members", List.of(record("target=web"), record("target=api")))));
        assertThat(d.trace(Baseline.PUBLIC).branches())
                .extracting(branch -> branch.last().name())
                .containsExactly("web", "api");
    }

    @Test
    void aMemberThatIsAPodsAddressIsThatPod() {
        Drawing d = addOn();
        d.set("agw", "pools", List.of(record("name=aks", "members", List.of(record("address=10.240.1.20")))));
        assertThat(d.trace(Baseline.PUBLIC).branches().get(0).last().name()).isEqualTo("web");
    }

    @Test
    void whatAgicPublishesStandsInWhereNoRulesAreGiven() {
        Drawing d = addOn().unset("agw", "rules").unset("agw", "pools").unset("agw", "backendSettings");
        assertThat(d.trace(Baseline.PUBLIC).disposition()).isEqualTo(Disposition.UNDETERMINED);
        d.link("t", "traffic", "agic", "web");
        Branch branch = d.trace(Baseline.PUBLIC).branches().get(0);
        assertThat(branch.hops()).extracting(Hop::name).containsExactly("users", "agw", "web");
    }

    static final String INNER = "pods.contoso.com";

    /** AGIC as an add-on, pods with addresses of the node subnet. */
    static Drawing addOn() {
        Drawing d = Baseline.design().unset("aks", "podCidr").set("aks", "cniMode", "nodeSubnet");
        d.add("agic", "agic", "aks", "deployment=addOn gateway=agw");
        d.add("web-svc", "kubernetes-service", "aks", "selects=web");
        d.rules("web-svc", "ports", "port=80 targetPort=8080");
        d.set("web", "addresses", List.of("10.240.1.20"));
        d.set("np", "allowedFrom", List.of()).set("np", "allowedFromRanges", List.of("10.240.5.0/24"));
        d.rules("agw", "backendSettings", "name=pods protocol=http port=80");
        d.rules("agw", "rules", "name=main priority=100 listener=https pool=aks settings=pods");
        d.set("agw", "pools", List.of(record("name=aks", "members", List.of(record("target=web-svc")))));
        d.rules(
                "nsg-nodes",
                "rules",
                Baseline.inbound("AllowGateway", "10.240.5.0/24", "10.240.0.0/22", "8080"),
                DENY_REST);
        return d;
    }

    static Drawing overlay() {
        Drawing d = addOn().set("aks", "cniMode", "overlay").set("aks", "podCidr", "192.168.0.0/16");
        d.set("web", "addresses", List.of("192.168.2.20"));
        d.set("agic", "deployment", "helm").set("agic", "version", "1.8.0");
        d.rules(
                "nsg-nodes",
                "rules",
                Baseline.inbound("AllowGateway", "10.240.5.0/24", "192.168.0.0/16", "8080"),
                DENY_REST);
        d.rules(
                "nsg-agw",
                "rules",
                Baseline.inbound("Allow443", "Internet", "*", "443"),
                "name=ToPods priority=110 direction=outbound access=allow protocol=tcp sources=[10.240.5.0/24]"
                        + " destinations=[192.168.0.0/16] destinationPorts=[8080]");
        return d;
    }

    static Drawing kubenet() {
        Drawing d = overlay().set("aks", "cniMode", "kubenet");
        return d.unset("nodes", "routeTable");
    }

    static Drawing containers() {
        Drawing d = overlay().add("agc-subnet", "subnet", "spoke", "prefixes=[10.240.6.0/24]");
        d.set("np", "allowedFromRanges", List.of("10.240.6.0/24"));
        d.add("agc", "application-gateway-for-containers", "agc-subnet", "hostName=a1.fz9.alb.azure.com wafPolicy=waf");
        d.rules(
                "agc",
                "certificates",
                "name=EXT hostNames=[" + Baseline.HOST + "] issuer=publicCa store=kubernetesSecret");
        d.rules("agc", "rules", "host=" + Baseline.HOST + " path=/ backend=web-svc");
        d.rules("zone", "records", "name=bicycle type=cname value=a1.fz9.alb.azure.com");
        d.rules(
                "nsg-nodes",
                "rules",
                Baseline.inbound("AllowContainers", "10.240.6.0/24", "192.168.0.0/16", "8080"),
                DENY_REST);
        return d;
    }
}
