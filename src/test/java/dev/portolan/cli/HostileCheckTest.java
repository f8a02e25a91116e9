package dev.portolan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What stands beside a design, written to do harm or by accident, is refused in a sentence with its place. */
class HostileCheckTest {

    private static final String RULE = """
        rules:
          - id: CONTOSO-001
            title: A rule of Contoso
            for: subnet
            require: |
              %s
            message: "${self.name} is wrong"
        """;

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int check(String... more) throws IOException {
        Path design = folder.resolve("shop.topology.json");
        if (!Files.exists(design)) {
            Files.copy(Path.of("samples/aks-regional.topology.json"), design);
        }
        String[] args = Stream.concat(Stream.of("check", design.toString()), Stream.of(more))
                .toArray(String[]::new);
        return Commands.run(args, new PrintWriter(out, true), new PrintWriter(err, true));
    }

    static Stream<Arguments> settings() {
        return Stream.of(
                Arguments.of("a: &a [x, x]\nb: &b [*a, *a, *a]\n", "portolan.yaml:1, a: an anchor (&) stands here"),
                Arguments.of("packs: !!javax.script.ScriptEngineManager []\n", "portolan.yaml:1, packs: a tag (!)"),
                Arguments.of("packs: 5\n", "portolan.yaml:1, packs: expected a list in [ ], but found 5"),
                Arguments.of("a: " + "[".repeat(50_000) + "]".repeat(50_000), "this is more than Portolan reads"),
                Arguments.of("packs: []\n---\npacks: []\n", "portolan.yaml:3: a second document follows here"),
                Arguments.of("packs: [/dev/zero]\n", "/dev/zero: there is no such file"),
                Arguments.of("x: " + "a".repeat(2_000_000), "this file is larger than 1 MB"));
    }

    @ParameterizedTest
    @MethodSource
    void settings(String yaml, String sentence) throws IOException {
        Files.writeString(folder.resolve("portolan.yaml"), yaml);
        assertThat(check()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(err.toString()).contains(sentence);
    }

    static Stream<Arguments> expressions() {
        return Stream.of(
                Arguments.of("self.name ==== 3", "p.yaml:6, rules[0].require: column 19"),
                Arguments.of("size([" + "1,".repeat(50_000) + "1]) > 0", "exceeds limit"),
                Arguments.of("(".repeat(5_000) + "true" + ")".repeat(5_000), "exceeds limit"),
                Arguments.of("1", "this comes to int, not to true or false"));
    }

    @ParameterizedTest
    @MethodSource
    void expressions(String require, String sentence) throws IOException {
        pack(require);
        assertThat(check()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(err.toString()).contains(sentence);
    }

    static Stream<Arguments> evaluations() {
        String ten = "[1,2,3,4,5,6,7,8,9,10].all(%s, ";
        String nested = Stream.of("a", "b", "c", "d", "e", "f", "g", "h", "i")
                .map(ten::formatted)
                .reduce("", String::concat);
        return Stream.of(
                Arguments.of(nested + "true" + ")".repeat(9), "Iteration budget exceeded"),
                Arguments.of("self.name.matches('(a{1000}){1000}')", "exceeds allowed program size"),
                Arguments.of("1 / 0 == 1", "/ by zero"));
    }

    /** Such a rule is not determined; the others are. */
    @ParameterizedTest
    @MethodSource
    void evaluations(String require, String sentence) throws IOException {
        pack(require);
        assertThat(check()).isNotEqualTo(ExitCode.BAD_INPUT);
        assertThat(out.toString()).contains("CONTOSO-001: its expression cannot be evaluated for", sentence);
    }

    private void pack(String require) throws IOException {
        Files.writeString(folder.resolve("portolan.yaml"), "packs: [p.yaml]\n");
        Files.writeString(folder.resolve("p.yaml"), RULE.formatted(require));
    }

    static Stream<Arguments> baselines() {
        return Stream.of(
                Arguments.of("[1,2", "b.json:1, [1]: the file ends too early"),
                Arguments.of("{\"findings\": 5}", "b.json:1: this is no baseline of this version"),
                Arguments.of("[".repeat(50_000), "more than 100 levels stand in each other"),
                Arguments.of("{\"\u00e9\": 1}", "is it text in UTF-8"));
    }

    @ParameterizedTest
    @MethodSource
    void baselines(String json, String sentence) throws IOException {
        Path baseline = Files.write(folder.resolve("b.json"), json.getBytes(StandardCharsets.ISO_8859_1));
        assertThat(check("--baseline", baseline.toString())).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(err.toString()).contains(sentence);
    }

    @Test
    void aDesignThatIsNoTextIsRefused() throws IOException {
        Files.write(folder.resolve("shop.topology.json"), new byte[] {'P', 'K', 3, 4, (byte) 0xFF});
        assertThat(check()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(err.toString()).contains("shop.topology.json: this is not text in UTF-8");
    }
}
