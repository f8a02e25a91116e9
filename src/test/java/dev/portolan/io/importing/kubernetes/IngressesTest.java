package dev.portolan.io.importing.kubernetes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.portolan.catalog.GatewayKinds;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Design;
import dev.portolan.model.Properties;
import java.util.List;
import org.junit.jupiter.api.Test;

class IngressesTest {

    private static final String SHOP = """
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: web}
            spec:
              template:
                metadata: {labels: {app: web}}
                spec:
                  containers:
                  - {image: shop, ports: [{name: http, containerPort: 8080}], readinessProbe: {httpGet: {path: /ok, port: 8080}}}
            ---
            apiVersion: v1
            kind: Service
            metadata: {name: web}
            spec: {selector: {app: web}, ports: [{name: http, port: 80, targetPort: 8080}]}
            """;

    private static final String NGINX = """
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: ingress-nginx-controller, namespace: ingress-nginx}
            spec:
              replicas: 2
              template:
                metadata: {labels: {app: ingress}}
                spec:
                  containers:
                  - image: registry.k8s.io/ingress-nginx/controller:v1.12.1@sha256:aa
                    args: [--controller-class=k8s.io/ingress-nginx, "--configmap=$(POD_NAMESPACE)/settings"]
                    ports: [{name: https, containerPort: 443}]
            ---
            apiVersion: v1
            kind: ConfigMap
            metadata: {name: settings, namespace: ingress-nginx}
            data: {ssl-protocols: "TLSv1.2 TLSv1.3", use-forwarded-headers: "true", proxy-real-ip-cidr: "10.1.0.0/24"}
            ---
            apiVersion: v1
            kind: Service
            metadata: {name: ingress, namespace: ingress-nginx, annotations: {service.beta.kubernetes.io/azure-load-balancer-internal: "true"}}
            spec: {type: LoadBalancer, selector: {app: ingress}, ports: [{port: 443, targetPort: https}]}
            ---
            apiVersion: networking.k8s.io/v1
            kind: IngressClass
            metadata: {name: inside, annotations: {ingressclass.kubernetes.io/is-default-class: "true"}}
            spec: {controller: k8s.io/ingress-nginx}
            """;

    private static String ingress(String annotations, String spec) {
        return """
        apiVersion: networking.k8s.io/v1
        kind: Ingress
        metadata: {name: shop, annotations: {%s}}
        spec:
          %s
          rules:
          - host: shop.contoso.com
            http: {paths: [{path: /, pathType: Prefix, backend: {service: {name: web, port: {number: 80}}}}]}
        """.formatted(annotations, spec);
    }

    @Test
    void anIngressIsARuleOfTheControllerThatServesItsClass() {
        ClusterImport done =
                Import.anew(SHOP, NGINX, ingress("", "tls: [{hosts: [shop.contoso.com], secretName: cert}]"));

        assertEquals(
                "controller=nginx version=1.12.1 replicas=2 spreadAcrossNodes=false service=svc-ingress minimumTls=tls12"
                        + " proxyProtocol=false trustedProxies=[10.1.0.0/24]"
                        + " rules=[{host=shop.contoso.com path=/ backend=svc-web}]"
                        + " certificates=[{name=cert hostNames=[shop.contoso.com] store=kubernetesSecret}]"
                        + " backendProtocol=http",
                Import.said(done, "ingress-nginx-controller"));
        assertEquals("ingress-nginx-controller>web, kubernetes-internal>ingress-nginx-controller", Import.links(done));
    }

    @Test
    void annotationsOfNginxAreTheControllers() {
        ClusterImport done = Import.anew(
                SHOP,
                NGINX,
                ingress(
                        "nginx.ingress.kubernetes.io/backend-protocol: HTTPS,"
                                + " nginx.ingress.kubernetes.io/whitelist-source-range: \"10.0.0.0/8, 192.168.0.0/16\"",
                        ""));

        assertEquals("https", Import.said(done, "ingress-nginx-controller", "backendProtocol"));
        assertEquals("[10.0.0.0/8, 192.168.0.0/16]", Import.said(done, "ingress-nginx-controller", "sourceAllowList"));
    }

