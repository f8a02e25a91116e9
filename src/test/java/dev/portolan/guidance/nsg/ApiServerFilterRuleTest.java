package dev.portolan.guidance.nsg;

import static dev.portolan.guidance.nsg.Groups.cluster;
import static dev.portolan.guidance.nsg.Groups.in;
import static dev.portolan.guidance.nsg.Groups.out;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.guidance.Finding;
import dev.portolan.guidance.FixContract;
import dev.portolan.guidance.Sketch;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ApiServerFilterRuleTest implements FixContract {

    private static final String ID = "NSG-004";

    @Override
    public String rule() {
        return ID;
    }

    @Override
    public Sketch offender() {
        return integrated(in(110, "allow", "AzureLoadBalancer", "*", "9988"), in(200, "deny", "*", "*"));
    }

    private static Sketch integrated(Object... rules) {
        return cluster()
                .with("snet-api", "subnet", "vnet", "prefixes", List.of("10.1.4.0/28"))
                .with("nsg-api", "network-security-group", "vnet", "rules", List.of(rules))
                .saying("snet-api", "networkSecurityGroup", "nsg-api")
                .saying("aks", "apiServerAccess", "vnetIntegrationPrivate")
                .saying("aks", "apiServerSubnet", "snet-api");
    }

    @Test
    void nodesThatAreKeptOutAreReported() {
        Finding finding = offender().offends(ID);
        assertThat(finding.message())
                .isEqualTo("The API server of 'aks' is cut off: rule deny-200 of 'nsg-api' (inbound) keeps 10.1.0.4"
                        + " from 10.1.4.4 on TCP 443.");
        assertThat(finding.subjects()).hasSize(2);
    }

    @Test
    void bothPortsAreNeeded() {
        Sketch one = integrated(
                in(100, "allow", "10.1.0.0/22", "10.1.4.0/28", "443"),
                in(110, "allow", "AzureLoadBalancer", "*", "9988"),
                in(200, "deny", "*", "*"));
        assertThat(one.offends(ID).message()).contains("on TCP 4443");
        integrated(
                        in(100, "allow", "10.1.0.0/22", "10.1.4.0/28", "443", "4443"),
                        in(110, "allow", "AzureLoadBalancer", "*", "9988"),
                        in(200, "deny", "*", "*"))
                .passes(ID);
    }

    @Test
    void soAreProbes() {
        Sketch unprobed =
                integrated(in(100, "allow", "10.1.0.0/22", "10.1.4.0/28", "443", "4443"), in(200, "deny", "*", "*"));
        assertThat(unprobed.offends(ID).message()).contains("keeps 168.63.129.16 from 10.1.4.4 on TCP 9988");
    }

    @Test
    void nodesMustBeLetOutToo() {
        Sketch kept = integrated().saying("nsg", "rules", List.of(out(100, "deny", "*", "10.1.4.0/24")));
        assertThat(kept.offends(ID).message()).contains("'nsg' (outbound) keeps 10.1.0.4 from 10.1.4.4");
    }

    @Test
    void azuresDefaultsAreEnough() {
        integrated().passes(ID);
        integrated().silent("snet-api", "networkSecurityGroup").passes(ID);
        Sketch.sample("aks-baseline").passes(ID);
    }

    @Test
    void bothSortsOfIntegrationCountAndNoOther() {
        offender().saying("aks", "apiServerAccess", "vnetIntegrationPublic").offends(ID);
        offender().saying("aks", "apiServerAccess", "private").doesNotApply(ID);
        offender().silent("aks", "apiServerAccess").doesNotApply(ID);
    }

    @Test
    void whatNobodySaidIsNotDetermined() {
        offender().silent("aks", "apiServerSubnet").isNotDetermined(ID, "apiServerSubnet");
        offender().silent("nsg-api", "rules").isNotDetermined(ID, "rules");
    }

    @Test
    void rulesOfWhichTooLittleIsSaidAreNotDetermined() {
        integrated(Sketch.fields("name", "half", "priority", 100, "direction", "inbound", "access", "deny"))
                .isNotDetermined(ID, "rules");
    }

    @Test
    void rulesWithoutNumberAreNotAskedOneByOne() {
        Object[] many = IntStream.range(0, 200)
                .mapToObj(i -> in(100 + i, "allow", "10.1.1." + i, "10.1.4." + (4 + i % 8)))
                .toArray();
        assertThat(integrated(many).verdict(ID).missing())
                .extracting(missing -> missing.why())
                .contains("the rules of nsg-api are too many to be asked one by one");
    }
}
