package dev.portolan.io.importing.kubernetes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.portolan.catalog.AddressKinds;
import dev.portolan.catalog.BalancerKinds;
import dev.portolan.catalog.KubernetesKinds;
import dev.portolan.catalog.NodePoolKinds;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Design;
import dev.portolan.model.Properties;
import dev.portolan.model.Undetermined;
import dev.portolan.net.IpAddress;
import java.util.List;
import org.junit.jupiter.api.Test;

class ServicesTest {

    private static final String ORDERS = """
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: orders, namespace: shop}
            spec:
              replicas: 3
              template:
                metadata: {labels: {app: orders}}
                spec:
                  terminationGracePeriodSeconds: 60
                  nodeSelector: {kubernetes.azure.com/agentpool: apps}
                  containers:
                  - image: shop/orders:1
                    ports: [{name: web, containerPort: 8080}]
                    readinessProbe: {httpGet: {path: /ready, port: web, scheme: HTTPS}}
                    lifecycle: {preStop: {exec: {command: [sh, -c, "sleep 15"]}}}
            """;

    private static Design cluster() {
        return Design.empty("test")
                .with(Component.of("vnet", "virtual-network", "vnet"))
                .with(Component.of("nodes", "subnet", "snet-nodes").in(new ComponentId("vnet")))
                .with(Component.of("ilb", "subnet", "snet-ilb").in(new ComponentId("vnet")))
                .with(Component.of("aks", "aks-cluster", "aks").in(new ComponentId("nodes")))
                .with(Component.of("apps", "node-pool", "apps")
                        .in(new ComponentId("aks"))
                        .with(NodePoolKinds.NODE_SUBNET.key(), new ComponentId("nodes")));
    }

    private static String service(String annotations, String spec) {
        return """
        apiVersion: v1
        kind: Service
        metadata: {name: orders, namespace: shop, annotations: {%s}}
        spec: {selector: {app: orders}, %s}
        """.formatted(annotations, spec);
    }

    private static String azure(String annotation, String value) {
        return "\"service.beta.kubernetes.io/azure-%s\": \"%s\", ".formatted(annotation, value);
    }

    @Test
    void aDeploymentIsAWorkloadWithWhatItsPodsSay() {
        assertEquals(
                "namespace=shop replicas=3 nodePool=apps readinessProbe=true preStopDelay=15 terminationGracePeriod=60"
                        + " port=8080 protocol=https",
                Import.said(Import.into(cluster(), ORDERS), "orders"));
    }

    @Test
    void aServiceLeadsToThePodsThatItSelects() {
        ClusterImport done = Import.anew(ORDERS, service("", "ports: [{port: 443, targetPort: web}]"));

        assertEquals(
                "type=clusterIp ports=[{protocol=tcp port=443 targetPort=8080}] selects=orders",
                Import.said(done, "svc-orders"));
    }

    @Test
    void aServiceOfAnotherNamespaceSelectsNobody() {
        ClusterImport done =
                Import.anew(ORDERS.replace("namespace: shop", "namespace: other"), service("", "ports: [{port: 80}]"));

        assertEquals("nothing", Import.said(done, "svc-orders", "selects"));
        assertTrue(done.undetermined().contains("the pods that Service shop/orders selects are not in the files"));
    }

    @Test
    void anInternalServiceGetsAFrontendInTheSubnetThatItNames() {
        ClusterImport done = Import.into(
                cluster(),
                ORDERS,
                service(
                        azure("load-balancer-internal", "true")
                                + azure("load-balancer-internal-subnet", "SNET-ILB")
                                + azure("load-balancer-ipv4", "10.1.2.4"),
                        "type: LoadBalancer, externalTrafficPolicy: Local, loadBalancerIP: 10.9.9.9, ports: [{port: 443}]"));

        assertEquals(
                new ComponentId("ilb"), Import.get(done, "kubernetes-internal").parent());
        assertEquals(
                "[{name=orders address=10.1.2.4 subnet=ilb}]", Import.said(done, "kubernetes-internal", "frontends"));
        assertEquals("[{name=kubernetes members=[apps]}]", Import.said(done, "kubernetes-internal", "pools"));
        assertEquals(
                "type=loadBalancer ports=[{protocol=tcp port=443 targetPort=443}] internal=true externalTrafficPolicy=local"
                        + " loadBalancer=kubernetes-internal loadBalancerIp=10.1.2.4 loadBalancerSubnet=ilb",
                Import.said(done, "svc-orders").replace("selects=orders ", ""));
        assertEquals("kubernetes-internal>orders", Import.links(done));
    }

    @Test
    void aSubnetThatTheDesignDoesNotHaveIsNotTakenForTheNodes() {
        ClusterImport done = Import.into(
                cluster(),
                service(
                        azure("load-balancer-internal", "true") + azure("load-balancer-internal-subnet", "elsewhere"),
                        "type: LoadBalancer, ports: [{port: 443}]"));

        assertEquals(ComponentId.CANVAS, Import.get(done, "kubernetes-internal").parent());
        assertTrue(done.undetermined()
                .contains("Service shop/orders takes its address from subnet elsewhere, which the design does not have;"
                        + " its range is not determined"));
    }

