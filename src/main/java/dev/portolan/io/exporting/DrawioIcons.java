package dev.portolan.io.exporting;

import dev.portolan.model.KindId;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Which of the pictures that draw.io ships stands for a kind; they are named and not copied. */
final class DrawioIcons {

    private static final String FOLDER = "img/lib/azure2/";

    private static final Map<String, String> FILES = """
            agic networking/Application_Gateways
            aks-cluster containers/Kubernetes_Services
            api-server containers/Kubernetes_Services
            application-gateway networking/Application_Gateways
            application-gateway-for-containers networking/Application_Gateway_Containers
            azure-firewall networking/Firewalls
            bastion networking/Bastions
            cdn-profile networking/CDN_Profiles
            container-registry containers/Container_Registries
            corporate-users identity/Users
            ddos-plan networking/DDoS_Protection_Plans
            dns-resolver networking/DNS_Private_Resolver
            expressroute-circuit networking/ExpressRoute_Circuits
            expressroute-gateway networking/Virtual_Network_Gateways
            front-door networking/Front_Doors
            internet-service general/Globe
            key-vault security/Key_Vaults
            load-balancer networking/Load_Balancers
            local-network-gateway networking/Local_Network_Gateways
            managed-identity identity/Managed_Identities
            monitoring-workspace analytics/Log_Analytics_Workspaces
            nat-gateway networking/NAT
            network-security-group networking/Network_Security_Groups
            policy-assignment management_governance/Policy
            private-dns-zone networking/DNS_Zones
            private-endpoint networking/Private_Endpoint
            private-link-service networking/Private_Link_Service
            public-dns-zone networking/DNS_Zones
            public-ip networking/Public_IP_Addresses
            public-ip-prefix networking/Public_IP_Prefixes
            public-users identity/Users
            route-table networking/Route_Tables
            subnet networking/Subnet
            traffic-manager networking/Traffic_Manager_Profiles
            virtual-machine compute/Virtual_Machine
            virtual-network networking/Virtual_Networks
            virtual-wan-hub networking/Virtual_WANs
            vpn-gateway networking/Virtual_Network_Gateways
            waf-policy networking/Web_Application_Firewall_Policies_WAF
            """.lines()
            .map(line -> line.split(" ", -1))
            .collect(Collectors.toUnmodifiableMap(words -> words[0], words -> words[1]));

    private DrawioIcons() {}

    /** The path of the picture within draw.io; empty where none fits. */
    static Optional<String> of(KindId kind) {
        return Optional.ofNullable(FILES.get(kind.value())).map(file -> FOLDER + file + ".svg");
    }
}
