package dev.portolan.guidance.ddos;

import static dev.portolan.guidance.Sketch.fields;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.guidance.Finding;
import dev.portolan.guidance.FixContract;
import dev.portolan.guidance.Profile;
import dev.portolan.guidance.Severity;
import dev.portolan.guidance.Sketch;
import java.util.List;
import org.junit.jupiter.api.Test;

class PublicAddressProtectedRuleTest implements FixContract {

    @Override
    public String rule() {
        return "DDOS-001";
    }

    @Override
    public Sketch offender() {
        return network()
                .with("agw", "application-gateway", "spoke", "publicIp", "pip")
                .saying("agw", "listeners", List.of(fields("frontend", "public", "protocol", "https", "port", 443)));
    }

    private static Sketch network() {
        return Sketch.empty()
                .with("spoke", "virtual-network", "", "addressSpace", List.of("10.0.0.0/16"))
                .with("pip", "public-ip", "");
    }

    private static Sketch firewall() {
        return network().with("fw", "azure-firewall", "spoke", "publicIps", List.of("pip"));
    }

    private static Sketch service() {
        return network()
                .with("aks", "aks-cluster", "spoke")
                .with("svc", "kubernetes-service", "aks", "type", "loadBalancer", "publicIp", "pip");
    }

    @Test
    void aGatewaysAddressWithoutPlanIsReportedAndGetsIpProtection() {
        Finding finding = offender().offends(rule());
        assertThat(finding.message())
                .isEqualTo(
                        "The public address 'pip' of 'agw' has neither a DDoS Network Protection plan nor IP Protection.");
        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        offender().saying("pip", "ddosProtection", "ipProtection").passes(rule());
    }

    @Test
    void itShowsTheTracesThatEnterByTheAddress() {
        assertThat(Sketch.sample("aks-baseline").offends(rule()).paths())
                .extracting(trace -> trace.flow().name())
                .containsExactly("public → bicycle");
    }

    @Test
    void aPlanOnTheNetworkProtectsUnlessTheAddressOptsOut() {
        Sketch planned = offender().with("plan", "ddos-plan", "").saying("spoke", "ddosPlan", "plan");
        planned.passes(rule());
        planned.saying("pip", "ddosProtection", "none").offends(rule());
    }

    @Test
    void aBasicAddressGetsNoFix() {
        assertThat(offender().saying("pip", "sku", "basic").offends(rule()).fixes())
                .isEmpty();
    }

    @Test
    void aGatewayOutsideAnyNetworkIsNotDetermined() {
        Sketch.empty()
                .with("pip", "public-ip", "")
                .with("agw", "application-gateway", "", "publicIp", "pip")
                .saying("agw", "listeners", List.of(fields("frontend", "public")))
                .isNotDetermined(rule(), "");
    }

    @Test
    void aGatewayOfWhichTooLittleIsSaidIsNotDetermined() {
        offender().silent("agw", "publicIp").isNotDetermined(rule(), "publicIp");
        offender().silent("agw", "listeners").isNotDetermined(rule(), "listeners");
        offender()
                .saying("agw", "listeners", List.of(fields("frontend", "private")))
                .doesNotApply(rule());
    }

    @Test
    void aPublicServiceIsAnEntryAndAnInternalOneIsNot() {
        assertThat(service().offends(rule()).message()).contains("'pip' of 'svc'");
        service().saying("svc", "internal", true).doesNotApply(rule());
    }

    @Test
    void addressesOfNatGatewaysAndBastionsAreLeftOut() {
        network()
                .with("nat", "nat-gateway", "spoke", "publicIps", List.of("pip"))
                .with("bas", "bastion", "spoke", "publicIp", "pip")
                .doesNotApply(rule());
    }

    @Test
    void frontDoorProtectsItself() {
        Sketch.empty()
                .with("afd", "front-door", "")
                .saying("afd", "endpoints", List.of(fields("customDomains", List.of("shop.test"))))
                .doesNotApply(rule());
    }

    @Test
    void aFirewallIsAnEntryOnlyWithDnat() {
        firewall().isNotDetermined(rule(), "ruleCollections");
        firewall().saying("fw", "ruleCollections", List.of()).doesNotApply(rule());
        firewall()
                .saying("fw", "ruleCollections", List.of(fields("type", "network")))
                .doesNotApply(rule());
        Sketch translating = firewall().saying("fw", "ruleCollections", List.of(fields("type", "dnat")));
        assertThat(translating.offends(rule()).message()).contains("'fw'");
    }

    @Test
    void aFirewallOfVirtualWanCannotBeProtected() {
        Sketch.empty()
                .with("pip", "public-ip", "")
                .with("wan", "virtual-wan-hub", "")
                .with("fw", "azure-firewall", "wan", "publicIps", List.of("pip"))
                .saying("fw", "ruleCollections", List.of(fields("type", "dnat")))
                .doesNotApply(rule());
    }

