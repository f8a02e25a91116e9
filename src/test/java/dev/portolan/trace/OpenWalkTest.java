package dev.portolan.trace;

import static dev.portolan.trace.Drawing.record;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.portolan.model.ComponentId;
import dev.portolan.model.Flow;
import dev.portolan.model.FlowEnd;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What nobody said leaves the baseline's requests open, and is named: the component, its property and why. */
class OpenWalkTest {

    private static final String CERTIFICATE = "name=INT hostNames=[*.aks-ingress.contoso.com]";

    private static Branch one(Drawing d) {
        Trace trace = d.trace(Baseline.PUBLIC);
        assertThat(trace.branches()).hasSize(1);
        return trace.branches().get(0);
    }

    /** The verdict rests on it. */
    private static void assertOpen(Drawing d, String component, String property, String why) {
        Branch branch = one(d);
        assertThat(branch.disposition()).as("%s", d.told(branch)).isEqualTo(Disposition.UNDETERMINED);
        assertMissing(branch, component, property, why);
    }

    /** It is said, and the request arrives all the same. */
    private static void assertNoted(Drawing d, String component, String property, String why) {
        Branch branch = one(d);
        assertThat(branch.disposition()).as("%s", d.told(branch)).isEqualTo(Disposition.DELIVERED);
        assertMissing(branch, component, property, why);
    }

    private static void assertMissing(Branch branch, String component, String property, String why) {
        assertThat(branch.missing()).anySatisfy(missing -> {
            assertThat(missing.component().value()).isEqualTo(component);
            assertThat(missing.property()).isEqualTo(property);
            assertThat(missing.why()).isEqualTo(why);
        });
    }

    @Test
    void whereTheGatewaySendsARequestHasToBeSaid() {
        Drawing d = Baseline.design();
        assertOpen(Baseline.design().unset("agw", "rules"), "agw", "rules", "its routing rules are not given");
        d.rules("agw", "rules", "name=main priority=100 listener=other pool=aks settings=aks-https");
        assertOpen(d, "agw", "rules", "no rule uses the listener");
        d.rules("agw", "rules", "name=main priority=100 listener=https redirectTo=https");
        assertOpen(d, "agw", "rules", "the request is redirected; ask again for where it leads");
        assertOpen(
                Baseline.design().set("agw", "pools", List.of(record("name=aks"))),
                "agw",
                "pools",
                "the rule's backend pool has no members");
        assertOpen(
                Baseline.design().set("agw", "pools", List.of(record("name=aks", "members", List.of(record("x=y"))))),
                "agw",
                "pools",
                "a member of the pool has no address");
    }

    @Test
    void howTheGatewaySpeaksToItsBackendIsNoted() {
        Drawing d = Baseline.design().rules("agw", "backendSettings", "name=aks-https hostName=" + Baseline.INNER);
        assertMissing(one(d), "agw", "backendSettings", "whether the gateway encrypts to the backend is not given");
    }

    @Test
    void aGatewayOfVersion1IsNotFollowed() {
        assertOpen(
                Baseline.design().set("agw", "sku", "standard"), "agw", "sku", "version 1 gateways are not followed");
    }

    @Test
    void whatTheWafDoesIsNotedOnly() {
        assertNoted(
                Baseline.design().unset("waf", "wafMode").unset("agw", "wafMode"),
                "agw",
                "wafMode",
                "the mode of the WAF is not given");
        assertNoted(
                Baseline.design().unset("agw", "sku").unset("agw", "wafPolicy"),
                "agw",
                "sku",
                "it is not given whether the gateway has a WAF");
        Branch without = one(Baseline.design().set("agw", "sku", "standardV2").unset("agw", "wafPolicy"));
        assertThat(reasons(without)).contains(Reason.NO_WAF).doesNotContain(Reason.WAF_PREVENTS);
        Branch off = one(Baseline.design().set("waf", "wafEnabled", false));
        assertThat(reasons(off)).contains(Reason.NO_WAF).doesNotContain(Reason.WAF_PREVENTS);
        assertThat(reasons(one(Baseline.design())))
                .contains(Reason.WAF_PREVENTS)
                .doesNotContain(Reason.NO_WAF);
    }

    private static List<Reason> reasons(Branch branch) {
        return branch.hops().stream()
                .flatMap(hop -> hop.steps().stream())
                .map(step -> step.because().reason())
                .toList();
    }

    @Test
    void whatACertificateSaysDecidesWhetherItIsAccepted() {
        String byCompany = CERTIFICATE + " issuer=privateCa";
        assertOpen(
                certified("name=INT issuer=publicCa"),
                "traefik",
                "certificates.hostNames",
                "the names of the certificate are not given");
        assertOpen(
                certified(CERTIFICATE), "traefik", "certificates.issuer", "the issuer of the certificate is not given");
        assertOpen(
                certified(byCompany), "traefik", "certificates.issuerName", "the name of the issuing CA is not given");
        assertThat(one(certified(CERTIFICATE + " issuer=publicCa")).disposition())
                .isEqualTo(Disposition.DELIVERED);
        assertThat(one(certified(CERTIFICATE + " issuer=azureManaged")).disposition())
                .isEqualTo(Disposition.DELIVERED);
        assertThat(one(certified(byCompany + " issuerName=OtherCA")).disposition())
                .isEqualTo(Disposition.TLS_FAILED);
        assertThat(one(certified(CERTIFICATE + " issuer=selfSigned")).disposition())
                .isNotEqualTo(Disposition.DELIVERED);
    }

