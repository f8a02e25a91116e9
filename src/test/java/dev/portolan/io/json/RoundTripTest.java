package dev.portolan.io.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.portolan.geom.Rect;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Design;
import dev.portolan.model.Placement;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RoundTripTest {

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everyDesignComesBackFromItsFileByteForByte(long seed) {
        Design design = RandomDesigns.of(seed);
        String written = DesignWriter.write(design);
        Reading reading = DesignReader.read("x.topology.json", written);
        assertEquals(design, reading.design().orElseThrow(() -> new AssertionError(reading.problems() + written)));
        assertEquals(written, DesignWriter.write(reading.design().orElseThrow()));
        byte[] bytes = written.getBytes(StandardCharsets.UTF_8);
        assertEquals(written, new String(bytes, StandardCharsets.UTF_8));
    }

    @Test
    void movingOneComponentChangesOneLine() {
        for (long seed = 0; seed < 50; seed++) {
            Design design = RandomDesigns.of(seed);
            for (ComponentId id : design.layout().placements().keySet()) {
                Placement moved = design.layout().of(id).orElseThrow().with(new Rect(-4321.75, 987654, 10, 20));
                Design after = design.with(design.layout().with(id, moved));
                int changed = changedLines(DesignWriter.write(design), DesignWriter.write(after));
                assertTrue(changed <= 1, "seed " + seed + ": " + changed);
            }
        }
    }

    @Test
    void aHandFormattedFileBecomesCanonicalWithNothingLost() {
        String byHand = """
                {"components":[
                 {"kind":"subnet","id":"b","properties":{"odd":1e2,"prefixes":["10.0.1.0/24"]},"parent":"a"},
                 {"name":"Hub","kind":"virtual-network","id":"a","later":{"x":[]}}],
                 "format":1,"name":"by hand","since":2031}
                """;
        String canonical =
                DesignWriter.write(DesignReader.read("x", byHand).design().orElseThrow());
        assertEquals("""
                {
                  "format": 1,
                  "name": "by hand",
                  "components": [
                    {
                      "id": "a",
                      "kind": "virtual-network",
                      "name": "Hub",
                      "later": {"x": []}
                    },
                    {
                      "id": "b",
                      "kind": "subnet",
                      "parent": "a",
                      "properties": {
                        "prefixes": ["10.0.1.0/24"],
                        "odd": 1E+2
                      }
                    }
                  ],
                  "since": 2031
                }
                """, canonical);
    }

    @Test
    void recordsStandOneALineWhereTheyFit() {
        String text = """
                {
                  "format": 1,
                  "components": [
                    {
                      "id": "agw",
                      "kind": "application-gateway",
                      "properties": {
                        "listeners": [
                          {"name": "https", "protocol": "https", "port": 443, "hostNames": ["shop.contoso.com"]},
                          {
                            "name": "https-with-a-name-so-long-that-it-has-to-go-on-several-lines-of-the-file",
                            "protocol": "https",
                            "port": 8443,
                            "hostNames": ["shop.contoso.com"]
                          }
                        ]
                      }
                    }
                  ],
                  "layout": {
                    "components": {
                      "agw": {
                        "bounds": [0, 10.5, 180, 64],
                        "z": 2,
                        "locked": true
                      }
                    }
                  }
                }
                """;
        Reading reading = DesignReader.read("x", text);
        assertEquals(List.of(), reading.problems());
        assertEquals(text, DesignWriter.write(reading.design().orElseThrow()));
    }

    @Test
    void coordinatesHaveAtMostTwoDecimals() {
        Design design = Design.empty("d")
                .with(Component.of("a", "workload", "A"))
                .with(Design.empty("d")
                        .layout()
                        .with(new ComponentId("a"), Placement.at(new Rect(1.0 / 3, -0.0, 1e7, 2))));
        assertTrue(DesignWriter.write(design).contains("[0.33, 0, 10000000, 2]"), DesignWriter.write(design));
    }

    @Test
    void aByteOrderMarkIsTolerated() {
        assertTrue(DesignReader.read("x", "\uFEFF{\"format\": 1}").design().isPresent());
    }

    private static int changedLines(String before, String after) {
        List<String> gone = new ArrayList<>(Arrays.asList(before.split("\n")));
        List<String> come = new ArrayList<>(Arrays.asList(after.split("\n")));
        List.copyOf(gone).forEach(line -> {
            if (come.remove(line)) {
                gone.remove(line);
            }
        });
        return Math.max(gone.size(), come.size());
    }
}
