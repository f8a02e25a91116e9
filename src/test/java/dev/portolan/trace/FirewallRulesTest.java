package dev.portolan.trace;

import static dev.portolan.trace.Drawing.record;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.catalog.EgressKinds.CollectionType;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Properties;
import dev.portolan.net.Protocol;
import dev.portolan.trace.filtering.Ends;
import dev.portolan.trace.filtering.FirewallRules;
import dev.portolan.trace.filtering.Firewalls;
import dev.portolan.trace.filtering.Match;
import dev.portolan.trace.filtering.Translations;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which rule of an Azure Firewall decides on a packet (data-plane.md B.6, source S-N8). */
class FirewallRulesTest {

    private static final String ANY = "name=any sources=[*] destinations=[*] protocols=[any] ports=[*]";
    private static final String WEB = "name=web sources=[*] fqdns=[*.contoso.com] protocols=[https] ports=[443]";

    private static Properties collection(String name, String type, int priority, String action, String... rules) {
        String traits = "name=%s type=%s priority=%d action=%s".formatted(name, type, priority, action);
        return record(traits, "rules", Arrays.stream(rules).map(Drawing::record).toList());
    }

    private static Component firewall(Properties... collections) {
        return new Drawing()
                .add("fw", "azure-firewall", "", "ruleCollections", List.of((Object[]) collections))
                .design()
                .topology()
                .require(new ComponentId("fw"));
    }

    private static Firewalls.Question to(String destination, String host, int port, Protocol protocol) {
        return new Firewalls.Question(Ends.of("10.1.0.4"), Ends.of(destination), host, port, protocol);
    }

    private static Firewalls.Question web(String host) {
        return to("Internet", host, 443, Protocol.HTTPS);
    }

    private static void assertSure(Firewalls.Answer answer, boolean allowed, String collection, String rule) {
        assertThat(answer.verdict().isCertain()).as("%s", answer).isTrue();
        assertThat(answer.verdict().allowed()).as("%s", answer).isEqualTo(allowed);
        assertThat(answer.collection()).isEqualTo(collection);
        assertThat(answer.verdict().rule()).isEqualTo(rule);
    }

    @Test
    void whatNoRuleHoldsIsDeniedByDefault() {
        Firewalls.Answer none = FirewallRules.of(firewall()).ask(web("www.contoso.com"));
        assertThat(none.verdict().byDefault()).isTrue();
        assertThat(none.verdict().allowed()).isFalse();
        assertThat(FirewallRules.of(firewall()).allows(web("www.contoso.com"))).isEqualTo(Match.NO);
        assertThat(FirewallRules.of(firewall()).first(web("www.contoso.com"))).isEmpty();
    }

    @Test
    void networkRulesComeBeforeApplicationRulesWhateverTheirPriority() {
        Component both = firewall(
                collection("app", "application", 100, "allow", WEB), collection("net", "network", 900, "deny", ANY));
        assertSure(FirewallRules.of(both).ask(web("www.contoso.com")), false, "net", "any");
        assertThat(FirewallRules.of(both).ask(web("www.contoso.com")).type()).isEqualTo(CollectionType.NETWORK);
        assertThat(FirewallRules.of(both)
                        .first(web("www.contoso.com"))
                        .orElseThrow()
                        .collection())
                .isEqualTo("net");
        assertThat(FirewallRules.of(both).allows(web("www.contoso.com"))).isEqualTo(Match.NO);
    }

    @Test
    void withinATypeTheLowestPriorityDecides() {
        Component two = firewall(
                collection("late", "network", 300, "deny", ANY), collection("early", "network", 200, "allow", ANY));
        assertSure(FirewallRules.of(two).ask(web("www.contoso.com")), true, "early", "any");
        assertThat(FirewallRules.of(two).ask(web("www.contoso.com")).verdict().priority())
                .isEqualTo(200);
        assertThat(FirewallRules.of(two).allows(web("www.contoso.com"))).isEqualTo(Match.YES);
    }

    @Test
    void anApplicationRuleHoldsForItsNamesByItsProtocolAndPort() {
        Component fw = firewall(collection("app", "application", 100, "allow", WEB));
        assertSure(FirewallRules.of(fw).ask(web("www.contoso.com")), true, "app", "web");
        assertThat(FirewallRules.of(fw).ask(web("www.contoso.com")).type()).isEqualTo(CollectionType.APPLICATION);
        assertThat(FirewallRules.of(fw).allows(web("contoso.com"))).isEqualTo(Match.NO);
        assertThat(FirewallRules.of(fw).allows(to("Internet", "www.contoso.com", 8443, Protocol.HTTPS)))
                .isEqualTo(Match.NO);
        assertThat(FirewallRules.of(fw).allows(to("Internet", "www.contoso.com", 80, Protocol.HTTP)))
                .isEqualTo(Match.NO);
        assertThat(FirewallRules.of(fw).allows(to("Internet", "www.contoso.com", 443, Protocol.TCP)))
                .as("TCP may be TLS")
                .isNotEqualTo(Match.YES);
        assertThat(FirewallRules.of(fw).allows(to("Internet", "www.contoso.com", 443, Protocol.UDP)))
                .isEqualTo(Match.NO);
        assertThat(FirewallRules.of(fw).allows(to("Internet", "", 443, Protocol.HTTPS)))
                .as("an unknown name")
                .isEqualTo(Match.MAYBE);
    }

