package dev.portolan.io.importing.azure;

import dev.portolan.catalog.AddressKinds;
import dev.portolan.catalog.EgressKinds;
import dev.portolan.catalog.Property;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Azure Firewall with its policy; its rules are taken by {@link FirewallRules} (FORMATS.md 2). */
final class FirewallTypes {

    static final String FIREWALLS = "microsoft.network/azurefirewalls";
    static final String POLICIES = "microsoft.network/firewallpolicies";

    /** What a policy says in the firewall's place. */
    private static final List<Property<?>> OF_THE_POLICY =
            List.of(EgressKinds.COLLECTIONS, EgressKinds.DNS_PROXY, EgressKinds.THREAT_INTEL, EgressKinds.IDPS);

    private FirewallTypes() {}

    static Map<String, Shape> all() {
        return Map.of(FIREWALLS, Shape.of(EgressKinds.AZURE_FIREWALL, FirewallTypes::firewall));
    }

    private static void firewall(Found found, Draft draft, Sketch sketch) {
        Body body = found.body();
        Filling fill = draft.fill();
        List<Body> configurations = body.items("ipConfigurations");
        draft.in(body.reference("virtualHub")
                .or(() -> configurations.stream()
                        .flatMap(item -> item.reference("subnet").stream())
                        .findFirst()));
        fill.take(EgressKinds.TIER, body, "sku.tier");
        Optional<Body> inside = configurations.stream()
                .filter(item -> item.text("privateIPAddress").isPresent())
                .findFirst();
        inside.ifPresent(item -> fill.take(EgressKinds.PRIVATE_ADDRESS, item, "privateIPAddress"));
        if (inside.isEmpty()) {
            fill.take(EgressKinds.PRIVATE_ADDRESS, body, "hubIPAddresses.privateIPAddress");
        }
        fill.refer(
                EgressKinds.PUBLIC_IPS,
                configurations.stream()
                        .flatMap(item -> item.reference("publicIPAddress").stream())
                        .toList());
        configurations.stream()
                .flatMap(item -> item.at("publicIPAddress").whyWithin().stream())
                .findFirst()
                .ifPresent(why -> fill.open(EgressKinds.PUBLIC_IPS, why));
        fill.refer(EgressKinds.MANAGEMENT_SUBNET, body, "managementIpConfiguration.subnet")
                .take(AddressKinds.ZONES, body, "zones")
                .take(EgressKinds.THREAT_INTEL, body, "threatIntelMode");
        body.at("additionalProperties")
                .member("Network.SNAT.PrivateRanges")
                .text()
                .ifPresent(
                        text -> fill.sayTexts(EgressKinds.SNAT_PRIVATE_RANGES, List.of(text.split("\\s*,\\s*", -1))));
        policy(found, fill, sketch);
    }

    private static void policy(Found firewall, Filling fill, Sketch sketch) {
        Body body = firewall.body();
        Body named = body.at("firewallPolicy");
        Optional<String> id = named.reference();
        Optional<Found> policy = id.flatMap(sketch.estate()::get);
        if (policy.isPresent()) {
            FirewallPolicies.read(policy.get(), fill, sketch);
        } else if (named.whyWithin().isPresent()) {
            OF_THE_POLICY.forEach(
                    property -> fill.open(property, named.whyWithin().orElseThrow()));
        } else if (id.isPresent()) {
            String name = id.get().substring(id.get().lastIndexOf('/') + 1);
            OF_THE_POLICY.forEach(
                    property -> fill.open(property, "the firewall policy \"" + name + "\" is not in the files"));
        } else {
            FirewallRules.classic(firewall, fill, sketch);
        }
    }
}
