package dev.portolan.diagram;

import dev.portolan.geom.Rect;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Design;
import dev.portolan.model.Link;
import dev.portolan.model.Placement;
import dev.portolan.model.Value;
import java.util.List;

/** A hub and a spoke with an AKS cluster, as the design of the main window shows it: something for tests to look at. */
public final class RegionalDesign {

    private Design design = Design.empty("aks-regional");

    private RegionalDesign() {}

    public static Design build() {
        RegionalDesign built = new RegionalDesign();
        built.hub();
        built.spoke();
        built.outside();
        built.links();
        return built.design;
    }

    private void hub() {
        add("hub-vnet", "virtual-network", "", new Rect(176, 0, 336, 216));
        set("hub-vnet", "role", "hub");
        list("hub-vnet", "addressSpace", "10.0.0.0/16");
        add("afw-subnet", "subnet", "hub-vnet", new Rect(16, 36, 304, 76));
        name("afw-subnet", "AzureFirewallSubnet");
        list("afw-subnet", "prefixes", "10.0.0.0/26");
        add("afw-hub", "azure-firewall", "afw-subnet", new Rect(152, 20, 136, 44));
        set("afw-hub", "privateIpAddress", "10.0.0.4");
        set("afw-hub", "tier", "premium");
        add("gw-subnet", "subnet", "hub-vnet", new Rect(16, 124, 304, 80));
        name("gw-subnet", "GatewaySubnet");
        list("gw-subnet", "prefixes", "10.0.1.0/27");
        set("gw-subnet", "routeTable", "rt-gateway");
        add("ergw-hub", "expressroute-gateway", "gw-subnet", new Rect(120, 28, 136, 44));
    }

    private void spoke() {
        add("spoke-vnet", "virtual-network", "", new Rect(176, 256, 736, 248));
        name("spoke-vnet", "spoke-aks-vnet");
        list("spoke-vnet", "addressSpace", "10.240.0.0/16");
        set("spoke-vnet", "ddosPlan", "ddos");
        add("snet-appgw", "subnet", "spoke-vnet", new Rect(16, 36, 172, 196));
        list("snet-appgw", "prefixes", "10.240.1.0/24");
        set("snet-appgw", "networkSecurityGroup", "nsg-agw");
        add("agw-public", "application-gateway", "snet-appgw", new Rect(16, 80, 140, 44));
        set("agw-public", "sku", "wafV2");
        add("pip-agw", "public-ip", "snet-appgw", new Rect(16, 140, 140, 44));
        set("pip-agw", "address", "20.50.1.9");
        add("snet-ilb", "subnet", "spoke-vnet", new Rect(200, 36, 172, 196));
        list("snet-ilb", "prefixes", "10.240.2.0/28");
        set("snet-ilb", "networkSecurityGroup", "nsg-ilb");
        add("slb-internal", "load-balancer", "snet-ilb", new Rect(16, 80, 136, 44));
        add("snet-aks", "subnet", "spoke-vnet", new Rect(384, 36, 336, 196));
        list("snet-aks", "prefixes", "10.240.4.0/22");
        set("snet-aks", "networkSecurityGroup", "nsg-aks");
        set("snet-aks", "routeTable", "rt-aks");
        add("aks-prod", "aks-cluster", "snet-aks", new Rect(12, 40, 312, 148));
        set("aks-prod", "outboundType", "userDefinedRouting");
        add("nginx", "ingress-controller", "aks-prod", new Rect(14, 40, 132, 44));
        add("orders", "workload", "aks-prod", new Rect(168, 40, 128, 44));
        add("payments", "workload", "aks-prod", new Rect(14, 94, 132, 44));
    }

    private void outside() {
        add("corp", "on-premises-site", "", new Rect(0, 180, 140, 44));
        name("corp", "Corp network");
        list("corp", "addressPrefixes", "172.16.0.0/12");
        add("users", "public-users", "", new Rect(0, 330, 140, 44));
        name("users", "Public users");
        for (String unseen : List.of(
                "rt-gateway:route-table",
                "rt-aks:route-table",
                "ddos:ddos-plan",
                "nsg-agw:network-security-group",
                "nsg-ilb:network-security-group",
                "nsg-aks:network-security-group")) {
            String[] words = unseen.split(":", -1);
            design = design.with(Component.of(words[0], words[1], words[0]));
        }
    }

    private void links() {
        link("corp-er", "connection", "corp", "ergw-hub", "");
        link("hub-to-spoke", "peering", "hub-vnet", "spoke-vnet", "");
        link("spoke-to-hub", "peering", "spoke-vnet", "hub-vnet", "");
        link("users-agw", "traffic", "users", "agw-public", "");
        link("agw-slb", "traffic", "agw-public", "slb-internal", "");
        link("slb-nginx", "traffic", "slb-internal", "nginx", "");
        link("nginx-orders", "traffic", "nginx", "orders", "");
        link("nginx-payments", "traffic", "nginx", "payments", "");
        link("aks-afw", "traffic", "aks-prod", "afw-hub", "0.0.0.0/0 → 10.0.0.4");
    }

    private void link(String id, String kind, String from, String to, String name) {
        design = design.with(Link.of(id, kind, from, to).named(name));
    }

    private void add(String id, String kind, String parent, Rect bounds) {
        Component component = Component.of(id, kind, id);
        design = design.with(parent.isEmpty() ? component : component.in(new ComponentId(parent)))
                .with(design.layout().with(component.id(), Placement.at(bounds)));
    }

    private void name(String id, String name) {
        design = design.changed(new ComponentId(id), component -> component.named(name));
    }

    private void set(String id, String property, String text) {
        value(id, property, Value.of(text));
    }

    private void list(String id, String property, String text) {
        value(id, property, Value.of(List.of(Value.of(text))));
    }

    private void value(String id, String property, Value value) {
        design = design.changed(
                new ComponentId(id),
                component -> component.with(component.properties().with(property, value)));
    }
}
