package dev.portolan.trace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.catalog.Catalog;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Flow;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whom a design suggests to ask for which names (SEMANTICS 3). */
class ProposedHostsTest {

    private static List<String> of(Drawing d, String start) {
        return d.proposed().stream().filter(name -> name.startsWith(start)).toList();
    }

    private static Drawing users() {
        return new Drawing().add("users", "public-users", "").add("staff", "corporate-users", "");
    }

    @Test
    void publicUsersAskForTheNamesThatThePublicKnows() {
        Drawing d = users().add("zone", "public-dns-zone", "", "zoneName=contoso.com");
        d.rules("zone", "records", "name=shop type=a", "name=@ type=a", "name=*.dev type=a", "type=a");
        d.add("agw", "application-gateway", "");
        d.rules(
                "agw",
                "listeners",
                "name=a frontend=public hostNames=[a.example,*.example]",
                "name=b frontend=private hostNames=[inside.example]");
        d.add("fd", "front-door", "").rules("fd", "endpoints", "name=e customDomains=[edge.example]");
        d.add("agc", "application-gateway-for-containers", "").rules("agc", "rules", "host=pods.example", "path=/");
        assertThat(of(d, "users"))
                .containsExactly(
                        "users to shop.contoso.com",
                        "users to contoso.com",
                        "users to a.example",
                        "users to edge.example",
                        "users to pods.example");
        assertThat(of(d, "staff")).containsExactly("staff to inside.example");
        d.unset("zone", "zoneName");
        assertThat(of(d, "users")).startsWith("users to a.example");
    }

    @Test
    void corporateUsersAskForWhatAnInternalControllerPublishesItself() {
        Drawing d = users().add("aks", "aks-cluster", "");
        d.add("in", "kubernetes-service", "aks", "internal=true").add("out", "kubernetes-service", "aks");
        d.add("nginx", "ingress-controller", "aks", "service=in")
                .add("open", "ingress-controller", "aks", "service=out");
        d.add("alone", "ingress-controller", "aks");
        d.rules("nginx", "rules", "host=in.example path=/", "host=*.in.example path=/", "path=/any");
        d.rules("open", "rules", "host=out.example path=/").rules("alone", "rules", "host=alone.example path=/");
        assertThat(of(d, "staff")).containsExactly("staff to in.example");
        d.add("agw", "application-gateway", "");
        assertThat(of(d, "staff")).as("they come by the gateway").isEmpty();
    }

    @Test
    void whatIsDrawnStandsInWhereNobodyNamedHosts() {
        Drawing d = users().add("agw", "application-gateway", "").add("lb", "load-balancer", "");
        d.link("a", "traffic", "users", "agw")
                .link("b", "connection", "users", "lb")
                .link("c", "traffic", "lb", "users");
        assertThat(of(d, "users")).containsExactly("users to agw");
    }

    @Test
    void podsAndNodesAskForTheServicesOnTheInternetThatAreDrawn() {
        Drawing d = Baseline.design();
        assertThat(of(d, "web")).containsExactly("web to example.com");
        d.add("partner", "internet-service", "").add("bank", "internet-service", "");
        assertThat(of(d, "web")).containsExactly("web to bank", "web to partner");
        assertThat(of(d, "pool")).contains("pool to partner", "pool to bank").doesNotContain("pool to example.com");
    }

    @Test
    void nodesAskForWhatTheirClusterNeeds() {
        Drawing d = Baseline.design().add("api", "api-server", "aks", "hostName=a.hcp.westeurope.azmk8s.io");
        d.add("green", "aks-cluster", "nodes").add("green-api", "api-server", "green");
        d.add("acr", "container-registry", "", "hostName=acr.azurecr.io").set("kv", "hostName", "kv.vault.azure.net");
        d.add("spare", "container-registry", "", "hostName=spare.azurecr.io");
        List<String> plain = of(d, "pool");
        assertThat(plain).contains("pool to api", "pool to mcr.microsoft.com");
        assertThat(plain).doesNotContain("pool to green-api", "pool to acr.azurecr.io", "pool to kv.vault.azure.net");
        d.set("aks", "registry", "acr").set("aks", "keyVaultCsi", true);
        assertThat(of(d, "pool"))
                .contains("pool to acr.azurecr.io", "pool to kv.vault.azure.net")
                .doesNotContain("pool to spare.azurecr.io")
                .noneMatch(name -> name.contains("*"));
        assertThat(of(d, "fw")).as("a firewall asks nothing").isEmpty();
    }

    @Test
    void namesakesAreToldApart() {
        Drawing d = users().add("more", "public-users", "").add("agw", "application-gateway", "");
        d.rules("agw", "listeners", "name=a frontend=public hostNames=[a.example]");
        Flow first = new Tracer(
                        d.design().changed(new ComponentId("more"), component -> component.named("users")),
                        Catalog.azure())
                .proposedFlows()
                .get(1);
        assertThat(first.name()).isEqualTo("users to a.example (users)");
    }

    @Test
    void aLoadBalancerOrGatewayIsAskedOnAPortThatItHas() {
        Drawing d = users().add("lb", "load-balancer", "").link("a", "traffic", "users", "lb");
        d.rules("lb", "rules", "name=all protocol=all port=0", "name=web protocol=tcp port=1");
        assertThat(of(d, "users")).containsExactly("users to lb on port 1");
        d.rules("lb", "rules", "name=all protocol=all port=0");
        assertThat(of(d, "users")).containsExactly("users to lb");
        Drawing gateway = users().add("agw", "application-gateway", "").link("a", "traffic", "users", "agw");
        gateway.rules("agw", "listeners", "name=half frontend=public protocol=http");
        assertThat(of(gateway, "users")).containsExactly("users to agw");
        Drawing firewall = users().add("fw", "azure-firewall", "").link("a", "traffic", "users", "fw");
        firewall.set(
                "fw",
                "ruleCollections",
                List.of(
                        Baseline.collection("out", "network", "name=ssh ports=[22]"),
                        Baseline.collection("in", "dnat", "name=queue ports=[5671-5672]")));
        assertThat(of(firewall, "users")).containsExactly("users to fw on port 5671");
    }

    @Test
    void onlyWhatSpeaksHttpIsAskedForAPath() {
        Drawing d = users().add("lb", "load-balancer", "").link("a", "traffic", "users", "lb");
        d.rules("lb", "rules", "name=web protocol=tcp port=80");
        assertThat(proposed(d).protocol()).isEqualTo("http");
        assertThat(proposed(d).path()).isEqualTo("/");
        d.rules("lb", "rules", "name=web protocol=tcp port=5671");
        assertThat(proposed(d).protocol()).isEqualTo("tcp");
        assertThat(proposed(d).path()).isEmpty();
    }

    private static Flow proposed(Drawing d) {
        return new Tracer(d.design(), Catalog.azure()).proposedFlows().get(0);
    }
}
