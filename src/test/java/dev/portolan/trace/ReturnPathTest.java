package dev.portolan.trace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.model.ComponentId;
import dev.portolan.model.Flow;
import dev.portolan.model.FlowEnd;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The way of the answer beside that of the request. */
class ReturnPathTest {

    private static List<String> names(List<Hop> hops) {
        return hops.stream().map(Hop::name).toList();
    }

    @Test
    void theAnswerThatIsLostComesToWhereItIsLost() {
        Drawing d = PodWalkTest.addOn().set("agw-subnet", "routeTable", "rt-nodes");
        Branch branch = d.trace(Baseline.PUBLIC).branches().get(0);
        assertThat(branch.disposition()).isEqualTo(Disposition.RETURN_LOST);
        List<Hop> travelled = branch.back().travelled();
        assertThat(travelled.get(travelled.size() - 1).steps())
                .anyMatch(step -> step.outcome() == Step.Outcome.STOPPED);
        assertThat(travelled.subList(0, travelled.size() - 1))
                .allSatisfy(hop -> assertThat(hop.steps()).allMatch(step -> step.outcome() == Step.Outcome.PASSED));
    }

    @Test
    void theAnswerThatArrivesIsTravelledToItsEnd() {
        Branch branch = Baseline.design().trace(Baseline.PUBLIC).branches().get(0);
        assertThat(branch.back().travelled()).isEqualTo(branch.back().hops());
        assertThat(names(branch.back().travelled())).isNotEmpty();
    }

    @Test
    void anAnswerIsSymmetricWhereItPassesTheSameTheOtherWay() {
        Branch direct = direct(Baseline.design());
        assertThat(names(direct.hops())).containsExactly("pool", "vm");
        assertThat(names(direct.back().hops())).containsExactly("vm", "pool");
        assertThat(direct.isSymmetric()).isTrue();
    }

    @Test
    void anAnswerThatSkipsTheFirewallIsNot() {
        Drawing d = Baseline.design();
        d.rules(
                "rt-nodes",
                "routes",
                "name=to-firewall prefix=0.0.0.0/0 " + Baseline.appliance(),
                "name=spoke prefix=10.240.6.0/24 " + Baseline.appliance());
        String rule = "name=any sources=[*] destinations=[*] protocols=[any] ports=[*]";
        d.set("fw", "ruleCollections", List.of(Baseline.collection("all", "network", rule)));
        Branch around = direct(d);
        assertThat(names(around.hops())).containsExactly("pool", "fw", "vm");
        assertThat(around.isSymmetric()).isFalse();
    }

    private static Branch direct(Drawing d) {
        d.add("jump", "subnet", "spoke", "prefixes=[10.240.6.0/24]");
        d.add("vm", "virtual-machine", "jump", "address=10.240.6.4");
        return d.trace(Flow.https(
                        "ask", FlowEnd.component(new ComponentId("pool")), FlowEnd.component(new ComponentId("vm"))))
                .branches()
                .get(0);
    }
}
