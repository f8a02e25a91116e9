package dev.portolan.io.importing.azure;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What becomes of each type of resource; types are compared without regard to case. */
final class Types {

    private static final Map<String, Shape> SHAPES = shapes();

    /** Resources that are read as a part of another. */
    private static final Set<String> PARTS = Set.of(
            NetworkTypes.PEERINGS,
            "microsoft.network/routetables/routes",
            "microsoft.network/networksecuritygroups/securityrules",
            "microsoft.network/networksecuritygroups/defaultsecurityrules",
            "microsoft.network/loadbalancers/backendaddresspools",
            "microsoft.network/loadbalancers/inboundnatrules",
            "microsoft.network/firewallpolicies",
            "microsoft.network/firewallpolicies/rulecollectiongroups",
            "microsoft.network/firewallpolicies/rulegroups",
            "microsoft.network/ipgroups",
            "microsoft.network/networkinterfaces",
            "microsoft.network/privateendpoints/privatednszonegroups",
            "microsoft.network/privatednszones/a",
            "microsoft.network/privatednszones/aaaa",
            "microsoft.network/privatednszones/cname",
            "microsoft.network/privatednszones/virtualnetworklinks",
            "microsoft.network/dnszones/a",
            "microsoft.network/dnszones/aaaa",
            "microsoft.network/dnszones/cname",
            "microsoft.network/dnsresolvers/inboundendpoints",
            "microsoft.network/dnsresolvers/outboundendpoints",
            "microsoft.network/dnsforwardingrulesets",
            "microsoft.network/dnsforwardingrulesets/forwardingrules",
            "microsoft.network/dnsforwardingrulesets/virtualnetworklinks",
            "microsoft.network/connections",
            "microsoft.network/expressroutecircuits/peerings",
            "microsoft.network/expressroutegateways/expressrouteconnections",
            "microsoft.network/virtualhubs/hubvirtualnetworkconnections",
            "microsoft.network/virtualhubs/ipconfigurations",
            "microsoft.network/virtualhubs/hubroutetables",
            "microsoft.network/privatelinkservices/privateendpointconnections",
            "microsoft.kubernetesconfiguration/extensions",
            "microsoft.cdn/profiles/afdendpoints",
            "microsoft.cdn/profiles/afdendpoints/routes",
            "microsoft.cdn/profiles/origingroups",
            "microsoft.cdn/profiles/origingroups/origins",
            "microsoft.cdn/profiles/customdomains",
            "microsoft.cdn/profiles/securitypolicies",
            "microsoft.servicenetworking/trafficcontrollers/frontends",
            "microsoft.servicenetworking/trafficcontrollers/associations",
            "microsoft.servicenetworking/trafficcontrollers/securitypolicies");

    private Types() {}

    private static Map<String, Shape> shapes() {
        Map<String, Shape> all = new HashMap<>();
        Stream.of(
                        NetworkTypes.all(),
                        AddressTypes.all(),
                        EndpointTypes.all(),
                        GatewayTypes.all(),
                        BalancerTypes.all(),
                        FirewallTypes.all(),
                        FrontDoorTypes.all(),
                        EdgeTypes.all(),
                        DnsTypes.all(),
                        HybridTypes.all(),
                        ClusterTypes.all(),
                        MachineTypes.all(),
                        ServiceTypes.all())
                .forEach(all::putAll);
        return all;
    }

    static Optional<Shape> shape(String type) {
        return Optional.ofNullable(SHAPES.get(type.toLowerCase(Locale.ROOT)));
    }

    static boolean isPart(String type) {
        return PARTS.contains(type.toLowerCase(Locale.ROOT));
    }

    /** Whether resources of a type become components or a part of one. */
    static boolean isKnown(String type) {
        return isPart(type) || shape(type).isPresent();
    }
}
