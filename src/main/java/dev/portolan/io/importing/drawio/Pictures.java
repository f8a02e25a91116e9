package dev.portolan.io.importing.drawio;

import dev.portolan.model.KindId;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the pictures of Azure that draw.io ships stand for, by the names of their files. */
final class Pictures {

    private static final Map<String, String> KINDS = """
            api_management_services platform-service
            app_services platform-service
            application_gateway_containers application-gateway-for-containers
            application_gateways application-gateway
            azure_cosmos_db platform-service
            azure_database_mysql_server platform-service
            azure_database_postgresql_server platform-service
            azure_firewall_manager azure-firewall
            azure_sql platform-service
            bastions bastion
            cache_redis platform-service
            cdn_profiles cdn-profile
            cognitive_services platform-service
            container_registries container-registry
            ddos_protection_plans ddos-plan
            dns_private_resolver dns-resolver
            dns_zones public-dns-zone
            event_hubs platform-service
            expressroute_circuits expressroute-circuit
            firewalls azure-firewall
            front_doors front-door
            globe internet-service
            key_vaults key-vault
            kubernetes_services aks-cluster
            load_balancers load-balancer
            local_network_gateways local-network-gateway
            log_analytics_workspaces monitoring-workspace
            managed_identities managed-identity
            nat nat-gateway
            network_security_groups network-security-group
            policy policy-assignment
            private_endpoint private-endpoint
            private_link_service private-link-service
            public_ip_addresses public-ip
            public_ip_addresses_classic public-ip
            public_ip_prefixes public-ip-prefix
            route_tables route-table
            service_bus platform-service
            sql_database platform-service
            sql_server platform-service
            storage_accounts platform-service
            subnet subnet
            traffic_manager_profiles traffic-manager
            users public-users
            virtual_machine virtual-machine
            virtual_network_gateways vpn-gateway
            virtual_networks virtual-network
            virtual_wans virtual-wan-hub
            vm_scale_sets node-pool
            web_application_firewall_policies_waf waf-policy
            """.lines()
            .map(line -> line.split(" "))
            .collect(Collectors.toUnmodifiableMap(words -> words[0], words -> words[1]));

    private Pictures() {}

    static Optional<KindId> kind(String picture) {
        return Optional.ofNullable(KINDS.get(picture)).map(KindId::new);
    }
}
