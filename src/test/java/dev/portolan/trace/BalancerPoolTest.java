package dev.portolan.trace;

import static dev.portolan.trace.BalancerWalkTest.ask;
import static dev.portolan.trace.BalancerWalkTest.cluster;
import static dev.portolan.trace.BalancerWalkTest.machines;
import static dev.portolan.trace.BalancerWalkTest.one;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.portolan.model.ComponentId;
import dev.portolan.model.Flow;
import dev.portolan.model.FlowEnd;
import dev.portolan.model.Properties;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Behind a load balancer: which service, which machines, and in which of their subnets (data-plane.md B.3, B.4). */
class BalancerPoolTest {

    private static final String FRONT = "10.1.0.100";

    private static List<String> names(Branch branch) {
        return branch.hops().stream().map(Hop::name).toList();
    }

    /** The cluster's nodes stand in two subnets, and the pods on those of the second only. */
    private static Drawing twoSubnets() {
        Drawing d = cluster().add("far", "subnet", "vnet", "prefixes=[10.1.16.0/24]");
        d.add("second", "node-pool", "aks", "subnet=far").set("web", "nodePool", "second");
        return d;
    }

    @Test
    void everyWayIsWalkedForItself() {
        Drawing d = machines().rules("lb", "pools", "name=p members=[one,two]");
        assertThat(ask(d, FRONT, 80).branches())
                .extracting(BalancerPoolTest::names)
                .containsExactly(List.of("vm", "lb", "one"), List.of("vm", "lb", "two"));
    }

    @Test
    void withTrafficPolicyLocalOnlyNodesWithPodsTakeIt() {
        Drawing d = twoSubnets().set("svc", "floatingIpDisabled", true).set("svc", "externalTrafficPolicy", "local");
        d.rules("svc", "ports", "port=80 targetPort=8080 nodePort=30080");
        assertThat(one(ask(d, FRONT, 80)).last().in().destination()).isEqualTo("10.1.16.0/24");
        d.set("svc", "externalTrafficPolicy", "cluster");
        assertThat(ask(d, FRONT, 80).branches())
                .extracting(branch -> branch.hops().get(1).out().destination())
                .as("any node takes it and hands it on")
                .containsExactly("10.1.0.0/22", "10.1.16.0/24");
    }

    /** A balancer whose own rule leads to a pool, with a service on the node's ports. */
    private static Drawing ruled(String members) {
        Drawing d = twoSubnets()
                .set("svc", "type", "nodePort")
                .unset("svc", "loadBalancer")
                .unset("web", "nodePool");
        d.rules("svc", "ports", "port=80 targetPort=8080 nodePort=30080");
        d.rules("lb", "pools", "name=p members=" + members);
        return d.rules("lb", "rules", "name=r frontend=front port=80 backendPort=30080 pool=p");
    }

    @Test
    void aPoolOfNodesTakesItInItsOwnSubnetOnly() {
        Branch branch = one(ask(ruled("[second]"), FRONT, 80));
        assertThat(branch.hops().get(1).out().destination()).isEqualTo("10.1.16.0/24");
        assertThat(branch.last().component()).isEqualTo(new ComponentId("web"));
        assertThat(ask(ruled("[pool,second]"), FRONT, 80).branches())
                .extracting(way -> way.hops().get(1).out().destination())
                .containsExactly("10.1.0.0/22", "10.1.16.0/24");
    }

    @Test
    void poolsInOneSubnetAreOneWay() {
        Drawing d = ruled("[pool,third]").add("third", "node-pool", "aks");
        assertThat(ask(d, FRONT, 80).branches()).hasSize(1);
    }

    @Test
    void podsInAPoolStandWhereTheirNodesDo() {
        Drawing d = ruled("[web]").set("web", "nodePool", "second").set("svc", "type", "clusterIp");
        Branch branch = one(ask(d, FRONT, 80));
        assertThat(names(branch)).containsExactly("vm", "lb", "web");
        assertThat(branch.hops().get(1).out().destination()).isEqualTo("10.1.16.0/24");
    }

