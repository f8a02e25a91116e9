package dev.portolan.trace.filtering;

import dev.portolan.catalog.EgressKinds;
import dev.portolan.catalog.EgressKinds.CollectionType;
import dev.portolan.model.Component;
import dev.portolan.model.Properties;
import dev.portolan.trace.filtering.Firewalls.Answer;
import dev.portolan.trace.filtering.Firewalls.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The rules of one Azure Firewall in the order in which it asks them: network before application collections, each by
 * priority (data-plane.md B.6, source S-N8).
 */
public final class FirewallRules {

    private final List<Candidate> candidates;

    private FirewallRules(List<Candidate> candidates) {
        this.candidates = candidates;
    }

    /** Those of a firewall whose rules are known; without rules nothing may pass. */
    public static FirewallRules of(Component firewall) {
        List<Candidate> all = new ArrayList<>();
        for (CollectionType type : List.of(CollectionType.NETWORK, CollectionType.APPLICATION)) {
            for (Properties collection : Firewalls.collections(firewall, type)) {
                EgressKinds.COLLECTION_RULES
                        .of(collection)
                        .orElse(List.of())
                        .forEach(rule -> all.add(new Candidate(collection, rule, type)));
            }
        }
        return new FirewallRules(all);
    }

    /** What the firewall does with this traffic. */
    public Answer ask(Question question) {
        List<Candidate> open = new ArrayList<>();
        for (Candidate candidate : candidates) {
            Match match = candidate.holds(question);
            if (match == Match.YES) {
                return settled(open, candidate.answer());
            }
            if (match == Match.MAYBE) {
                open.add(candidate);
            }
        }
        return settled(open, new Answer(new Ruling(false, "", 0, true, ""), CollectionType.APPLICATION, "", false));
    }

    /** Whether this traffic may pass, whichever rule lets it and whatever that does with the source. */
    public Match allows(Question question) {
        boolean perhaps = false;
        boolean unless = false;
        for (Candidate candidate : candidates) {
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
    public Optional<Answer> first(Question question) {
        return candidates.stream()
                .filter(candidate -> candidate.holds(question) == Match.YES)
                .map(Candidate::answer)
                .findFirst();
    }

    /** The network rule that denies, or may deny, this traffic; application rules are not looked at. */
    public Optional<Answer> denial(Question question) {
        for (Candidate candidate : candidates) {
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
            return type == CollectionType.NETWORK
                    ? Firewalls.network(rule, question)
                    : Firewalls.application(rule, question);
        }

        boolean allows() {
            return EgressKinds.ACTION.of(collection).is(EgressKinds.Action.ALLOW);
        }

        Answer answer() {
            return new Answer(
                    new Ruling(
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

    /** A network and an application rule translate the source differently, so the type counts too. */
    private static Answer settled(List<Candidate> open, Answer sure) {
        for (Candidate candidate : open) {
            Answer answer = candidate.answer();
            if (answer.verdict().allowed() != sure.verdict().allowed()
                    || answer.type() != sure.type()
                    || answer.inspectsTls() != sure.inspectsTls()) {
                Ruling verdict = answer.verdict();
                String why = "it is not known whether rule " + verdict.rule() + " of collection " + answer.collection()
                        + " holds for this traffic" + tags(candidate.rule());
                return new Answer(
                        new Ruling(false, verdict.rule(), verdict.priority(), false, why),
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
}
