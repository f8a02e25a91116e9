package dev.portolan.io.importing.kubernetes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class PoliciesTest {

    private static String pod(String name, String namespace) {
        return "{apiVersion: v1, kind: Pod, metadata: {name: %s, namespace: %s, labels: {app: %s}}, spec: {}}"
                .formatted(name, namespace, name);
    }

    private static String policy(String spec) {
        return "{apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, metadata: {name: only, namespace: shop}, spec: %s}"
                .formatted(spec);
    }

    @Test
    void aPolicyHoldsForThePodsThatItSelectsAndNamesThoseThatItLetsIn() {
        ClusterImport done =
                Import.anew(pod("orders", "shop"), pod("web", "shop"), pod("proxy", "ingress"), policy("""
                        {podSelector: {matchLabels: {app: orders}}, ingress: [{from: [
                          {podSelector: {matchExpressions: [{key: app, operator: In, values: [web]}]}},
                          {namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: ingress}}},
                          {ipBlock: {cidr: 10.1.0.0/24}}]}]}"""));

        assertEquals(
                "allowedFrom=[proxy, web] allowedFromRanges=[10.1.0.0/24] appliesTo=orders", Import.said(done, "only"));
    }

    @Test
    void aPolicyWithoutRulesLetsNobodyIn() {
        ClusterImport done = Import.anew(pod("orders", "shop"), policy("{podSelector: {}, policyTypes: [Ingress]}"));

        assertEquals("allowedFrom=[] appliesTo=orders", Import.said(done, "only"));
    }

    @Test
    void aRuleWithoutSourcesLetsEverybodyIn() {
        ClusterImport done = Import.anew(pod("orders", "shop"), policy("{podSelector: {}, ingress: [{}]}"));

        assertEquals("allowedFrom=[] allowedFromRanges=[*] appliesTo=orders", Import.said(done, "only"));
    }

    @Test
    void aPolicyForPodsOutsideTheFilesDeniesNothingByItself() {
        ClusterImport done = Import.anew(
                pod("orders", "shop"),
                policy("{podSelector: {}, ingress: [{from: [{namespaceSelector: {matchLabels: {team: edge}}}]}]}"));

        assertEquals("allowedFrom=[]", Import.said(done, "only"));
        assertTrue(done.undetermined()
                .get(0)
                .startsWith("NetworkPolicy shop/only lets in pods that are not in the files"));
    }

    @Test
    void aPolicyOfTheWayOutIsSaidAndNotDrawn() {
        ClusterImport done = Import.anew(pod("orders", "shop"), policy("{podSelector: {}, policyTypes: [Egress]}"));

        assertEquals(2, done.design().topology().components().size());
        assertEquals(
                List.of("NetworkPolicy shop/only says who may be reached, which a policy in Portolan cannot"),
                done.undetermined());
    }
}