    @Test
    void aServiceOnTheNodesIsThatOfTheClusterAndPort() {
        Drawing d = ruled("[second]");
        d.add("other", "workload", "aks", "protocol=http port=9090");
        d.add("other-svc", "kubernetes-service", "aks", "type=nodePort selects=other");
        d.rules("other-svc", "ports", "port=81 targetPort=9090 nodePort=30081");
        d.add("green", "aks-cluster", "nodes", "cniMode=overlay podCidr=192.169.0.0/16");
        d.add("green-svc", "kubernetes-service", "green", "type=nodePort selects=web");
        d.rules("green-svc", "ports", "port=80 targetPort=8080 nodePort=30080");
        assertThat(one(ask(d, FRONT, 80)).last().component()).isEqualTo(new ComponentId("web"));
        d.rules("lb", "rules", "name=r frontend=front port=81 backendPort=30081 pool=p");
        assertThat(one(ask(d, FRONT, 81)).last().component()).isEqualTo(new ComponentId("other"));
    }

    @Test
    void aControllerInAPoolIsServedByTheServiceThatPublishesIt() {
        Drawing d = ruled("[nginx]").add("nginx", "ingress-controller", "aks", "service=svc");
        d.rules("nginx", "rules", "host=a.example path=/ backend=web").set("svc", "selects", "nginx");
        Flow named = new Flow(
                "ask",
                FlowEnd.component(new ComponentId("vm")),
                FlowEnd.address(FRONT),
                "http",
                80,
                "a.example",
                "",
                List.of(),
                Properties.NONE);
        assertThat(d.told(d.trace(named).branches().get(0)))
                .anyMatch(line -> line.contains("service svc, externalTrafficPolicy Cluster"));
        d.unset("nginx", "service");
        assertThat(d.told(d.trace(named).branches().get(0)))
                .anyMatch(line -> line.contains("service svc, externalTrafficPolicy Cluster"));
        d.set("svc", "type", "clusterIp");
        assertThat(d.told(d.trace(named).branches().get(0)))
                .as("a service within the cluster plays no part")
                .noneMatch(line -> line.contains("externalTrafficPolicy"));
        d.set("svc", "type", "nodePort").set("svc", "selects", "web");
        assertThat(d.told(d.trace(named).branches().get(0)))
                .as("nor does that of other pods")
                .noneMatch(line -> line.contains("externalTrafficPolicy"));
    }

    @Test
    void aMachineThatStandsNowhereIsNotDetermined() {
        Drawing d = machines().add("loose", "virtual-machine", "").rules("lb", "pools", "name=p members=[loose]");
        Branch branch = one(ask(d, FRONT, 80));
        assertThat(branch.disposition()).isEqualTo(Disposition.UNDETERMINED);
        assertThat(branch.missing())
                .extracting(each -> each.component().value(), Missing::property)
                .contains(tuple("loose", Missing.PLACE));
        assertThat(names(branch)).containsExactly("vm", "lb", "loose");
    }

    @Test
    void machinesAreNoService() {
        Branch branch = one(ask(machines(), FRONT, 80));
        assertThat(branch.last().steps())
                .extracting(step -> step.because().reason())
                .endsWith(Reason.ENDPOINT)
                .doesNotContain(Reason.SERVICE);
        assertThat(branch.back().hops()).extracting(Hop::name).containsExactly("one", "vm");
    }

    @Test
    void aServiceWithoutPodsIsOpenAndNothingElse() {
        Drawing d = cluster().unset("svc", "selects");
        Branch branch = one(ask(d, FRONT, 80));
        assertThat(branch.missing()).extracting(Missing::property).containsExactly("selects");
        assertThat(branch.hops())
                .flatExtracting(Hop::steps)
                .extracting(Step::outcome)
                .doesNotContain(Step.Outcome.STOPPED);
        assertThat(ask(d, FRONT, 81).disposition()).as("it takes port 80 only").isEqualTo(Disposition.UNREACHABLE);
        d.rules("lb", "frontends", "name=front address=10.1.0.100", "name=spare address=10.1.0.101");
        assertThat(ask(d, "10.1.0.101", 80).disposition())
                .as("there is no service at all")
                .isEqualTo(Disposition.UNREACHABLE);
    }

    @Test
    void aRuleWithoutAFrontendHoldsForAll() {
        Drawing d = machines().rules("lb", "rules", "name=all port=80 backendPort=8080 pool=p");
        assertThat(one(ask(d, FRONT, 80)).last().component()).isEqualTo(new ComponentId("one"));
        assertThat(one(ask(d, "10.1.0.101", 80)).last().component()).isEqualTo(new ComponentId("one"));
    }

