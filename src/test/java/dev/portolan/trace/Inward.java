package dev.portolan.trace;

import dev.portolan.model.ComponentId;
import dev.portolan.model.Flow;
import dev.portolan.model.FlowEnd;
import dev.portolan.model.Properties;
import java.util.ArrayList;
import java.util.List;

/** The AKS baseline with the hub's firewall as the way in (reference-designs.md G.8, items 1, 3 and 4). */
final class Inward {

    static final Flow PUBLIC =
            Flow.https("public", FlowEnd.component(new ComponentId("users")), FlowEnd.host(Baseline.HOST));

    private static final String TAG =
            "name=aks-tag sources=[10.240.0.0/22] fqdnTags=[AzureKubernetesService] protocols=[https] ports=[443]";

    private Inward() {}

    /** G.8 item 1: DNAT to the internal load balancer. */
    static Drawing firewall() {
        Drawing d = Baseline.design();
        d.rules("zone", "records", "name=bicycle type=a target=fw-ip-1");
        d.rules("nsg-nodes", "rules", Baseline.inbound("AllowFirewall", "10.200.0.0/26", "10.240.4.4", "443"));
        d.set("traefik", "sourceAllowList", List.of("10.200.0.0/26"));
        String certificate = "name=EXT hostNames=[" + Baseline.HOST + "] issuer=publicCa store=keyVaultCsi keyVault=kv";
        d.rules("traefik", "certificates", certificate);
        d.rules("traefik", "rules", "host=" + Baseline.HOST + " path=/ backend=web");
        return translating(d, "translatedAddress=10.240.4.4 translatedPort=443");
    }

    /** G.8 item 3: DNAT to an Application Gateway's private frontend. */
    static Drawing beforeGateway() {
        Drawing d = Baseline.design();
        d.rules("zone", "records", "name=bicycle type=a target=fw-ip-1");
        d.set("agw", "privateAddress", "10.240.5.254");
        d.rules("agw", "listeners", Baseline.listener("private", Baseline.HOST));
        d.rules("nsg-agw", "rules", Baseline.inbound("AllowFirewall", "10.200.0.0/26", "10.240.5.0/24", "443"));
        return translating(d, "translatedAddress=10.240.5.254 translatedPort=443");
    }

    static Drawing translating(Drawing d, String to) {
        String rule = "name=https sources=[*] destinations=[20.60.0.1] protocols=[tcp] ports=[443] " + to;
        return with(d, Baseline.collection("inbound", "dnat", rule));
    }

    /** One more rule collection for the firewall. */
    static Drawing with(Drawing d, Properties... collections) {
        List<Properties> all = new ArrayList<>(List.of(collections));
        all.add(Baseline.collection("aks", "application", TAG));
        return d.set("fw", "ruleCollections", all);
    }

    /** G.6 E1 with a Premium firewall whose tag rule inspects TLS, and a cluster that trusts its CA. */
    static Drawing inspecting() {
        Drawing d = Baseline.design();
        d.set("fw", "ruleCollections", List.of(Baseline.collection("aks", "application", TAG + " terminateTls=true")));
        d.set("fw", "tier", "premium").set("fw", "tlsInspection", true).set("fw", "inspectionCa", "InspectionCA");
        return d.set("aks", "customCaTrust", List.of("InspectionCA"));
    }
}
