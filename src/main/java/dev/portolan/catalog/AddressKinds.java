package dev.portolan.catalog;

import dev.portolan.model.ComponentId;
import dev.portolan.net.IpAddress;
import dev.portolan.net.Prefix;
import java.util.List;

/** Public addresses and their protection. */
public final class AddressKinds {

    /** The SKU of a public address or of what it belongs to. */
    public enum PublicSku implements Choice {
        BASIC,
        STANDARD,
        STANDARD_V2;

        @Override
        public String label() {
            return this == STANDARD_V2 ? "StandardV2" : Choice.super.label();
        }
    }

    /** DDoS protection as a public address sees it (numbers.md D.3). */
    public enum DdosMode implements Choice {
        INHERITED,
        IP_PROTECTION,
        NONE;

        @Override
        public String label() {
            return switch (this) {
                case INHERITED -> "As the virtual network";
                case IP_PROTECTION -> "IP Protection";
                case NONE -> "Infrastructure protection only";
            };
        }
    }

    public static final Property<IpAddress> ADDRESS = Property.address("address", "Address");
    public static final Property<PublicSku> SKU =
            Property.choice("sku", "SKU", PublicSku.class).orDefault(PublicSku.STANDARD);
    public static final Property<DdosMode> DDOS_MODE = Property.choice(
                    "ddosProtection", "DDoS protection", DdosMode.class)
            .in("Protection")
            .orDefault(DdosMode.INHERITED);
    public static final Property<List<String>> ZONES =
            Property.text("zones", "Availability zones").several().in("Resilience");
    public static final Property<ComponentId> PREFIX = Property.reference("prefix", "Taken from", "public-ip-prefix");
    public static final Property<String> DNS_NAME = Property.hostName("dnsName", "Azure DNS name");
    public static final Property<Prefix> RANGE = Property.prefix("range", "Address range");

    public static final KindSpec PUBLIC_IP = KindSpec.card(
                    "public-ip", "Public IP", Family.INGRESS, "An address that the Internet can reach")
            .livesIn("canvas:", "region", "virtual-network", "subnet")
            .holding(ADDRESS, SKU, ZONES, DDOS_MODE, PREFIX, DNS_NAME)
            .captioned(ADDRESS);
    public static final KindSpec PUBLIC_IP_PREFIX = KindSpec.card(
                    "public-ip-prefix", "Public IP prefix", Family.INGRESS, "A block of public addresses in a row")
            .shortly("IP prefix")
            .livesIn("canvas:", "region", "virtual-network", "subnet")
            .holding(RANGE, SKU, ZONES)
            .captioned(RANGE);
    public static final KindSpec DDOS_PLAN = KindSpec.card(
                    "ddos-plan",
                    "DDoS protection plan",
                    Family.SUPPORT,
                    "DDoS Network Protection for the public addresses of its virtual networks")
            .shortly("DDoS plan")
            .livesIn("canvas:", "region", "virtual-network");

    private AddressKinds() {}

    static List<KindSpec> all() {
        return List.of(PUBLIC_IP, PUBLIC_IP_PREFIX, DDOS_PLAN);
    }
}
