package dev.portolan.io.importing.kubernetes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.portolan.io.Problem;
import dev.portolan.io.importing.SourceFile;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ManifestsTest {

    private static Manifests read(String text) {
        return Manifests.read(List.of(new SourceFile("app.yaml", text)));
    }

    private static String names(Manifests manifests) {
        return String.join(
                " ", manifests.objects().stream().map(Manifest::words).toList());
    }

    private static String problem(Manifests manifests) {
        assertEquals(1, manifests.problems().size(), manifests.problems().toString());
        return manifests.problems().get(0).toString();
    }

    @Test
    void everyDocumentAndEveryItemOfAListIsAnObject() {
        Manifests manifests = read("""
                # what Helm prints
                ---
                apiVersion: v1
                kind: Service
                metadata: {name: a, namespace: shop}
                ---
                ---
                apiVersion: v1
                kind: List
                items:
                - apiVersion: v1
                  kind: Pod
                  metadata: {name: b}
                - {apiVersion: v1, kind: ConfigMapList, items: []}
                """);

        assertEquals("Service shop/a Pod b", names(manifests));
        assertEquals(11, manifests.objects().get(1).origin().line());
        assertEquals(List.of(), manifests.problems());
    }

    @Test
    void aBrokenDocumentCostsOnlyItself() {
        Manifests manifests = read("""
                apiVersion: v1
                kind: [Service
                ---
                apiVersion: v1
                kind: Pod
                metadata: {name: b}
                """);

        assertEquals("Pod b", names(manifests));
        assertTrue(problem(manifests).startsWith("app.yaml:3: this is not YAML: "), problem(manifests));
    }

    @Test
    void aliasesAndMergesAreFollowed() {
        Manifests manifests = read("""
                apiVersion: v1
                kind: Pod
                metadata:
                  name: b
                  labels: &labels {app: shop}
                spec:
                  one: *labels
                  two: {<<: *labels, tier: web}
                """);

        Manifest pod = manifests.objects().get(0);
        assertEquals("shop", pod.spec("one", "app").text());
        assertEquals("shop", pod.spec("two", "app").text());
        assertEquals("web", pod.spec("two", "tier").text());
    }

    @Test
    void aliasesThatMultiplyAreStoppedWhereTheyAreTooMany() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 30; i++) {
            bomb.append("a%d: &a%d [".formatted(i, i))
                    .append("*a%d, ".formatted(i - 1).repeat(10))
                    .append("]\n");
        }

        Manifests manifests = assertTimeout(Duration.ofSeconds(10), () -> read(bomb.toString()));

        assertEquals(
                "app.yaml:6: this is more than Portolan reads from one file; is it the right file?",
                problem(manifests));
    }

    @Test
    void anAliasInItsOwnAnchorIsRefused() {
        assertEquals(
                "app.yaml:1: the alias *a has no finished anchor before it; write the value",
                problem(read("a: &a [*a]\n")));
    }

    @Test
    void depthBeyondMeasureIsRefused() {
        assertEquals(
                "app.yaml:1: more than 100 levels stand in each other here; no manifest is so deep",
                problem(assertTimeout(Duration.ofSeconds(10), () -> read("[".repeat(1_000_000)))));
    }

    @Test
    void tagsNameNoClasses() {
        Manifests manifests = read("""
                apiVersion: v1
                kind: Pod
                metadata: {name: b}
                spec: !!javax.script.ScriptEngineManager [!java.net.URL "http://example.com"]
                """);

        assertEquals("Pod b", names(manifests));
        assertEquals(
                "app.yaml:4: the tag !java.net.URL means nothing in a manifest and was passed over",
                problem(manifests));
    }

    @Test
    void templatesOfHelmAndOrdersForKustomizeSayWhatToRun() {
        assertTrue(problem(read("kind: {{ .Values.kind }}\n")).contains("\"helm template\""));
        assertTrue(problem(read("apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\n"))
                .contains("\"kubectl kustomize\""));
    }

    @Test
    void whatIsNoObjectIsReportedAndNotDropped() {
        assertEquals(
                "app.yaml:2: this has no \"apiVersion\" and \"kind\", so it is no object of Kubernetes",
                problem(read("\nreplicas: 3\n")));
        assertEquals(
                "app.yaml:1: this Pod has no name, and was passed over", problem(read("{apiVersion: v1, kind: Pod}")));
    }

    @Test
    void anAnnotationWithoutQuotesIsReportedAndUnderstood() {
        Manifests manifests = read("""
                apiVersion: v1
                kind: Service
                metadata:
                  name: a
                  annotations:
                    service.beta.kubernetes.io/azure-load-balancer-internal: true
                """);

        assertTrue(problem(manifests).startsWith("app.yaml:6: Service a: the annotation service.beta"));
        assertTrue(manifests.objects().get(0).isAnnotated("service.beta.kubernetes.io/azure-load-balancer-internal"));
    }

    @Test
    void anObjectThatStandsTwiceIsTakenOnce() {
        Manifests manifests = read("""
                {apiVersion: v1, kind: Pod, metadata: {name: b, labels: {v: one}}}
                ---
                {apiVersion: v1, kind: Pod, metadata: {name: b, labels: {v: two}}}
                """);

        assertEquals("two", manifests.objects().get(0).labels().get("v"));
        assertEquals("app.yaml:3: Pod b stands in the files twice, and the last was taken", problem(manifests));
    }

    @Test
    void filesThatAreTooLargeAreNotRead() {
        List<Problem> problems =
                read("#".repeat(YamlDocuments.MOST_CHARACTERS + 1)).problems();

        assertEquals(
                "app.yaml: this file is larger than 16 MB, which no manifest is; is it the right file?",
                problems.get(0).toString());
    }
}