    @Test
    void anOutboundAddressIsInfoOutsideProduction() {
        Sketch cluster = network().with("aks", "aks-cluster", "spoke", "outboundIps", List.of("pip"));
        assertThat(cluster.offends(rule()).assumed()).hasSize(1);
        assertThat(cluster.offends(rule()).severity()).isEqualTo(Severity.WARNING);
        assertThat(cluster.under(Profile.DEVELOPMENT).offends(rule()).severity())
                .isEqualTo(Severity.INFO);
        assertThat(cluster.about("environment", "production").offends(rule()).severity())
                .isEqualTo(Severity.WARNING);
        assertThat(cluster.about("environment", "nonProduction").offends(rule()).severity())
                .isEqualTo(Severity.INFO);
        cluster.saying("aks", "outboundType", "userAssignedNATGateway").doesNotApply(rule());
    }

    @Test
    void aWayInCountsInDevelopmentToo() {
        assertThat(offender().under(Profile.DEVELOPMENT).offends(rule()).severity())
                .isEqualTo(Severity.WARNING);
        assertThat(offender().offends(rule()).assumed()).isEmpty();
    }

    @Test
    void aBalancersRulesDecideWhatItsFrontendIsFor() {
        Sketch balancer = network()
                .with("slb", "load-balancer", "spoke", "scope", "public")
                .saying("slb", "frontends", List.of(fields("name", "f", "publicIp", "pip")));
        balancer.doesNotApply(rule());
        Finding in = balancer.saying("slb", "rules", List.of(fields("frontend", "f")))
                .offends(rule());
        assertThat(in.assumed()).isEmpty();
        Finding out = balancer.saying("slb", "outboundRules", List.of(fields("frontends", List.of("f"))))
                .offends(rule());
        assertThat(out.assumed()).hasSize(1);
    }

    @Test
    void theSamplesAreJudgedAsTheyAreDrawn() {
        Sketch.sample("aks-regional").passes(rule());
        assertThat(Sketch.sample("poor-design").verdict(rule()).found()).hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void aPublicServiceWithoutADrawnAddressIsNotDetermined() {
        service().silent("svc", "publicIp").isNotDetermined(rule(), "publicIp");
        service()
                .silent("svc", "publicIp")
                .with("slb", "load-balancer", "spoke", "scope", "public")
                .saying("svc", "loadBalancer", "slb")
                .isNotDetermined(rule(), "publicIp");
    }

    @Test
    void theFrontendOfItsLoadBalancerIsItsAddress() {
        Sketch balanced = service()
                .silent("svc", "publicIp")
                .with("slb", "load-balancer", "spoke", "scope", "public")
                .saying("slb", "frontends", List.of(fields("name", "f", "publicIp", "pip")))
                .saying("svc", "loadBalancer", "slb");
        assertThat(balanced.offends(rule()).message()).contains("'pip' of 'svc'");
    }

    @Test
    void anotherFrontendsRulesAreNotThisOnes() {
        Sketch two = network()
                .with("other", "public-ip", "", "ddosProtection", "ipProtection")
                .with("slb", "load-balancer", "spoke", "scope", "public")
                .saying(
                        "slb",
                        "frontends",
                        List.of(fields("name", "f", "publicIp", "pip"), fields("name", "g", "publicIp", "other")));
        two.saying("slb", "rules", List.of(fields("frontend", "g"))).passes(rule());
        two.saying("slb", "outboundRules", List.of(fields("frontends", List.of("g"))))
                .passes(rule());
        Finding both = two.saying("slb", "rules", List.of(fields("frontend", "f")))
                .saying("slb", "outboundRules", List.of(fields("frontends", List.of("f"))))
                .offends(rule());
        assertThat(both.assumed()).isEmpty();
    }

    @Test
    void aBalancerStandsWhereTheMachinesOfItsPoolDo() {
        Sketch outside = network()
                .with("snet", "subnet", "spoke")
                .with("vm", "virtual-machine", "snet")
                .with("slb", "load-balancer", "", "scope", "public")
                .saying("slb", "frontends", List.of(fields("name", "f", "publicIp", "pip")))
                .saying("slb", "rules", List.of(fields("frontend", "f")));
        outside.isNotDetermined(rule(), "");
        Sketch pooled = outside.with("loose", "virtual-machine", "")
                .saying("slb", "pools", List.of(fields("name", "p", "members", List.of("loose", "vm"))));
        assertThat(pooled.offends(rule()).message()).contains("'pip' of 'vm'");
        pooled.with("plan", "ddos-plan", "").saying("spoke", "ddosPlan", "plan").passes(rule());
    }

    @Test
    void aPlannedFirewallOrOneWithoutAddressNeedsNoRulesToBeJudged() {
        Sketch planned = firewall().with("plan", "ddos-plan", "").saying("spoke", "ddosPlan", "plan");
        planned.isSilent(rule());
        firewall().saying("fw", "publicIps", List.of()).isSilent(rule());
    }
}
