package dev.portolan.io.importing.azure;

import dev.portolan.catalog.EgressKinds;
import dev.portolan.catalog.Property;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a firewall policy, and the one it builds on, say for a firewall. */
final class FirewallPolicies {

    private FirewallPolicies() {}

    static void read(Found policy, Filling fill, Sketch sketch) {
        List<Found> line = line(policy, sketch.estate());
        for (Found each : line) {
            settings(each, fill, sketch.estate());
        }
        Optional<String> missing = line.get(line.size() - 1)
                .body()
                .reference("basePolicy")
                .filter(id -> sketch.estate().get(id).isEmpty());
        if (missing.isPresent()) {
            String name = missing.get().substring(missing.get().lastIndexOf('/') + 1);
            fill.open(EgressKinds.COLLECTIONS, "the base policy \"" + name + "\" is not in the files");
        } else {
            FirewallRules.ofPolicies(line, fill, sketch);
        }
    }

    /** The policy, its base, the base of that. */
    private static List<Found> line(Found policy, Estate estate) {
        List<Found> line = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        Optional<Found> at = Optional.of(policy);
        while (at.isPresent() && seen.add(at.get().key())) {
            line.add(at.get());
            at = at.get().body().reference("basePolicy").flatMap(estate::get);
        }
        return line;
    }

    /** The policy's own word counts before its base's. */
    private static void settings(Found policy, Filling fill, Estate estate) {
        Body body = policy.body();
        takeFirst(fill, EgressKinds.TIER, body.at("sku.tier"));
        takeFirst(fill, EgressKinds.DNS_PROXY, body.at("dnsSettings.enableProxy"));
        takeFirst(fill, EgressKinds.THREAT_INTEL, body.at("threatIntelMode"));
        takeFirst(fill, EgressKinds.IDPS, body.at("intrusionDetection.mode"));
        takeFirst(fill, EgressKinds.SNAT_PRIVATE_RANGES, body.at("snat.privateRanges"));
        Body authority = body.at("transportSecurity.certificateAuthority");
        if (authority.isGiven() && !fill.says(EgressKinds.TLS_INSPECTION)) {
            fill.say(EgressKinds.TLS_INSPECTION, true).take(EgressKinds.INSPECTION_CA, authority, "name");
            Vaults.of(authority.at("keyVaultSecretId"), estate)
                    .ifPresent(key -> fill.refer(EgressKinds.INSPECTION_VAULT, key));
            Identities.first(body).ifPresent(id -> fill.refer(EgressKinds.IDENTITY, id));
        }
    }

    private static void takeFirst(Filling fill, Property<?> property, Body from) {
        if (!fill.says(property)) {
            fill.take(property, from);
        }
    }
}
