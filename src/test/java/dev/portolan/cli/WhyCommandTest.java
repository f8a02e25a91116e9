package dev.portolan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WhyCommandTest {

    private static final String FILE = "samples/poor-design.topology.json";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void everyRuleAboutAComponentSaysHowItStands() {
        assertThat(run("why", FILE, "snet-aks", "--review-date", "2026-11-23")).isZero();
        assertThat(out.toString())
                .startsWith("snet-aks (snet-aks) in " + FILE + ", reviewed for 2026-11-23 under the profile current")
                .contains("found\n")
                .contains("IP-001");
    }

    @Test
    void withoutAComponentTheWholeDesignIsAsked() {
        assertThat(run("why", FILE, "--profile", "article", "--format", "json")).isZero();
        assertThat(out.toString())
                .contains("\"component\" : \"\"", "\"profile\" : \"article\"", "\"outcome\" : \"notApplicable\"");
    }

    @Test
    void aComponentThatIsNotThereIsNamed() {
        assertThat(run("why", FILE, "nowhere")).isEqualTo(2);
        assertThat(err.toString()).contains("there is no component \"nowhere\"");
    }

    @Test
    void aProjectFileThatIsWrongIsRefusedAsByCheck(@TempDir Path folder) throws IOException {
        Path design = Files.copy(Path.of(FILE), folder.resolve("poor.topology.json"));
        Files.writeString(folder.resolve("portolan.yaml"), "rules:\n  EGR-999: off\n");
        assertThat(run("why", design.toString(), "snet-aks")).isEqualTo(2);
        assertThat(err.toString()).contains("portolan.yaml:2").contains("EGR-999");
        assertThat(out.toString()).isEmpty();
    }

    private int run(String... words) {
        return Commands.run(words, new PrintWriter(out, true), new PrintWriter(err, true));
    }
}
