package dev.portolan.io.importing.kubernetes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.portolan.catalog.Catalog;
import dev.portolan.catalog.ClusterKinds;
import dev.portolan.catalog.NetworkKinds;
import dev.portolan.catalog.NodePoolKinds;
import dev.portolan.io.importing.SourceFile;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Design;
import dev.portolan.model.Flow;
import dev.portolan.model.FlowEnd;
import dev.portolan.net.Prefix;
import dev.portolan.trace.Trace;
import dev.portolan.trace.Tracer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Public manifests that nobody here wrote, against what an expert read in them. */
class PublicManifestsTest {

    private static final Path FOLDER = Path.of("../shared/corpus/k8s");

    private static Manifests read(String... names) {
        assumeTrue(Files.isDirectory(FOLDER), FOLDER + " is not here, so its manifests are not tried");
        List<SourceFile> files = Stream.of(names).map(PublicManifestsTest::file).toList();
        Manifests manifests = Manifests.read(files);
        assertEquals(List.of(), manifests.problems());
        return manifests;
    }

    private static SourceFile file(String name) {
        try {
            return new SourceFile(name, Files.readString(FOLDER.resolve(name)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ClusterImport anew(String... names) {
        return Import.checked(ClusterImport.anew("corpus", read(names)));
    }

    /** The network of K01's bundle, as its templates A03 and A04 have it, with users in public and inside. */
    private static Design network() {
        return Design.empty("network")
                .with(Component.of("public", "public-users", "public users"))
                .with(Component.of("vnet", "virtual-network", "vnet-spoke")
                        .with(NetworkKinds.ADDRESS_SPACE.key(), List.of(Prefix.of("10.240.0.0/16"))))
                .with(subnet("nodes", "snet-clusternodes", "10.240.0.0/22"))
                .with(subnet("ilb", "snet-clusteringressservices", "10.240.4.0/28"))
                .with(subnet("agw", "snet-applicationgateway", "10.240.5.0/24"))
                .with(Component.of("vm", "virtual-machine", "jump box").in(new ComponentId("agw")))
                .with(Component.of("aks", "aks-cluster", "aks")
                        .in(new ComponentId("nodes"))
                        .with(ClusterKinds.CNI_MODE.key(), ClusterKinds.CniMode.NODE_SUBNET))
                .with(Component.of("pool", "node-pool", "npuser01")
                        .in(new ComponentId("aks"))
                        .with(NodePoolKinds.NODE_SUBNET.key(), new ComponentId("nodes")));
    }

    private static Component subnet(String id, String name, String range) {
        return Component.of(id, "subnet", name)
                .in(new ComponentId("vnet"))
                .with(NetworkKinds.SUBNET_PREFIXES.key(), List.of(Prefix.of(range)));
    }

    private static ClusterImport inNetwork(String... names) {
        return Import.checked(ClusterImport.into(network(), new ComponentId("aks"), read(names)));
    }

    /** The hops of every branch and how it ends: {@code public > kubernetes > store-front: DELIVERED}. */
    private static String walk(ClusterImport done, Flow flow) {
        Trace trace = new Tracer(done.design(), Catalog.azure()).trace(flow);
        return trace.branches().stream()
                .map(branch -> branch.hops().stream()
                                .map(hop -> hop.component().value())
                                .collect(Collectors.joining(" > "))
                        + ": " + branch.disposition())
                .distinct()
                .collect(Collectors.joining("; "));
    }

    private static Flow tcp(String from, String to, int port) {
        return Flow.tcp("test", FlowEnd.component(new ComponentId(from)), FlowEnd.component(new ComponentId(to)), port);
    }

    @Test
    void everyFileIsReadAndWhatItDrawsCanBeSaved() throws IOException {
        assumeTrue(Files.isDirectory(FOLDER), FOLDER + " is not here, so its manifests are not tried");
        try (Stream<Path> files = Files.list(FOLDER)) {
            files.map(path -> path.getFileName().toString()).forEach(name -> {
                ClusterImport done = anew(name);
                boolean drawn = done.design().topology().components().size() > 1;
                assertTrue(drawn || !done.undetermined().isEmpty(), name);
                inNetwork(name);
            });
        }
    }

    @Test
    void traefikOfTheBaselineIsBehindAnInternalFrontendAndEndsTls() {
        ClusterImport done = inNetwork("K01-aks-baseline-traefik.yaml");

        assertEquals("ilb", Import.said(done, "svc-traefik-ingress-service", "loadBalancerSubnet"));
        assertEquals("10.240.4.4", Import.said(done, "svc-traefik-ingress-service", "loadBalancerIp"));
        assertEquals("local", Import.said(done, "svc-traefik-ingress-service", "externalTrafficPolicy"));
        assertEquals("true", Import.said(done, "svc-traefik-ingress-service", "internal"));
        assertEquals(
                "[{name=https protocol=tcp port=443 targetPort=8443}]",
                Import.said(done, "svc-traefik-ingress-service", "ports"));
        assertEquals(
                "[{name=aks-ingress-tls-secret-csi-akv store=keyVaultCsi}]",
                Import.said(done, "traefik-ingress-controller", "certificates"));
        assertEquals("pool", Import.said(done, "traefik-ingress-controller", "nodePool"));
        assertEquals(
                "vm > kubernetes-internal > traefik-ingress-controller: UNDETERMINED",
                walk(done, tcp("vm", "kubernetes-internal", 443)));
    }

    @Test
    void theStoreIsOpenToTheInternetByAPublicBalancer() {
        ClusterImport done = inNetwork("K03-aks-store-quickstart.yaml");

        assertEquals("false", Import.said(done, "svc-store-front", "internal"));
        assertEquals("[{protocol=tcp port=80 targetPort=8080}]", Import.said(done, "svc-store-front", "ports"));
        assertEquals("clusterIp", Import.said(done, "svc-rabbitmq", "type"));
        assertEquals("public > kubernetes > store-front: DELIVERED", walk(done, tcp("public", "kubernetes", 80)));
    }

    @Test
    void prometheusIsOfferedByAPrivateLinkServiceToEverySubscription() {
        ClusterImport done = inNetwork("K04-pls-prometheus-svc.yaml");

        assertEquals("kubernetes-internal", Import.said(done, "prometheusmanagedpls", "loadBalancer"));
        assertEquals(
                new ComponentId("nodes"),
                Import.get(done, "prometheusmanagedpls").parent());
        assertEquals("true", Import.said(done, "svc-prom-pls-svc-new", "internal"));
        assertTrue(done.undetermined().toString().contains("may be seen by the subscriptions *"));
    }

    @Test
    void theGatewayForContainersEndsTlsAndServesAServiceThatIsElsewhere() {
        ClusterImport done = anew("K05-agc-gateway.yaml", "K05-agc-httproute.yaml");

        assertEquals("[{path=/}]", Import.said(done, "alb", "rules"));
        assertEquals(
                "[{name=listener-tls-secret hostNames=[dummy.babosbird.com] store=kubernetesSecret}]",
                Import.said(done, "alb", "certificates"));
        assertEquals("nothing", Import.said(done, "alb", "wafPolicy"));
        assertTrue(done.undetermined().toString().contains("leads to service httpbin, which is not in the files"));
    }

    @Test
    void theAddOnIsPublicByDefaultAndSaysSo() {
        ClusterImport done = inNetwork("K06-aks-store-webapprouting.yaml");

        assertEquals("clusterIp", Import.said(done, "svc-store-front", "type"));
        assertEquals("[{path=/ backend=svc-store-front}]", Import.said(done, "nginx", "rules"));
        assertTrue(done.assumed().toString().contains("publishes \"nginx\" in public, as it does by default"));
        assertEquals(
                "public > kubernetes > nginx > store-front: DELIVERED", walk(done, tcp("public", "kubernetes", 80)));
    }

    @Test
    void thePairOfThePolicyDiffersInOneAnnotation() {
        assertEquals(
                "true",
                Import.said(anew("K07-policy-pass-internal-lb.yaml"), "svc-pass-azure-load-balancer", "internal"));
        assertEquals(
                "false", Import.said(anew("K07-policy-violation-public-lb.yaml"), "svc-violation-example", "internal"));
    }

    @Test
    void agicServesOneHostOnBothFrontendsWithoutABalancer() {
        ClusterImport done = anew("K08-agic-public-and-private.yaml");

        assertEquals("[{name=svc-svc-pp members=[{target=svc-svc}]}]", Import.said(done, "agic-gateway", "pools"));
        assertTrue(Import.said(done, "agic-gateway", "listeners").contains("frontend=private protocol=http port=80"));
        assertTrue(Import.said(done, "agic-gateway", "rules").contains("example.com-80-public paths=[/public*]"));
        assertEquals("nothing", Import.said(done, "agic-gateway", "sku"));
        assertEquals("agic-gateway>depl, agic>agic-gateway", Import.links(done));
    }

    @Test
    void theControllerWhoseFileIsCalledInternalIsPublic() {
        ClusterImport done = anew("K10-approuting-nginx-named-internal.yaml");

        assertEquals("false", Import.said(done, "svc-nginx", "internal"));
        assertEquals("kubernetes", Import.said(done, "svc-nginx", "loadBalancer"));
        assertEquals("svc-nginx", Import.said(done, "nginx", "service"));
        assertEquals("applicationRouting", Import.said(done, "nginx", "controller"));
        assertEquals("nothing", Import.said(done, "nginx", "rules"));
    }
}
