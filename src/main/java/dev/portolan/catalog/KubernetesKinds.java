package dev.portolan.catalog;

import dev.portolan.model.ComponentId;
import dev.portolan.model.Properties;
import dev.portolan.net.IpAddress;
import dev.portolan.net.Prefix;
import java.util.List;

/** What runs in the cluster. */
public final class KubernetesKinds {

    /** The software behind an ingress controller. */
    public enum Controller implements Choice {
        NGINX("NGINX (OSS ingress-nginx)"),
        APPLICATION_ROUTING("Application routing (NGINX)"),
        APPLICATION_ROUTING_GATEWAY("Application routing (Gateway API)"),
        TRAEFIK("Traefik"),
        ISTIO("Istio gateway"),
        OTHER("Other");

        private final String label;

        Controller(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** The type of a Kubernetes service. */
    public enum ServiceType implements Choice {
        CLUSTER_IP("ClusterIP"),
        NODE_PORT("NodePort"),
        LOAD_BALANCER("LoadBalancer");

        private final String label;

        ServiceType(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** Whether traffic may be handed to a pod on another node. */
    public enum TrafficPolicy implements Choice {
        CLUSTER,
        LOCAL
    }

    /** How AGIC was installed. */
    public enum AgicDeployment implements Choice {
        ADD_ON,
        HELM;

        @Override
        public String label() {
            return this == ADD_ON ? "Add-on" : Choice.super.label();
        }
    }

    /** What a workload speaks. */
    public enum WorkloadProtocol implements Choice {
        HTTP,
        HTTPS,
        TCP,
        UDP;

        @Override
        public String label() {
            return name();
        }
    }

    /** Who a workload is for. */
    public enum Exposure implements Choice {
        EXTERNAL,
        INTERNAL
    }

    private static final int HIGHEST_PORT = 65_535;
    private static final int LONGEST_WAIT = 86_400;
    private static final int DEFAULT_GRACE_PERIOD = 30;

    public static final Property<Controller> CONTROLLER = Property.choice("controller", "Controller", Controller.class);
    public static final Property<Integer> REPLICAS = Property.whole("replicas", "Replicas", 0, 10_000);
    public static final Property<String> HOST = Property.hostName("host", "Host name");
    public static final Property<String> PATH = Property.text("path", "Path");
    public static final Property<ComponentId> BACKEND =
            Property.reference("backend", "Backend", "kubernetes-service", "workload");
    public static final Property<List<Properties>> RULES = Property.records(
                    "rules", "Ingress rules", HOST, PATH, BACKEND)
            .in("Routing")
            .orNone();
    public static final Property<List<Prefix>> SOURCE_ALLOW_LIST = Property.prefix("sourceAllowList", "Allowed sources")
            .several()
            .in("Protection")
            .help("Whom the controller itself lets in; none means everybody");
    public static final Property<List<String>> TRUSTED_PROXIES = Property.addressOrTag(
                    "trustedProxies", "Trusted proxies")
            .several()
            .in("Routing")
            .help("From whom the controller takes X-Forwarded-* headers; it overwrites those of everybody else");
    public static final Property<Boolean> READS_PROXY_PROTOCOL = Property.flag("proxyProtocol", "Reads PROXY protocol")
            .in("Routing")
            .help("Whether it expects the header that a Private Link Service can send first");
    public static final Property<Boolean> WAF =
            Property.flag("waf", "WAF in the controller").in("Protection").orDefault(false);
    public static final Property<GatewayKinds.WebProtocol> BACKEND_PROTOCOL = Property.choice(
                    "backendProtocol", "To the pods", GatewayKinds.WebProtocol.class)
            .in("TLS")
            .orDefault(GatewayKinds.WebProtocol.HTTP);
    public static final Property<ComponentId> SERVICE =
            Property.reference("service", "Published by", "kubernetes-service").in("Routing");

    public static final Property<String> CONTROLLER_VERSION = Property.text("version", "Version")
            .help("Of the controller's software; for gateways of Istio that of Istio, such as 1.29");
    public static final Property<Boolean> SPREAD = Property.flag("spreadAcrossNodes", "Spread across nodes")
            .in("Resilience")
            .help("Anti-affinity or a topology spread constraint keeps the replicas on different nodes");
    public static final Property<Boolean> TLS_PASSTHROUGH = Property.flag("tlsPassthrough", "Passes TLS through")
            .in("TLS")
            .orDefault(false)
            .help("Hands TLS on to the pods as it is, by its SNI, and reads no headers");

    public static final Property<AgicDeployment> DEPLOYMENT =
            Property.choice("deployment", "Deployment", AgicDeployment.class);
    public static final Property<String> AGIC_VERSION = Property.text("version", "Version");
    public static final Property<ComponentId> GATEWAY =
            Property.reference("gateway", "Configures", "application-gateway");
    public static final Property<Boolean> PROHIBITED_TARGETS =
            Property.flag("prohibitedTargets", "Prohibited targets set");
    public static final Property<Boolean> TLS_OFFLOAD = Property.flag(
                    "tlsOffload", "TLS ends at the gateway on purpose")
            .in("TLS")
            .orDefault(false)
            .help("Declares that plain HTTP from the gateway to the pods is a decision");

    public static final Property<ServiceType> SERVICE_TYPE =
            Property.choice("type", "Type", ServiceType.class).orDefault(ServiceType.CLUSTER_IP);
    public static final Property<Boolean> INTERNAL = Property.flag("internal", "Internal load balancer")
            .orDefault(false)
            .help("The annotation service.beta.kubernetes.io/azure-load-balancer-internal");
    public static final Property<String> PORT_NAME = Property.text("name", "Name");
    public static final Property<Integer> PORT =
            Property.whole("port", "Port", 1, HIGHEST_PORT).orNone();
    public static final Property<Integer> TARGET_PORT =
            Property.whole("targetPort", "Target port", 1, HIGHEST_PORT).orNone();
    public static final Property<Integer> NODE_PORT = Property.whole("nodePort", "Node port", 1, HIGHEST_PORT);
    public static final Property<BalancerKinds.Transport> TRANSPORT = Property.choice(
                    "protocol", "Protocol", BalancerKinds.Transport.class)
            .orDefault(BalancerKinds.Transport.TCP);
    public static final Property<List<Properties>> PORTS =
            Property.records("ports", "Ports", PORT_NAME, TRANSPORT, PORT, TARGET_PORT, NODE_PORT);
    public static final Property<TrafficPolicy> EXTERNAL_TRAFFIC_POLICY = Property.choice(
                    "externalTrafficPolicy", "External traffic policy", TrafficPolicy.class)
            .orDefault(TrafficPolicy.CLUSTER);
    public static final Property<ComponentId> LOAD_BALANCER =
            Property.reference("loadBalancer", "Load balancer", "load-balancer");
    public static final Property<IpAddress> LOAD_BALANCER_ADDRESS =
            Property.address("loadBalancerIp", "Load balancer IP").orNone();
    public static final Property<ComponentId> LOAD_BALANCER_SUBNET = Property.reference(
                    "loadBalancerSubnet", "Load balancer subnet", "subnet")
            .help("The annotation azure-load-balancer-internal-subnet; without it the nodes' subnet is used (S-A7)");
    public static final Property<ComponentId> PUBLIC_IP = Property.reference("publicIp", "Public IP", "public-ip");
    public static final Property<ComponentId> SELECTS =
            Property.reference("selects", "Selects", "workload", "ingress-controller");
    public static final Property<IpAddress> CLUSTER_ADDRESS = Property.address("clusterIp", "Cluster IP");
    public static final Property<List<String>> SOURCE_RANGES = Property.addressOrTag("sourceRanges", "Allowed sources")
            .several()
            .in("Protection")
            .help("loadBalancerSourceRanges and azure-allowed-service-tags");
    public static final Property<Integer> IDLE_TIMEOUT = Property.whole("idleTimeout", "Idle timeout", 4, 100)
            .unit("minutes")
            .orDefault(4)
            .help("The annotation service.beta.kubernetes.io/azure-load-balancer-tcp-idle-timeout");
    public static final Property<Boolean> FLOATING_IP_DISABLED =
            Property.flag("floatingIpDisabled", "Floating IP disabled").orDefault(false);

    public static final Property<ComponentId> APPLIES_TO = Property.reference(
                    "appliesTo", "Applies to", "workload", "ingress-controller")
            .orNone();
    public static final Property<List<ComponentId>> ALLOWED_FROM = Property.reference(
                    "allowedFrom", "Ingress allowed from", "workload", "ingress-controller")
            .several()
            .orNone();
    public static final Property<List<String>> ALLOWED_FROM_RANGES = Property.addressOrTag(
                    "allowedFromRanges", "Ingress allowed from ranges")
            .several()
            .orNone();

    public static final Property<WorkloadProtocol> WORKLOAD_PROTOCOL =
            Property.choice("protocol", "Protocol", WorkloadProtocol.class);
    public static final Property<Exposure> EXPOSURE = Property.choice("exposure", "For", Exposure.class);
    public static final Property<Boolean> NEEDS_CLIENT_ADDRESS = Property.flag(
                    "needsClientIp", "Needs the client's address")
            .orDefault(false)
            .help("Whether it has to know from which address a request came");
    /** Kubernetes waits for no hook unless one is written (S-AGIC, minimize-downtime-during-deployments.md). */
    public static final Property<Integer> PRE_STOP_DELAY = Property.whole(
                    "preStopDelay", "Delay before stopping", 0, LONGEST_WAIT)
            .in("Updates")
            .unit("seconds")
            .orDefault(0)
            .help("The sleep of the container's preStop hook");
    /** 30 seconds are the default of terminationGracePeriodSeconds in a pod's specification. */
    public static final Property<Integer> GRACE_PERIOD = Property.whole(
                    "terminationGracePeriod", "Termination grace period", 0, LONGEST_WAIT)
            .in("Updates")
            .unit("seconds")
            .orDefault(DEFAULT_GRACE_PERIOD);
    /** A pod without one counts as ready as soon as its containers run. */
    public static final Property<Boolean> READINESS_PROBE =
            Property.flag("readinessProbe", "Readiness probe").in("Updates").orDefault(false);

    public static final Property<Boolean> ACCEPTED_RISK = Property.flag("acceptedRisk", "Direct exposure accepted")
            .in("Protection")
            .orDefault(false);
    public static final Property<Integer> LONGEST_IDLE = Property.whole("longestIdle", "Connections idle for", 0, 1_440)
            .unit("minutes")
            .in("Traffic")
            .help("The longest silence of its long-lived connections, between keepalives");
    public static final Property<List<IpAddress>> POD_ADDRESSES =
            Property.address("addresses", "Pod addresses").several();
    public static final Property<String> NAMESPACE = Property.text("namespace", "Namespace");
    public static final Property<ComponentId> NODE_POOL = Property.reference("nodePool", "Runs on", "node-pool");

    public static final KindSpec INGRESS_CONTROLLER = KindSpec.card(
                    "ingress-controller",
                    "Ingress controller",
                    Family.KUBERNETES,
                    "A layer-7 proxy that runs in the cluster")
            .shortly("Ingress ctrl")
            .that(Trait.TERMINATES_TLS, Trait.INSPECTS_HTTP, Trait.BALANCES, Trait.RUNS_AS_PODS)
            .livesIn("aks-cluster", "canvas:")
            .holding(
                    CONTROLLER,
                    CONTROLLER_VERSION,
                    REPLICAS,
                    SPREAD,
                    POD_ADDRESSES,
                    NODE_POOL,
                    SERVICE,
                    RULES,
                    Certificates.CERTIFICATES,
                    GatewayKinds.MINIMUM_TLS,
                    TLS_PASSTHROUGH,
                    BACKEND_PROTOCOL,
                    SOURCE_ALLOW_LIST,
                    EdgeKinds.REQUIRED_FRONT_DOOR,
                    TRUSTED_PROXIES,
                    READS_PROXY_PROTOCOL,
                    WAF)
            .captioned(CONTROLLER);
    public static final KindSpec AGIC = KindSpec.card(
                    "agic",
                    "AGIC",
                    Family.KUBERNETES,
                    "Application Gateway Ingress Controller: configures a gateway from the cluster")
            .that(Trait.STARTS_FLOWS, Trait.RUNS_AS_PODS)
            .livesIn("aks-cluster")
            .holding(DEPLOYMENT, AGIC_VERSION, GATEWAY, PROHIBITED_TARGETS, TLS_OFFLOAD, NetworkKinds.LIFECYCLE)
            .captioned(DEPLOYMENT);
    public static final KindSpec KUBERNETES_SERVICE = KindSpec.card(
                    "kubernetes-service", "Kubernetes service", Family.KUBERNETES, "A stable name and address for pods")
            .shortly("Service")
            .livesIn("aks-cluster", "canvas:")
            .that(Trait.PUBLIC_ENTRY)
            .holding(
                    SERVICE_TYPE,
                    INTERNAL,
                    PORTS,
                    SELECTS,
                    EXTERNAL_TRAFFIC_POLICY,
                    LOAD_BALANCER,
                    LOAD_BALANCER_ADDRESS,
                    LOAD_BALANCER_SUBNET,
                    PUBLIC_IP,
                    CLUSTER_ADDRESS,
                    SOURCE_RANGES,
                    FLOATING_IP_DISABLED,
                    IDLE_TIMEOUT)
            .captioned(SERVICE_TYPE);
    public static final KindSpec NETWORK_POLICY = KindSpec.card(
                    "network-policy", "Network policy", Family.KUBERNETES, "Which pods may talk to which")
            .livesIn("aks-cluster", "canvas:")
            .holding(APPLIES_TO, ALLOWED_FROM, ALLOWED_FROM_RANGES);
    public static final KindSpec WORKLOAD = KindSpec.card(
                    "workload", "Workload", Family.KUBERNETES, "Pods that do the work")
            .that(Trait.STARTS_FLOWS, Trait.SERVES_REQUESTS, Trait.RUNS_AS_PODS)
            .livesIn("aks-cluster", "canvas:")
            .holding(
                    WORKLOAD_PROTOCOL,
                    PORT,
                    REPLICAS,
                    EXPOSURE,
                    NEEDS_CLIENT_ADDRESS,
                    NAMESPACE,
                    NODE_POOL,
                    POD_ADDRESSES,
                    Certificates.CERTIFICATES,
                    READS_PROXY_PROTOCOL,
                    READINESS_PROBE,
                    PRE_STOP_DELAY,
                    GRACE_PERIOD,
                    ACCEPTED_RISK,
                    LONGEST_IDLE)
            .captioned(WORKLOAD_PROTOCOL, PORT);

    private KubernetesKinds() {}

    static List<KindSpec> all() {
        return List.of(INGRESS_CONTROLLER, AGIC, KUBERNETES_SERVICE, NETWORK_POLICY, WORKLOAD);
    }
}
