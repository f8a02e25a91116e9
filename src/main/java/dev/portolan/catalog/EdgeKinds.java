package dev.portolan.catalog;

import dev.portolan.model.ComponentId;
import dev.portolan.model.Properties;
import java.util.List;

/** Global entry points and web application firewalls. */
public final class EdgeKinds {

    /** Front Door's tiers. */
    public enum FrontDoorTier implements Choice {
        CLASSIC,
        STANDARD,
        PREMIUM
    }

    /** Products of the content delivery network. */
    public enum CdnSku implements Choice {
        STANDARD_MICROSOFT_CLASSIC,
        STANDARD_VERIZON,
        STANDARD_AKAMAI
    }

    /** What a web application firewall does with a request that matches a rule. */
    public enum WafMode implements Choice {
        PREVENTION,
        DETECTION
    }

    /** How a route hands requests on to the origin. */
    public enum Forwarding implements Choice {
        HTTPS_ONLY,
        HTTP_ONLY,
        MATCH_REQUEST
    }

    /** What a health probe of Front Door asks with. */
    public enum ProbeMethod implements Choice {
        HEAD,
        GET;

        @Override
        public String label() {
            return name();
        }
    }

    /** Traffic Manager's ways of choosing an endpoint. */
    public enum RoutingMethod implements Choice {
        PRIORITY,
        WEIGHTED,
        PERFORMANCE,
        GEOGRAPHIC,
        MULTIVALUE,
        SUBNET
    }

    private static final int HIGHEST_PORT = 65_535;
    private static final int LOWEST_PRIORITY = 5;
    private static final int HIGHEST_WEIGHT = 1000;
    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    public static final Property<WafMode> WAF_MODE =
            Property.choice("wafMode", "Mode", WafMode.class).in("Web application firewall");
    public static final Property<Boolean> WAF_ENABLED = Property.flag("wafEnabled", "Enabled")
            .in("Web application firewall")
            .orDefault(true);
    public static final Property<String> RULE_SET =
            Property.text("ruleSet", "Rule set").in("Web application firewall").help("Such as DRS 2.1");
    public static final Property<ComponentId> WAF_POLICY =
            Property.reference("wafPolicy", "WAF policy", "waf-policy").in("Web application firewall");

    public static final Property<FrontDoorTier> TIER = Property.choice("tier", "Tier", FrontDoorTier.class);
    public static final Property<String> NAME = Property.text("name", "Name");
    public static final Property<String> ENDPOINT_HOST = Property.hostName("hostName", "Endpoint host name");
    public static final Property<List<String>> CUSTOM_DOMAINS =
            Property.hostName("customDomains", "Custom domains").several();
    public static final Property<List<Properties>> ENDPOINTS = Property.records(
                    "endpoints", "Endpoints", NAME, ENDPOINT_HOST, CUSTOM_DOMAINS)
            .in("Routing");
    public static final Property<String> ORIGIN_GROUP = Property.text("originGroup", "Origin group");
    public static final Property<ComponentId> ORIGIN_TARGET = Property.reference(
            "target",
            "Origin",
            "public-ip",
            "application-gateway",
            "load-balancer",
            "private-link-service",
            "application-gateway-for-containers",
            "platform-service");
    public static final Property<String> ORIGIN_HOST_NAME = Property.hostName("hostName", "Origin host name");
    public static final Property<String> ORIGIN_HOST_HEADER =
            Property.hostName("originHostHeader", "Origin host header");
    public static final Property<Integer> HTTP_PORT =
            Property.whole("httpPort", "HTTP port", 1, HIGHEST_PORT).orDefault(HTTP);
    public static final Property<Integer> HTTPS_PORT =
            Property.whole("httpsPort", "HTTPS port", 1, HIGHEST_PORT).orDefault(HTTPS);
    public static final Property<Boolean> NAME_CHECK = Property.flag("certificateNameCheck", "Checks certificate name")
            .orDefault(true)
            .help("Whether the origin's certificate has to be for the origin host name (tls.md C)");
    public static final Property<Integer> PRIORITY =
            Property.whole("priority", "Priority", 1, LOWEST_PRIORITY).help("1 is taken first");
    public static final Property<Integer> WEIGHT = Property.whole("weight", "Weight", 1, HIGHEST_WEIGHT);
    public static final Property<Boolean> ORIGIN_ENABLED =
            Property.flag("enabled", "Enabled").orDefault(true);
    public static final Property<Boolean> PRIVATE_LINK = Property.flag("privateLink", "Over Private Link")
            .help("By a private endpoint that Front Door Premium manages");
    public static final Property<String> PRIVATE_LINK_REGION = Property.text("privateLinkRegion", "Private Link region")
            .help("Where Front Door's private endpoint stands, such as westeurope");
    public static final Property<List<Properties>> ORIGINS = Property.records(
                    "origins",
                    "Origins",
                    NAME,
                    ORIGIN_GROUP,
                    ORIGIN_TARGET,
                    ORIGIN_HOST_NAME,
                    ORIGIN_HOST_HEADER,
                    HTTP_PORT,
                    HTTPS_PORT,
                    NAME_CHECK,
                    PRIORITY,
                    WEIGHT,
                    ORIGIN_ENABLED,
                    PRIVATE_LINK,
                    PRIVATE_LINK_REGION,
                    BalancerKinds.APPROVAL)
            .in("Routing");
    public static final Property<GatewayKinds.WebProtocol> PROBE_PROTOCOL =
            Property.choice("probeProtocol", "Probes by", GatewayKinds.WebProtocol.class);
    public static final Property<ProbeMethod> PROBE_METHOD =
            Property.choice("probeMethod", "Probe method", ProbeMethod.class).orDefault(ProbeMethod.HEAD);
    public static final Property<String> PROBE_PATH = Property.text("probePath", "Probe path");
    public static final Property<List<Properties>> ORIGIN_GROUPS = Property.records(
                    "originGroups", "Origin groups", NAME, PROBE_PROTOCOL, PROBE_METHOD, PROBE_PATH)
            .in("Routing");
    public static final Property<String> ROUTE_ENDPOINT = Property.text("endpoint", "Endpoint");
    public static final Property<List<String>> PATTERNS =
            Property.text("patterns", "Paths").several();
    public static final Property<Forwarding> FORWARDING =
            Property.choice("forwarding", "Forwards as", Forwarding.class).orDefault(Forwarding.MATCH_REQUEST);
    public static final Property<Boolean> HTTPS_REDIRECT = Property.flag("httpsRedirect", "Redirects HTTP to HTTPS");
    /** Of the endpoint's custom domains and its own name; a route without them takes all (Portolan's reading of a sketch). */
    public static final Property<List<String>> ROUTE_DOMAINS = Property.hostName("domains", "Domains")
            .several()
            .help("Those of its endpoint's names that it takes; empty for all of them");
    /** A route takes both unless told otherwise. */
    public static final Property<List<GatewayKinds.WebProtocol>> ROUTE_PROTOCOLS = Property.choice(
                    "protocols", "Takes", GatewayKinds.WebProtocol.class)
            .several()
            .orDefault(List.of(GatewayKinds.WebProtocol.HTTP, GatewayKinds.WebProtocol.HTTPS));

