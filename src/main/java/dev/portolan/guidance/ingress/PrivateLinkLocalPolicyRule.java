package dev.portolan.guidance.ingress;

import dev.portolan.catalog.BalancerKinds;
import dev.portolan.catalog.ClusterKinds;
import dev.portolan.catalog.Known;
import dev.portolan.catalog.KubernetesKinds;
import dev.portolan.edit.Edits;
import dev.portolan.guidance.Cases;
import dev.portolan.guidance.Finding;
import dev.portolan.guidance.Pillar;
import dev.portolan.guidance.Review;
import dev.portolan.guidance.Rule;
import dev.portolan.guidance.RuleInfo;
import dev.portolan.guidance.Severity;
import dev.portolan.guidance.Sources;
import dev.portolan.guidance.Verdict;
import dev.portolan.model.Component;
import dev.portolan.net.IpAddress;
import dev.portolan.plan.Estate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** ING-018: with externalTrafficPolicy Local, Private Link takes its NAT addresses from another subnet than the pods'. */
final class PrivateLinkLocalPolicyRule implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
                    "ING-018",
                    "Private Link before a service with policy Local must not take addresses from the pods' subnet",
                    Severity.ERROR,
                    Pillar.RELIABILITY,
                    """
            With externalTrafficPolicy Local, a Private Link Service whose NAT addresses come from the subnet of the
            pods does not work. With the PROXY protocol as well, the load balancer needs a health probe of its own.
            """,
                    """
            Give the Private Link Service a subnet of its own, or set the service's policy to Cluster.
            """,
                    """
            The policy is Cluster. Pods have addresses of their own (overlay, kubenet) or another subnet.
            """,
                    List.of(Sources.INTERNAL_LB),
                    List.of())
            .about(KubernetesKinds.KUBERNETES_SERVICE, BalancerKinds.PRIVATE_LINK_SERVICE)
            .fix("Set the external traffic policy to Cluster");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Verdict check(Review review) {
        Map<Component, List<Component>> offered = LinkServices.all(review.estate());
        if (offered.isEmpty()) {
            return Verdict.notApplicable("no Private Link Service offers a Kubernetes service");
        }
        Cases cases = new Cases();
        offered.forEach((service, links) -> {
            if (KubernetesKinds.EXTERNAL_TRAFFIC_POLICY.of(service).is(KubernetesKinds.TrafficPolicy.LOCAL)) {
                for (Component link : links) {
                    subnet(service, link, review.estate(), cases);
                    probe(service, link, review.estate(), cases);
                }
            }
        });
        return cases.verdict();
    }

    private static void subnet(Component service, Component link, Estate estate, Cases cases) {
        Optional<Component> cluster = estate.clusterOf(service);
        if (cluster.isEmpty()) {
            cases.missing(service, "nobody said in which cluster " + service.name() + " is");
            return;
        }
        Known<ClusterKinds.CniMode> mode = ClusterKinds.CNI_MODE.of(cluster.get());
        Set<Component> pods = new LinkedHashSet<>();
        if (!mode.isKnown() || mode.is(ClusterKinds.CniMode.POD_SUBNET)) {
            pods.addAll(estate.podSubnets(cluster.get()));
        }
        if (!mode.isKnown() || mode.is(ClusterKinds.CniMode.NODE_SUBNET)) {
            pods.addAll(estate.nodeSubnets(cluster.get()));
        }
        Set<Component> own = subnets(link, estate);
        Optional<Component> shared = own.stream().filter(pods::contains).findFirst();
        if (own.isEmpty() && !pods.isEmpty()) {
            cases.missing(link, BalancerKinds.NAT_ADDRESSES, "nobody said in which subnet " + link.name() + " stands");
        } else if (shared.isPresent() && !mode.isKnown()) {
            cases.missing(
                    cluster.get(),
                    ClusterKinds.CNI_MODE,
                    "nobody said how pods of " + cluster.get().name() + " get addresses");
        } else if (shared.isPresent()) {
            cases.found(Finding.of(
                            INFO,
                            "'%s' has externalTrafficPolicy Local, and '%s' takes its NAT addresses from '%s', the subnet of the pods."
                                    .formatted(
                                            service.name(),
                                            link.name(),
                                            shared.get().name()),
                            service,
                            link)
                    .fixedBy(Edits.setProperty(
                            service, KubernetesKinds.EXTERNAL_TRAFFIC_POLICY, KubernetesKinds.TrafficPolicy.CLUSTER)));
        }
    }

    private static Set<Component> subnets(Component link, Estate estate) {
        Set<Component> found = new LinkedHashSet<>();
        for (IpAddress address : BalancerKinds.NAT_ADDRESSES.of(link).orElse(List.of())) {
            estate.addresses().subnetOf(address).ifPresent(found::add);
        }
        if (found.isEmpty()) {
            estate.subnetOf(link).ifPresent(found::add);
        }
        return found;
    }

    private static void probe(Component service, Component link, Estate estate, Cases cases) {
        if (!BalancerKinds.PROXY_PROTOCOL.of(link).is(true)) {
            return;
        }
        Component asked = estate.target(service, KubernetesKinds.LOAD_BALANCER).orElse(service);
        boolean probed = asked.is(BalancerKinds.LOAD_BALANCER_KIND.id())
                && BalancerKinds.RULES
                        .of(asked)
                        .matches(rules -> !rules.isEmpty()
                                && rules.stream()
                                        .allMatch(rule ->
                                                BalancerKinds.PROBE.of(rule).isKnown()));
        if (!probed) {
            cases.missing(
                    asked,
                    BalancerKinds.RULES,
                    "with the PROXY protocol and policy Local a health probe of its own is needed, and nobody said which "
                            + asked.name() + " has");
        }
    }
}
