package dev.portolan.io.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SnapshotFileTest {

    @Test
    void aSnapshotThatShowsNothingIsNotPassedOver() {
        String text = "{\"format\": 1, \"name\": \"x\", \"snapshots\": [{\"caption\": \"before\"}]}";
        assertThat(DesignReader.read("x.topology.json", text).problems())
                .singleElement()
                .asString()
                .contains("snapshots[0]", "\"design\" is missing");
    }
}
