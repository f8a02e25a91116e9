package dev.portolan.io.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TopologySchemaTest {

    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(TopologySchema.text());

    @Test
    void theCommittedCopyIsTheCataloguesSchema() throws IOException {
        assertEquals(
                TopologySchema.text(),
                Files.readString(Path.of("src/docs/topology.schema.json")),
                "write the output of `portolan schema` to src/docs/topology.schema.json");
    }

    @ParameterizedTest
    @MethodSource("dev.portolan.io.json.SampleFilesTest#samples")
    void everySampleIsValid(Path sample) throws IOException {
        assertEquals(List.of(), errors(Files.readString(sample)));
    }

    @Test
    void whateverPortolanWritesIsValid() {
        for (long seed = 0; seed < 100; seed++) {
            assertEquals(List.of(), errors(DesignWriter.write(RandomDesigns.of(seed))), "seed " + seed);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"format\": 2}",
                "{\"format\": 1, \"components\": {}}",
                "{\"format\": 1, \"components\": [{\"id\": \"a\"}]}",
                "{\"format\": 1, \"components\": [{\"id\": \"a\", \"kind\": \"application-gateway\","
                        + " \"properties\": {\"minInstances\": \"two\"}}]}",
                "{\"format\": 1, \"components\": [{\"id\": \"a\", \"kind\": \"application-gateway\","
                        + " \"properties\": {\"listeners\": [{\"port\": 70000}]}}]}",
                "{\"format\": 1, \"layout\": {\"components\": {\"a\": {\"bounds\": [1, 2, 3]}}}}"
            })
    void aWrongTypeIsRejectedBySchemaAndReader(String text) {
        assertFalse(errors(text).isEmpty());
        assertFalse(DesignReader.read("x", text).design().isPresent());
    }

    private static List<Error> errors(String text) {
        return SCHEMA.validate(text, InputFormat.JSON);
    }
}