    public static final Property<Boolean> ROUTE_ENABLED =
            Property.flag("enabled", "Enabled").orDefault(true);
    public static final Property<List<Properties>> ROUTES = Property.records(
                    "routes",
                    "Routes",
                    NAME,
                    ROUTE_ENDPOINT,
                    ROUTE_DOMAINS,
                    PATTERNS,
                    ROUTE_PROTOCOLS,
                    ORIGIN_GROUP,
                    FORWARDING,
                    HTTPS_REDIRECT,
                    ROUTE_ENABLED)
            .in("Routing");
    public static final Property<GatewayKinds.MinimumTls> MINIMUM_TLS = Property.choice(
                    "minimumTls", "Minimum TLS", GatewayKinds.MinimumTls.class)
            .in("TLS");
    public static final Property<ComponentId> REQUIRED_FRONT_DOOR = Property.reference(
                    "requiredFrontDoor", "Lets in only", "front-door")
            .in("Protection")
            .help("Refuses requests whose X-Azure-FDID header is not that of this Front Door");
    public static final Property<CdnSku> CDN_SKU = Property.choice("sku", "SKU", CdnSku.class);
    public static final Property<RoutingMethod> METHOD =
            Property.choice("method", "Routing method", RoutingMethod.class);
    public static final Property<List<ComponentId>> MANAGED_ENDPOINTS = Property.reference(
                    "endpoints", "Endpoints", "public-ip", "application-gateway", "front-door", "load-balancer")
            .several();

    public static final KindSpec FRONT_DOOR = KindSpec.card(
                    "front-door", "Front Door", Family.INGRESS, "Azure's global entry point for web traffic")
            .tinted(Family.INGRESS)
            .that(Trait.PUBLIC_ENTRY, Trait.TERMINATES_TLS, Trait.INSPECTS_HTTP, Trait.BALANCES)
            .holding(
                    TIER,
                    ENDPOINTS,
                    ROUTES,
                    ORIGIN_GROUPS,
                    ORIGINS,
                    Certificates.CERTIFICATES,
                    MINIMUM_TLS,
                    WAF_POLICY,
                    NetworkKinds.LIFECYCLE)
            .captioned(TIER);
    public static final KindSpec CDN_PROFILE = KindSpec.card(
                    "cdn-profile", "CDN profile", Family.INGRESS, "Azure CDN (classic)")
            .that(Trait.PUBLIC_ENTRY)
            .holding(CDN_SKU)
            .captioned(CDN_SKU);
    public static final KindSpec WAF_POLICY_KIND = KindSpec.card(
                    "waf-policy",
                    "WAF policy",
                    Family.SUPPORT,
                    "Rules of a web application firewall, shared by gateways")
            .livesIn("canvas:", "region", "virtual-network", "subnet")
            .holding(WAF_ENABLED, WAF_MODE, RULE_SET)
            .captioned(WAF_MODE, RULE_SET);
    public static final KindSpec TRAFFIC_MANAGER = KindSpec.card(
                    "traffic-manager", "Traffic Manager", Family.INGRESS, "Chooses among endpoints by DNS")
            .holding(ENDPOINT_HOST, METHOD, MANAGED_ENDPOINTS)
            .captioned(ENDPOINT_HOST);

    private EdgeKinds() {}

    static List<KindSpec> all() {
        return List.of(FRONT_DOOR, CDN_PROFILE, WAF_POLICY_KIND, TRAFFIC_MANAGER);
    }
}