    @Test
    void aServiceThatIsDrawnBehindABalancerHandsOnToItsPods() {
        Drawing d = cluster().unset("svc", "loadBalancer").link("l", "traffic", "lb", "svc");
        Branch branch = one(ask(d, FRONT, 80));
        assertThat(names(branch)).containsExactly("vm", "lb", "web");
        assertThat(d.told(branch)).anyMatch(line -> line.contains("service svc, externalTrafficPolicy"));
        Drawing pods = cluster().unset("svc", "loadBalancer").link("l", "traffic", "lb", "web");
        assertThat(pods.told(one(ask(pods, FRONT, 80))))
                .as("the service that selects them")
                .anyMatch(line -> line.contains("service svc, externalTrafficPolicy"));
    }

    /** Two services, each with a public address of its own, on one balancer. */
    private static Drawing twoPublic() {
        Drawing d = cluster().add("users", "public-users", "", "address=203.0.113.10");
        d.add("ip-a", "public-ip", "", "address=20.80.0.1").add("ip-b", "public-ip", "", "address=20.80.0.2");
        d.set("lb", "scope", "public").rules("lb", "frontends", "name=a publicIp=ip-a", "name=b publicIp=ip-b");
        d.unset("svc", "loadBalancerIp").set("svc", "internal", false).set("svc", "publicIp", "ip-a");
        d.add("other", "workload", "aks", "protocol=http port=8080");
        d.add(
                "other-svc",
                "kubernetes-service",
                "aks",
                "type=loadBalancer loadBalancer=lb selects=other publicIp=ip-b");
        d.rules("other-svc", "ports", "port=80 targetPort=8080");
        String open = "name=Open priority=100 direction=inbound access=allow protocol=tcp sources=[Internet]"
                + " destinations=[*] destinationPorts=[*]";
        return d.rules("nsg", "rules", open);
    }

    private static Branch fromInternet(Drawing d, String address) {
        return one(d.trace(Flow.tcp("ask", FlowEnd.component(new ComponentId("users")), FlowEnd.address(address), 80)));
    }

    @Test
    void everyPublicAddressHasItsService() {
        assertThat(fromInternet(twoPublic(), "20.80.0.1").last().component()).isEqualTo(new ComponentId("web"));
        assertThat(fromInternet(twoPublic(), "20.80.0.2").last().component()).isEqualTo(new ComponentId("other"));
    }

    @Test
    void everyPublicFrontendHasItsRule() {
        Drawing d = machines()
                .add("users", "public-users", "", "address=203.0.113.10")
                .set("lb", "scope", "public");
        d.add("ip-a", "public-ip", "", "address=20.80.0.1").add("ip-b", "public-ip", "", "address=20.80.0.2");
        d.rules("lb", "frontends", "name=a publicIp=ip-a", "name=b publicIp=ip-b");
        assertThat(fromInternet(d, "20.80.0.1").last().component()).isEqualTo(new ComponentId("one"));
        assertThat(fromInternet(d, "20.80.0.2").last().component()).isEqualTo(new ComponentId("two"));
    }

    @Test
    void withoutFloatingIpARuleHasToLeadToTheNodePort() {
        Drawing d = ruled("[second]");
        d.rules("lb", "rules", "name=r frontend=front port=8443 backendPort=30080 pool=p");
        assertThat(one(ask(d, FRONT, 8443)).last().component()).isEqualTo(new ComponentId("web"));
        d.rules("lb", "rules", "name=r frontend=front port=80 backendPort=31000 pool=p");
        Branch beside = one(ask(d, FRONT, 80));
        assertThat(beside.missing())
                .extracting(Missing::why)
                .containsExactly("no Kubernetes service in the design takes port 31000 on the nodes");
        assertThat(names(beside)).containsExactly("vm", "lb", "second");
        d.rules("svc", "ports", "port=80 targetPort=8080");
        assertThat(one(ask(d, FRONT, 80)).missing())
                .extracting(Missing::why)
                .startsWith("the node port of service svc is not given, and without floating IP it decides");
    }

    @Test
    void withFloatingIpTheServicesOwnPortDecides() {
        Drawing d = ruled("[second]");
        d.rules("lb", "rules", "name=r frontend=front port=80 backendPort=30080 pool=p floatingIp=true");
        assertThat(one(ask(d, FRONT, 80)).last().component()).isEqualTo(new ComponentId("web"));
        d.rules("svc", "ports", "port=80 protocol=udp targetPort=8080 nodePort=30080");
        assertThat(one(ask(d, FRONT, 80)).last().component()).isEqualTo(new ComponentId("second"));
    }
}
