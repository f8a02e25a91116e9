package dev.portolan.guidance.ingress;

import static dev.portolan.guidance.Sketch.fields;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.guidance.Finding;
import dev.portolan.guidance.FixContract;
import dev.portolan.guidance.Severity;
import dev.portolan.guidance.Sketch;
import java.util.List;
import org.junit.jupiter.api.Test;

class PrivateLinkLocalPolicyRuleTest implements FixContract {

    @Override
    public String rule() {
        return "ING-018";
    }

    /** The link's addresses come from the subnet of the nodes, which is that of the pods. */
    @Override
    public Sketch offender() {
        return local().saying("aks", "cniMode", "nodeSubnet").saying("pls", "natAddresses", List.of("10.0.0.9"));
    }

    private static Sketch local() {
        return Published.throughPrivateLink().saying("svc", "externalTrafficPolicy", "local");
    }

    @Test
    void aLinkInThePodsSubnetIsReported() {
        Finding finding = offender().offends("ING-018");
        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        assertThat(finding.message())
                .isEqualTo("'svc' has externalTrafficPolicy Local, and 'pls' takes its NAT addresses from 'nodes', the "
                        + "subnet of the pods.");
    }

    @Test
    void policyClusterOrAnotherSubnetIsFine() {
        offender().saying("svc", "externalTrafficPolicy", "cluster").passes("ING-018");
        offender().silent("svc", "externalTrafficPolicy").passes("ING-018");
        offender().saying("pls", "natAddresses", List.of("10.0.1.9")).passes("ING-018");
        offender().silent("pls", "natAddresses").passes("ING-018");
        Published.plainly("workload").doesNotApply("ING-018");
    }

    @Test
    void podsWithAddressesOfTheirOwnDoNotMatter() {
        offender().saying("aks", "cniMode", "overlay").passes("ING-018");
        offender().saying("aks", "cniMode", "kubenet").passes("ING-018");
    }

    @Test
    void aPodSubnetIsThatOfItsPools() {
        Sketch pods = local().saying("aks", "cniMode", "podSubnet");
        pods.saying("pool", "podSubnet", "links").offends("ING-018");
        pods.saying("pool", "podSubnet", "nodes").passes("ING-018");
        pods.saying("pool", "podSubnet", "links")
                .saying("pls", "natAddresses", List.of("10.0.0.9"))
                .passes("ING-018");
    }

    @Test
    void whatIsNotSaidIsNotDetermined() {
        offender().silent("aks", "cniMode").isNotDetermined("ING-018", "cniMode");
        Sketch nowhere = offender().with("pls", "private-link-service", "", "loadBalancer", "lb");
        nowhere.isNotDetermined("ING-018", "natAddresses");
        Sketch.empty()
                .with("svc", "kubernetes-service", "", "externalTrafficPolicy", "local")
                .with("pls", "private-link-service", "")
                .linked("traffic", "pls", "svc")
                .isNotDetermined("ING-018", "");
    }

    @Test
    void withTheProxyProtocolAHealthProbeIsNeeded() {
        Sketch proxied = local().saying("pls", "proxyProtocol", true);
        proxied.isNotDetermined("ING-018", "rules");
        proxied.saying("lb", "rules", List.of()).isNotDetermined("ING-018", "rules");
        proxied.saying("lb", "rules", List.of(fields("name", "a", "port", 443))).isNotDetermined("ING-018", "rules");
        proxied.saying("lb", "rules", List.of(fields("name", "a", "port", 443, "probe", "p")))
                .passes("ING-018");
        proxied.saying("svc", "externalTrafficPolicy", "cluster").passes("ING-018");
        proxied.silent("pls", "loadBalancer")
                .silent("svc", "loadBalancer")
                .linked("traffic", "pls", "svc")
                .isNotDetermined("ING-018", "rules");
    }
}
