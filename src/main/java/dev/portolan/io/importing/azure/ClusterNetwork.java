package dev.portolan.io.importing.azure;

import dev.portolan.catalog.AddressKinds;
import dev.portolan.catalog.ClusterKinds;
import dev.portolan.io.importing.ResourceId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What an AKS cluster says of its networks: pods, services, API server, ways out. */
final class ClusterNetwork {

    private static final Map<String, String> OUTBOUND = Map.of("managednatgatewayv2", "managedNATGateway");

    private final Body body;
    private final List<Found> pools;
    private final Filling fill;

    private ClusterNetwork(Body body, List<Found> pools, Filling fill) {
        this.body = body;
        this.pools = pools;
        this.fill = fill;
    }

    static void read(Body body, List<Found> pools, Filling fill) {
        ClusterNetwork network = new ClusterNetwork(body, pools, fill);
        network.apiServer();
        network.pods();
        network.outbound();
    }

    private void apiServer() {
        Body profile = body.at("apiServerAccessProfile");
        Optional<String> why = profile.at("enablePrivateCluster")
                .whyWithin()
                .or(() -> profile.at("enableVnetIntegration").whyWithin());
        if (why.isPresent()) {
            fill.open(ClusterKinds.API_SERVER_ACCESS, why.get());
        } else {
            boolean inside = profile.says("enablePrivateCluster", "true");
            boolean integrated = profile.says("enableVnetIntegration", "true");
            fill.say(ClusterKinds.API_SERVER_ACCESS, access(inside, integrated));
        }
        fill.take(ClusterKinds.AUTHORIZED_RANGES, profile, "authorizedIPRanges");
        if (!fill.says(ClusterKinds.AUTHORIZED_RANGES)) {
            fill.say(ClusterKinds.AUTHORIZED_RANGES, List.of());
        }
        fill.refer(ClusterKinds.API_SERVER_SUBNET, profile, "subnetId")
                .take(ClusterKinds.PUBLIC_FQDN, profile, "enablePrivateClusterPublicFQDN");
        Body zone = profile.at("privateDNSZone");
        if (zone.reference().flatMap(ResourceId::of).isPresent()) {
            fill.refer(ClusterKinds.PRIVATE_DNS_ZONE, profile, "privateDNSZone");
        } else if (zone.whyWithin().isPresent()) {
            fill.open(ClusterKinds.PRIVATE_DNS_ZONE, zone.whyWithin().get());
        } else {
            fill.take(ClusterKinds.PRIVATE_ZONE_MODE, zone);
        }
    }

    private static ClusterKinds.ApiServerAccess access(boolean inside, boolean integrated) {
        if (integrated) {
            return inside
                    ? ClusterKinds.ApiServerAccess.VNET_INTEGRATION_PRIVATE
                    : ClusterKinds.ApiServerAccess.VNET_INTEGRATION_PUBLIC;
        }
        return inside ? ClusterKinds.ApiServerAccess.PRIVATE : ClusterKinds.ApiServerAccess.PUBLIC;
    }

    private void pods() {
        Body profile = body.at("networkProfile");
        Optional<String> why = profile.at("networkPlugin")
                .whyWithin()
                .or(() -> profile.at("networkPluginMode").whyWithin());
        why.ifPresentOrElse(
                reason -> fill.open(ClusterKinds.CNI_MODE, reason),
                () -> fill.say(ClusterKinds.CNI_MODE, mode(profile)));
        fill.take(ClusterKinds.POLICY_ENGINE, profile, "networkPolicy");
        if (!fill.says(ClusterKinds.POLICY_ENGINE)) {
            // "none … is the default value when NetworkPolicy is not specified" (REST reference: NetworkPolicy)
            fill.say(ClusterKinds.POLICY_ENGINE, ClusterKinds.PolicyEngine.NONE);
        }
        fill.take(ClusterKinds.TRANSIT_ENCRYPTION, profile, "advancedNetworking.security.transitEncryption.type")
                .take(ClusterKinds.IP_FAMILIES, profile, "ipFamilies")
                .take(ClusterKinds.POD_CIDR, profile, "podCidr")
                .take(ClusterKinds.SERVICE_CIDR, profile, "serviceCidr")
                .take(ClusterKinds.DNS_SERVICE_ADDRESS, profile, "dnsServiceIP");
    }

    private Optional<ClusterKinds.CniMode> mode(Body profile) {
        if (profile.says("networkPlugin", "kubenet")) {
            return Optional.of(ClusterKinds.CniMode.KUBENET);
        }
        if (profile.says("networkPlugin", "none")) {
            return Optional.of(ClusterKinds.CniMode.NONE);
        }
        if (!profile.says("networkPlugin", "azure")) {
            return Optional.empty();
        }
        if (profile.says("networkPluginMode", "overlay")) {
            return Optional.of(ClusterKinds.CniMode.OVERLAY);
        }
        boolean podSubnet = pools.stream()
                .anyMatch(pool -> pool.body().reference("podSubnetID").isPresent());
        return Optional.of(podSubnet ? ClusterKinds.CniMode.POD_SUBNET : ClusterKinds.CniMode.NODE_SUBNET);
    }

    private void outbound() {
        Body profile = body.at("networkProfile");
        fill.take(ClusterKinds.OUTBOUND_TYPE, profile.at("outboundType"), word -> OUTBOUND.getOrDefault(word, word))
                .take(ClusterKinds.LOAD_BALANCER_SKU, profile, "loadBalancerSku")
                .take(ClusterKinds.NAT_GATEWAY_SKU, profile, "natGatewayProfile.sku")
                .take(ClusterKinds.ARTIFACT_SOURCE, body, "bootstrapProfile.artifactSource")
                .take(ClusterKinds.STATIC_EGRESS_GATEWAY, profile, "staticEgressGatewayProfile.enabled");
        if (profile.says("outboundType", "managedNATGatewayV2")) {
            fill.say(ClusterKinds.NAT_GATEWAY_SKU, AddressKinds.PublicSku.STANDARD_V2);
        }
        Body balancer = profile.at("loadBalancerProfile");
        fill.refer(ClusterKinds.OUTBOUND_IPS, balancer.references("outboundIPs.publicIPs"))
                .refer(ClusterKinds.OUTBOUND_PREFIXES, balancer.references("outboundIPPrefixes.publicIPPrefixes"))
                .take(ClusterKinds.ALLOCATED_PORTS, balancer, "allocatedOutboundPorts")
                .take(ClusterKinds.POOL_TYPE, balancer, "backendPoolType");
        Body count = balancer.at("managedOutboundIPs.count");
        fill.take(
                ClusterKinds.MANAGED_OUTBOUND_IPS,
                count.isGiven() || count.whyWithin().isPresent()
                        ? count
                        : profile.at("natGatewayProfile.managedOutboundIPProfile.count"));
    }
}
