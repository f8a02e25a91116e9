package dev.portolan.trace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.model.ComponentId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where Front Door sends a request: origin groups, origins by name or by what is drawn, and private links (S-N16, S-N17). */
class FrontDoorOriginTest {

    private static final String PRIVATE =
            "name=private originGroup=aks hostName=" + Fronted.ORIGIN + " originHostHeader=" + Baseline.HOST;

    private static Branch one(Drawing d) {
        Trace trace = d.trace(Baseline.PUBLIC);
        assertThat(trace.branches()).hasSize(1);
        return trace.branches().get(0);
    }

    private static void assertOpen(Drawing d, String component, String property, String why) {
        Branch branch = one(d);
        assertThat(branch.disposition()).as("%s", d.told(branch)).isEqualTo(Disposition.UNDETERMINED);
        assertThat(branch.missing()).as("%s", d.told(branch)).anySatisfy(missing -> {
            assertThat(missing.component().value()).isEqualTo(component);
            assertThat(missing.property()).isEqualTo(property);
            assertThat(missing.why()).isEqualTo(why);
        });
    }

    private static void assertStopped(Drawing d, Disposition end, String words) {
        Branch branch = one(d);
        assertThat(branch.disposition()).as("%s", d.told(branch)).isEqualTo(end);
        assertThat(d.told(branch)).anyMatch(line -> line.contains("STOPPED") && line.contains(words));
    }

    @Test
    void aGroupWithoutOriginsIsNotDeterminedAndOneWithoutEnabledOnesRefuses() {
        Drawing d = Fronted.open().rules("fd", "origins", Fronted.OPEN.replace("originGroup=aks", "originGroup=other"));
        assertOpen(d, "fd", "origins", "the origin group aks has no origins");
        d.rules("fd", "origins", Fronted.OPEN + " enabled=false");
        assertStopped(d, Disposition.UNREACHABLE, "every origin of the group is disabled");
        assertOpen(Fronted.open().unset("fd", "origins"), "fd", "origins", "its origins are not given");
    }

    @Test
    void whereAnOriginIsHasToBeSaid() {
        Drawing d = Fronted.open().rules("fd", "origins", "name=public originGroup=aks priority=1 weight=1000");
        assertOpen(d, "fd", "origins.target", "where origin public is, is not given");
    }

    @Test
    void anOriginByAddressIsAskedThere() {
        Drawing d = Fronted.open().rules("fd", "origins", Fronted.OPEN.replace(Fronted.ORIGIN, "20.80.0.1"));
        assertThat(d.trace(Baseline.PUBLIC).branches().get(0).hops())
                .extracting(Hop::name)
                .contains("public-lb");
    }

    @Test
    void aNameThatTheDesignDoesNotKnowStandsForTheTarget() {
        Drawing d = Fronted.open();
        d.rules("zone", "records", "name=bicycle type=cname value=" + Fronted.ENDPOINT);
        d.rules("fd", "origins", Fronted.OPEN.replace(Fronted.ORIGIN, "elsewhere.example.org"));
        Branch branch = one(d);
        assertThat(branch.hops()).extracting(Hop::name).contains("public-lb");
        assertThat(branch.assumptions()).anySatisfy(assumed -> {
            assertThat(assumed.component().value()).isEqualTo("lb-ip");
            assertThat(assumed.value()).isEqualTo("elsewhere.example.org");
        });
    }

    @Test
    void onlyPremiumHasPrivateLinks() {
        assertThat(one(Fronted.linked()).disposition()).isEqualTo(Disposition.DELIVERED);
        assertStopped(
                Fronted.linked().set("fd", "tier", "standard"),
                Disposition.UNREACHABLE,
                "Front Door Standard has no private link origins");
        assertOpen(
                Fronted.linked().unset("fd", "tier"),
                "fd",
                "tier",
                "only Premium has private link origins, and the tier of fd is not given");
    }

    @Test
    void thePrivateLinkHasToBeApproved() {
        assertOpen(
                Fronted.linked().rules("fd", "origins", PRIVATE + " target=pls privateLink=true"),
                "fd",
                "origins.state",
                "whether the private endpoint's connection to pls is approved is not given");
        assertStopped(
                Fronted.linked().rules("fd", "origins", PRIVATE + " target=pls privateLink=true state=pending"),
                Disposition.UNREACHABLE,
                "the connection is pending, not approved");
        Drawing drawn = Fronted.linked().rules("fd", "origins", PRIVATE + " target=pls privateLink=true");
        drawn.link("approved", "private-link", "fd", "pls", "state=approved");
        assertThat(one(drawn).disposition()).isEqualTo(Disposition.DELIVERED);
    }

    @Test
    void aPrivateLinkLeadsToAServiceOrTheOneBeforeABalancer() {
        String link = PRIVATE + " privateLink=true state=approved";
        assertOpen(
                Fronted.linked().rules("fd", "origins", link),
                "fd",
                "origins.target",
                "to which service the private link of origin private leads is not given");
        Drawing balancer = Fronted.linked().rules("fd", "origins", link + " target=lb");
        assertThat(one(balancer).passes(new ComponentId("pls"))).isTrue();
        assertThat(one(balancer).assumptions())
                .anySatisfy(assumed -> assertThat(assumed.value()).isEqualTo("pls"));
        balancer.add("second", "private-link-service", "ingress-lb", "loadBalancer=lb natAddresses=[10.240.4.6]");
        assertOpen(
                balancer,
                "fd",
                "origins.target",
                "to which service the private link of origin private leads is not given");
    }

    @Test
    void whatIsDrawnStandsInForOrigins() {
        Drawing d = Fronted.open().unset("fd", "origins");
        d.link("to", "traffic", "fd", "public-lb");
        Branch branch = one(d);
        assertThat(branch.hops()).extracting(Hop::name).contains("public-lb");
        assertThat(branch.assumptions()).anySatisfy(assumed -> {
            assertThat(assumed.component().value()).isEqualTo("fd");
            assertThat(assumed.property()).isEqualTo("origins");
        });
    }

    @Test
    void theDomainsOfAnEndpointHaveToBeSaid() {
        Drawing d = Fronted.open();
        d.rules("fd", "endpoints", "name=bicycle hostName=" + Fronted.ENDPOINT);
        assertOpen(d, "fd", "endpoints.customDomains", "the custom domains of endpoint bicycle are not given");
        d.rules("fd", "endpoints", "name=bicycle hostName=" + Fronted.ENDPOINT + " customDomains=[other.contoso.com]");
        assertStopped(d, Disposition.UNREACHABLE, "no endpoint has this domain");
        assertThat(List.of(one(Fronted.open()).disposition())).containsExactly(Disposition.DELIVERED);
    }

    @Test
    void anEncryptedOriginHasToHaveAName() {
        Drawing d = Fronted.open()
                .rules("fd", "origins", "name=public originGroup=aks target=lb-ip originHostHeader=" + Baseline.HOST);
        assertOpen(
                d,
                "fd",
                "origins.hostName",
                "the host name of origin public, for which its certificate has to be, is not given");
    }
}
