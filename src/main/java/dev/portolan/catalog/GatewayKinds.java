package dev.portolan.catalog;

import dev.portolan.model.ComponentId;
import dev.portolan.model.Properties;
import dev.portolan.net.IpAddress;
import java.util.List;

/** Regional layer-7 entry points: Application Gateway and Application Gateway for Containers. */
public final class GatewayKinds {

    /** Application Gateway's SKUs. */
    public enum GatewaySku implements Choice {
        STANDARD("Standard (v1)"),
        WAF("WAF (v1)"),
        BASIC("Basic"),
        STANDARD_V2("Standard_v2"),
        WAF_V2("WAF_v2");

        private final String label;

        GatewaySku(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }

        public boolean isVersion1() {
            return this == STANDARD || this == WAF;
        }
    }

    /** Which of a gateway's addresses a listener is on. */
    public enum Frontend implements Choice {
        PUBLIC,
        PRIVATE
    }

    /** What a listener or a backend setting speaks. */
    public enum WebProtocol implements Choice {
        HTTP,
        HTTPS;

        @Override
        public String label() {
            return name();
        }
    }

    /** What a listener takes: web requests, or connections of layer 4 that the gateway hands on unread. */
    public enum ListenerProtocol implements Choice {
        HTTP,
        HTTPS,
        TCP,
        TLS;

        @Override
        public String label() {
            return name();
        }

        public boolean isLayer4() {
            return this == TCP || this == TLS;
        }
    }

    /** The lowest TLS version that is accepted. */
    public enum MinimumTls implements Choice {
        TLS10("TLS 1.0"),
        TLS11("TLS 1.1"),
        TLS12("TLS 1.2"),
        TLS13("TLS 1.3");

        private final String label;

