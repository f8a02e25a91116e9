package dev.portolan.guidance.corporate;

import static dev.portolan.guidance.Sketch.fields;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.catalog.ActorKinds;
import dev.portolan.guidance.Finding;
import dev.portolan.guidance.FixContract;
import dev.portolan.guidance.Severity;
import dev.portolan.guidance.Sketch;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Subject;
import java.util.List;
import org.junit.jupiter.api.Test;

class CompanyDnsRuleTest implements FixContract {

    @Override
    public String rule() {
        return "INT-003";
    }

    @Override
    public Sketch offender() {
        return CorporateSketches.asking(zoned(), "shop.inner.test")
                .with("dns", "dns-resolver", "snet-dns", "inboundAddress", "10.9.2.4")
                .saying("hq", "dnsForwarding", List.of());
    }

    private static Sketch zoned() {
        return CorporateSketches.company()
                .with("snet-dns", "subnet", "hub", "prefixes", List.of("10.9.2.0/28"))
                .with("zone", "private-dns-zone", "", "zoneName", "inner.test", "linkedNetworks", List.of("hub"))
                .saying("zone", "records", List.of(fields("name", "shop", "target", "agw")));
    }

    private static List<Object> forwarding(String zone, String to) {
        return List.of(fields("zone", zone, "to", to));
    }

    @Test
    void aNameThatUsersDoNotFindIsReportedAndForwarded() {
        Finding finding = offender().offends(rule());
        assertThat(finding.message())
                .isEqualTo("Users in 'hq' do not find shop.inner.test: no forwarder of hq asks Azure for it.");
        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        assertThat(finding.paths()).hasSize(1);
        assertThat(finding.fixes()).hasSize(1);
        offender()
                .saying("hq", "dnsForwarding", forwarding("inner.test", "10.9.2.4"))
                .passes(rule());
    }

    @Test
    void aForwarderForAnotherZoneDoesNotHelp() {
        offender()
                .saying("hq", "dnsForwarding", forwarding("other.test", "10.9.2.4"))
                .offends(rule());
    }

    @Test
    void azuresOwnAddressAnswersOnlyInsideAzure() {
        assertThat(offender()
                        .saying("hq", "dnsForwarding", forwarding("inner.test", "168.63.129.16"))
                        .offends(rule())
                        .message())
                .isEqualTo("'hq' forwards inner.test to 168.63.129.16, which only answers inside Azure.");
    }

    @Test
    void aForwarderThatNobodyDrewIsNotDetermined() {
        offender()
                .saying("hq", "dnsForwarding", forwarding("inner.test", "10.9.9.9"))
                .isNotDetermined(rule(), "dnsForwarding");
    }

    @Test
    void withoutQuestionsThereHasToBeSomebodyToAsk() {
        Sketch quiet = zoned().silent("agw", "listeners");
        assertThat(quiet.offends(rule()).message())
                .isEqualTo(
                        "'hq' forwards no zone to Azure, where nothing would answer, so its users do not find names of zone.");
        Sketch answering = quiet.with("dns", "dns-resolver", "snet-dns", "inboundAddress", "10.9.2.4");
        answering.isNotDetermined(rule(), "dnsForwarding");
        answering.saying("hq", "dnsForwarding", List.of()).offends(rule());
        answering
                .saying("hq", "dnsForwarding", forwarding("x.test", "10.9.2.4"))
                .passes(rule());
    }

    @Test
    void withoutSiteOrPrivateZoneItDoesNotApply() {
        CorporateSketches.company().doesNotApply(rule());
        Sketch.empty().with("zone", "private-dns-zone", "").doesNotApply(rule());
    }

    @Test
    void forwardersThatNobodyGaveAreNotDeterminedWhereSomethingWouldAnswer() {
        offender().silent("hq", "dnsForwarding").isNotDetermined(rule(), "dnsForwarding");
        CorporateSketches.asking(zoned(), "shop.inner.test").offends(rule());
    }

    @Test
    void serversOfOnesOwnInAzureMayAnswer() {
        Sketch quiet = zoned().silent("agw", "listeners");
        quiet.saying("hub", "dnsServers", List.of("10.9.2.9")).isNotDetermined(rule(), "dnsForwarding");
        quiet.saying("hub", "dnsServers", List.of("10.77.0.9")).offends(rule());
        quiet.saying("hub", "dnsServers", List.of("168.63.129.16")).offends(rule());
    }

    @Test
    void aResolverInANetworkWithoutTheZoneIsNotForwardedTo() {
        Sketch elsewhere = CorporateSketches.asking(zoned(), "shop.inner.test")
                .with("dns", "dns-resolver", "snet", "inboundAddress", "10.0.0.4")
                .saying("hq", "dnsForwarding", List.of());
        assertThat(elsewhere.offends(rule()).fixes()).isEmpty();
        assertThat(elsewhere
                        .with("dns2", "dns-resolver", "snet-dns", "inboundAddress", "10.9.2.4")
                        .offends(rule())
                        .fixes()
                        .get(0)
                        .label())
                .isEqualTo("Forward inner.test of 'hq' to 10.9.2.4");
    }

    @Test
    void theFixKeepsOtherForwardersAndReplacesItsOwn() {
        List<Object> known = List.of(
                fields("zone", "other.test", "to", "10.9.9.9"), fields("zone", "inner.test", "to", "168.63.129.16"));
        Sketch cured =
                offender().saying("hq", "dnsForwarding", List.of(known.get(0))).cured(rule());
        assertThat(ActorKinds.DNS_FORWARDING.of(cured.component("hq")).value())
                .extracting(each -> ActorKinds.FORWARD_ZONE.of(each).value())
                .containsExactly("other.test", "inner.test");
    }

    @Test
    void theLongestZoneIsTheOneThatIsMissed() {
        Sketch two = offender()
                .silent("agw", "listeners")
                .with("wide", "private-dns-zone", "", "zoneName", "test", "linkedNetworks", List.of("hub"));
        assertThat(two.offends(rule()).subjects()).contains(Subject.of(new ComponentId("zone")));
        Sketch other = offender()
                .with("far", "private-dns-zone", "", "zoneName", "far.test", "linkedNetworks", List.of("hub"));
        assertThat(other.offends(rule()).subjects()).contains(Subject.of(new ComponentId("zone")));
    }

    @Test
    void usersOfAnotherSiteAreNotThisSites() {
        Sketch two = offender()
                .with("branch", "on-premises-site", "", "prefixes", List.of("10.78.0.0/16"))
                .saying("branch", "dnsForwarding", forwarding("inner.test", "10.9.2.4"));
        assertThat(two.offends(rule()).subjects()).contains(Subject.of(new ComponentId("hq")));
    }

    @Test
    void aFirewallAnswersOnlyWithItsDnsProxy() {
        Sketch quiet = zoned().silent("agw", "listeners")
                .with("snet-fw", "subnet", "hub", "prefixes", List.of("10.9.3.0/26"))
                .with("fw", "azure-firewall", "snet-fw", "privateAddress", "10.9.3.4");
        quiet.saying("fw", "dnsProxy", true).isNotDetermined(rule(), "dnsForwarding");
        quiet.saying("fw", "dnsProxy", false).offends(rule());
    }
}
