package dev.portolan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reach, what-if and diff as a pipeline sees them: text, JSON and exit codes. */
class QuestionCommandsTest {

    private static final String REGIONAL = "samples/aks-regional.topology.json";

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... args) {
        return Commands.run(args, new PrintWriter(out, true), new PrintWriter(err, true));
    }

    private JsonNode json(String... args) {
        run(args);
        return JsonMapper.shared().readTree(out.toString());
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(each -> texts.add(each.asString()));
        return texts;
    }

    private static JsonNode with(JsonNode list, String member, String value) {
        for (JsonNode each : list) {
            if (each.get(member).asString().equals(value)) {
                return each;
            }
        }
        throw new AssertionError("nothing with " + member + " " + value + " in " + list);
    }

    @Test
    void whatAFileLeavesOpenIsNotDeterminedInItsPlaceAndTheRestIsAnswered() throws IOException {
        Path design = folder.resolve("open.topology.json");
        Files.writeString(
                design,
                Files.readString(Path.of(REGIONAL))
                        .replace(
                                "\"routeTable\": \"rt-spoke\"",
                                "\"routeTable\": {\"notDetermined\": \"expression [x]\"}"));
        assertThat(run("routes", design.toString())).as(err.toString()).isZero();
        assertThat(out.toString())
                .contains("route table not known", "not determined, because Route table of ", "0.0.0.0/0");
        assertThat(run("reach", design.toString())).as(err.toString()).isZero();
        assertThat(out.toString()).contains("not determined");
        out.getBuffer().setLength(0);
        JsonNode routes = json("routes", design.toString(), "--format", "json");
        assertThat(routes.toString()).contains("is left open (expression [x])");
    }

    @Test
    void theMatrixNamesActorsEntryPointsAndWhereTheyLead() {
        assertThat(run("reach", REGIONAL)).isZero();
        assertThat(out.toString())
                .contains("Public users", "→ payments", "not determined")
                .containsPattern("https://shop\\.contoso\\.com +✓ +✓ +✓ +✓ +✓ +✓ +→ orders");
    }

    @Test
    void theMatrixAsJsonHasACellForWhatIsAsked() {
        JsonNode root = json("reach", REGIONAL, "--format", "json");
        assertThat(root.propertyNames()).containsExactly("design", "file", "actors", "entryPoints", "cells");
        JsonNode cell = root.get("cells").get(0);
        assertThat(cell.propertyNames()).containsExactly("actor", "entryPoint", "disposition", "reached", "ways");
        assertThat(cell.get("ways").get(0).propertyNames())
                .containsExactly("disposition", "hops", "beyond", "plain", "why", "missing");
        for (JsonNode each : root.get("cells")) {
            with(root.get("entryPoints"), "name", each.get("entryPoint").asString());
            with(root.get("actors"), "id", each.get("actor").asString());
        }
    }

    @Test
    void aComponentIsAskedForByIdOrNameInBothDirectionsOrOne() {
        assertThat(run("reach", REGIONAL, "er-frankfurt")).isZero();
        assertThat(out.toString()).contains("Who reaches er-frankfurt", "What er-frankfurt reaches");
    }

    @Test
    void whoReachesTheOrdersIsToldLineByLine() {
        JsonNode answers =
                json("reach", REGIONAL, "orders", "--to", "--format", "json").get("answers");
        assertThat(answers).hasSize(1);
        JsonNode answer = answers.get(0);
        assertThat(answer.get("direction").asString()).isEqualTo("to");
        assertThat(texts(answer.get("partners"))).contains("public-users", "corp-users");
        JsonNode line = with(answer.get("lines"), "status", "blocked");
        assertThat(line.get("why").asString()).isNotEmpty();
    }

    @Test
    void theWaysBetweenTwoComponentsAreThoseAlone() {
        JsonNode lines = json("reach", REGIONAL, "public-users", "orders", "--format", "json")
                .get("answers")
                .get(0)
                .get("lines");
        lines.forEach(line -> assertThat(line.get("actor").asString()).isEqualTo("public-users"));
        assertThat(texts(with(lines, "status", "reaches").get("hops"))).contains("agw-public");
    }

    @ParameterizedTest
    @CsvSource({
        "public-users, orders, waf, 0, passes",
        "public-users, orders, firewall, 1, bypassed",
        "aks-prod, partner, afw-hub, 0, passes",
        "public-users, api-prod, waf, 0, noPath"
    })
    void aPathPastTheGateIsAFinding(String from, String to, String gate, int code, String verdict) {
        assertThat(run("reach", REGIONAL, from, to, "--through", gate, "--format", "json"))
                .isEqualTo(code);
        JsonNode root = JsonMapper.shared().readTree(out.toString());
        assertThat(root.get("verdict").asString()).isEqualTo(verdict);
        assertThat(root.get("bypass").isEmpty()).isEqualTo(code == 0);
    }

    @Test
    void thePathPastTheGateIsPrinted() {
        run("reach", REGIONAL, "public-users", "orders", "--through", "firewall");
        assertThat(out.toString()).contains("past it: Public users → agw-public → slb-internal → traefik → orders");
    }

    @Test
    void aMistypedComponentIsOneSentenceWithTheOneMeant() {
        assertThat(run("reach", REGIONAL, "publicusers")).isEqualTo(2);
        assertThat(err.toString().lines()).singleElement().asString().contains("did you mean \"public-users\"?");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"--through waf", "orders --through waf", "orders --to --from", "--to", "traefik orders --from"})
    void whatDoesNotGoTogetherIsOneSentence(String rest) {
        List<String> args = new ArrayList<>(List.of("reach", REGIONAL));
        args.addAll(List.of(rest.split(" ")));
        assertThat(run(args.toArray(String[]::new))).isEqualTo(2);
        assertThat(err.toString().lines()).hasSize(1);
    }

    @Test
    void aNameThatSeveralHaveAsksForTheId() throws IOException {
        Path file = folder.resolve("two.topology.json");
        Files.writeString(file, """
                {"format": 1, "name": "two", "components": [
                  {"id": "a", "kind": "public-users", "name": "users"},
                  {"id": "b", "kind": "public-users", "name": "users"}]}
                """);
        assertThat(run("reach", file.toString(), "users")).isEqualTo(2);
        assertThat(err.toString()).contains("\"a\", \"b\"");
    }

    @Test
    void withoutTheCircuitTheCorporateFlowIsLost() {
        assertThat(run("what-if", REGIONAL, "--without", "er-circuit")).isEqualTo(1);
        assertThat(out.toString())
                .contains("ergw-hub: none of its connections works any more", "corporate → orders: lost")
                .contains("1 flow changed");
    }

    @Test
    void whatNothingDependsOnChangesNothing() {
        assertThat(run("what-if", REGIONAL, "--without", "policy-ilb")).isZero();
    }

    @Test
    void whatBreaksAsJsonHasTheDocumentedMembers() {
        JsonNode root = json("what-if", REGIONAL, "--without", "hub", "--format", "json");
        assertThat(root.propertyNames())
                .containsExactly(
                        "design",
                        "file",
                        "without",
                        "zone",
                        "failed",
                        "removed",
                        "changes",
                        "same",
                        "startless",
                        "missing");
        assertThat(with(root.get("failed"), "component", "afw-hub").get("why").asString())
                .isEqualTo("hub-vnet, in which it stands, has failed");
        JsonNode change = with(root.get("changes"), "flow", "public → orders");
        assertThat(change.propertyNames())
                .containsExactly(
                        "flow",
                        "from",
                        "to",
                        "kinds",
                        "before",
                        "after",
                        "waysBefore",
                        "waysAfter",
                        "plain",
                        "why",
                        "missing");
        assertThat(texts(change.get("kinds"))).containsExactly("lost");
        assertThat(change.get("after").asString()).isEqualTo("NAME_NOT_RESOLVED");
    }

    @Test
    void aZoneInWhichNothingStandsIsOneSentence() {
        assertThat(run("what-if", REGIONAL, "--zone", "9")).isEqualTo(2);
        assertThat(err.toString()).contains("the zones are: 1, 2, 3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--without orders --zone 1"})
    void whatFailsIsSaidOnce(String rest) {
        List<String> args = new ArrayList<>(List.of("what-if", REGIONAL));
        args.addAll(rest.isEmpty() ? List.of() : List.of(rest.split(" ")));
        assertThat(run(args.toArray(String[]::new))).isEqualTo(2);
        assertThat(err.toString().lines()).hasSize(1);
    }

    @Test
    void aDesignDoesNotDifferFromItself() {
        assertThat(run("diff", REGIONAL, REGIONAL)).isZero();
        assertThat(out.toString()).contains("nothing is different", "0 flows changed");
    }

    @Test
    void aChangeIsToldWithWhatItDoesToTraffic() throws IOException {
        Path changed = folder.resolve("changed.topology.json");
        String text = Files.readString(Path.of(REGIONAL));
        Files.writeString(
                changed, text.replace("\"nextHopAddress\": \"10.200.0.4\"", "\"nextHopAddress\": \"10.200.0.5\""));
        assertThat(run("diff", REGIONAL, changed.toString())).isEqualTo(1);
        assertThat(out.toString())
                .contains("Change routes of 'rt-spoke': to-firewall.nextHopAddress: 10.200.0.4 → 10.200.0.5")
                .contains("orders → partner: lost");
    }

    @Test
    void aDifferenceAsJsonHasTheDocumentedMembers() {
        JsonNode root = json("diff", REGIONAL, "samples/aks-baseline.topology.json", "--format", "json");
        assertThat(root.propertyNames()).containsExactly("old", "new", "differences", "flows", "sameFlows");
        JsonNode difference = with(root.get("differences"), "property", "hostName");
        assertThat(difference.propertyNames())
                .containsExactly("area", "kind", "subject", "property", "text", "details");
        assertThat(difference.get("details").get(0).propertyNames()).containsExactly("path", "before", "after");
    }

    @Test
    void onlyTheLayoutIsNoDifference() throws IOException {
        Path moved = folder.resolve("moved.topology.json");
        String text = Files.readString(Path.of(REGIONAL));
        String other = text.replaceFirst("\"bounds\": \\[\\d+,", "\"bounds\": [8,");
        assertThat(other).isNotEqualTo(text);
        Files.writeString(moved, other);
        assertThat(run("diff", REGIONAL, moved.toString())).isZero();
        assertThat(out.toString()).contains("nothing but the layout is different");
    }
}