    @Test
    void aServiceWithoutTheAnnotationIsPublic() {
        ClusterImport done = Import.into(cluster(), service("", "type: LoadBalancer, ports: [{port: 80}]"));

        assertEquals("false", Import.said(done, "svc-orders", "internal"));
        assertEquals("ip-of-orders", Import.said(done, "svc-orders", "publicIp"));
        assertEquals("public", Import.said(done, "kubernetes", "scope"));
        assertEquals("[{name=orders publicIp=ip-of-orders}]", Import.said(done, "kubernetes", "frontends"));
    }

    @Test
    void aPublicAddressOfTheDesignIsFoundByNameOrAddress() {
        Design design = cluster()
                .with(Component.of("pip", "public-ip", "pip-shop")
                        .with(AddressKinds.ADDRESS.key(), IpAddress.of("198.51.100.7")));

        String byName = service(azure("pip-name", "pip-shop"), "type: LoadBalancer, ports: [{port: 80}]");
        String byAddress = service("", "type: LoadBalancer, loadBalancerIP: 198.51.100.7, ports: [{port: 80}]");

        assertEquals("pip", Import.said(Import.into(design, byName), "svc-orders", "publicIp"));
        assertEquals("pip", Import.said(Import.into(design, byAddress), "svc-orders", "publicIp"));
    }

    @Test
    void aPrefixIsDrawnWithTheAddressThatComesFromIt() {
        ClusterImport done = Import.into(
                cluster(),
                service(
                        azure("pip-prefix-id", "/subscriptions/s/resourceGroups/g/providers/p/publicIPPrefixes/ippre"),
                        "type: LoadBalancer, ports: [{port: 80}]"));

        assertEquals("prefix=ippre", Import.said(done, "ip-of-orders"));
    }

    @Test
    void allowedSourcesOfEverySpellingAreKept() {
        ClusterImport done = Import.anew(service(
                azure("allowed-ip-ranges", "203.0.113.0/24") + azure("allowed-service-tags", "AzureFrontDoor.Backend"),
                "type: LoadBalancer, loadBalancerSourceRanges: [198.51.100.0/24], ports: [{port: 80}]"));

        assertEquals(
                "[198.51.100.0/24, 203.0.113.0/24, AzureFrontDoor.Backend]",
                Import.said(done, "svc-orders", "sourceRanges"));
    }

    @Test
    void aPrivateLinkServiceStandsBeforeTheFrontend() {
        ClusterImport done = Import.into(
                cluster(),
                service(
                        azure("load-balancer-internal", "true")
                                + azure("pls-create", "true")
                                + azure("pls-name", "pls-shop")
                                + azure("pls-ip-configuration-subnet", "snet-ilb")
                                + azure("pls-ip-configuration-ip-address", "10.1.2.5 10.1.2.6")
                                + azure("pls-proxy-protocol", "true")
                                + azure("pls-visibility", "*"),
                        "type: LoadBalancer, ports: [{port: 443}]"));

        assertEquals(
                "loadBalancer=kubernetes-internal frontend=orders natAddresses=[10.1.2.5, 10.1.2.6] proxyProtocol=true",
                Import.said(done, "pls-shop"));
        assertEquals(new ComponentId("ilb"), Import.get(done, "pls-shop").parent());
        assertTrue(
                done.undetermined()
                        .contains(
                                "Private Link Service pls-shop may be seen by the subscriptions *, which Portolan does not keep"));
    }

    @Test
    void probesAreAsAnnotationsSayAndRulesFloatUnlessTheySayNo() {
        ClusterImport done = Import.anew(service(
                azure("load-balancer-health-probe-request-path", "/healthz")
                        + azure("disable-load-balancer-floating-ip", "true")
                        + "\"service.beta.kubernetes.io/port_443_health-probe_protocol\": \"https\"",
                "type: LoadBalancer, ports: [{port: 443, nodePort: 30443}]"));

        assertEquals(
                "[{name=orders-443 protocol=https port=30443 path=/healthz}]",
                Import.said(done, "kubernetes", "probes"));
        assertEquals(
                "[{name=orders-443 frontend=orders protocol=tcp port=443 backendPort=30443 pool=kubernetes floatingIp=false"
                        + " probe=orders-443}]",
                Import.said(done, "kubernetes", "rules"));
    }

