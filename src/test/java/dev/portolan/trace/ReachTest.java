package dev.portolan.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portolan.catalog.Catalog;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Design;
import dev.portolan.model.Flow;
import dev.portolan.model.FlowEnd;
import dev.portolan.trace.questions.EntryPoint;
import dev.portolan.trace.questions.Matrix;
import dev.portolan.trace.questions.Progress;
import dev.portolan.trace.questions.Questions;
import dev.portolan.trace.questions.Reach;
import dev.portolan.trace.questions.Way;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

/** Who reaches whom: read off the samples, and off the baseline with one thing changed. */
class ReachTest {

    private static final Design REGIONAL = Sample.named("aks-regional");

    @Test
    void publicUsersReachTheOrdersOnlyThroughTheGateway() {
        Reach reach = whoReaches(REGIONAL, "orders");
        assertThat(reach.partners())
                .extracting(ComponentId::value)
                .containsExactlyInAnyOrder("public-users", "corp-users", "np-apps", "np-system", "payments");
        assertThat(reach.lines(Way.Status.REACHES))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.way().hops())
                        .containsSubsequence(id("agw-public"), id("slb-internal"), id("traefik"), id("orders")));
    }

    @Test
    void aPathLeadsToItsOwnWorkload() {
        assertThat(reached(REGIONAL, "public-users", "https://shop.contoso.com"))
                .containsExactly("orders");
        assertThat(reached(REGIONAL, "public-users", "https://shop.contoso.com/payments"))
                .containsExactly("payments");
    }

    @Test
    void whoeverOnlyKnowsTheBalancersAddressIsStoppedByTheSecurityGroup() {
        Reach.Line line = line(
                whoReaches(REGIONAL, "orders"), "corp-users", "https://slb-internal for shop.aks-ingress.contoso.com");
        assertThat(line.status()).isEqualTo(Way.Status.BLOCKED);
        assertThat(line.way().end()).isEqualTo(id("traefik"));
        assertThat(line.way().blocker()).get().satisfies(because -> {
            assertThat(because.reason()).isEqualTo(Reason.NSG_RULE);
            assertThat(because.component()).isEqualTo(id("nsg-aks"));
        });
    }

    @Test
    void theBalancersAddressIsAWayPastTheGatewayWhereNothingForbidsIt() {
        Reach.Line line = line(
                whoReaches(Sample.named("poor-design"), "orders"),
                "legacy",
                "http://slb-internal for shop.contoso.com");
        assertThat(line.status()).isEqualTo(Way.Status.REACHES);
        assertThat(line.way().hops()).doesNotContain(id("agw-public"));
        assertThat(line.way().plain()).isTrue();
    }

    @Test
    void aNetworkPolicyKeepsOtherPodsFromAWorkload() {
        Reach.Line line = line(whoReaches(REGIONAL, "orders"), "payments", "http://orders:8080");
        assertThat(line.status()).isEqualTo(Way.Status.BLOCKED);
    }

    @Test
    void aWorkloadWhosePortIsNotGivenCannotBeAskedFor() {
        Drawing d = Baseline.design().unset("web", "port");
        Reach.Line line = whoReaches(d.design(), "web").lines(Way.Status.NOT_DETERMINED).stream()
                .filter(each -> each.actor().equals(id("users")) && each.entry().port() == 0)
                .findFirst()
                .orElseThrow();
        assertThat(line.way().missing())
                .containsExactly(new Missing(id("web"), "port", "the port of web is not given"));
    }

    @Test
    void aMachineWhosePortsNobodyNamedLeavesItOpenUntilAFlowDoes() {
        Drawing d = Baseline.design().add("vm", "virtual-machine", "nodes", "address=10.240.0.200");
        assertThat(whoReaches(d.design(), "vm").lines(Way.Status.NOT_DETERMINED))
                .isNotEmpty();
        Flow ssh = Flow.tcp("ssh", FlowEnd.component(id("pool")), FlowEnd.component(id("vm")), 22);
        Reach asked = whoReaches(d.design().withFlows(List.of(ssh)), "vm");
        assertThat(line(asked, "pool", "tcp://vm:22").status()).isEqualTo(Way.Status.REACHES);
        assertThat(line(asked, "users", "tcp://vm:22").status()).isEqualTo(Way.Status.BLOCKED);
    }

    @Test
    void aNodePortIsAWayToTheWorkloadThatIsNotFollowed() {
        Drawing d = Baseline.hybrid("expressroute-gateway");
        d.add("nodes-svc", "kubernetes-service", "aks", "type=nodePort selects=web");
        d.rules("nodes-svc", "ports", "port=80 targetPort=8080 nodePort=30080");
        Reach reach = whoReaches(d.design(), "web");
        assertThat(line(reach, "staff", "tcp://pool:30080").status()).isEqualTo(Way.Status.NOT_DETERMINED);
        assertThat(line(reach, "users", "tcp://pool:30080").status()).isNotEqualTo(Way.Status.REACHES);
    }

    @Test
    void aListenerForAnyNameIsAskedForTheNamesOfTheIngressBehindIt() {
        Drawing d = Baseline.design();
        d.rules("agw", "listeners", "name=https frontend=public protocol=https port=443 certificate=EXT");
        assertThat(new Questions(d.design(), Catalog.azure()).entries())
                .extracting(EntryPoint::name)
                .contains("https://agw for " + Baseline.INNER);
        d.rules("agw", "listeners", Baseline.listener("public", "*.elsewhere.example"));
        assertThat(new Questions(d.design(), Catalog.azure()).entries())
                .filteredOn(entry -> entry.component().equals(id("agw")))
                .flatExtracting(entry -> entry.open().stream().toList())
                .extracting(Missing::property)
                .contains("listeners.hostNames");
    }

    @Test
    void nodesReachTheVaultByItsPrivateEndpointAndTheirApiServer() {
        Reach reach = whatIsReachedFrom(REGIONAL, "np-apps");
        assertThat(reach.partners()).contains(id("kv-shared"), id("api-prod"), id("partner"));
        assertThat(line(reach, "np-apps", "https://kv-shared.vault.azure.net")
                        .way()
                        .hops())
                .containsExactly(id("np-apps"), id("pe-kv"), id("kv-shared"));
    }

    @Test
    void behindTheGatewayAreTheWorkloadsAndNothingElse() {
        Reach reach = whatIsReachedFrom(REGIONAL, "agw-public");
        assertThat(reach.partners()).containsExactly(id("orders"), id("payments"));
    }

    @Test
    void aContainerIsReachedWhereAnythingInItIs() {
        Reach reach = whoReaches(REGIONAL, "aks-prod");
        assertThat(reach.partners()).containsExactly(id("corp-users"), id("public-users"));
    }

    @Test
    void nobodyReachesWhatIsNotThere() {
        assertThat(whoReaches(REGIONAL, "nowhere").lines()).isEmpty();
    }

    @Test
    void anIsolatedClusterReachesItsRegistryButNotTheInternet() {
        Reach reach = whatIsReachedFrom(Sample.named("network-isolated"), "np-apps");
        assertThat(reach.partners()).contains(id("acr-shared"), id("api-prod"));
        Reach.Line line = line(reach, "np-apps", "https://mcr.microsoft.com");
        assertThat(line.status()).isEqualTo(Way.Status.BLOCKED);
        assertThat(line.way().disposition()).isEqualTo(Disposition.DENIED);
    }

    @Test
    void packetsArriveThoughTheirAnswerIsLost() {
        Reach.Line line = line(
                whoReaches(Sample.named("public-service-udr"), "orders"), "public-users", "https://shop.contoso.com");
        assertThat(line.status()).isEqualTo(Way.Status.REACHES);
        assertThat(line.way().disposition()).isEqualTo(Disposition.RETURN_LOST);
    }

    @Test
    void theMatrixIsTheSameEveryTimeAndForOneActorAlone() {
        Questions questions = new Questions(REGIONAL, Catalog.azure());
        Matrix whole = questions.matrix(Progress.NONE);
        assertThat(new Questions(REGIONAL, Catalog.azure()).matrix(Progress.NONE))
                .isEqualTo(whole);
        assertThat(questions
                        .matrix(whole.actors().subList(0, 1), whole.entries(), Progress.NONE)
                        .rows())
                .containsExactly(whole.rows().get(0));
    }

    @Test
    void usersOutsideAreNotAskedAboutServicesOutside() {
        Matrix matrix = new Questions(REGIONAL, Catalog.azure()).matrix(Progress.NONE);
        assertThat(matrix.cells())
                .filteredOn(cell ->
                        cell.actor().equals(id("public-users")) && cell.entry().outside())
                .isNotEmpty()
                .allMatch(cell -> cell.ways().isEmpty() && cell.disposition().isEmpty());
    }

    @Test
    void progressCountsEveryCellOnce() {
        List<Integer> told = Collections.synchronizedList(new ArrayList<>());
        Questions questions = new Questions(REGIONAL, Catalog.azure());
        questions.matrix((done, all) -> {
            assertThat(all)
                    .isEqualTo(questions.actors().size() * questions.entries().size());
            told.add(done);
        });
        assertThat(told)
                .doesNotHaveDuplicates()
                .hasSize(questions.actors().size() * questions.entries().size());
    }

    @Test
    void aMatrixThatNobodyWantsAnyMoreIsGivenUp() {
        Questions questions = new Questions(REGIONAL, Catalog.azure());
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> questions.matrix(Progress.NONE)).isInstanceOf(CancellationException.class);
        assertThat(Thread.interrupted())
                .as("the interruption is left for the caller to see")
                .isTrue();
    }

    private static Reach whoReaches(Design design, String component) {
        Questions questions = new Questions(design, Catalog.azure());
        return questions.whoReaches(id(component), questions.matrix(Progress.NONE));
    }

    private static Reach whatIsReachedFrom(Design design, String component) {
        Questions questions = new Questions(design, Catalog.azure());
        return questions.whatIsReachedFrom(id(component), questions.matrix(Progress.NONE));
    }

    private static List<String> reached(Design design, String actor, String entry) {
        return new Questions(design, Catalog.azure())
                .matrix(Progress.NONE).cells().stream()
                        .filter(cell -> cell.actor().equals(id(actor))
                                && cell.entry().name().equals(entry))
                        .flatMap(cell -> cell.reached().stream())
                        .map(ComponentId::value)
                        .toList();
    }

    private static Reach.Line line(Reach reach, String actor, String entry) {
        List<Reach.Line> found = reach.lines().stream()
                .filter(line ->
                        line.actor().equals(id(actor)) && line.entry().name().equals(entry))
                .toList();
        assertThat(found)
                .as(
                        "%s at %s among %s",
                        actor,
                        entry,
                        reach.lines().stream()
                                .map(Reach.Line::entry)
                                .map(EntryPoint::name)
                                .distinct()
                                .toList())
                .hasSize(1);
        return found.get(0);
    }

    private static ComponentId id(String id) {
        return new ComponentId(id);
    }
}