    @Test
    void ingressesThatDifferAreNotTakenForOneAnother() {
        String other = ingress("nginx.ingress.kubernetes.io/backend-protocol: HTTPS", "")
                .replace("name: shop,", "name: b,");
        ClusterImport done =
                Import.anew(SHOP, NGINX, ingress("", ""), other.replace("shop.contoso.com", "b.contoso.com"));

        assertEquals("http", Import.said(done, "ingress-nginx-controller", "backendProtocol"));
        assertTrue(done.undetermined().get(0).startsWith("some ingresses of \"ingress-nginx-controller\" speak HTTPS"));
    }

    @Test
    void aControllerThatIsNotInTheFilesIsDrawnAndSaid() {
        ClusterImport done = Import.anew(SHOP, ingress("", "ingressClassName: nginx"));

        assertEquals(
                "controller=nginx rules=[{host=shop.contoso.com path=/ backend=svc-web}] backendProtocol=http",
                Import.said(done, "nginx"));
        assertTrue(done.assumed().get(0).startsWith("the ingress controller of class \"nginx\" is not in the files"));
    }

    @Test
    void aPathThatIsAnExpressionIsCutAndSaid() {
        ClusterImport done = Import.anew(
                SHOP, NGINX, ingress("", "").replace("path: /, pathType: Prefix", "path: \"/api(/|$)(.*)\""));

        assertEquals(
                "[{host=shop.contoso.com path=/api backend=svc-web}]",
                Import.said(done, "ingress-nginx-controller", "rules"));
        assertEquals(
                List.of("Ingress shop: the path /api(/|$)(.*) was taken as everything under /api"), done.assumed());
    }

    @Test
    void aSecretThatTheDriverFillsIsInAKeyVault() {
        ClusterImport done =
                Import.anew(SHOP, NGINX, ingress("", "tls: [{hosts: [shop.contoso.com], secretName: cert}]"), """
                apiVersion: secrets-store.csi.x-k8s.io/v1
                kind: SecretProviderClass
                metadata: {name: kv}
                spec:
                  provider: azure
                  secretObjects: [{secretName: cert, type: kubernetes.io/tls}]
                  parameters: {keyvaultName: kv-shop}
                """);

        assertEquals(
                "[{name=cert hostNames=[shop.contoso.com] store=keyVaultCsi keyVault=kv-shop}]",
                Import.said(done, "ingress-nginx-controller", "certificates"));
        assertEquals("key-vault", Import.get(done, "kv-shop").kind().value());
    }

    @Test
    void anIssuerSaysWhoIssued() {
        ClusterImport done = Import.anew(
                SHOP,
                NGINX,
                ingress("cert-manager.io/cluster-issuer: le", "tls: [{hosts: [shop.contoso.com], secretName: cert}]"),
                """
                apiVersion: cert-manager.io/v1
                kind: ClusterIssuer
                metadata: {name: le}
                spec: {acme: {server: "https://acme-v02.api.letsencrypt.org/directory"}}
                """);

        assertEquals(
                "[{name=cert hostNames=[shop.contoso.com] store=acme issuer=publicCa}]",
                Import.said(done, "ingress-nginx-controller", "certificates"));
    }

    @Test
    void theAddOnPublishesInPublicUnlessItIsToldOtherwise() {
        String own = ingress("", "ingressClassName: webapprouting.kubernetes.azure.com");
        String inside = """
                apiVersion: approuting.kubernetes.azure.com/v1alpha1
                kind: NginxIngressController
                metadata: {name: nginx-internal}
                spec:
                  ingressClassName: nginx-internal
                  loadBalancerAnnotations: {service.beta.kubernetes.io/azure-load-balancer-internal: "true"}
                """;

        assertEquals("false", Import.said(Import.anew(SHOP, own), "svc-nginx", "internal"));
        ClusterImport done = Import.anew(SHOP, ingress("", "ingressClassName: nginx-internal"), inside);
        assertEquals("true", Import.said(done, "svc-nginx-internal", "internal"));
        assertEquals("applicationRouting", Import.said(done, "nginx-internal", "controller"));
    }

