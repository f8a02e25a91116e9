package dev.portolan.trace;

import java.util.EnumSet;
import java.util.Set;

/** The sentence of every {@link Reason}: details in braces, parts that need a detail in brackets. */
final class Sentences {

    /** What Front Door and Private Link do. */
    private static final Set<Reason> EDGE = Set.copyOf(EnumSet.range(Reason.EDGE_DDOS, Reason.PROXY_HEADER_UNREAD));

    private Sentences() {}

    static String of(Reason reason) {
        return EDGE.contains(reason) ? ofEdge(reason) : ofOthers(reason);
    }

    private static String ofOthers(Reason reason) {
        return switch (reason) {
            case DNS_RECORD,
                    DNS_NO_RECORD,
                    DNS_ZONE_NOT_VISIBLE,
                    DNS_FORWARDED,
                    DNS_PUBLIC,
                    LISTENER,
                    NO_LISTENER,
                    GATEWAY_RULE,
                    BALANCER_RULE,
                    NO_BALANCER_RULE,
                    BACKEND,
                    PROBE_FAILS,
                    NO_HEALTHY_ORIGIN,
                    INGRESS_RULE,
                    NO_INGRESS_RULE,
                    SERVICE,
                    PORT_CLOSED,
                    ENDPOINT,
                    TARGET_MISSING -> ofForwarding(reason);
            case NSG_RULE, NSG_DEFAULT_RULE, NO_NSG, NSG_OVERLAY, NODE_GROUP_RULE, NODE_GROUP_DEFAULT ->
                ofGroups(reason);
            case FIREWALL_RULE,
                    FIREWALL_DEFAULT_DENY,
                    NO_DNAT_RULE,
                    WAF_PREVENTS,
                    WAF_DETECTS,
                    NO_WAF,
                    SOURCE_ALLOW_LIST,
                    PUBLIC_ACCESS_OFF,
                    NETWORK_POLICY,
                    DDOS_NETWORK_PROTECTION,
                    DDOS_IP_PROTECTION,
                    DDOS_INFRASTRUCTURE -> ofProtection(reason);
            case CERTIFICATE,
                    CERTIFICATE_CHECKED,
                    CERTIFICATE_NOT_TRUSTED,
                    CERTIFICATE_NAME_MISMATCH,
                    NOT_VALIDATED,
                    LAYER_4,
                    INSPECTED_TLS,
                    FORWARDED_HEADERS,
                    TUNNEL,
                    PRIVATE_LINE -> ofEncryption(reason);
            default -> ofRouting(reason);
        };
    }

    private static String ofGroups(Reason reason) {
        return switch (reason) {
            case NSG_RULE -> "{owner}[ at {place}], rule {rule} ({priority}), {direction}: {access}";
            case NSG_DEFAULT_RULE -> "{owner}[ at {place}], default rule {rule} ({priority}), {direction}: {access}";
            case NODE_GROUP_RULE ->
                "AKS's network security group of the nodes, rule of {owner}, which lets in {ranges}: {access}[ for {source}]";
            case NODE_GROUP_DEFAULT ->
                "AKS's network security group of the nodes, default rule {rule} ({priority}), inbound: {access}";
            case NSG_OVERLAY -> "{owner}, no rule of its own denies traffic within the cluster, {direction}: allow";
            default -> "subnet {subnet} has no network security group";
        };
    }

    private static String ofEdge(Reason reason) {
        return switch (reason) {
            case EDGE_DDOS -> "Front Door's DDoS protection at Azure's edge";
            case EDGE_ROUTE ->
                "[endpoint {endpoint}, ]route {route} for {host}{pattern}[ leads to origin group {group}], {forwarding}";
            case NO_EDGE_ROUTE -> "{owner} does not take {host}{path}: {why}";
            case EDGE_REDIRECT -> "[route {route} ]answers with a redirect to HTTPS, and the client asks again";
            case EDGE_SOURCE -> "opens a new connection from an address of Azure's edge ({after})";
            case ORIGIN -> "origin {origin}[ of group {group}][, priority {priority}][, weight {weight}]";
            case FRONT_DOOR_CHECKED -> "{owner} lets in requests with the X-Azure-FDID of {door} only: {access}";
            case PRIVATE_LINK -> "private link to {service}[ from {region}], connection {state}";
            case PRIVATE_LINK_REFUSED -> "private link to {service} does not carry it: {why}";
            case PRIVATE_LINK_FRONTEND -> "{owner} offers {frontend} of {balancer}";
            case SNAT_PRIVATE_LINK -> "{owner} changes the source to its NAT address: {before} to {after}";
            case PROXY_HEADER -> "{owner} sends a PROXY protocol v2 header first, which names the consumer's address";
            default -> "{owner} does not read the PROXY protocol header that {service} sends first";
        };
    }

