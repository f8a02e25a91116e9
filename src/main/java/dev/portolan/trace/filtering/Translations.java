package dev.portolan.trace.filtering;

import dev.portolan.catalog.EgressKinds;
import dev.portolan.catalog.EgressKinds.CollectionType;
import dev.portolan.catalog.Known;
import dev.portolan.model.Component;
import dev.portolan.model.Properties;
import dev.portolan.net.IpAddress;
import java.util.List;
import java.util.Optional;

/**
 * Azure Firewall's DNAT rules, which are asked before network and application rules (data-plane.md B.6; the order is
 * that of azure-docs, articles/firewall/rule-processing.md).
 */
public final class Translations {

    private Translations() {}

    /**
     * What the DNAT rules say of a packet.
     *
     * @param address where the packet is sent on to; empty where no rule holds or the rule does not say
     * @param port the port there; empty where the rule does not say
     */
    public record Answer(Ruling verdict, String collection, Optional<IpAddress> address, Optional<Integer> port) {}

    /** What becomes of a packet to one of the firewall's own addresses; no rule means that it is denied. */
    public static Answer ask(Component firewall, Firewalls.Question question) {
        Optional<Answer> open = Optional.empty();
        for (Properties collection : Firewalls.collections(firewall, CollectionType.DNAT)) {
            for (Properties rule : EgressKinds.COLLECTION_RULES.of(collection).orElse(List.of())) {
                Match match = matches(firewall, rule, question);
                Answer answer = answer(collection, rule);
                if (match == Match.YES) {
                    return settled(open, answer);
                }
                open = match == Match.MAYBE && open.isEmpty() ? Optional.of(answer) : open;
            }
        }
        Ruling denied = new Ruling(false, "", 0, true, "");
        return settled(open, new Answer(denied, "", Optional.empty(), Optional.empty()));
    }

    private static Match matches(Component firewall, Properties rule, Firewalls.Question question) {
        Known<List<String>> destinations = EgressKinds.DESTINATIONS.of(rule);
        int addresses = EgressKinds.PUBLIC_IPS.of(firewall).orElse(List.of()).size();
        Match destination = destinations.isKnown()
                ? Match.any(
                        destinations.value(), entry -> question.destination().isIn(entry, List.of()))
                : addresses == 1 ? Match.YES : Match.MAYBE;
        return destination
                .and(Firewalls.sources(rule, question))
                .and(Firewalls.protocols(rule, question.protocol().transport()))
                .and(Firewalls.ports(rule, question.port()));
    }

    private static Answer answer(Properties collection, Properties rule) {
        Ruling verdict = new Ruling(
                true,
                EgressKinds.NAME.of(rule).orElse("without a name"),
                EgressKinds.PRIORITY.of(collection).orElse(0),
                false,
                "");
        return new Answer(
                verdict,
                EgressKinds.NAME.of(collection).orElse("without a name"),
                EgressKinds.TRANSLATED_ADDRESS.of(rule).optional(),
                EgressKinds.TRANSLATED_PORT.of(rule).optional());
    }

    /** A rule that perhaps holds matters only where it sends the packet somewhere else. */
    private static Answer settled(Optional<Answer> open, Answer sure) {
        if (open.isEmpty()
                || (open.get().address().equals(sure.address())
                        && open.get().port().equals(sure.port())
                        && sure.verdict().allowed())) {
            return sure;
        }
        Ruling verdict = open.get().verdict();
        String why = "it is not known whether DNAT rule " + verdict.rule() + " of collection "
                + open.get().collection() + " holds for this traffic";
        return new Answer(
                new Ruling(false, verdict.rule(), verdict.priority(), false, why),
                open.get().collection(),
                open.get().address(),
                open.get().port());
    }
}
