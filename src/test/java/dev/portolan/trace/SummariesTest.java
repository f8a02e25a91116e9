package dev.portolan.trace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.catalog.EgressKinds;
import dev.portolan.model.ComponentId;
import dev.portolan.net.Protocol;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The line over each hop. */
class SummariesTest {

    private static final ComponentId FIREWALL = new ComponentId("fw");
    private static final Packet PACKET =
            new Packet("10.0.0.4", "10.0.1.4", 8443, Protocol.HTTPS, "a.example", Encryption.PLAIN);

    private static String line(int number, Step... steps) {
        return Summaries.of(new Hop(
                number, FIREWALL, EgressKinds.AZURE_FIREWALL.id(), "fw", PACKET, PACKET, List.of(steps), false));
    }

    private static Because because(Reason reason) {
        return Because.of(reason, FIREWALL)
                .with("rule", "allow-web")
                .with("route", "main")
                .with("origin", "shop")
                .with("host", "a.example")
                .with("type", "an A");
    }

    @ParameterizedTest
    @CsvSource({
        "RESOLVED, DNS_RECORD, Resolve a.example (A record)",
        "RESOLVED, DNS_FORWARDED, Pass on",
        "INSPECTED, WAF_PREVENTS, Inspect (WAF)",
        "INSPECTED, NO_WAF, Pass on",
        "BALANCED, SERVICE, Pass on",
        "BALANCED, INGRESS_RULE, Match the ingress rule",
        "BALANCED, BACKEND, Choose a backend",
        "BALANCED, EDGE_ROUTE, Apply route main",
        "BALANCED, EDGE_REDIRECT, Redirect to HTTPS",
        "BALANCED, ORIGIN, Choose origin shop",
        "BALANCED, NO_HEALTHY_ORIGIN, Probe in vain",
        "BALANCED, PRIVATE_LINK_FRONTEND, Offer the load balancer",
        "BALANCED, LISTENER, Accept at allow-web",
        "TRANSLATED, DNAT_FIREWALL, Change the destination",
        "TRANSLATED, SNAT_NAT_GATEWAY, Change the source",
        "TRANSLATED, NO_SNAT, Pass on",
        "TRANSLATED, PUBLIC_TO_PRIVATE, Pass on",
        "TLS_TERMINATED, CERTIFICATE, End TLS",
        "TLS_PASSED, LAYER_4, Pass on",
        "TUNNELLED, TUNNEL, Tunnel (IPsec)",
        "TUNNELLED, PRIVATE_LINE, Private line",
        "DELIVERED, ENDPOINT, Serve the request on port 8443",
        "FILTERED, FIREWALL_RULE, Allow by rule allow-web",
        "FILTERED, NSG_RULE, Pass on"
    })
    void whatAHopDidIsSaidInAFewWords(Step.Action action, Reason reason, String line) {
        assertThat(line(2, Step.passed(action, because(reason)))).isEqualTo(line);
    }

    @ParameterizedTest
    @CsvSource({
        "RESOLVED, DNS_ZONE_NOT_VISIBLE, The name does not resolve",
        "FILTERED, NSG_RULE, Refuse",
        "INSPECTED, NO_WAF, Refuse",
        "ROUTED, ROUTE_NONE, No way onward",
        "TLS_TERMINATED, CERTIFICATE_NAME_MISMATCH, TLS fails",
        "BALANCED, PROBE_FAILS, Probe in vain",
        "DELIVERED, TARGET_MISSING, Stop"
    })
    void whatStoppedThePacketIsSaid(Step.Action action, Reason reason, String line) {
        assertThat(line(2, Step.stopped(action, because(reason)))).isEqualTo(line);
    }

    @Test
    void theFirstHopConnects() {
        assertThat(line(1)).isEqualTo("Connect over HTTPS");
        assertThat(line(1, Step.passed(Step.Action.RESOLVED, because(Reason.DNS_RECORD))))
                .isEqualTo("Resolve a.example (A record), connect over HTTPS");
    }

    @Test
    void whatIsDoneTwiceIsSaidOnce() {
        Step end = Step.passed(Step.Action.TLS_TERMINATED, because(Reason.CERTIFICATE));
        assertThat(line(3, end, end)).isEqualTo("End TLS");
    }

    @Test
    void whatIsNotDeterminedIsSaid() {
        assertThat(line(3, Step.undetermined(Step.Action.ROUTED, because(Reason.ROUTE))))
                .isEqualTo("Not determined");
    }
}