    private static String ofForwarding(Reason reason) {
        return switch (reason) {
            case DNS_RECORD -> "{host} is {type} record of zone {owner}: {answer}[ (visible through {through})]";
            case DNS_NO_RECORD -> "zone {owner} has no record for {host}";
            case DNS_ZONE_NOT_VISIBLE -> "{host} is in private zone {owner}, which {client} cannot see: {why}";
            case DNS_FORWARDED -> "{asker} asks {owner}[ at {address}] for {zone}";
            case DNS_PUBLIC -> "{host} is resolved by public DNS[: {answer}][ through {through}]";
            case LISTENER -> "listener {listener}: {protocol} {port}[ for {hosts}] on the {frontend} frontend";
            case NO_LISTENER ->
                "no listener of {owner} for {protocol} {port}[, host {host},] on the {frontend} frontend";
            case GATEWAY_RULE -> "rule {rule} sends it to pool {pool}[ with settings {settings}]";
            case BALANCER_RULE -> "rule {rule}: {frontend} to {pool}, port {port}, {floating}[, probe {probe}]";
            case NO_BALANCER_RULE -> "{owner} has no rule for {protocol} port {port} on {frontend}";
            case BACKEND -> "backend {backend}[, 1 of {count}]";
            case PROBE_FAILS -> "health probe {probe} cannot get through[ to port {port}]: {why}";
            case NO_HEALTHY_ORIGIN ->
                "health probe {probe} cannot get through[ to port {port}]: {why}; as no origin of the group is healthy, "
                        + "Front Door sends requests to any enabled one";
            case INGRESS_RULE -> "ingress rule {rule} names {backend}";
            case NO_INGRESS_RULE -> "no ingress rule of {owner} for host {host}, path {path}";
            case SERVICE -> "service {owner}, externalTrafficPolicy {policy}: {effect}";
            case PORT_CLOSED ->
                "[{client}][service {service}][setting {settings}] sends it to port {port}, but {owner} listens on port {own}";
            case ENDPOINT -> "{name} takes the request";
            default -> "nothing in the design has the address {address}[: {why}]";
        };
    }

    private static String ofProtection(Reason reason) {
        return switch (reason) {
            case FIREWALL_RULE -> "{owner}, {type} collection {collection} ({priority}), rule {rule}: {access}";
            case FIREWALL_DEFAULT_DENY -> "{owner}: no rule matches, so the firewall denies";
            case NO_DNAT_RULE -> "{owner} has no DNAT rule for {protocol} port {port}, so the firewall denies";
            case WAF_PREVENTS -> "WAF in prevention mode[, policy {policy}]";
            case WAF_DETECTS -> "WAF in detection mode[, policy {policy}]: it reports but does not block";
            case NO_WAF -> "{owner} has no web application firewall";
            case SOURCE_ALLOW_LIST -> "{owner} lets in {ranges} only: {access} for {source}";
            case PUBLIC_ACCESS_OFF -> "{owner} takes nothing from public addresses: its public network access is off";
            case NETWORK_POLICY -> "network policy {owner}: {access} for {source}";
            case DDOS_NETWORK_PROTECTION -> "DDoS Network Protection by plan {owner}";
            case DDOS_IP_PROTECTION -> "DDoS IP Protection on {owner}";
            default -> "Azure's DDoS infrastructure protection only[, on {owner}]";
        };
    }

    private static String ofEncryption(Reason reason) {
        return switch (reason) {
            case CERTIFICATE ->
                "certificate {certificate}[ for {names}][ from {issuer}][, kept in {store}]"
                        + "[, vault {vault}][, read by {identity}]";
            case CERTIFICATE_CHECKED ->
                "{owner} opens TLS[ for {sni}] and checks the certificate against public CAs[ and {roots}]";
            case CERTIFICATE_NOT_TRUSTED -> "{validator} does not trust the certificate of {owner}: {why}";
            case CERTIFICATE_NAME_MISMATCH -> "the certificate of {owner} is for {names}, not for {sni}";
            case NOT_VALIDATED -> "{validator} does not check the certificate";
            case LAYER_4 -> "TLS passes untouched (layer 4)";
            case INSPECTED_TLS -> "{owner} reads the decrypted traffic";
            case FORWARDED_HEADERS -> "adds {headers}[; x-forwarded-for names {client}]";
            case TUNNEL -> "IPsec tunnel to {owner}";
            default -> "ExpressRoute private peering to {owner}, without encryption of its own";
        };
    }

    private static String ofRouting(Reason reason) {
        return switch (reason) {
            case ROUTE -> "{prefix} by {source}[ of {owner}][, route {route}]: {nextHop}[ {address}][; not {losers}]";
            case ROUTE_NONE -> "{prefix} by {source}[ of {owner}][, route {route}]: next hop None drops it";
            case NEXT_HOP_MISSING -> "next hop {address} of {prefix}[ ({owner})] is not there: {why}";
            case FAILED -> "{name} does not answer: {why}";
            case PEERING_REFUSES -> "peering refuses it: {why}";
            case GATEWAY_TRANSIT_MISSING -> "{network} does not use the gateway {owner}: {why}";
            case PODS_DIRECT -> "straight to the pods of {owner} from {subnet}: {why}";
            case PODS_NOT_ROUTABLE -> "the pods of {owner} cannot be reached from {subnet}: {why}";
            case PUBLIC_TO_PRIVATE -> "public address {public}[ of {owner}] becomes {private}";
            case SNAT_NODE -> "source becomes the node: {before} to {after}";
            case DNAT_FIREWALL -> "{owner} changes the destination: {before} to {after}";
            case SNAT_FIREWALL -> "{owner} changes the source: {before} to {after}[ ({pool})]";
            case SNAT_NAT_GATEWAY -> "NAT gateway {owner} changes the source: {before} to {after}[ ({pool})]";
            case SNAT_LOAD_BALANCER -> "{by} changes the source: {before} to {after}[ ({pool})]";
            case SNAT_INSTANCE -> "the machine's own public address: {before} to {after}";
            case NO_SNAT -> "the source {source} stays: {why}";
            case PROXY_SOURCE -> "opens a new connection from {after}";
            case NO_OUTBOUND -> "no way out to the Internet: {why}";
            case LOOP -> "the packet comes back to {owner}";
            case ANSWER_LOST -> "the answer is lost: {why}";
            case ANSWER_BY_STATE -> "the answer goes back by the connection's state: {why}";
            default -> "not determined, because {why}";
        };
    }
}