    private static Drawing certified(String certificate) {
        return Baseline.design().rules("traefik", "certificates", certificate);
    }

    @Test
    void aClientOnTheInternetTrustsPublicAuthoritiesOnly() {
        Drawing d = Baseline.design();
        String names = "name=EXT hostNames=[" + Baseline.HOST + "] store=keyVault keyVault=kv";
        Drawing own = Baseline.design().rules("agw", "certificates", names + " issuer=privateCa issuerName=ContosoCA");
        assertThat(one(own).disposition()).isEqualTo(Disposition.TLS_FAILED);
        d.rules("agw", "certificates", names + " issuer=selfSigned");
        assertThat(one(d).disposition()).isEqualTo(Disposition.TLS_FAILED);
    }

    @Test
    void theGatewaysRootsHaveToBeSaidForAPrivateAuthority() {
        Drawing d = Baseline.design();
        d.rules("agw", "backendSettings", "name=aks-https protocol=https port=443 pickHostFromBackend=true");
        assertOpen(d, "agw", "backendSettings.trustedRoots", "the roots that agw trusts are not given");
    }

    @Test
    void whereTheIngressSendsARequestHasToBeSaid() {
        assertOpen(Baseline.design().unset("traefik", "rules"), "traefik", "rules", "its ingress rules are not given");
        Drawing d = Baseline.design().rules("traefik", "rules", "host=" + Baseline.INNER + " path=/");
        assertOpen(d, "traefik", "rules", "a rule has no backend");
        d.add("web-svc", "kubernetes-service", "aks", "type=clusterIp");
        d.rules("web-svc", "ports", "port=80 targetPort=8080");
        d.rules("traefik", "rules", "host=" + Baseline.INNER + " path=/ backend=web-svc");
        assertOpen(d, "web-svc", "selects", "it is not given which pods service web-svc selects");
        assertThat(one(d.set("web-svc", "selects", "web")).disposition()).isEqualTo(Disposition.DELIVERED);
    }

    @Test
    void oneThingThatIsDrawnStandsInForIngressRules() {
        Drawing d = Baseline.design().unset("traefik", "rules");
        d.link("to-web", "traffic", "traefik", "web");
        Branch branch = one(d);
        assertThat(branch.disposition()).isEqualTo(Disposition.DELIVERED);
        assertThat(branch.assumptions()).anySatisfy(assumed -> {
            assertThat(assumed.component().value()).isEqualTo("traefik");
            assertThat(assumed.property()).isEqualTo("rules");
        });
        d.add("other", "workload", "aks").link("to-other", "traffic", "traefik", "other");
        assertOpen(d, "traefik", "rules", "its ingress rules are not given");
    }

    @Test
    void aRecordThatSaysNothingIsNotDetermined() {
        Drawing d = Baseline.design().rules("private-zone", "records", "name=bu0001a0008-00 type=a");
        assertOpen(d, "private-zone", "records", "the record for " + Baseline.INNER + " says no address");
    }

    @Test
    void podsInASubnetWithoutARangeCannotBeRoutedTo() {
        Drawing d = PodWalkTest.addOn().set("aks", "cniMode", "podSubnet").unset("aks", "podCidr");
        d.unset("web", "addresses").add("pods", "subnet", "spoke").set("pool", "podSubnet", "pods");
        assertThat(one(d).missing())
                .extracting(each -> each.component().value(), Missing::property)
                .contains(tuple("pods", "prefixes"), tuple("web", "addresses"))
                .doesNotContain(tuple("aks", "podCidr"));
        assertThat(one(d).hops()).extracting(Hop::name).containsExactly("users", "agw");
    }

    @Test
    void onlyThePodsWhoseSubnetHasNoRangeAreOpen() {
        Drawing d = EgressWalkTest.podSubnet();
        d.add("others", "subnet", "spoke").add("second", "node-pool", "aks", "podSubnet=others");
        Flow ask = Flow.tcp(
                "ask", FlowEnd.component(new ComponentId("agw")), FlowEnd.component(new ComponentId("web")), 8080);
        List<Branch> branches = d.trace(ask).branches();
        assertThat(branches).hasSize(2);
        assertThat(branches.get(0).missing()).isEmpty();
        assertThat(branches.get(1).missing())
                .extracting(each -> each.component().value(), Missing::property)
                .contains(tuple("others", "prefixes"))
                .doesNotContain(tuple("aks", "podCidr"));
    }

    @Test
    void aGatewaysBackendWithAnAddressOfIpv6IsNotFollowed() {
        Drawing d = Baseline.design();
        d.set("agw", "pools", List.of(record("name=aks", "members", List.of(record("address=fd00::4")))));
        assertThat(one(d).missing()).containsExactly(new Missing(new ComponentId("agw"), "", "IPv6 is not followed"));
        assertThat(one(d).hops()).extracting(Hop::name).containsExactly("users", "agw");
    }
}