    @Test
    void withoutPortsTheStandardOnesAreMeant() {
        String both = "name=both sources=[*] fqdns=[*.contoso.com] protocols=[http,https]";
        Component fw = firewall(collection("app", "application", 100, "allow", both));
        assertThat(FirewallRules.of(fw).allows(web("www.contoso.com"))).isEqualTo(Match.YES);
        assertThat(FirewallRules.of(fw).allows(to("Internet", "www.contoso.com", 80, Protocol.HTTP)))
                .isEqualTo(Match.YES);
        assertThat(FirewallRules.of(fw).allows(to("Internet", "www.contoso.com", 8080, Protocol.HTTP)))
                .isEqualTo(Match.NO);
        assertThat(FirewallRules.of(fw).allows(to("Internet", "www.contoso.com", 80, Protocol.HTTPS)))
                .isEqualTo(Match.NO);
    }

    @Test
    void theTagOfAksHoldsItsNamesAndOfOthersNothingIsKnown() {
        String aks = "name=aks sources=[*] fqdnTags=[AzureKubernetesService]";
        Component fw = firewall(collection("app", "application", 100, "allow", aks));
        assertThat(FirewallRules.of(fw).allows(web("mcr.microsoft.com"))).isEqualTo(Match.YES);
        assertThat(FirewallRules.of(fw).allows(to("Internet", "mcr.microsoft.com", 80, Protocol.HTTP)))
                .isEqualTo(Match.YES);
        assertThat(FirewallRules.of(fw).allows(to("Internet", "mcr.microsoft.com", 444, Protocol.HTTPS)))
                .isEqualTo(Match.NO);
        Firewalls.Answer other = FirewallRules.of(fw).ask(web("www.contoso.com"));
        assertThat(other.verdict().doubt())
                .isEqualTo("it is not known whether rule aks of collection app holds for this traffic, as the design"
                        + " does not hold all names of FQDN tag AzureKubernetesService");
        assertThat(other.verdict().isCertain()).isFalse();
    }

    @Test
    void aNetworkRuleNamesAddressesOrNames() {
        String names = "name=sql sources=[10.1.0.0/24] fqdns=[db.contoso.com] protocols=[tcp] ports=[1433]";
        Component fw = firewall(collection("net", "network", 100, "allow", names));
        assertThat(FirewallRules.of(fw).allows(to("Internet", "db.contoso.com", 1433, Protocol.TCP)))
                .isEqualTo(Match.YES);
        assertThat(FirewallRules.of(fw).allows(to("Internet", "db.contoso.com", 1434, Protocol.TCP)))
                .isEqualTo(Match.NO);
        assertThat(FirewallRules.of(fw).allows(to("Internet", "other.contoso.com", 1433, Protocol.TCP)))
                .isEqualTo(Match.NO);
        Component blank = firewall(
                collection("net", "network", 100, "allow", "name=open sources=[*] protocols=[tcp] ports=[1433]"));
        assertThat(FirewallRules.of(blank).allows(to("20.1.2.3", "", 1433, Protocol.TCP)))
                .isEqualTo(Match.MAYBE);
    }

    @Test
    void aRuleThatPerhapsHoldsMattersOnlyWhereItDoesSomethingElse() {
        String half = "name=half sources=[*] destinations=[20.1.2.0/24] protocols=[any] ports=[*]";
        Firewalls.Question somewhere = to("Internet", "", 443, Protocol.HTTPS);
        Component same = firewall(
                collection("one", "network", 100, "allow", half), collection("two", "network", 200, "allow", ANY));
        assertSure(FirewallRules.of(same).ask(somewhere), true, "two", "any");
        Component denied = firewall(
                collection("one", "network", 100, "deny", half), collection("two", "network", 200, "allow", ANY));
        Firewalls.Answer open = FirewallRules.of(denied).ask(somewhere);
        assertThat(open.verdict().doubt())
                .isEqualTo("it is not known whether rule half of collection one holds for this traffic");
        assertThat(FirewallRules.of(denied).allows(somewhere)).isEqualTo(Match.MAYBE);
        assertThat(FirewallRules.of(same).allows(somewhere)).isEqualTo(Match.YES);
        assertThat(FirewallRules.of(denied).first(somewhere).orElseThrow().collection())
                .isEqualTo("two");
    }

