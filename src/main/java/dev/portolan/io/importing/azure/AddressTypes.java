package dev.portolan.io.importing.azure;

import dev.portolan.catalog.AddressKinds;
import dev.portolan.catalog.EgressKinds;
import dev.portolan.catalog.Property;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Public addresses and what gives them to others (FORMATS.md 2). */
final class AddressTypes {

    static final String PUBLIC_ADDRESSES = "microsoft.network/publicipaddresses";
    static final String NAT_GATEWAYS = "microsoft.network/natgateways";

    private static final Map<String, String> PROTECTION = Map.of(
            "enabled", "ipProtection",
            "disabled", "none",
            "virtualnetworkinherited", "inherited");

    private AddressTypes() {}

    static Map<String, Shape> all() {
        return Map.of(
                PUBLIC_ADDRESSES,
                Shape.of(AddressKinds.PUBLIC_IP, AddressTypes::address),
                "microsoft.network/publicipprefixes",
                Shape.of(AddressKinds.PUBLIC_IP_PREFIX, AddressTypes::prefix),
                NAT_GATEWAYS,
                Shape.of(EgressKinds.NAT_GATEWAY, AddressTypes::natGateway),
                "microsoft.network/ddosprotectionplans",
                Shape.of(AddressKinds.DDOS_PLAN));
    }

    private static void address(Found found, Draft draft, Sketch sketch) {
        Body body = found.body();
        sku(AddressKinds.SKU, body, draft.fill());
        draft.fill()
                .take(AddressKinds.ADDRESS, body, "ipAddress")
                .take(AddressKinds.ZONES, body, "zones")
                .take(
                        AddressKinds.DDOS_MODE,
                        body.at("ddosSettings.protectionMode"),
                        word -> PROTECTION.getOrDefault(word, word))
                .refer(AddressKinds.PREFIX, body, "publicIPPrefix")
                .take(AddressKinds.DNS_NAME, body, "dnsSettings.fqdn");
        if (!draft.fill().says(AddressKinds.DNS_NAME)) {
            dnsName(body).ifPresent(name -> draft.fill().sayText(AddressKinds.DNS_NAME, name));
        }
    }

    /** Azure makes it of the label and the region. */
    private static Optional<String> dnsName(Body body) {
        Optional<String> region = body.text("location").filter(text -> !text.contains(" "));
        return body.text("dnsSettings.domainNameLabel")
                .flatMap(label ->
                        region.map(place -> label + "." + place.toLowerCase(Locale.ROOT) + ".cloudapp.azure.com"));
    }

    /** What no SKU means depends on the version of Azure's interface that makes it, so it stays open. */
    static void sku(Property<?> property, Body body, Filling fill) {
        fill.take(property, body, "sku.name");
        if (!fill.says(property)) {
            fill.open(property, "the file gives no SKU, and which one Azure then takes depends on the API version");
        }
    }

    private static void prefix(Found found, Draft draft, Sketch sketch) {
        Body body = found.body();
        draft.fill()
                .take(AddressKinds.RANGE, body, "ipPrefix")
                .take(AddressKinds.SKU, body, "sku.name")
                .take(AddressKinds.ZONES, body, "zones");
    }

    private static void natGateway(Found found, Draft draft, Sketch sketch) {
        Body body = found.body();
        draft.fill()
                .take(EgressKinds.NAT_SKU, body, "sku.name")
                .refer(EgressKinds.NAT_PUBLIC_IPS, body.references("publicIpAddresses"))
                .take(AddressKinds.ZONES, body, "zones")
                .take(EgressKinds.IDLE_TIMEOUT, body, "idleTimeoutInMinutes");
        openList(EgressKinds.NAT_PUBLIC_IPS, body, "publicIpAddresses", draft.fill());
        List<String> prefixes = body.references("publicIpPrefixes");
        if (!prefixes.isEmpty()) {
            draft.fill().refer(EgressKinds.PUBLIC_IP_PREFIX, prefixes.get(0));
        }
    }

    /** A list of references of which a part is not known is not known. */
    static void openList(Property<?> property, Body body, String member, Filling fill) {
        body.at(member).whyWithin().ifPresent(why -> fill.open(property, why));
    }
}
