package dev.portolan.catalog;

import dev.portolan.model.Properties;
import dev.portolan.net.IpAddress;
import dev.portolan.net.PortRange;
import dev.portolan.net.Prefix;
import java.util.List;

/** Who talks to the design, and what it talks to, outside Azure's networks. */
public final class ActorKinds {

    public static final Property<IpAddress> ADDRESS =
            Property.address("address", "Address").help("Where the requests come from");
    public static final Property<String> HOST_NAME =
            Property.hostName("hostName", "Host name").help("The name that clients resolve");
    public static final Property<List<IpAddress>> ADDRESSES =
            Property.address("addresses", "Addresses").several();
    public static final Property<List<PortRange>> SERVICE_PORTS =
            Property.ports("ports", "Ports").several();
    public static final Property<List<Prefix>> SITE_PREFIXES =
            Property.prefix("prefixes", "Address ranges").several().help("Everything that the site announces to Azure");
    public static final Property<List<IpAddress>> SITE_DNS_SERVERS =
            Property.address("dnsServers", "DNS servers").several().in("DNS");
    public static final Property<String> FORWARD_ZONE =
            Property.hostName("zone", "Zone").orNone();
    public static final Property<IpAddress> FORWARD_TO = Property.address("to", "Forwarded to");
    public static final Property<List<Properties>> DNS_FORWARDING = Property.records(
                    "dnsForwarding", "Conditional forwarders", FORWARD_ZONE, FORWARD_TO)
            .in("DNS")
            .help(
                    "Zones that the site's DNS asks another server for, such as a DNS Private Resolver's inbound endpoint")
            .orNone();

    public static final KindSpec PUBLIC_USERS = KindSpec.card(
                    "public-users", "Public users", Family.ACTORS, "People and programs on the Internet")
            .that(Trait.STARTS_FLOWS)
            .holding(ADDRESS)
            .captioned(ADDRESS);
    public static final KindSpec CORPORATE_USERS = KindSpec.card(
                    "corporate-users",
                    "Corporate users",
                    Family.ACTORS,
                    "People and programs in the company's own network")
            .that(Trait.STARTS_FLOWS)
            .livesIn("canvas:", "on-premises-site")
            .holding(ADDRESS)
            .captioned(ADDRESS);
    public static final KindSpec INTERNET_SERVICE = KindSpec.card(
                    "internet-service",
                    "Internet service",
                    Family.ACTORS,
                    "A service on the Internet that the design calls")
            .that(Trait.SERVES_REQUESTS)
            .holding(HOST_NAME, ADDRESSES, SERVICE_PORTS)
            .captioned(HOST_NAME, ADDRESSES);
    public static final KindSpec ON_PREMISES_SITE = KindSpec.container(
                    "on-premises-site", "On-premises site", Family.HYBRID, "A network of the company outside Azure")
            .shortly("On-premises")
            .tinted(Family.ACTORS)
            .that(Trait.HOLDS_ADDRESSES)
            .holding(SITE_PREFIXES, SITE_DNS_SERVERS, DNS_FORWARDING)
            .captioned(SITE_PREFIXES);

    private ActorKinds() {}

    static List<KindSpec> all() {
        return List.of(PUBLIC_USERS, CORPORATE_USERS, INTERNET_SERVICE, ON_PREMISES_SITE);
    }
}
