package dev.portolan.io.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.portolan.io.Problem;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BrokenFileTest {

    private static final String HEAD = "{\"format\": 1,\n\"components\": [\n";

    @Test
    void aDuplicateIdIsLocated() {
        refused(
                HEAD + "{\"id\": \"a\", \"kind\": \"workload\"},\n{\"id\": \"a\", \"kind\": \"workload\"}]}",
                "shop.topology.json:4, components[1]: another component has the id \"a\"; give one of them another id");
    }

    @Test
    void aDuplicateLinkIsLocated() {
        refused(
                HEAD + """
                        {"id": "a", "kind": "workload"}], "links": [
                        {"id": "l", "kind": "traffic", "from": "a", "to": "a"},
                        {"id": "l", "kind": "traffic", "from": "a", "to": "a"}]}""",
                "shop.topology.json:5, links[1]: another link has the id \"l\"; give one of them another id");
    }

    @Test
    void aMemberThatStandsTwiceIsLocated() {
        refused(
                HEAD + "{\"id\": \"a\", \"kind\": \"workload\",\n\"id\": \"b\"}]}",
                "shop.topology.json:4, components[0].id: this stands here twice; keep one of the two");
    }

    @Test
    void aParentThatDoesNotExistIsLocated() {
        refused(
                HEAD + "{\"id\": \"a\", \"kind\": \"workload\",\n\"parent\": \"aks\"}]}",
                "shop.topology.json:4, components[0].parent: there is no component \"aks\" to stand in;"
                        + " correct the id or remove \"parent\"");
    }

    @Test
    void componentsThatStandInEachOtherAreNamed() {
        refused(
                HEAD + """
                        {"id": "a", "kind": "workload", "parent": "b"},
                        {"id": "b", "kind": "workload", "parent": "a"}]}""",
                "shop.topology.json:3, components[0].parent: these stand in each other in a circle: \"a\", \"b\";"
                        + " give one of them another parent");
    }

    @Test
    void aLinkThatEndsNowhereIsLocated() {
        refused(
                HEAD
                        + "{\"id\": \"a\", \"kind\": \"workload\"}], \"links\": [\n"
                        + "{\"id\": \"l\", \"kind\": \"traffic\", \"from\": \"a\", \"to\": \"b\"}]}",
                "shop.topology.json:4, links[0].to: there is no component \"b\"; correct the id or remove the link");
    }

    @Test
    void aReferenceThatDanglesIsLocatedAtAnyDepth() {
        refused(
                HEAD + """
                        {"id": "agw", "kind": "application-gateway", "properties": {
                        "pools": [{"name": "p", "members": [
                        {"target": "gone"}]}]}}]}""",
                "shop.topology.json:5, components[0].properties.pools[0].members[0].target:"
                        + " there is no component \"gone\"; correct the id or remove this reference");
    }

    @Test
    void aFlowThatStartsNowhereIsLocated() {
        refused(
                """
                {"format": 1, "flows": [
                {"name": "f", "protocol": "https",
                "from": {"component": "x"}, "to": {"host": "shop.contoso.com"}}]}""",
                "shop.topology.json:3, flows[0].from.component: there is no component \"x\";"
                        + " correct the id or remove the flow");
    }

    @Test
    void aValueThatDoesNotFitIsLocated() {
        String problem = onlyProblem(HEAD + """
                {"id": "s", "kind": "subnet", "properties": {"prefixes": [
                "10.0.0.0/24",
                "10.0.300.0/24"]}}]}""");
        assertTrue(problem.startsWith("shop.topology.json:5, components[0].properties.prefixes[1]: "), problem);
        assertTrue(problem.contains("10.0.300.0/24"), problem);
    }

    @Test
    void aWrongTypeIsLocated() {
        refused(
                "{\"format\": 1,\n\"components\": {}}",
                "shop.topology.json:2, components: expected a list in [ ], but found a record; replace it");
        refused(
                "{\"format\": 1,\n\"name\": 7}",
                "shop.topology.json:2, name: expected a text in quotation marks, but found 7; correct it");
    }

    @Test
    void aNewerFormatIsRefusedInOneSentence() {
        refused(
                "{\n\"format\": 2, \"components\": 7}",
                "shop.topology.json:2, format: this file was made by a newer Portolan; update Portolan to open it");
    }

    @Test
    void aMissingFormatIsSaid() {
        refused(
                "{}",
                "shop.topology.json:1: \"format\" is missing, so this may not be a topology file;"
                        + " if it is one, add \"format\": 1");
    }

    @Test
    void aFileThatWasCutOffIsSaid() {
        refused(
                HEAD + "{\"id\": \"a\",\n",
                "shop.topology.json:4, components[0].id: the file ends too early, as if cut off; take it from a backup");
        refused("", "shop.topology.json:1: the file is empty; open another one or take this one from a backup");
    }

    @Test
    void whatIsNotJsonIsLocated() {
        String problem = onlyProblem("{\"format\": 1,\n\"name\": shop}");
        assertTrue(problem.startsWith("shop.topology.json:2, name: this is not JSON: "), problem);
    }

    @Test
    void tenThousandLevelsGetASentence() {
        String problem = onlyProblem("{\"format\": 1, \"x\": " + "[".repeat(10_000) + "]".repeat(10_000) + "}");
        assertTrue(problem.contains("more than 100 levels"), problem);
    }

    @Test
    void tenThousandContainersInEachOtherGetASentence() {
        StringBuilder text = new StringBuilder(HEAD).append("{\"id\": \"c0\", \"kind\": \"subnet\"}");
        for (int i = 1; i < 10_000; i++) {
            text.append(",\n{\"id\": \"c%d\", \"kind\": \"subnet\", \"parent\": \"c%d\"}".formatted(i, i - 1));
        }
        assertTrue(onlyProblem(text + "]}").contains("more than 50 containers"));
    }

    @Test
    void aFileBeyondAllMeasureGetsASentence() {
        assertTrue(onlyProblem("x".repeat(200_000_000)).contains("larger than 64 MB"));
        assertTrue(onlyProblem("[" + "0,".repeat(31_000_000) + "0]").contains("is it the right file?"));
    }

    @Test
    void anAbsurdNumberGetsASentence() {
        assertTrue(onlyProblem("{\"format\": 1, \"x\": 1e99999999999}").contains("number"));
        String far = "{\"format\": 1, \"notes\": [{\"id\": \"n\", \"bounds\": [0, 0, 1e400, 1]}]}";
        assertTrue(onlyProblem(far).contains("too far out"), onlyProblem(far));
    }

    @Test
    void aSlipInAKindIsAskedAboutAndKept() {
        Reading reading =
                DesignReader.read("shop.topology.json", HEAD + "{\"id\": \"a\", \"kind\": \"application-gatway\"}]}");
        assertTrue(reading.design().isPresent());
        assertEquals(
                List.of("shop.topology.json:3, components[0].kind: \"application-gatway\" is not in the catalogue;"
                        + " did you mean \"application-gateway\"?"),
                reading.problems().stream().map(Problem::toString).toList());
    }

    @Test
    void aServiceTagWithoutEndIsRefusedInASentence() {
        String problem = onlyProblem(HEAD + """
                {"id": "n", "kind": "network-security-group", "properties": {"rules": [{"sources": ["%s"]}]}}]}""".formatted("a.".repeat(50_000)));
        assertTrue(problem.contains("too long"), problem);
    }

    @Test
    void aFileCutAtAnyPlaceIsNeverHalfOpened() {
        String whole = DesignWriter.write(RandomDesigns.of(7)).stripTrailing();
        for (int end = 0; end < whole.length(); end++) {
            Reading reading = DesignReader.read("x", whole.substring(0, end));
            assertTrue(reading.design().isEmpty(), "cut at " + end);
            assertFalse(reading.problems().isEmpty(), "cut at " + end);
        }
    }

    @Test
    void noMutationEverThrows() {
        long seed = 20_261_123;
        Random dice = new Random(seed);
        String characters = "{}[]\",:0123456789.eE-+truefalsn \n\u0000\uD800é\\";
        for (int round = 0; round < 4_000; round++) {
            StringBuilder text = new StringBuilder(DesignWriter.write(RandomDesigns.of(round % 40)));
            for (int i = 1 + dice.nextInt(4); i > 0; i--) {
                char c = characters.charAt(dice.nextInt(characters.length()));
                text.setCharAt(dice.nextInt(text.length()), c);
            }
            Reading reading = DesignReader.read("x", text.toString());
            if (reading.design().isPresent()) {
                String written = DesignWriter.write(reading.design().get());
                assertEquals(
                        written,
                        DesignWriter.write(
                                DesignReader.read("x", written).design().orElseThrow()),
                        "seed " + seed + ", round " + round);
            } else {
                assertFalse(reading.problems().isEmpty(), "seed " + seed + ", round " + round);
            }
        }
    }

    private static void refused(String text, String sentence) {
        assertEquals(sentence, onlyProblem(text));
    }

    private static String onlyProblem(String text) {
        Reading reading = DesignReader.read("shop.topology.json", text);
        assertTrue(reading.design().isEmpty());
        assertEquals(1, reading.problems().size(), reading.problems().toString());
        return reading.problems().get(0).toString();
    }
}
