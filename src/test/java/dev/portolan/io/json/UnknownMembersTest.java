package dev.portolan.io.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.model.Design;
import dev.portolan.model.LinkId;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What a later version wrote, or somebody added, is in the file still when this version has saved it. */
class UnknownMembersTest {

    private static final String MEMBER = "later";

    /** Has a record at every place where the schema allows one. */
    private static final String WHOLE = """
            {"format": 1, "name": "all", "properties": {"author": "A", "x": {"y": 1}},
             "components": [
              {"id": "a", "kind": "virtual-network", "properties": {"prefixes": ["10.0.0.0/16"]},
               "origin": {"file": "f.json", "line": 3, "resourceId": "/x", "fingerprints": {"prefixes": "1a"},
                "also": [{"file": "g.json", "line": 4}, {"file": "h.json"}]}},
              {"id": "g", "kind": "application-gateway", "properties": {"sku": {"notDetermined": "expression x"},
               "listeners": [{"name": "https", "port": 443}]}}],
             "links": [{"id": "l", "kind": "data-flow", "from": "a", "to": "g", "properties": {"x": [{"y": 1}]}, "origin": {"file": "f.json"}},
              {"id": "m", "kind": "data-flow", "from": "g", "to": "a"}],
             "flows": [{"name": "f", "from": {"component": "a"}, "to": {"host": "h.example"}, "protocol": "https",
              "expect": [{"type": "delivered"}, {"type": "through", "argument": "g"}]}],
             "waivers": [{"rule": "ING-001", "subjects": [{"type": "component", "id": "g"}, {"type": "design"}], "reason": "r"}],
             "notes": [{"id": "n", "text": "t", "bounds": [0, 0, 9, 9]}],
             "layout": {"components": {"a": {"bounds": [0, 0, 90, 90]}},
              "links": {"l": {"bends": [[1, 2]]}, "m": {}},
              "layers": [{"name": "back", "hidden": true}, {"name": "front"}]},
             "snapshots": [{"caption": "c", "taken": "2026-11-28", "design": {"name": "s",
              "components": [{"id": "z", "kind": "subnet", "origin": {"file": "f"}}],
              "layout": {"layers": [{"name": "back"}]}}}]}
            """;

    /** Records whose members are named by what is in the file. */
    private static final Set<String> BY_NAME = Set.of("/layout/components", "/layout/links", "fingerprints");

    @Test
    void everyRecordKeepsMembersThatAreNotKnown() {
        ObjectNode root = (ObjectNode) JsonMapper.shared().readTree(WHOLE);
        Set<String> places = new TreeSet<>();
        mark(root, "", places);
        assertThat(places)
                .hasSizeGreaterThan(30)
                .contains("/components/0/origin", "/flows/0/expect/1", "/waivers/0/subjects/1");
        Reading reading = DesignReader.read("x", root.toString());
        assertThat(reading.problems()).isEmpty();
        String written = DesignWriter.write(reading.design().orElseThrow());
        Set<String> kept = new TreeSet<>();
        find(JsonMapper.shared().readTree(written), "", kept);
        assertThat(kept).isEqualTo(places);
        Reading again = DesignReader.read("x", written);
        assertThat(DesignWriter.write(again.design().orElseThrow())).isEqualTo(written);
        assertThat(again.design()).isEqualTo(reading.design());
    }

    /** What is kept of a link's route goes with the link, and with nothing else. */
    @Test
    void theyGoWithWhatTheyBelongTo() {
        Design design = DesignReader.read("x", WHOLE.replace("\"m\": {}", "\"m\": {\"later\": 1}"))
                .design()
                .orElseThrow();
        Design routed = design.with(design.layout().with(new LinkId("m"), List.of()));
        assertThat(DesignWriter.write(routed)).contains("\"later\": 1");
        Design without = design.with(design.layout().without(List.of(), List.of(new LinkId("m"))));
        assertThat(DesignWriter.write(without)).doesNotContain("later");
    }

    private static void mark(JsonNode node, String at, Set<String> places) {
        node.properties().forEach(member -> mark(member.getValue(), at + "/" + member.getKey(), places));
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            mark(node.get(i), at + "/" + i, places);
        }
        boolean named = BY_NAME.stream().anyMatch(at::endsWith);
        boolean open = node.has("notDetermined");
        if (node instanceof ObjectNode record && !named && !open) {
            record.put(MEMBER, at);
            places.add(at);
        }
    }

    /** Lists may be in another order, so that the marks say where they were. */
    private static void find(JsonNode node, String at, Set<String> kept) {
        node.properties().forEach(member -> {
            if (member.getKey().equals(MEMBER)) {
                kept.add(member.getValue().asString());
            } else {
                find(member.getValue(), at + "/" + member.getKey(), kept);
            }
        });
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            find(node.get(i), at + "/" + i, kept);
        }
    }
}