    @Test
    void whetherTheSourceIsTranslatedAndTlsInspectedCountsToo() {
        String half = "name=half sources=[*] destinations=[20.1.2.0/24] protocols=[any] ports=[*]";
        String all = "name=all sources=[*] fqdns=[*] protocols=[https] ports=[443]";
        Component types = firewall(
                collection("net", "network", 100, "allow", half), collection("app", "application", 200, "allow", all));
        assertThat(FirewallRules.of(types).ask(web("www.contoso.com")).verdict().isCertain())
                .isFalse();
        assertThat(FirewallRules.of(types).allows(web("www.contoso.com"))).isEqualTo(Match.YES);
        String tag = "name=tag sources=[*] fqdnTags=[WindowsUpdate] terminateTls=true";
        Component inspecting = firewall(
                collection("a", "application", 100, "allow", tag), collection("b", "application", 200, "allow", all));
        assertThat(FirewallRules.of(inspecting)
                        .ask(web("www.contoso.com"))
                        .verdict()
                        .isCertain())
                .isFalse();
        Component plain = firewall(
                collection("a", "application", 100, "allow", tag.replace(" terminateTls=true", "")),
                collection("b", "application", 200, "allow", all));
        assertSure(FirewallRules.of(plain).ask(web("www.contoso.com")), true, "b", "all");
        assertThat(FirewallRules.of(firewall(collection("b", "application", 200, "allow", all + " terminateTls=true")))
                        .ask(web("www.contoso.com"))
                        .inspectsTls())
                .isTrue();
    }

    @Test
    void aNetworkRuleThatDeniesIsFoundUnlessOneThatAllowsComesFirst() {
        Component deny = firewall(collection("no", "network", 200, "deny", ANY));
        assertThat(FirewallRules.of(deny)
                        .denial(web("www.contoso.com"))
                        .orElseThrow()
                        .collection())
                .isEqualTo("no");
        Component first = firewall(
                collection("yes", "network", 100, "allow", ANY), collection("no", "network", 200, "deny", ANY));
        assertThat(FirewallRules.of(first).denial(web("www.contoso.com"))).isEmpty();
        Component application = firewall(collection("no", "application", 200, "deny", WEB));
        assertThat(FirewallRules.of(application).denial(web("www.contoso.com"))).isEmpty();
    }

    @Test
    void aWildcardMeansWhatIsBeforeItsDot() {
        assertThat(Firewalls.holds("*", "anything")).isTrue();
        assertThat(Firewalls.holds("WWW.Contoso.com", "www.contoso.COM")).isTrue();
        assertThat(Firewalls.holds("*.contoso.com", "a.b.contoso.com")).isTrue();
        assertThat(Firewalls.holds("*.contoso.com", "contoso.com")).isFalse();
        assertThat(Firewalls.holds("*.contoso.com", "notcontoso.com")).isFalse();
        assertThat(Firewalls.holds("contoso.com", "www.contoso.com")).isFalse();
    }

    private static Translations.Answer translated(Component firewall, int port) {
        return Translations.ask(firewall, to("20.60.0.1", "", port, Protocol.TCP));
    }

    @Test
    void theFirstDnatRuleThatHoldsSaysWhereTo() {
        String rule = "name=%s sources=[*] destinations=[20.60.0.1] protocols=[tcp] ports=[%s] translatedAddress=%s"
                + " translatedPort=%d";
        Component fw = firewall(
                collection("late", "dnat", 300, "allow", rule.formatted("all", "*", "10.1.0.9", 9)),
                collection("early", "dnat", 200, "allow", rule.formatted("web", "443", "10.1.0.8", 8443)));
        assertThat(translated(fw, 443).collection()).isEqualTo("early");
        assertThat(translated(fw, 443).address()).map(Object::toString).contains("10.1.0.8");
        assertThat(translated(fw, 443).port()).contains(8443);
        assertThat(translated(fw, 443).verdict().allowed()).isTrue();
        assertThat(translated(fw, 80).collection()).isEqualTo("late");
        assertThat(translated(firewall(), 443).verdict().byDefault()).isTrue();
        assertThat(translated(firewall(), 443).verdict().allowed()).isFalse();
    }

    @Test
    void aDnatRuleThatPerhapsHoldsMattersOnlyWhereItLeadsElsewhere() {
        String open = "name=open destinations=[20.60.0.1] protocols=[tcp] ports=[443] translatedAddress=%s"
                + " translatedPort=%d";
        String sure = "name=sure sources=[*] destinations=[20.60.0.1] protocols=[tcp] ports=[443]"
                + " translatedAddress=10.1.0.8 translatedPort=443";
        assertThat(translated(with(open.formatted("10.1.0.8", 443), sure), 443)
                        .verdict()
                        .rule())
                .isEqualTo("sure");
        for (String other : List.of(open.formatted("10.1.0.9", 443), open.formatted("10.1.0.8", 444))) {
            assertThat(translated(with(other, sure), 443).verdict().doubt())
                    .isEqualTo("it is not known whether DNAT rule open of collection c holds for this traffic");
        }
        assertThat(translated(with(open.formatted("10.1.0.8", 443)), 443)
                        .verdict()
                        .isCertain())
                .isFalse();
    }

    private static Component with(String... rules) {
        return firewall(collection("c", "dnat", 100, "allow", rules));
    }
}
