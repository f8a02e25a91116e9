package dev.portolan.wild;

import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Design;
import dev.portolan.model.Link;
import dev.portolan.model.Properties;
import dev.portolan.model.Topology;
import dev.portolan.model.Value;
import java.util.Arrays;
import java.util.List;

/** A hub and spokes whose addresses fit each other, and whose every choice is left to the dice. */
final class WildEstate {

    private static final List<String> CNI = List.of("overlay", "podSubnet", "nodeSubnet", "kubenet", "none");
    private static final List<String> OUTBOUND = List.of(
            "loadBalancer",
            "managedNATGateway",
            "userAssignedNATGateway",
            "userDefinedRouting",
            "userDefinedRouting",
            "none",
            "block");
    private static final List<String> API =
            List.of("public", "private", "vnetIntegrationPublic", "vnetIntegrationPrivate");
    private static final List<String> HOSTS = List.of("shop.contoso.com", "api.contoso.com");

    private final Dice dice;
    private Topology topology = Topology.EMPTY;

    private WildEstate(Dice dice) {
        this.dice = dice;
    }

    static Design of(String name, Dice dice) {
        WildEstate estate = new WildEstate(dice);
        estate.outside();
        estate.hub();
        for (int i = 1; i <= dice.between(1, 2); i++) {
            estate.spoke(i);
        }
        return Design.empty(name).with(estate.topology);
    }

    private void outside() {
        add("users", "public-users", "", maybe(70, "address=203.0.113.10"));
        add("site", "on-premises-site", "", "prefixes=[10.10.0.0/16]");
        put("site", "dnsForwarding", record("zone=contoso.com to=10.0.2.4"));
        add("staff", "corporate-users", "site", maybe(70, "address=10.10.0.5"));
        add("partner", "internet-service", "", "hostName=partner.example.com " + maybe(70, "addresses=[198.51.100.7]"));
        add("vault", "key-vault", "", "hostName=vault.vault.azure.net " + maybe(50, "publicAccess=true"));
        add("pip-agw", "public-ip", "", maybe(80, "address=20.1.1.1"));
        add("pip-lb", "public-ip", "", maybe(80, "address=20.1.1.2"));
        add("pip-fw", "public-ip", "", maybe(80, "address=20.1.1.3"));
        add("pip-nat", "public-ip", "", maybe(80, "address=20.1.1.4"));
        add("nat", "nat-gateway", "", maybe(80, "publicIps=[pip-nat]"));
        add("waf", "waf-policy", "", maybe(80, "wafMode=" + any("prevention", "detection")));
        add("public-zone", "public-dns-zone", "", "zoneName=contoso.com");
        put("public-zone", "records", target("shop"), target("api"));
    }

    private Value target(String name) {
        return record("name=" + name + " type=a target=" + any("pip-agw", "pip-lb", "pip-fw", "agw-1"));
    }

    private void hub() {
        add("hub", "virtual-network", "", "addressSpace=[10.0.0.0/16] " + maybe(20, "dnsServers=[10.0.0.4]"));
        add("fw-subnet", "subnet", "hub", "prefixes=[10.0.0.0/26] " + maybe(15, "natGateway=nat"));
        rename("fw-subnet", "AzureFirewallSubnet");
        add("gw-subnet", "subnet", "hub", "prefixes=[10.0.1.0/27] " + maybe(35, "routeTable=rt-gw"));
        rename("gw-subnet", "GatewaySubnet");
        add("shared", "subnet", "hub", "prefixes=[10.0.2.0/24] " + maybe(30, "routeTable=rt-gw"));
        add("resolver", "dns-resolver", "shared", "inboundAddress=10.0.2.4");
        add("jump", "virtual-machine", "shared", maybe(50, "address=10.0.2.10"));
        add("rt-gw", "route-table", "", "");
        put("rt-gw", "routes", route("10.1.0.0/16"), route(any("10.0.0.0/8", "10.1.4.0/28")));
        device();
        if (dice.chance(70)) {
            add("gw", any("vpn-gateway", "expressroute-gateway"), "gw-subnet", "");
            link("line", "connection", "site", "gw", "");
        }
    }

