package dev.portolan.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.RandomAccessFile;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that mean harm end in a sentence and exit code 2, in bounded time. */
class HostileImportTest {

    private static final Duration LONGEST = Duration.ofSeconds(120); // of a busy machine; seconds of work
    private static final String TEMPLATE = """
            {"$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#", "resources": [%s]}""";

    @TempDir
    Path folder;

    @Test
    void halfAGigabyteIsNotRead() throws IOException {
        Path file = folder.resolve("huge.json");
        try (RandomAccessFile huge = new RandomAccessFile(file.toFile(), "rw")) {
            huge.setLength(500L * 1024 * 1024);
        }
        assertThat(refused(file)).contains("huge.json", "larger than 64 MB");
    }

    @Test
    void aLoopOfABillionMakesNothing() throws IOException {
        String loop = """
                {"type": "Microsoft.Network/publicIPAddresses", "name": "[concat('p', copyIndex())]",
                 "copy": {"name": "many", "count": 1000000000}, "properties": {}}""";
        assertThat(refused(written("loop.json", TEMPLATE.formatted(loop)))).contains("loop.json");
    }

    @Test
    void tenThousandDeploymentsInEachOtherMakeNothing() throws IOException {
        String start = "{\"type\": \"Microsoft.Resources/deployments\", \"name\": \"d\", \"properties\": {\"template\":"
                + " {\"resources\": [";
        String text = TEMPLATE.formatted(start.repeat(10_000) + "]}}}".repeat(10_000));
        assertThat(refused(written("deep.json", text))).contains("deep.json");
    }

    @Test
    void aliasesThatMultiplyMakeNothing() throws IOException {
        StringBuilder text =
                new StringBuilder("apiVersion: v1\nkind: Service\na0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 30; i++) {
            text.append("a%d: &a%d [%s]\n".formatted(i, i, ("*a" + (i - 1) + ", ").repeat(9) + "*a" + (i - 1)));
        }
        assertThat(refused(written("bomb.yaml", text.toString()))).contains("bomb.yaml");
    }

    @Test
    void tagsMakeNoObjects() throws IOException {
        String text = """
                apiVersion: v1
                kind: Service
                metadata: !!javax.script.ScriptEngineManager [!!java.net.URLClassLoader [[!!java.net.URL ["http://192.0.2.1/"]]]]
                """;
        assertThat(refused(written("tags.yaml", text))).contains("tags.yaml");
    }

    @Test
    void entitiesAreNotFollowed() throws IOException {
        String text = """
                <!DOCTYPE mxfile [<!ENTITY x SYSTEM "file:///etc/passwd">]>
                <mxfile><diagram><mxGraphModel><root><mxCell id="0" value="&x;"/></root></mxGraphModel></diagram></mxfile>
                """;
        assertThat(refused(written("entity.drawio", text)))
                .contains("entity.drawio")
                .doesNotContain("root:");
    }

    private Path written(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    /** What is said when the import ends with exit code 2. */
    private static String refused(Path file) {
        StringWriter said = new StringWriter();
        int code = assertTimeoutPreemptively(
                LONGEST,
                () -> Commands.run(
                        new String[] {"import", file.toString()}, new PrintWriter(said), new PrintWriter(said)));
        assertThat(code).as(said.toString()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(said.toString()).doesNotContain("Exception");
        return said.toString();
    }
}
