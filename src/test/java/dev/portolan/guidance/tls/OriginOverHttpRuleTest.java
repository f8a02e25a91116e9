package dev.portolan.guidance.tls;

import static dev.portolan.guidance.Sketch.fields;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.guidance.Finding;
import dev.portolan.guidance.FixContract;
import dev.portolan.guidance.Severity;
import dev.portolan.guidance.Sketch;
import java.util.List;
import org.junit.jupiter.api.Test;

class OriginOverHttpRuleTest implements FixContract {

    @Override
    public String rule() {
        return "TLS-012";
    }

    @Override
    public Sketch offender() {
        return route("forwarding", "httpOnly");
    }

    private static Sketch route(Object... route) {
        return Sketch.empty()
                .with("pip", "public-ip", "")
                .with("afd", "front-door", "", "tier", "premium")
                .saying("afd", "origins", List.of(fields("name", "one", "target", "pip", "originGroup", "a")))
                .saying("afd", "routes", List.of(TlsSketches.with(fields("name", "all", "originGroup", "a"), route)));
    }

    @Test
    void aRouteThatForwardsHttpIsReported() {
        Finding finding = offender().offends(rule());
        assertThat(finding.message()).isEqualTo("Route all of 'afd' forwards HTTP to a public origin.");
        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        route("forwarding", "httpOnly", "httpsRedirect", true).offends(rule());
        route("forwarding", "httpsOnly", "httpsRedirect", false).passes(rule());
    }

    @Test
    void aRouteThatForwardsAsAskedNeedsTheRedirect() {
        route("forwarding", "matchRequest", "httpsRedirect", false).offends(rule());
        route("httpsRedirect", false).offends(rule());
        route("httpsRedirect", true).passes(rule());
        route("forwarding", "matchRequest").isNotDetermined(rule(), "routes");
    }

    @Test
    void aRouteThatIsOffOrTakesHttpsOnlyForwardsNoHttp() {
        route("forwarding", "matchRequest", "httpsRedirect", false, "protocols", List.of("https"))
                .passes(rule());
        route("forwarding", "matchRequest", "protocols", List.of("https")).passes(rule());
        route("forwarding", "httpOnly", "protocols", List.of("https")).offends(rule());
        route("forwarding", "httpOnly", "enabled", false).doesNotApply(rule());
    }

    @Test
    void originsOverPrivateLinkAreNotOnTheInternet() {
        Sketch linked = offender()
                .saying(
                        "afd",
                        "origins",
                        List.of(fields("name", "one", "target", "pip", "originGroup", "a", "privateLink", true)));
        linked.passes(rule());
        offender()
                .with("pls", "private-link-service", "")
                .saying("afd", "origins", List.of(fields("name", "one", "target", "pls", "originGroup", "a")))
                .passes(rule());
    }

    @Test
    void originsOfOtherGroupsOrSwitchedOffDoNotCount() {
        offender()
                .saying("afd", "origins", List.of(fields("name", "one", "target", "pip", "originGroup", "b")))
                .passes(rule());
        offender()
                .saying(
                        "afd",
                        "origins",
                        List.of(fields("name", "one", "target", "pip", "originGroup", "a", "enabled", false)))
                .passes(rule());
    }

    @Test
    void aDesignWithoutRoutesIsNoneOfItsBusiness() {
        offender().silent("afd", "routes").doesNotApply(rule());
    }
}