    private void device() {
        if (dice.chance(70)) {
            String traits = maybe(80, "privateAddress=10.0.0.4")
                    + maybe(80, "publicIps=[pip-fw]")
                    + maybe(30, "dnsProxy=true")
                    + maybe(30, "tier=" + any("basic", "standard", "premium"))
                    + maybe(15, "privateRanges=[" + any("0.0.0.0/0", "10.0.0.0/8", "IANAPrivateRanges") + "]")
                    + maybe(10, "tlsInspection=true inspectionCa=ContosoCA");
            add("fw", "azure-firewall", "fw-subnet", traits);
            if (dice.chance(90)) {
                put("fw", "ruleCollections", collection("network"), collection("application"), collection("dnat"));
            }
        } else {
            String traits = "privateAddress=10.0.0.4 " + maybe(80, "ipForwarding=" + any("true", "true", "false"))
                    + maybe(80, "sourceNat=" + any("never", "internetOnly", "always"))
                    + maybe(50, "publicIps=[pip-fw]");
            add("nva", "network-virtual-appliance", "fw-subnet", traits);
        }
    }

    private Value collection(String type) {
        String priority = Integer.toString(100 * dice.between(1, 9));
        String rule = "name=r sources=[" + any("*", "10.1.0.0/16", "10.0.0.0/8") + "] ports=["
                + any("*", "443", "443", "80") + "] "
                + switch (type) {
                    case "application" ->
                        "protocols=[https] "
                                + any("fqdns=[*]", "fqdns=[*.microsoft.com]", "fqdnTags=[AzureKubernetesService]");
                    case "dnat" ->
                        "protocols=[tcp] destinations=[20.1.1.3] translatedAddress=" + any("10.1.4.4", "10.1.5.10")
                                + " translatedPort=443";
                    default ->
                        "protocols=[" + any("any", "tcp") + "] destinations=["
                                + any("*", "10.0.0.0/8", "AzureCloud.WestEurope") + "]";
                };
        Properties collection = parsed("name=" + type + " type=" + type + " priority=" + priority + " action="
                + any("allow", "allow", "allow", "deny"));
        return new Value.Fields(collection.with("rules", Value.of(List.of(record(rule)))));
    }

    private Value route(String prefix) {
        String hop = dice.chance(75)
                ? "virtualAppliance nextHopAddress=10.0.0.4"
                : any("internet", "none", "virtualNetworkGateway", "virtualNetwork");
        return record("name=to-" + prefix + " prefix=" + prefix + " nextHop=" + hop);
    }

    private void spoke(int k) {
        String net = "10." + k + ".";
        add("spoke-" + k, "virtual-network", "", "addressSpace=[" + net + "0.0/16]");
        link("out-" + k, "peering", "spoke-" + k, "hub", flags("useRemoteGateways"));
        if (dice.chance(93)) {
            link("in-" + k, "peering", "hub", "spoke-" + k, flags("allowGatewayTransit"));
        }
        subnet("nodes", k, "0.0/22");
        subnet("lbs", k, "4.0/28");
        subnet("agws", k, "5.0/24");
        subnet("ends", k, "6.0/27");
        subnet("apis", k, "7.0/28");
        subnet("vms", k, "8.0/24");
        subnet("pods", k, "16.0/20");
        add("vm-" + k, "virtual-machine", "vms-" + k, maybe(60, "address=" + net + "8.10"));
        add("end-" + k, "private-endpoint", "ends-" + k, "target=vault " + maybe(90, "state=approved"));
        add("zone-" + k, "private-dns-zone", "", "zoneName=in.contoso.com linkedNetworks=[hub,spoke-" + k + "]");
        put("zone-" + k, "records", record("name=shop type=a value=" + net + "4.4"));
        cluster(k);
        gateway(k);
    }

    private String flags(String transit) {
        return maybe(50, "allowForwardedTraffic=true")
                + maybe(50, transit + "=true")
                + maybe(6, "allowVirtualNetworkAccess=false")
                + maybe(4, "state=disconnected");
    }

