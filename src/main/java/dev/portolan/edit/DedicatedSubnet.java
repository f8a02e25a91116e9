package dev.portolan.edit;

import dev.portolan.catalog.EgressKinds;
import dev.portolan.catalog.GatewayKinds;
import dev.portolan.catalog.HybridKinds;
import dev.portolan.model.KindId;
import dev.portolan.net.AzureNumbers;
import java.util.Arrays;
import java.util.Optional;

/** A subnet that Azure or its guidance wants for one service alone (numbers.md D.2). */
enum DedicatedSubnet {
    FIREWALL(EgressKinds.AZURE_FIREWALL.id(), "AzureFirewallSubnet", AzureNumbers.FIREWALL_SUBNET),
    VPN_GATEWAY(HybridKinds.VPN_GATEWAY.id(), "GatewaySubnet", AzureNumbers.GATEWAY_SUBNET),
    EXPRESSROUTE_GATEWAY(HybridKinds.EXPRESSROUTE_GATEWAY.id(), "GatewaySubnet", AzureNumbers.GATEWAY_SUBNET),
    ROUTE_SERVER(HybridKinds.ROUTE_SERVER.id(), "RouteServerSubnet", AzureNumbers.ROUTE_SERVER_SUBNET),
    APPLICATION_GATEWAY(GatewayKinds.APPLICATION_GATEWAY.id(), "snet-appgw", AzureNumbers.APPLICATION_GATEWAY_SUBNET);

    private final KindId kind;
    private final String subnetName;
    private final int length;

    DedicatedSubnet(KindId kind, String subnetName, int length) {
        this.kind = kind;
        this.subnetName = subnetName;
        this.length = length;
    }

    static Optional<DedicatedSubnet> of(KindId kind) {
        return Arrays.stream(values()).filter(one -> one.kind.equals(kind)).findFirst();
    }

    String subnetName() {
        return subnetName;
    }

    /** The prefix's length that is asked for or recommended. */
    int length() {
        return length;
    }

    String because() {
        return this == APPLICATION_GATEWAY
                ? "an Application Gateway has a subnet of its own"
                : "Azure asks for a subnet of this name";
    }
}
