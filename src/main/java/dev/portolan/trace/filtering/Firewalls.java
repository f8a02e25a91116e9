package dev.portolan.trace.filtering;

import dev.portolan.catalog.EgressKinds;
import dev.portolan.catalog.EgressKinds.CollectionType;
import dev.portolan.catalog.EgressKinds.RuleProtocol;
import dev.portolan.catalog.Known;
import dev.portolan.catalog.RequiredHosts;
import dev.portolan.model.Component;
import dev.portolan.model.Properties;
import dev.portolan.net.PortRange;
import dev.portolan.net.Protocol;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** What rules of Azure Firewall hold for (data-plane.md B.6, source S-N8); {@link FirewallRules} are those of one. */
public final class Firewalls {

    /** The FQDN tag of AKS, the only one whose names are published. */
    public static final String AKS_TAG = "AzureKubernetesService";

    private static final List<String> KUBERNETES_SERVICE = RequiredHosts.tagged();

    private Firewalls() {}

    /** The packet as a firewall sees it; the host is empty where there is none. */
    public record Question(Ends source, Ends destination, String host, int port, Protocol protocol) {}

    /** A firewall's answer, with the collection that gave it; the type is that of the rule that decided. */
    public record Answer(Ruling verdict, CollectionType type, String collection, boolean inspectsTls) {}

    static List<Properties> collections(Component firewall, CollectionType type) {
        return EgressKinds.COLLECTIONS.of(firewall).orElse(List.of()).stream()
                .filter(collection -> EgressKinds.COLLECTION_TYPE.of(collection).is(type))
                .sorted(Comparator.comparing(
                        collection -> EgressKinds.PRIORITY.of(collection).orElse(Integer.MAX_VALUE)))
                .toList();
    }

    static Match network(Properties rule, Question question) {
        Match destination = Match.NO;
        Known<List<String>> entries = EgressKinds.DESTINATIONS.of(rule);
        Known<List<String>> names = EgressKinds.FQDNS.of(rule);
        if (!entries.isKnown() && !names.isKnown()) {
            destination = Match.MAYBE;
        }
        destination = destination
                .or(Match.any(
                        entries.orElse(List.of()),
                        entry -> question.destination().isIn(entry, List.of())))
                .or(Match.any(names.orElse(List.of()), name -> Match.of(holds(name, question.host()))));
        if (destination == Match.NO) {
            return Match.NO; // most rules are for something else, so the rest need not be asked
        }
        return destination
                .and(sources(rule, question))
                .and(protocols(rule, question.protocol().transport()))
                .and(ports(rule, question.port()));
    }

    static Match application(Properties rule, Question question) {
        Protocol protocol = question.protocol();
        if (!protocol.isHttp() && protocol != Protocol.TCP) {
            return Match.NO;
        }
        Known<List<String>> names = EgressKinds.FQDNS.of(rule);
        Known<List<String>> tags = EgressKinds.FQDN_TAGS.of(rule);
        Match name = names.isKnown() || tags.isKnown() ? Match.NO : Match.MAYBE;
        if (question.host().isEmpty()) {
            name = Match.any(names.orElse(List.of()), entry -> entry.equals("*") ? Match.YES : Match.MAYBE)
                    .or(tags.isKnown() ? Match.MAYBE : Match.NO);
        } else {
            name = name.or(Match.any(names.orElse(List.of()), entry -> Match.of(holds(entry, question.host()))))
                    .or(Match.any(tags.orElse(List.of()), tag -> tagged(tag, question.host())));
        }
        if (name == Match.NO) {
            return Match.NO;
        }
        Match http = Match.of(protocol.isHttp()).or(Match.MAYBE);
        return name.and(sources(rule, question)).and(http).and(web(rule, question));
    }

    private static Match web(Properties rule, Question question) {
        if (EgressKinds.FQDN_TAGS.of(rule).matches(tags -> !tags.isEmpty())) {
            return Match.of(question.port() == 443 || question.port() == 80);
        }
        Known<List<PortRange>> ports = EgressKinds.PORTS.of(rule);
        int standard = question.protocol() == Protocol.HTTP ? 80 : 443;
        Match port = ports.isKnown() || EgressKinds.PORTS.isLeftOpen(rule)
                ? ports(rule, question.port())
                : Match.of(question.port() == standard);
        return protocols(rule, question.protocol()).and(port);
    }

    private static Match tagged(String tag, String host) {
        return tag.equals(AKS_TAG) && KUBERNETES_SERVICE.stream().anyMatch(entry -> holds(entry, host))
                ? Match.YES
                : Match.MAYBE;
    }

    static Match sources(Properties rule, Question question) {
        Known<List<String>> sources = EgressKinds.SOURCES.of(rule);
        return sources.isKnown()
                ? Match.any(sources.value(), entry -> question.source().isIn(entry, List.of()))
                : Match.MAYBE;
    }

    static Match protocols(Properties rule, Protocol actual) {
        Known<List<RuleProtocol>> protocols = EgressKinds.PROTOCOLS.of(rule);
        return protocols.isKnown()
                ? Match.any(
                        protocols.value(),
                        protocol -> Match.of(Protocol.valueOf(protocol.name()).covers(actual)))
                : Match.MAYBE;
    }

    static Match ports(Properties rule, int port) {
        Known<List<PortRange>> ports = EgressKinds.PORTS.of(rule);
        return ports.isKnown()
                ? Match.any(ports.value(), range -> Match.of(range.equals(PortRange.ANY) || range.contains(port)))
                : Match.MAYBE;
    }

    /** Whether a host name or a wildcard such as {@code *.contoso.com} means this host. */
    public static boolean holds(String pattern, String host) {
        String lower = host.toLowerCase(Locale.ROOT);
        String wanted = pattern.toLowerCase(Locale.ROOT);
        return wanted.equals("*")
                || wanted.equals(lower)
                || (wanted.startsWith("*.") && lower.endsWith(wanted.substring(1)));
    }
}
