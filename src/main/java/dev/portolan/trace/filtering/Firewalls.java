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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Azure Firewall's rules: network before application collections, each by priority (data-plane.md B.6, source S-N8). */
public final class Firewalls {

    /** The FQDN tag of AKS, the only one whose names are published. */
    public static final String AKS_TAG = "AzureKubernetesService";

    private static final List<String> KUBERNETES_SERVICE = RequiredHosts.tagged();

    private Firewalls() {}

    /** The packet as a firewall sees it; the host is empty where there is none. */
    public record Question(Ends source, Ends destination, String host, int port, Protocol protocol) {}

    /** A firewall's answer, with the collection that gave it; the type is that of the rule that decided. */
    public record Answer(Verdict verdict, CollectionType type, String collection, boolean inspectsTls) {}

    public static Answer ask(Component firewall, Question question) {
        List<Candidate> open = new ArrayList<>();
        for (Candidate candidate : candidates(firewall)) {
            Match match = candidate.holds(question);
            if (match == Match.YES) {
                return settled(open, candidate.answer());
            }
            if (match == Match.MAYBE) {
                open.add(candidate);
            }
        }
        return settled(open, new Answer(new Verdict(false, "", 0, true, ""), CollectionType.APPLICATION, "", false));
    }

    /** Whether this traffic may pass, whichever rule lets it and whatever that does with the source. */
    public static Match allows(Component firewall, Question question) {
        boolean perhaps = false;
        boolean unless = false;
        for (Candidate candidate : candidates(firewall)) {
            Match match = candidate.holds(question);
            boolean allowed = match != Match.NO && candidate.allows();
            if (match == Match.YES) {
                boolean contested = allowed ? unless : perhaps;
                return contested ? Match.MAYBE : Match.of(allowed);
            }
            perhaps |= match == Match.MAYBE && allowed;
            unless |= match == Match.MAYBE && !allowed;
        }
        return perhaps ? Match.MAYBE : Match.NO;
    }

    /** The first rule that surely holds for this traffic, whatever others before it may do. */
    public static Optional<Answer> first(Component firewall, Question question) {
        return candidates(firewall).stream()
                .filter(candidate -> candidate.holds(question) == Match.YES)
                .map(Candidate::answer)
                .findFirst();
    }

    /** The network rule that denies, or may deny, this traffic; application rules are not looked at. */
    public static Optional<Answer> denial(Component firewall, Question question) {
        for (Candidate candidate : candidates(firewall)) {
            Match match = candidate.type() == CollectionType.NETWORK ? candidate.holds(question) : Match.NO;
            if (match != Match.NO && !candidate.allows()) {
                return Optional.of(candidate.answer());
            }
            if (match == Match.YES) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** A rule of a collection, and what the firewall answers where it holds. */
    private record Candidate(Properties collection, Properties rule, CollectionType type) {

        Match holds(Question question) {
            return type == CollectionType.NETWORK ? network(rule, question) : application(rule, question);
        }

        boolean allows() {
            return EgressKinds.ACTION.of(collection).is(EgressKinds.Action.ALLOW);
        }

        Answer answer() {
            return new Answer(
                    new Verdict(
                            allows(),
                            EgressKinds.NAME.of(rule).orElse("without a name"),
                            EgressKinds.PRIORITY.of(collection).orElse(0),
                            false,
                            ""),
                    type,
                    EgressKinds.NAME.of(collection).orElse("without a name"),
                    EgressKinds.TERMINATE_TLS.of(rule).is(true));
        }
    }

    private static List<Candidate> candidates(Component firewall) {
        List<Candidate> all = new ArrayList<>();
        for (CollectionType type : List.of(CollectionType.NETWORK, CollectionType.APPLICATION)) {
            for (Properties collection : collections(firewall, type)) {
                EgressKinds.COLLECTION_RULES
                        .of(collection)
                        .orElse(List.of())
                        .forEach(rule -> all.add(new Candidate(collection, rule, type)));
            }
        }
        return all;
    }

    static List<Properties> collections(Component firewall, CollectionType type) {
        return EgressKinds.COLLECTIONS.of(firewall).orElse(List.of()).stream()
                .filter(collection -> EgressKinds.COLLECTION_TYPE.of(collection).is(type))
                .sorted(Comparator.comparing(
                        collection -> EgressKinds.PRIORITY.of(collection).orElse(Integer.MAX_VALUE)))
                .toList();
    }

    /** A network and an application rule translate the source differently, so the type counts too. */
    private static Answer settled(List<Candidate> open, Answer sure) {
        for (Candidate candidate : open) {
            Answer answer = candidate.answer();
            if (answer.verdict().allowed() != sure.verdict().allowed()
                    || answer.type() != sure.type()
                    || answer.inspectsTls() != sure.inspectsTls()) {
                Verdict verdict = answer.verdict();
                String why = "it is not known whether rule " + verdict.rule() + " of collection " + answer.collection()
                        + " holds for this traffic" + tags(candidate.rule());
                return new Answer(
                        new Verdict(false, verdict.rule(), verdict.priority(), false, why),
                        answer.type(),
                        answer.collection(),
                        false);
            }
        }
        return sure;
    }

    /** What an FQDN tag stands for is kept by Azure; only that of AKS is published as a list. */
    private static String tags(Properties rule) {
        List<String> tags = EgressKinds.FQDN_TAGS.of(rule).orElse(List.of());
        return tags.isEmpty() ? "" : ", as the design does not hold all names of FQDN tag " + String.join(", ", tags);
    }

    private static Match network(Properties rule, Question question) {
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

    private static Match application(Properties rule, Question question) {
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
        Match port = ports.isKnown() ? ports(rule, question.port()) : Match.of(question.port() == standard);
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