        MinimumTls(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    private static final int MOST_INSTANCES = 125;
    private static final int HIGHEST_PORT = 65_535;

    public static final Property<GatewaySku> SKU = Property.choice("sku", "SKU", GatewaySku.class);
    public static final Property<Integer> MIN_INSTANCES =
            Property.whole("minInstances", "Minimum instances", 0, MOST_INSTANCES);
    public static final Property<Integer> MAX_INSTANCES =
            Property.whole("maxInstances", "Maximum instances", 0, MOST_INSTANCES);
    public static final Property<IpAddress> PRIVATE_ADDRESS =
            Property.address("privateAddress", "Private IP").in("Addresses");
    public static final Property<ComponentId> PUBLIC_IP = Property.reference("publicIp", "Public IP", "public-ip")
            .in("Addresses")
            .orNone();
    public static final Property<ComponentId> IDENTITY = Property.reference("identity", "Identity", "managed-identity")
            .in("TLS")
            .help("Reads the certificates from Key Vault");
    public static final Property<MinimumTls> MINIMUM_TLS =
            Property.choice("minimumTls", "Minimum TLS", MinimumTls.class).in("TLS");
    public static final Property<Boolean> NETWORK_ISOLATION = Property.flag("networkIsolation", "Network isolation")
            .in("Platform")
            .orDefault(false)
            .help("The private deployment, for which the subscription feature has to be registered first");

    public static final Property<String> NAME = Property.text("name", "Name");
    public static final Property<Frontend> FRONTEND = Property.choice("frontend", "Frontend", Frontend.class);
    public static final Property<WebProtocol> PROTOCOL =
            Property.choice("protocol", "Protocol", WebProtocol.class).orNone();
    public static final Property<ListenerProtocol> LISTENER_PROTOCOL = Property.choice(
                    "protocol", "Protocol", ListenerProtocol.class)
            .help("TCP and TLS make it a proxy of layer 4, which no WAF reads");
    public static final Property<Integer> PORT =
            Property.whole("port", "Port", 1, HIGHEST_PORT).orNone();
    public static final Property<List<String>> HOST_NAMES =
            Property.hostName("hostNames", "Host names").several();
    public static final Property<String> CERTIFICATE =
            Property.text("certificate", "Certificate").help("By its name above");
    public static final Property<List<Properties>> LISTENERS = Property.records(
                    "listeners", "Listeners", NAME, FRONTEND, LISTENER_PROTOCOL, PORT, HOST_NAMES, CERTIFICATE)
            .in("Routing")
            .orNone();
    public static final Property<ComponentId> MEMBER_TARGET = Property.reference(
            "target",
            "Component",
            "load-balancer",
            "kubernetes-service",
            "workload",
            "virtual-machine",
            "platform-service",
            "azure-firewall",
            "network-virtual-appliance",
            "private-endpoint",
            "ingress-controller",
            "node-pool");
    public static final Property<String> MEMBER_HOST = Property.hostName("host", "Host name");
    public static final Property<IpAddress> MEMBER_ADDRESS = Property.address("address", "Address");
    public static final Property<List<Properties>> MEMBERS =
            Property.records("members", "Members", MEMBER_HOST, MEMBER_ADDRESS, MEMBER_TARGET);
    public static final Property<List<Properties>> POOLS = Property.records("pools", "Backend pools", NAME, MEMBERS)
            .in("Routing")
            .orNone();
    public static final Property<String> HOST_OVERRIDE = Property.hostName("hostName", "Host name override");
    public static final Property<Boolean> PICK_HOST = Property.flag(
                    "pickHostFromBackend", "Host name from backend target")
            .orDefault(false);
    public static final Property<List<String>> TRUSTED_ROOTS = Property.text("trustedRoots", "Trusted roots")
            .several()
            .help("Issuing CAs, by name; public CAs are trusted anyway");
    public static final Property<String> PROBE = Property.text("probe", "Probe");
    /** Off unless somebody switches it on, as AGIC's annotation does (S-AGIC). */
    public static final Property<Boolean> CONNECTION_DRAINING = Property.flag(
                    "connectionDraining", "Connection draining")
            .orDefault(false)
            .help("Lets requests in flight end before a backend is gone");

    public static final Property<List<Properties>> BACKEND_SETTINGS = Property.records(
                    "backendSettings",
                    "Backend settings",
                    NAME,
                    PROTOCOL,
                    PORT,
                    HOST_OVERRIDE,
                    PICK_HOST,
                    TRUSTED_ROOTS,
                    PROBE,
                    CONNECTION_DRAINING)
            .in("Routing")
            .orNone();
    public static final Property<String> HOST = Property.hostName("host", "Host name");
    public static final Property<String> PATH = Property.text("path", "Path");
    public static final Property<List<Properties>> PROBES = Property.records(
                    "probes", "Health probes", NAME, PROTOCOL, HOST, PATH, PORT)
            .in("Routing");
    public static final Property<String> LISTENER = Property.text("listener", "Listener");
    public static final Property<String> POOL = Property.text("pool", "Backend pool");
    public static final Property<String> SETTINGS =
            Property.text("settings", "Backend settings").orNone();
    public static final Property<List<String>> PATHS =
            Property.text("paths", "Paths").several();
    public static final Property<String> REDIRECT_TO = Property.text("redirectTo", "Redirects to listener");
    public static final Property<Integer> PRIORITY = Property.whole("priority", "Priority", 1, 20_000);
    public static final Property<List<Properties>> RULES = Property.records(
                    "rules", "Routing rules", NAME, PRIORITY, LISTENER, PATHS, POOL, SETTINGS, REDIRECT_TO)
            .in("Routing")
            .orNone();

    public static final Property<ComponentId> ROUTE_BACKEND =
            Property.reference("backend", "Backend", "kubernetes-service", "workload");
    public static final Property<List<Properties>> HTTP_ROUTES = Property.records(
                    "rules", "HTTP routes", HOST, PATH, ROUTE_BACKEND)
            .in("Routing")
            .help("Hosts and paths of the cluster's HTTPRoute or Ingress objects")
            .orNone();
    public static final Property<WebProtocol> BACKEND_PROTOCOL = Property.choice(
                    "backendProtocol", "To the pods", WebProtocol.class)
            .in("TLS")
            .orDefault(WebProtocol.HTTP)
            .help("HTTPS where a BackendTLSPolicy says so");

    public static final KindSpec APPLICATION_GATEWAY = KindSpec.card(
                    "application-gateway", "Application Gateway", Family.INGRESS, "A regional layer-7 proxy with WAF")
            .shortly("App Gateway")
            .livesIn("subnet", "virtual-network", "region", "canvas:")
            .that(
                    Trait.PUBLIC_ENTRY,
                    Trait.TERMINATES_TLS,
                    Trait.INSPECTS_HTTP,
                    Trait.BALANCES,
                    Trait.HAS_PRIVATE_ADDRESS)
            .holding(
                    SKU,
                    MIN_INSTANCES,
                    MAX_INSTANCES,
                    AddressKinds.ZONES,
                    PRIVATE_ADDRESS,
                    PUBLIC_IP,
                    Certificates.CERTIFICATES,
                    IDENTITY,
                    MINIMUM_TLS,
                    EdgeKinds.WAF_POLICY,
                    EdgeKinds.WAF_MODE,
                    EdgeKinds.RULE_SET,
                    EdgeKinds.REQUIRED_FRONT_DOOR,
                    LISTENERS,
                    RULES,
                    POOLS,
                    BACKEND_SETTINGS,
                    PROBES,
                    NETWORK_ISOLATION)
            .captioned(PRIVATE_ADDRESS, SKU);
    public static final KindSpec APPLICATION_GATEWAY_FOR_CONTAINERS = KindSpec.card(
                    "application-gateway-for-containers",
                    "Application Gateway for Containers",
                    Family.INGRESS,
                    "A layer-7 proxy that a cluster configures through the Gateway API")
            .shortly("AGC")
            .livesIn("subnet", "virtual-network", "region", "canvas:")
            .that(Trait.PUBLIC_ENTRY, Trait.TERMINATES_TLS, Trait.INSPECTS_HTTP, Trait.BALANCES)
            .holding(
                    EdgeKinds.ENDPOINT_HOST,
                    HTTP_ROUTES,
                    Certificates.CERTIFICATES,
                    BACKEND_PROTOCOL,
                    TRUSTED_ROOTS,
                    EdgeKinds.WAF_POLICY,
                    EdgeKinds.REQUIRED_FRONT_DOOR)
            .captioned(EdgeKinds.ENDPOINT_HOST);

    private GatewayKinds() {}

    static List<KindSpec> all() {
        return List.of(APPLICATION_GATEWAY, APPLICATION_GATEWAY_FOR_CONTAINERS);
    }
}
