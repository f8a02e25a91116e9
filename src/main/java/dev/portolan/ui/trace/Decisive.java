package dev.portolan.ui.trace;

import dev.portolan.trace.Because;
import dev.portolan.trace.Hop;
import dev.portolan.trace.Reason;
import dev.portolan.trace.Step;
import dev.portolan.trace.Wording;
import dev.portolan.ui.text.Texts;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** What decided at a hop, in few words: the rule with its priority, the route with its prefix, the listener, the record. */
final class Decisive {

    private static final int MOST = 2;
    private static final List<Reason> WEIGHTY = List.of(
            Reason.FIREWALL_RULE,
            Reason.NSG_RULE,
            Reason.DNS_RECORD,
            Reason.CERTIFICATE,
            Reason.LISTENER,
            Reason.ROUTE,
            Reason.INGRESS_RULE,
            Reason.BALANCER_RULE,
            Reason.NETWORK_POLICY,
            Reason.TUNNEL,
            Reason.PRIVATE_LINE,
            Reason.NSG_DEFAULT_RULE,
            Reason.SERVICE);

    private final Wording wording;

    Decisive(Wording wording) {
        this.wording = wording;
    }

    /** What stopped the packet or is not known, in full; else the weightiest reasons and how many more there are. */
    String at(Hop hop) {
        String obstacle = hop.steps().stream()
                .filter(step -> step.outcome() != Step.Outcome.PASSED)
                .map(wording::text)
                .distinct()
                .collect(Collectors.joining("; "));
        if (!obstacle.isEmpty()) {
            return obstacle;
        }
        List<String> reasons = hop.steps().stream()
                .sorted(Comparator.comparingInt(step -> rank(step.because())))
                .map(this::words)
                .distinct()
                .toList();
        String first = reasons.stream().limit(MOST).collect(Collectors.joining(" · "));
        return reasons.size() > MOST ? Texts.of("trace.because.more", first, reasons.size() - MOST) : first;
    }

    private static int rank(Because because) {
        int index = WEIGHTY.indexOf(because.reason());
        return index < 0 ? WEIGHTY.size() : index;
    }

    private String words(Step step) {
        Because because = step.because();
        String owner = wording.owner(because);
        return switch (because.reason()) {
            case NSG_RULE, NSG_DEFAULT_RULE ->
                Texts.of("trace.because.rule", owner, because.detail("rule"), because.detail("priority"));
            case FIREWALL_RULE ->
                Texts.of(
                        "trace.because.firewall",
                        owner,
                        because.detail("collection"),
                        because.detail("priority"),
                        because.detail("rule"));
            case ROUTE -> route(because, owner);
            case DNS_RECORD -> Texts.of("trace.because.record", because.detail("host"), owner);
            case CERTIFICATE -> Texts.of("trace.because.certificate", because.detail("certificate"));
            case LISTENER -> Texts.of("trace.because.listener", because.detail("listener"));
            case BALANCER_RULE -> Texts.of("trace.because.balancer-rule", because.detail("rule"));
            case INGRESS_RULE -> Texts.of("trace.because.ingress-rule", because.detail("rule"));
            default -> wording.text(step);
        };
    }

    private static String route(Because because, String owner) {
        String prefix = because.detail("prefix");
        String source = because.detail("source");
        return owner.isEmpty()
                ? Texts.of("trace.because.route", prefix, source)
                : Texts.of("trace.because.route.of", prefix, source, owner);
    }
}