    @Test
    void routesOfTraefikAreRead() {
        ClusterImport done = Import.anew(SHOP, """
                apiVersion: traefik.io/v1alpha1
                kind: IngressRoute
                metadata: {name: shop}
                spec:
                  tls: {secretName: cert}
                  routes:
                  - {match: "Host(`a.contoso.com`, `b.contoso.com`) && PathPrefix(`/x`)", services: [{name: web, port: 80}]}
                  - {match: "HostRegexp(`.+`)", services: [{name: web, port: 80}]}
                """);

        assertEquals(
                "[{host=a.contoso.com path=/x backend=svc-web}, {host=b.contoso.com path=/x backend=svc-web}]",
                Import.said(done, "traefik", "rules"));
        assertEquals(List.of("IngressRoute shop has a rule that is not drawn: HostRegexp(`.+`)"), done.undetermined());
    }

    @Test
    void agicWritesIntoTheGatewayOfTheDesign() {
        Design design = Design.empty("test")
                .with(Component.of("aks", "aks-cluster", "aks"))
                .with(Component.of("agw", "application-gateway", "agw")
                        .with(
                                GatewayKinds.LISTENERS.key(),
                                List.of(Properties.NONE.with(GatewayKinds.NAME.key(), "placeholder"))));
        ClusterImport done = Import.into(
                design,
                SHOP,
                ingress(
                        """
                        appgw.ingress.kubernetes.io/ssl-redirect: "true",
                        appgw.ingress.kubernetes.io/backend-protocol: https,
                        appgw.ingress.kubernetes.io/backend-hostname: pods.contoso.com,
                        appgw.ingress.kubernetes.io/appgw-trusted-root-certificate: "root1, root2",
                        appgw.ingress.kubernetes.io/connection-draining: "true",
                        appgw.ingress.kubernetes.io/health-probe-path: /health""".replace("\n", " "),
                        "ingressClassName: azure-application-gateway\n  tls: [{hosts: [shop.contoso.com], secretName: cert}]"));

        assertEquals("gateway=agw", Import.said(done, "agic"));
        assertEquals(
                "[{name=shop.contoso.com-443-public frontend=public protocol=https port=443 certificate=cert"
                        + " hostNames=[shop.contoso.com]}, {name=shop.contoso.com-80-public frontend=public protocol=http"
                        + " port=80 hostNames=[shop.contoso.com]}]",
                Import.said(done, "agw", "listeners"));
        assertEquals(
                "[{name=shop.contoso.com-443-public/ listener=shop.contoso.com-443-public paths=[/*] pool=svc-web-80"
                        + " settings=svc-web-80-shop}, {name=shop.contoso.com-80-public-redirect"
                        + " listener=shop.contoso.com-80-public redirectTo=shop.contoso.com-443-public}]",
                Import.said(done, "agw", "rules"));
        assertEquals("[{name=svc-web-80 members=[{target=svc-web}]}]", Import.said(done, "agw", "pools"));
        assertEquals(
                "[{name=svc-web-80-shop protocol=https port=8080 hostName=pods.contoso.com trustedRoots=[root1, root2]"
                        + " connectionDraining=true probe=svc-web-80-shop}]",
                Import.said(done, "agw", "backendSettings"));
        assertEquals(
                "[{name=svc-web-80-shop protocol=https path=/health port=8080}]", Import.said(done, "agw", "probes"));
        assertEquals("agic>agw, agw>web", Import.links(done));
    }