    private void subnet(String name, int k, String range) {
        String id = name + "-" + k;
        String traits = "prefixes=[10." + k + "." + range + "] "
                + maybe(60, "networkSecurityGroup=nsg-" + id) + maybe(50, "routeTable=rt-" + id)
                + maybe(12, "natGateway=nat") + maybe(60, "defaultOutboundAccess=" + any("true", "false"));
        add(id, "subnet", "spoke-" + k, traits);
        if (traits.contains("nsg-")) {
            add("nsg-" + id, "network-security-group", "", "");
            put("nsg-" + id, "rules", rule(100), rule(200), rule(300));
        }
        if (traits.contains("rt-")) {
            add("rt-" + id, "route-table", "", maybe(15, "gatewayPropagation=false"));
            put("rt-" + id, "routes", route("0.0.0.0/0"), route(any("10.0.0.0/8", "10.10.0.0/16", "10.1.5.0/24")));
        }
    }

    private Value rule(int priority) {
        return record("name=r" + priority + " priority=" + priority + " direction="
                + any("inbound", "inbound", "outbound") + " access=" + any("allow", "allow", "deny") + " protocol="
                + any("any", "tcp") + " sources=[" + any("*", "Internet", "VirtualNetwork", "10.1.5.0/24")
                + "] destinations=[" + any("*", "VirtualNetwork", "10.1.0.0/16") + "] destinationPorts=["
                + any("*", "443", "80", "8080", "65200-65535") + "]");
    }

    private void cluster(int k) {
        String cni = dice.pick(CNI);
        String traits = "cniMode=" + cni + " outboundType=" + dice.pick(OUTBOUND) + " apiServerAccess="
                + dice.pick(API) + " networkPolicy=" + any("none", "azure", "calico") + " "
                + maybe(40, "apiServerSubnet=apis-" + k)
                + maybe(cni.contains("ubnet") ? 5 : 90, "podCidr=192.168.0.0/16");
        add("aks-" + k, "aks-cluster", "nodes-" + k, traits);
        add("pool-" + k, "node-pool", "aks-" + k, maybe(50, "podSubnet=pods-" + k) + maybe(4, "nodePublicIp=true"));
        add("api-" + k, "api-server", "aks-" + k, maybe(50, "hostName=aks.hcp.westeurope.azmk8s.io"));
        boolean internal = dice.chance(65);
        add(
                "lb-" + k,
                "load-balancer",
                internal ? "lbs-" + k : "aks-" + k,
                "scope=" + (internal ? "internal" : "public"));
        put("lb-" + k, "frontends", record(internal ? "name=f address=10." + k + ".4.4" : "name=f publicIp=pip-lb"));
        String service = "type=loadBalancer loadBalancer=lb-" + k + " externalTrafficPolicy=" + any("local", "cluster")
                + (internal ? " internal=true loadBalancerIp=10." + k + ".4.4" : " publicIp=pip-lb")
                + " selects=" + any("ingress-" + k, "ingress-" + k, "web-" + k);
        add("svc-" + k, "kubernetes-service", "aks-" + k, service);
        put(
                "svc-" + k,
                "ports",
                record("port=443 targetPort=" + any("8443", "443")),
                record("port=80 targetPort=8080"));
        add("ingress-" + k, "ingress-controller", "aks-" + k, maybe(40, "sourceAllowList=[10." + k + ".5.0/24]"));
        put("ingress-" + k, "certificates", certificate("privateCa"));
        put(
                "ingress-" + k,
                "rules",
                record("host=shop.contoso.com path=/ backend=web-" + k),
                record("path=/ backend=web-" + k));
        add("web-" + k, "workload", "aks-" + k, "protocol=http port=8080 " + maybe(40, "addresses=[192.168.2.20]"));
        add(
                "policy-" + k,
                "network-policy",
                "aks-" + k,
                "appliesTo=web-" + k + " allowedFrom=[" + any("ingress-", "web-") + k + "]");
        if (dice.chance(40)) {
            add(
                    "agic-" + k,
                    "agic",
                    "aks-" + k,
                    "gateway=agw-" + k + " deployment=helm version=" + any("1.8.1", "1.7.2"));
        }
    }

