package dev.portolan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CommandsTest {

    private static final String REGIONAL = "samples/aks-regional.topology.json";
    private static final String POOR = "samples/poor-design.topology.json";

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... args) {
        return Commands.run(args, new PrintWriter(out, true), new PrintWriter(err, true));
    }

    @Test
    void helpNamesEveryCommandAndTheExitCodes() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString())
                .contains("check", "trace", "routes", "plan", "export", "kinds", "rules", "schema", "Exit codes");
    }

    @Test
    void everyCommandExplainsItself() {
        assertThat(run("check", "--help")).isZero();
        assertThat(out.toString()).contains("Usage: portolan check", "FILE", "--fail-on", "portolan.yaml");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void anUnknownOptionIsOneSentenceAndExitCode2() {
        assertThat(run("check", "--loud", REGIONAL)).isEqualTo(2);
        assertThat(err.toString().lines()).singleElement().asString().contains("--loud");
    }

    @Test
    void aFileThatIsNotThereIsOneSentenceAndExitCode2() {
        assertThat(run("check", "nowhere.topology.json")).isEqualTo(2);
        assertThat(err.toString().lines()).singleElement().asString().startsWith("nowhere.topology.json");
    }

    @Test
    void aBrokenFileNamesTheLine() throws IOException {
        Path broken = folder.resolve("broken.topology.json");
        Files.writeString(broken, "{\n  \"format\": 1,\n  \"name\": \n");
        assertThat(run("trace", broken.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("broken.topology.json:").doesNotContain("Exception");
    }

    @Test
    void aPoorDesignFailsTheCheckAndTheRegionalOneDoesNot() {
        assertThat(run("check", "--review-date", "2026-11-23", POOR)).isEqualTo(1);
        assertThat(run("check", "--review-date", "2026-11-23", REGIONAL)).isZero();
    }

    @Test
    void theLevelDecidesWhatFails() {
        assertThat(run("check", "--fail-on", "info", "--review-date", "2026-11-23", REGIONAL))
                .isEqualTo(1);
    }

    @Test
    void aCheckAsJsonHasTheDocumentedMembers() {
        run("check", "--format", "json", "--review-date", "2026-11-23", POOR);
        JsonNode root = JsonMapper.shared().readTree(out.toString());
        assertThat(root.get("reviewDate").asString()).isEqualTo("2026-11-23");
        assertThat(root.get("profile").asString()).isEqualTo("current");
        JsonNode design = root.get("designs").get(0);
        assertThat(design.propertyNames())
                .contains("name", "file", "findings", "waived", "notDetermined", "notApplicable", "passed", "flows");
        assertThat(design.get("findings").get(0).propertyNames())
                .contains(
                        "rule", "severity", "title", "message", "subjects", "fix", "sources", "assumed", "fingerprint");
    }

    @Test
    void aPlanAsTextShowsTheRulerAndTheSnatPorts() {
        assertThat(run("plan", REGIONAL)).isZero();
        assertThat(out.toString())
                .contains("10.240.0.0/22", "18 of 1,019", "10 + 2 nodes", "next free: 10.240.8.0/22")
                .contains("24,960 = 2,496 ports × 5 addresses × 2 instances")
                .contains("not determined, because how many connections a node of np-apps holds at once is not given");
    }

    @Test
    void aPlanAsJsonHasTheDocumentedMembers() {
        assertThat(run("plan", "--format", "json", REGIONAL)).isZero();
        JsonNode root = JsonMapper.shared().readTree(out.toString());
        assertThat(root.propertyNames())
                .containsExactly("design", "file", "networks", "podRanges", "clashes", "missing", "snat");
        JsonNode subnet = root.get("networks").get(1).get("subnets").get(0);
        assertThat(subnet.propertyNames())
                .contains("id", "prefixes", "reserved", "usable", "used", "needed", "exact", "fill", "larger", "needs");
        assertThat(subnet.get("needed").asInt()).isEqualTo(18);
        assertThat(subnet.get("fill").asString()).isEqualTo("fits");
        JsonNode budget = root.get("snat").get("budgets").get(0);
        assertThat(budget.get("ports").asInt()).isEqualTo(24_960);
        assertThat(budget.get("fill").asString()).isEqualTo("notDetermined");
        assertThat(budget.get("missing").get(0).get("property").asString()).isEqualTo("outboundFlows");
    }

    @Test
    void aCheckAsJunitHasACaseForEveryExpectationAndRule() throws Exception {
        assertThat(run("check", "--format", "junit", "--review-date", "2026-11-23", REGIONAL, POOR))
                .isEqualTo(1);
        NodeList suites = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(out.toString())))
                .getElementsByTagName("testsuite");
        assertThat(suites.getLength()).isEqualTo(2);
        Element regional = (Element) suites.item(0);
        Element poor = (Element) suites.item(1);
        assertThat(regional.getAttribute("failures")).isEqualTo("0");
        assertThat(cases(regional))
                .contains("public → orders: delivered", "public → orders: through agw-public", "EGR-007");
        assertThat(poor.getAttribute("name")).isEqualTo("A poor design");
        assertThat(Integer.parseInt(poor.getAttribute("failures"))).isPositive();
        Element failure = (Element) poor.getElementsByTagName("failure").item(0);
        assertThat(failure.getAttribute("message")).isNotEmpty();
    }

    private static List<String> cases(Element suite) {
        NodeList cases = suite.getElementsByTagName("testcase");
        return IntStream.range(0, cases.getLength())
                .mapToObj(i -> ((Element) cases.item(i)).getAttribute("name"))
                .toList();
    }

    @Test
    void aTraceAsJsonHasTheDocumentedMembers() {
        assertThat(run("trace", "--flow", "public → orders", "--format", "json", REGIONAL))
                .isZero();
        JsonNode trace =
                JsonMapper.shared().readTree(out.toString()).get("traces").get(0);
        assertThat(trace.get("flow").get("host").isString()).isTrue();
        JsonNode branch = trace.get("branches").get(0);
        assertThat(branch.propertyNames()).contains("disposition", "hops", "tls", "return", "missing");
        assertThat(branch.get("hops").get(0).propertyNames())
                .contains("n", "component", "kind", "name", "steps", "in", "out");
        assertThat(branch.get("hops").get(0).get("out").propertyNames())
                .containsExactly("source", "destination", "link");
    }

    @Test
    void aFlowThatDoesNotExistIsAnsweredWithThoseThatDo() {
        assertThat(run("trace", "--flow", "nobody", REGIONAL)).isEqualTo(2);
        assertThat(err.toString()).contains("public → orders");
    }

    @Test
    void anExportIsAPictureOfTheFormatThatTheNameAsksFor() throws IOException {
        Path svg = folder.resolve("regional.svg");
        Path png = folder.resolve("regional.PNG");
        assertThat(run("export", REGIONAL, "-o", svg.toString())).isZero();
        assertThat(run("export", REGIONAL, "-o", png.toString())).isZero();
        assertThat(Files.readString(svg)).contains("<svg").contains("agw-public");
        assertThat(Files.readAllBytes(png)).startsWith(0x89, 'P', 'N', 'G');
    }

    @Test
    void anUnknownPictureFormatIsRefusedBeforeAnythingIsWritten() {
        Path target = folder.resolve("regional.bmp");
        assertThat(run("export", REGIONAL, "-o", target.toString())).isEqualTo(2);
        assertThat(err.toString()).contains(".svg").contains(".png");
        assertThat(target).doesNotExist();
    }

    @Test
    void aRuleExplainsItself() {
        assertThat(run("rules", "ing-007")).isZero();
        assertThat(out.toString()).contains("ING-007", "Why", "What to do", "Sources");
    }

    @Test
    void everyKindIsListed() {
        assertThat(run("kinds")).isZero();
        assertThat(out.toString()).contains("application-gateway", "aks-cluster", "peering");
    }

    @Test
    void routesMarkTheLosersAndNameTheWinner() {
        assertThat(run("routes", REGIONAL, "snet-aks")).isZero();
        assertThat(out.toString().lines())
                .contains("snet-aks (10.240.0.0/22), route table rt-spoke")
                .anyMatch(line -> line.matches(
                        "    0\\.0\\.0\\.0/0 +user +virtual appliance 10\\.200\\.0\\.4 +route to-firewall"))
                .anyMatch(line -> line.matches("  - 0\\.0\\.0\\.0/0 +system +Internet +not taken: .*to-firewall.*"));
        assertThat(out.toString()).doesNotContain("GatewaySubnet");
    }

    @Test
    void routesAsJsonHaveTheDocumentedMembers() {
        run("routes", REGIONAL, "--format", "json");
        JsonNode root = JsonMapper.shared().readTree(out.toString());
        assertThat(root.propertyNames()).containsExactly("design", "file", "subnets");
        JsonNode subnet = root.get("subnets").get(0);
        assertThat(subnet.propertyNames())
                .containsExactly("id", "name", "prefixes", "routeTable", "routes", "notDetermined");
        assertThat(subnet.get("routes").get(0).propertyNames())
                .containsExactly("prefix", "source", "nextHop", "address", "name", "owner", "wins", "beatenBy");
    }

    @Test
    void aSubnetThatIsNotThereIsOneSentenceWithThoseThatAre() {
        assertThat(run("routes", REGIONAL, "nowhere")).isEqualTo(2);
        assertThat(err.toString().lines()).singleElement().asString().contains("no subnet \"nowhere\"", "\"snet-aks\"");
    }
}
