package dev.portolan.guidance.egress;

import dev.portolan.catalog.FilterKinds;
import dev.portolan.catalog.NetworkKinds;
import dev.portolan.model.Component;
import dev.portolan.net.Prefix;
import dev.portolan.net.Protocol;
import dev.portolan.plan.Estate;
import dev.portolan.trace.filtering.Ends;
import dev.portolan.trace.filtering.Ruling;
import dev.portolan.trace.filtering.SecurityGroups;
import java.util.List;
import java.util.Optional;

/**
 * Whether the network security group of a subnet keeps its packets from the Internet.
 *
 * @param group empty where the subnet has none
 * @param rule the rule that denies; empty where none does
 * @param priority that rule's
 * @param why what is not known, as a sentence without a full stop; empty where all is
 */
record Blockade(Degree degree, Optional<Component> group, String rule, int priority, String why) {

    private static final int HTTPS = 443;

    /** How far a group lets packets out. */
    enum Degree {
        OPEN,
        CLOSED,
        NOT_DETERMINED
    }

    /** Asked for some address on the Internet, as the names that AKS needs have no fixed ones (firewall-egress.md E.3). */
    static Blockade of(Component subnet, Estate estate) {
        Optional<Component> group = estate.groups().of(subnet);
        if (group.isEmpty()) {
            return new Blockade(Degree.OPEN, group, "", 0, "");
        }
        if (!FilterKinds.RULES.of(group.get()).isKnown()) {
            return new Blockade(
                    Degree.NOT_DETERMINED,
                    group,
                    "",
                    0,
                    "the rules of " + group.get().name() + " are not given");
        }
        return of(group.get(), subnet, estate);
    }

    /** The same with this group, whose rules are known. */
    static Blockade of(Component group, Component subnet, Estate estate) {
        SecurityGroups.Question question = new SecurityGroups.Question(
                FilterKinds.Direction.OUTBOUND, ends(subnet), Ends.of(Ends.INTERNET), HTTPS, Protocol.TCP);
        Ruling verdict = estate.groups().ask(group, subnet, question);
        if (!verdict.isCertain()) {
            return new Blockade(Degree.NOT_DETERMINED, Optional.of(group), "", 0, verdict.doubt());
        }
        return verdict.allowed()
                ? new Blockade(Degree.OPEN, Optional.of(group), "", 0, "")
                : new Blockade(Degree.CLOSED, Optional.of(group), verdict.rule(), verdict.priority(), "");
    }

    /** The addresses of a subnet as filters see them. */
    static Ends ends(Component subnet) {
        return ends(List.of(subnet));
    }

    static Ends ends(List<Component> subnets) {
        List<Prefix> ranges = subnets.stream()
                .flatMap(subnet -> NetworkKinds.SUBNET_PREFIXES.of(subnet).orElse(List.of()).stream())
                .toList();
        return new Ends(ranges, false, "");
    }
}