    private void gateway(int k) {
        String traits = "sku=" + any("wafV2", "wafV2", "standardV2") + " minimumTls=tls12 " + maybe(80, "wafPolicy=waf")
                + maybe(85, "publicIp=pip-agw") + maybe(60, "privateAddress=10." + k + ".5.10");
        add("agw-" + k, "application-gateway", "agws-" + k, traits);
        put("agw-" + k, "certificates", certificate("publicCa"));
        put(
                "agw-" + k,
                "listeners",
                record("name=a frontend=public protocol=https port=443 certificate=c hostNames=[" + dice.pick(HOSTS)
                        + "]"),
                record("name=b frontend=" + any("private", "public") + " protocol=" + any("https", "http") + " port="
                        + any("443", "80") + " certificate=c"));
        put(
                "agw-" + k,
                "rules",
                record("name=a priority=1 listener=a pool=p settings=s"),
                record("name=b priority=2 listener=b pool=p settings=s"));
        String member = any(
                "address=10." + k + ".4.4",
                "target=lb-" + k,
                "target=svc-" + k,
                "target=web-" + k,
                "target=ingress-" + k,
                "host=shop.in.contoso.com",
                "target=vm-" + k);
        put("agw-" + k, "pools", new Value.Fields(parsed("name=p").with("members", Value.of(List.of(record(member))))));
        put(
                "agw-" + k,
                "backendSettings",
                record("name=s protocol=" + any("https", "http") + " port=" + any("443", "80", "8080") + " "
                        + maybe(50, "trustedRoots=[ContosoCA]")
                        + any("pickHostFromBackend=true", "hostName=shop.contoso.com", "probe=pr")));
        put("agw-" + k, "probes", record("name=pr protocol=https path=/ host=shop.contoso.com"));
    }

    private Value certificate(String issuer) {
        return record(
                "name=c hostNames=[" + any("*.contoso.com", "*.contoso.com", "else.example.org") + "] issuer=" + issuer
                        + " issuerName=" + any("ContosoCA", "ContosoCA", "OtherCA") + " store=keyVault keyVault=vault");
    }

    private String any(String... options) {
        return dice.pick(Arrays.asList(options));
    }

    private String maybe(int percent, String words) {
        return dice.chance(percent) ? words + " " : "";
    }

    private void add(String id, String kind, String parent, String traits) {
        Component component = Component.of(id, kind, id).with(parsed(traits));
        topology = topology.with(parent.isEmpty() ? component : component.in(new ComponentId(parent)));
    }

    private void rename(String id, String name) {
        topology = topology.with(topology.require(new ComponentId(id)).named(name));
    }

    private void put(String id, String property, Value... records) {
        Component component = topology.require(new ComponentId(id));
        topology = topology.with(component.with(component.properties().with(property, Value.of(List.of(records)))));
    }

    private void link(String id, String kind, String from, String to, String flags) {
        topology = topology.with(Link.of(id, kind, from, to).with(parsed(flags)));
    }

    private static Value record(String words) {
        return new Value.Fields(parsed(words));
    }

    /** {@code name=shop ports=[80,443] internal=true} as properties. */
    private static Properties parsed(String words) {
        Properties properties = Properties.NONE;
        for (String word : words.split(" ", -1)) {
            int is = word.indexOf('=');
            if (is > 0) {
                properties = properties.with(word.substring(0, is), parsedValue(word.substring(is + 1)));
            }
        }
        return properties;
    }

    private static Value parsedValue(String text) {
        if (text.startsWith("[")) {
            return Value.of(Arrays.stream(text.substring(1, text.length() - 1).split(",", -1))
                    .map(WildEstate::parsedValue)
                    .toList());
        }
        if (text.equals("true") || text.equals("false")) {
            return Value.of(Boolean.parseBoolean(text));
        }
        return text.chars().allMatch(Character::isDigit) ? Value.of(Long.parseLong(text)) : Value.of(text);
    }
}