    @Test
    void aFrontendThatAnExportBroughtIsNotDrawnTwice() {
        Design exported = cluster()
                .with(Component.of("slb", "load-balancer", "kubernetes-internal")
                        .in(new ComponentId("ilb"))
                        .with(BalancerKinds.SCOPE.key(), BalancerKinds.Scope.INTERNAL)
                        .with(
                                BalancerKinds.FRONTENDS.key(),
                                List.of(Properties.NONE
                                        .with(BalancerKinds.NAME.key(), "a1b2c3")
                                        .with(BalancerKinds.FRONTEND_ADDRESS.key(), IpAddress.of("10.1.2.4"))))
                        .with(
                                BalancerKinds.POOLS.key(),
                                List.of(Properties.NONE.with(
                                        BalancerKinds.MEMBERS.key(), List.of(new ComponentId("apps"))))));
        ClusterImport done = Import.into(
                exported,
                service(
                        azure("load-balancer-internal", "true") + azure("load-balancer-ipv4", "10.1.2.4"),
                        "type: LoadBalancer, ports: [{port: 443}]"));

        assertEquals("slb", Import.said(done, "svc-orders", "loadBalancer"));
        assertEquals("[{name=a1b2c3 address=10.1.2.4}]", Import.said(done, "slb", "frontends"));
    }

    @Test
    void aServiceIsNotAddedToABalancerWhoseRulesAFileLeavesOpen() {
        Component balancer = Component.of("kubernetes", "load-balancer", "kubernetes")
                .with(BalancerKinds.SCOPE.key(), BalancerKinds.Scope.PUBLIC)
                .with(
                        BalancerKinds.POOLS.key(),
                        List.of(Properties.NONE.with(BalancerKinds.MEMBERS.key(), List.of(new ComponentId("apps")))));
        Design design = cluster()
                .with(balancer.with(balancer.properties().with("rules", Undetermined.because("expression [x]"))));

        ClusterImport done = Import.into(design, ORDERS, service("", "type: LoadBalancer, ports: [{port: 443}]"));

        assertTrue(BalancerKinds.RULES.isLeftOpen(done.design().topology().require(new ComponentId("kubernetes"))));
        assertTrue(
                done.undetermined()
                        .contains(
                                "what \"kubernetes\" has is left open by another file, so that Service orders is not added to it"));
    }

    @Test
    void portsThatContradictEachOtherLeaveTheWorkloadsOpen() {
        ClusterImport done = Import.anew(ORDERS, service("", "ports: [{port: 80, targetPort: 9090}]"));

        assertEquals("nothing", Import.said(done, "orders", "port"));
        assertTrue(done.undetermined().get(1).startsWith("Service shop/orders leads to port 9090, and Deployment"));
    }

    @Test
    void importingAgainChangesNothing() {
        String[] manifests = {
            ORDERS,
            service("", "type: LoadBalancer, ports: [{port: 443, targetPort: web}, {port: 80, targetPort: web}]")
        };
        ClusterImport once = Import.into(cluster(), manifests);

        assertEquals(once.design(), Import.into(once.design(), manifests).design());
        assertEquals(once.design(), once.edit().apply(cluster()));
        assertEquals("Import 2 Kubernetes objects into aks", once.edit().label());
    }

    @Test
    void whatTheArchitectAddedStays() {
        ClusterImport once = Import.into(cluster(), ORDERS);
        Design edited = once.design()
                .changed(
                        new ComponentId("orders"), each -> each.with(KubernetesKinds.NEEDS_CLIENT_ADDRESS.key(), true));

        assertEquals(
                "true",
                Import.said(
                        Import.into(edited, ORDERS.replace("replicas: 3", "replicas: 5")), "orders", "needsClientIp"));
    }

    @Test
    void anAutoscalerSaysHowManyThereAreAtLeast() {
        ClusterImport done = Import.anew(ORDERS, """
                apiVersion: autoscaling/v2
                kind: HorizontalPodAutoscaler
                metadata: {name: orders, namespace: shop}
                spec: {minReplicas: 2, maxReplicas: 9, scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: orders}}
                """);

        assertEquals("2", Import.said(done, "orders", "replicas"));
    }

    @Test
    void annotationsThatNothingIsMadeOfAreNamed() {
        ClusterImport done = Import.anew(service(
                azure("load-balancer-mode", "auto") + azure("shared-securityrule", "true"),
                "type: LoadBalancer, ports: [{port: 80}]"));

        assertTrue(done.undetermined()
                .contains("Service shop/orders: what service.beta.kubernetes.io/azure-load-balancer-mode,"
                        + " service.beta.kubernetes.io/azure-shared-securityrule says is not drawn"));
    }

    @Test
    void whatMeansNothingIsCounted() {
        ClusterImport done = Import.anew(
                ORDERS,
                "{apiVersion: v1, kind: Secret, metadata: {name: a}}",
                "{apiVersion: v1, kind: Secret, metadata: {name: b}}",
                "{apiVersion: networking.istio.io/v1, kind: Gateway, metadata: {name: c}}");

        assertEquals("{Deployment.apps=1}", done.mapped().toString());
        assertEquals("{Gateway.networking.istio.io=1, Secret=2}", done.ignored().toString());
    }
}
