package dev.portolan.guidance.nsg;

import dev.portolan.catalog.FilterKinds;
import dev.portolan.model.Component;
import dev.portolan.net.IpAddress;
import dev.portolan.net.Prefix;
import dev.portolan.net.Protocol;
import dev.portolan.plan.Estate;
import dev.portolan.trace.filtering.Ends;
import dev.portolan.trace.filtering.Ruling;
import dev.portolan.trace.filtering.SecurityGroups;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What asking a group about traffic came to.
 *
 * @param denial the first that it surely keeps from passing
 * @param doubt why it is not certain of some; empty where it is, or where something is denied
 */
record Asked(Optional<Denial> denial, String doubt) {

    private static final String TAG = "VirtualNetwork";
    private static final Asked NOTHING = new Asked(Optional.empty(), "");

    /** A group on its subnet. */
    record Gate(Component group, Component subnet, FilterKinds.Direction direction, Estate estate) {

        /** Asks about one packet; Azure's default rules count as well. */
        Ruling ask(IpAddress source, IpAddress destination, int port, Protocol protocol) {
            return estate.groups()
                    .ask(
                            group,
                            subnet,
                            new SecurityGroups.Question(
                                    direction,
                                    Ends.of(source.toString()),
                                    Ends.of(destination.toString()),
                                    port,
                                    protocol));
        }
    }

    /** Asks about some ports from all of these ranges to all of those. */
    static Asked about(Gate gate, List<Prefix> from, List<Prefix> to, List<Integer> ports) {
        Sampling sampling = new Sampling(gate.group(), gate.direction(), Set.of());
        List<IpAddress> sources = sampling.sources(from);
        List<IpAddress> destinations = sampling.destinations(to);
        if (Sampling.isTooMuch(sources, destinations, ports)) {
            return tooMuch(gate);
        }
        String doubt = "";
        for (IpAddress source : sources) {
            for (IpAddress destination : destinations) {
                Asked between = between(gate, source, destination, ports);
                if (between.denial().isPresent()) {
                    return between;
                }
                doubt = doubt.isEmpty() ? between.doubt() : doubt;
            }
        }
        return new Asked(Optional.empty(), doubt);
    }

    private static Asked between(Gate gate, IpAddress source, IpAddress destination, List<Integer> ports) {
        String doubt = "";
        for (int port : ports) {
            Ruling verdict = gate.ask(source, destination, port, Protocol.TCP);
            if (verdict.isCertain() && !verdict.allowed()) {
                return denied(gate, verdict, source, destination, port, Protocol.TCP);
            }
            doubt = doubt.isEmpty() ? verdict.doubt() : doubt;
        }
        return new Asked(Optional.empty(), doubt);
    }

    /** Asks about whatever nodes and pods of a cluster send each other; only rules of somebody's own count. */
    static Asked within(Gate gate, ClusterRanges ranges) {
        Sampling sampling = new Sampling(gate.group(), gate.direction(), ranges.others());
        if (!sampling.denies()) {
            return NOTHING;
        }
        boolean inbound = gate.direction() == FilterKinds.Direction.INBOUND;
        List<Prefix> here = ranges.in(gate.subnet());
        List<IpAddress> sources = sampling.sources(inbound ? ranges.everything() : here);
        List<IpAddress> destinations = sampling.destinations(inbound ? here : ranges.everything());
        List<Integer> ports = sampling.ports();
        if (Sampling.isTooMuch(sources, destinations, ports)) {
            return tooMuch(gate);
        }
        boolean tagged = sampling.deniesTag(TAG);
        String doubt = "";
        for (IpAddress source : sources) {
            for (IpAddress destination : destinations) {
                boolean asked = !ranges.isPod(source) || ranges.isPod(destination); // AKS asks for no more (S-A11)
                boolean vague = tagged && isOutside(ranges, source, destination);
                Asked answer = asked ? between(gate, source, destination, ports, vague) : NOTHING;
                if (answer.denial().isPresent()) {
                    return answer;
                }
                doubt = doubt.isEmpty() ? answer.doubt() : doubt;
            }
        }
        return new Asked(Optional.empty(), doubt);
    }

    private static boolean isOutside(ClusterRanges ranges, IpAddress source, IpAddress destination) {
        return ranges.overlayPods().stream().anyMatch(pods -> pods.contains(source) || pods.contains(destination));
    }

    /** @param vague whether a rule denies the tag, of which it is not documented whether it covers pods of an overlay */
    private static Asked between(
            Gate gate, IpAddress source, IpAddress destination, List<Integer> ports, boolean vague) {
        String doubt = "";
        for (int port : ports) {
            for (Protocol protocol : List.of(Protocol.TCP, Protocol.UDP)) {
                Ruling verdict = gate.ask(source, destination, port, protocol);
                if (verdict.isCertain() && !verdict.allowed() && !verdict.byDefault()) {
                    return denied(gate, verdict, source, destination, port, protocol);
                }
                if (doubt.isEmpty() && !verdict.isCertain() && !verdict.byDefault()) {
                    doubt = verdict.doubt();
                }
                if (doubt.isEmpty() && vague && verdict.byDefault()) {
                    doubt = "no rule of " + gate.group().name() + " allows the pods' range by name, and whether the tag"
                            + " VirtualNetwork that one denies covers it is not documented";
                }
            }
        }
        return new Asked(Optional.empty(), doubt);
    }

    private static Asked tooMuch(Gate gate) {
        return new Asked(
                Optional.empty(), "the rules of " + gate.group().name() + " are too many to be asked one by one");
    }

    private static Asked denied(
            Gate gate, Ruling verdict, IpAddress source, IpAddress destination, int port, Protocol protocol) {
        return new Asked(
                Optional.of(new Denial(
                        gate.group(), gate.direction(), verdict.rule(), source, destination, port, protocol)),
                "");
    }
}
