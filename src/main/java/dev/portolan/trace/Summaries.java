package dev.portolan.trace;

import dev.portolan.catalog.Phrases;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The line that says what a hop did. */
final class Summaries {

    private Summaries() {}

    static String of(Hop hop) {
        List<String> parts = new ArrayList<>();
        for (Step step : hop.steps()) {
            part(step, hop).filter(part -> !parts.contains(part)).ifPresent(parts::add);
        }
        if (hop.number() == 1 || parts.isEmpty()) {
            parts.add(hop.number() == 1 ? "connect over " + hop.out().protocol() : "pass on");
        }
        String line = String.join(", ", parts);
        return Phrases.capitalised(line);
    }

    private static Optional<String> part(Step step, Hop hop) {
        Because because = step.because();
        if (step.outcome() == Step.Outcome.STOPPED) {
            return Optional.of(because.reason() == Reason.PROBE_FAILS ? "probe in vain" : stopped(step.action()));
        }
        if (step.outcome() == Step.Outcome.UNDETERMINED) {
            return Optional.of("not determined");
        }
        return switch (step.action()) {
            case RESOLVED ->
                because.reason() == Reason.DNS_FORWARDED
                        ? Optional.empty()
                        : Optional.of("resolve " + because.detail("host") + recordType(because));
            case INSPECTED -> because.reason() == Reason.NO_WAF ? Optional.empty() : Optional.of("inspect (WAF)");
            case BALANCED -> because.reason() == Reason.SERVICE ? Optional.empty() : Optional.of(balanced(because));
            case TRANSLATED -> translated(because);
            case TLS_TERMINATED -> Optional.of("end TLS");
            case TLS_REENCRYPTED -> Optional.of("re-encrypt");
            case TLS_INSPECTED -> Optional.of("inspect TLS");
            case TUNNELLED -> Optional.of(because.reason() == Reason.TUNNEL ? "tunnel (IPsec)" : "private line");
            case DELIVERED ->
                Optional.of("serve the request on port " + hop.in().port());
            case FILTERED ->
                because.reason() == Reason.FIREWALL_RULE
                        ? Optional.of("allow by rule " + because.detail("rule"))
                        : Optional.empty();
            case PROTECTED, ROUTED, TLS_OPENED, TLS_PASSED, HEADER_ADDED -> Optional.empty();
        };
    }

    private static String recordType(Because because) {
        String type = because.detail("type");
        return type.isEmpty() ? "" : " (" + type.replaceFirst("^an? ", "") + " record)";
    }

    private static String balanced(Because because) {
        return switch (because.reason()) {
            case INGRESS_RULE -> "match the ingress rule";
            case BACKEND -> "choose a backend";
            case EDGE_ROUTE -> "apply route " + because.detail("route");
            case EDGE_REDIRECT -> "redirect to HTTPS";
            case ORIGIN -> "choose origin " + because.detail("origin");
            case NO_HEALTHY_ORIGIN -> "probe in vain";
            case PRIVATE_LINK_FRONTEND -> "offer the load balancer";
            case LISTENER -> "accept at " + because.detail("rule");
            default -> "apply rule " + because.detail("rule");
        };
    }

    private static Optional<String> translated(Because because) {
        if (because.reason() == Reason.DNAT_FIREWALL) {
            return Optional.of("change the destination");
        }
        return because.reason() == Reason.NO_SNAT || because.reason() == Reason.PUBLIC_TO_PRIVATE
                ? Optional.empty()
                : Optional.of("change the source");
    }

    private static String stopped(Step.Action action) {
        return switch (action) {
            case RESOLVED -> "the name does not resolve";
            case FILTERED, INSPECTED -> "refuse";
            case ROUTED -> "no way onward";
            case TLS_OPENED, TLS_PASSED, TLS_TERMINATED, TLS_REENCRYPTED, TLS_INSPECTED -> "TLS fails";
            default -> "stop";
        };
    }
}
