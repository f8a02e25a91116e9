package dev.portolan.trace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.model.ComponentId;
import dev.portolan.model.Flow;
import dev.portolan.model.FlowEnd;
import org.junit.jupiter.api.Test;

/** The services of a cluster share one internal load balancer, each with a frontend of its own (S-CPA). */
class SharedBalancerTest {

    private static Drawing shared() {
        Drawing d = Baseline.design();
        d.rules("lb", "frontends", "name=front address=10.240.4.4", "name=back address=10.240.4.5");
        d.add("other", "ingress-controller", "aks", "addresses=[192.168.1.11]");
        String service = "type=loadBalancer internal=true loadBalancer=lb selects=other";
        d.add("other-svc", "kubernetes-service", "aks", service + " loadBalancerIp=10.240.4.5");
        d.rules("other-svc", "ports", "port=443 targetPort=8443");
        d.add("jump", "virtual-machine", "agw-subnet", "address=10.240.5.9");
        return d.rules("nsg-nodes", "rules", Baseline.inbound("Allow", "10.240.5.0/24", "10.240.4.5", "443"));
    }

    private static Branch asking(Drawing d, String service) {
        Flow flow = Flow.https(
                "ask", FlowEnd.component(new ComponentId("jump")), FlowEnd.component(new ComponentId(service)));
        return d.trace(flow).branches().get(0);
    }

    @Test
    void aServiceIsAskedAtItsOwnFrontend() {
        Branch branch = asking(shared(), "other-svc");
        assertThat(branch.hops().get(0).out().destination()).isEqualTo("10.240.4.5");
        assertThat(branch.passes(new ComponentId("other"))).isTrue();
        assertThat(branch.passes(new ComponentId("traefik"))).isFalse();
        assertThat(asking(shared(), "svc").hops().get(0).out().destination()).isEqualTo("10.240.4.4");
    }

    @Test
    void soIsTheControllerBehindIt() {
        Branch branch = asking(shared(), "other");
        assertThat(branch.hops().get(0).out().destination()).isEqualTo("10.240.4.5");
        assertThat(branch.last().component()).isEqualTo(new ComponentId("other"));
    }

    @Test
    void aServiceThatNamesNoAddressIsAskedAtThatOfTheBalancer() {
        Drawing d = shared().unset("svc", "loadBalancerIp");
        assertThat(asking(d, "svc").hops().get(0).out().destination()).isEqualTo("10.240.4.4");
    }
}
