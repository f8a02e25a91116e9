package dev.portolan.guidance.privateaccess;

import dev.portolan.catalog.BalancerKinds;
import dev.portolan.catalog.Certificates;
import dev.portolan.catalog.ClusterKinds;
import dev.portolan.catalog.SupportKinds;
import dev.portolan.graph.Edge;
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
import dev.portolan.model.ComponentId;
import dev.portolan.model.Properties;
import dev.portolan.plan.Estate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** PRV-001: vaults and registries should be reached by a private endpoint. */
final class ServiceReachedPrivatelyRule implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
                    "PRV-001",
                    "Clusters should reach Key Vault and the registry by a private endpoint",
                    Severity.INFO,
                    Pillar.SECURITY,
                    """
            At the public endpoint, secrets and images are one stolen credential away from everybody, and the cluster needs a
            way to the Internet for them.
            """,
                    """
            Put a private endpoint of the service into the cluster's network or the hub, with its private zone, and switch
            public network access off.
            """,
                    """
            A private endpoint of the service stands in the network of the nodes or in one that is peered with it. A
            warning for sensitive data.
            """,
                    List.of(Sources.REVIEW_CHECKLISTS, Sources.PSRULE),
                    List.of("RC-AKS 06.02.01", "RC-ALZ D08.02", "PSRule Azure.KeyVault.Firewall (AZR-000355)"))
            .about(SupportKinds.KEY_VAULT, SupportKinds.CONTAINER_REGISTRY);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Verdict check(Review review) {
        Estate estate = review.estate();
        Cases cases = new Cases();
        boolean looked = false;
        for (Component cluster : estate.all(ClusterKinds.AKS_CLUSTER)) {
            Set<ComponentId> near = near(cluster, estate);
            for (Component service : used(cluster, estate)) {
                looked = true;
                if (!hasEndpoint(service, near, estate)) {
                    cases.found(Finding.of(
                                    INFO,
                                    "'%s' reaches '%s' at its public endpoint: no private endpoint of it is near the nodes."
                                            .formatted(cluster.name(), service.name()),
                                    cluster,
                                    service)
                            .as(review.isSensitive() ? Severity.WARNING : Severity.INFO));
                }
            }
        }
        return looked ? cases.verdict() : Verdict.notApplicable("no cluster uses a Key Vault or a registry");
    }

    /** The networks of the nodes and those that are peered with them. */
    private static Set<ComponentId> near(Component cluster, Estate estate) {
        Set<ComponentId> networks = new LinkedHashSet<>();
        for (Component subnet : estate.nodeSubnets(cluster)) {
            estate.networkOf(subnet).ifPresent(network -> {
                networks.add(network.id());
                estate.peerings().peers(network).forEach(peer -> networks.add(peer.id()));
            });
        }
        return networks;
    }

    private static Set<Component> used(Component cluster, Estate estate) {
        Set<Component> services = new LinkedHashSet<>();
        estate.target(cluster, ClusterKinds.REGISTRY).ifPresent(services::add);
        for (Component inner : estate.graph().topology().descendants(cluster.id())) {
            for (Properties certificate : Certificates.CERTIFICATES.of(inner).orElse(List.of())) {
                Certificates.KEY_VAULT
                        .of(certificate)
                        .optional()
                        .flatMap(estate.graph().topology()::component)
                        .ifPresent(services::add);
            }
        }
        return services;
    }

    private static boolean hasEndpoint(Component service, Set<ComponentId> near, Estate estate) {
        return estate.graph().predecessors(service.id(), Edge.Type.PRIVATE_LINK).stream()
                .filter(endpoint -> endpoint.is(BalancerKinds.PRIVATE_ENDPOINT.id()))
                .flatMap(endpoint -> estate.networkOf(endpoint).stream())
                .anyMatch(network -> near.contains(network.id()));
    }
}