    @Test
    void amongSeveralGatewaysAgicIsNotGuessed() {
        Design design = Design.empty("test")
                .with(Component.of("aks", "aks-cluster", "aks"))
                .with(Component.of("one", "application-gateway", "one"))
                .with(Component.of("two", "application-gateway", "two"));
        ClusterImport done =
                Import.into(design, SHOP, ingress("kubernetes.io/ingress.class: azure/application-gateway", ""));

        assertEquals("", Import.said(done, "one") + Import.said(done, "two"));
        assertEquals(
                List.of(
                        "which of the design's Application Gateways AGIC configures is not said; 1 ingresses are in none"),
                done.undetermined());
    }

    @Test
    void agicFromHelmHasItsVersion() {
        ClusterImport done = Import.anew("""
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: ingress-azure}
                spec: {template: {spec: {containers: [{image: "mcr.microsoft.com/azure-application-gateway/kubernetes-ingress:1.9.4"}]}}}
                """);

        assertEquals("deployment=helm version=1.9.4", Import.said(done, "ingress-azure"));
    }

    @Test
    void aGatewayForContainersStandsInTheSubnetOfItsLoadBalancer() {
        Design design = Design.empty("test")
                .with(Component.of("agc-subnet", "subnet", "snet-agc"))
                .with(Component.of("aks", "aks-cluster", "aks"));
        ClusterImport done = Import.into(design, SHOP, """
                apiVersion: alb.networking.azure.io/v1
                kind: ApplicationLoadBalancer
                metadata: {name: alb, namespace: infra}
                spec: {associations: [/subscriptions/s/resourceGroups/g/providers/Microsoft.Network/virtualNetworks/v/subnets/snet-agc]}
                ---
                apiVersion: gateway.networking.k8s.io/v1
                kind: Gateway
                metadata: {name: gw, annotations: {alb.networking.azure.io/alb-name: alb, alb.networking.azure.io/alb-namespace: infra}}
                spec:
                  gatewayClassName: azure-alb-external
                  listeners:
                  - {name: https, port: 443, protocol: HTTPS, hostname: shop.contoso.com, tls: {certificateRefs: [{name: cert}]}}
                ---
                apiVersion: gateway.networking.k8s.io/v1
                kind: HTTPRoute
                metadata: {name: shop}
                spec:
                  parentRefs: [{name: gw}]
                  rules: [{matches: [{path: {type: PathPrefix, value: /web}}], backendRefs: [{name: web, port: 80}]}]
                ---
                apiVersion: gateway.networking.k8s.io/v1
                kind: BackendTLSPolicy
                metadata: {name: tls}
                spec: {targetRefs: [{kind: Service, name: web}]}
                """);

        assertEquals(new ComponentId("agc-subnet"), Import.get(done, "alb").parent());
        assertEquals(
                "rules=[{host=shop.contoso.com path=/web backend=svc-web}]"
                        + " certificates=[{name=cert hostNames=[shop.contoso.com] store=kubernetesSecret}]"
                        + " backendProtocol=https",
                Import.said(done, "alb"));
        assertEquals("aks>alb, alb>web", Import.links(done));
    }

    @Test
    void aGatewayOfIstioIsAControllerWithAServiceOfItsOwn() {
        ClusterImport done = Import.anew(SHOP, """
                apiVersion: gateway.networking.k8s.io/v1
                kind: Gateway
                metadata: {name: gw, namespace: edge}
                spec:
                  gatewayClassName: istio
                  infrastructure: {annotations: {service.beta.kubernetes.io/azure-load-balancer-internal: "true"}}
                  listeners: [{name: http, port: 80, protocol: HTTP}]
                ---
                apiVersion: gateway.networking.k8s.io/v1
                kind: HTTPRoute
                metadata: {name: shop}
                spec: {parentRefs: [{name: gw, namespace: edge}], hostnames: [shop.contoso.com], rules: [{backendRefs: [{name: web, port: 80}]}]}
                """);

        assertEquals(
                "controller=istio service=svc-gw-istio rules=[{host=shop.contoso.com path=/ backend=svc-web}]",
                Import.said(done, "gw"));
        assertEquals("true", Import.said(done, "svc-gw-istio", "internal"));
        assertEquals("gw>web, kubernetes-internal>gw", Import.links(done));
    }
}
