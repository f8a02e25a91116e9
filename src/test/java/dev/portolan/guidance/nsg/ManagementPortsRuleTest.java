package dev.portolan.guidance.nsg;

import static dev.portolan.guidance.Sketch.fields;
import static dev.portolan.guidance.nsg.Groups.cluster;
import static dev.portolan.guidance.nsg.Groups.in;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.guidance.FixContract;
import dev.portolan.guidance.Sketch;
import java.util.List;
import org.junit.jupiter.api.Test;

class ManagementPortsRuleTest implements FixContract {

    private static final String ID = "NSG-009";

    @Override
    public String rule() {
        return ID;
    }

    @Override
    public Sketch offender() {
        return cluster(in(100, "allow", "*", "*"));
    }

    @Test
    void everythingFromAnywhereIncludesBothPorts() {
        assertThat(offender().offends(ID).message())
                .isEqualTo("'nsg' lets the Internet into 'snet': port 22 by 'allow-100', port 3389 by 'allow-100'.");
    }

    @Test
    void eachPortAloneIsReported() {
        assertThat(cluster(in(100, "allow", "Internet", "*", "22")).offends(ID).message())
                .contains("port 22")
                .doesNotContain("3389");
        assertThat(cluster(in(100, "allow", "Internet", "10.1.0.0/22", "3000-4000"))
                        .offends(ID)
                        .message())
                .contains("port 3389")
                .doesNotContain("port 22");
    }

    @Test
    void otherPortsGivenRangesAndEarlierDenialsAreFine() {
        cluster(in(100, "allow", "Internet", "*", "443")).passes(ID);
        cluster(in(100, "allow", "203.0.113.0/24", "*", "22")).passes(ID);
        cluster(in(100, "allow", "1.0.0.0/8", "*", "22")).passes(ID);
        cluster(in(100, "allow", "AzureCloud", "*", "22")).passes(ID);
        cluster(in(100, "allow", List.of("0.0.0.0/1", "128.0.0.0/1"), "*", "22"))
                .offends(ID);
        cluster(in(100, "allow", "VirtualNetwork", "*", "22")).passes(ID);
        cluster(in(90 + 10, "deny", "*", "*", "22", "3389"), in(110, "allow", "*", "*"))
                .passes(ID);
        cluster().passes(ID);
    }

    @Test
    void subnetsOfPodsAndOfTheApiServerCountToo() {
        Sketch other = cluster()
                .with("snet-api", "subnet", "vnet", "prefixes", List.of("10.1.4.0/28"))
                .with("nsg-api", "network-security-group", "vnet", "rules", List.of(in(100, "allow", "*", "*")))
                .saying("snet-api", "networkSecurityGroup", "nsg-api");
        other.passes(ID);
        other.saying("aks", "apiServerSubnet", "snet-api").offends(ID);
        other.saying("pool", "podSubnet", "snet-api").offends(ID);
    }

    @Test
    void rulesThatNobodyGaveAreNotDetermined() {
        offender().silent("nsg", "rules").isNotDetermined(ID, "rules");
        offender().silent("snet", "networkSecurityGroup").doesNotApply(ID);
    }

    @Test
    void partOfTheSubnetIsEnough() {
        assertThat(cluster(in(100, "allow", "Internet", "10.1.0.64/26", "22"))
                        .offends(ID)
                        .message())
                .isEqualTo("'nsg' lets the Internet into 'snet': port 22 by 'allow-100'.");
        cluster(in(100, "allow", "Internet", "10.1.9.0/26", "22")).passes(ID);
    }

    @Test
    void aRuleOfWhichTooLittleIsSaidIsNotDetermined() {
        cluster(fields(
                        "name",
                        "ssh",
                        "priority",
                        100,
                        "direction",
                        "inbound",
                        "access",
                        "allow",
                        "sources",
                        List.of("Internet"),
                        "destinationPorts",
                        List.of("22")))
                .isNotDetermined(ID, "rules");
        offender().silent("snet", "prefixes").isNotDetermined(ID, "prefixes");
    }

    @Test
    void aGivenRangeBesideDoesNotHideWhatIsOpenToAll() {
        Object given = in(100, "allow", "203.0.113.0/24", "*", "22");
        cluster(given, in(110, "allow", List.of("0.0.0.0/1", "128.0.0.0/1"), "*", "22"))
                .offends(ID);
        Object half = fields("name", "half", "priority", 110, "direction", "inbound", "access", "allow");
        cluster(given, half).isNotDetermined(ID, "rules");
    }
}
