package dev.portolan.trace.naming;

import dev.portolan.model.Component;
import dev.portolan.net.IpAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a question to DNS brought.
 *
 * @param asked who was asked on the way, in order
 * @param aliases the names that stand for others on the way, in order
 * @param zone the zone that answered or that would have
 * @param answers empty unless the name was found
 * @param why for a name that is not visible or not known
 * @param property what somebody has to give for a name that is not known; the component is {@code zone}'s or the asker
 */
public record Resolution(
        Outcome outcome,
        List<Asked> asked,
        List<Alias> aliases,
        Optional<Component> zone,
        List<Answer> answers,
        String why,
        String property) {

    /** How a question ends. */
    public enum Outcome {
        FOUND,
        /** Public DNS answers, outside the design. */
        PUBLIC,
        /** A component serves the name, but no zone is drawn: its address is assumed to be the answer. */
        ASSUMED,
        NO_RECORD,
        NOT_VISIBLE,
        UNKNOWN
    }

    /** One server that was asked on behalf of another. */
    public record Asked(String asker, Component server, String address, String zone) {}

    /** A CNAME record of a zone: the question goes on with another name. */
    public record Alias(Component zone, String host, String stands) {}

    /** One record's content: an address, or a component that has one. */
    public record Answer(String type, Optional<IpAddress> address, Optional<Component> target) {}

    Resolution after(Asked step) {
        List<Asked> all = new ArrayList<>(List.of(step));
        all.addAll(asked);
        return new Resolution(outcome, all, aliases, zone, answers, why, property);
    }

    Resolution behind(Alias alias) {
        List<Alias> all = new ArrayList<>(List.of(alias));
        all.addAll(aliases);
        return new Resolution(outcome, asked, all, zone, answers, why, property);
    }

    static Resolution found(Outcome outcome, Optional<Component> zone, List<Answer> answers) {
        return new Resolution(outcome, List.of(), List.of(), zone, answers, "", "");
    }

    static Resolution none(Outcome outcome, Optional<Component> zone, String why) {
        return new Resolution(outcome, List.of(), List.of(), zone, List.of(), why, "");
    }

    static Resolution unknown(Optional<Component> component, String property, String why) {
        return new Resolution(Outcome.UNKNOWN, List.of(), List.of(), component, List.of(), why, property);
    }
}
