package dev.portolan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportCommandTest {

    private static final String SAMPLE = "samples/egress-load-balancer.topology.json";

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(Object... args) {
        String[] words = Stream.of(args).map(Object::toString).toArray(String[]::new);
        return Commands.run(words, new PrintWriter(out, true), new PrintWriter(err, true));
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void theEndingSaysTheFormat() throws IOException {
        for (String ending : List.of("html", "pdf", "md", "xlsx", "json", "zip")) {
            Path file = folder.resolve("report." + ending);
            assertThat(run("report", SAMPLE, "-o", file)).as(err.toString()).isEqualTo(ExitCode.CLEAN);
            assertThat(file).isNotEmptyFile();
        }
        assertThat(Files.readString(folder.resolve("report.md"))).startsWith("# ");
    }

    @Test
    void severalDesignsGoIntoAFolder() throws IOException {
        Path other = folder.resolve("in/egress-load-balancer.topology.json");
        Files.createDirectories(other.getParent());
        Files.copy(Path.of(SAMPLE), other);
        Path target = folder.resolve("out");
        assertThat(run("report", SAMPLE, other, "-o", target, "--format", "md")).isEqualTo(ExitCode.CLEAN);
        assertThat(names(target)).containsExactly("egress-load-balancer-2.md", "egress-load-balancer.md");
    }

    @Test
    void severalDesignsAreNotSqueezedIntoOneFile() {
        Path one = folder.resolve("all.html");
        assertThat(run("report", "samples", "-o", one)).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(err.toString()).contains("several designs go into a folder");
        assertThat(one).doesNotExist();
    }

    @Test
    void csvGoesIntoAFolder() throws IOException {
        Path target = folder.resolve("tables");
        assertThat(run("report", SAMPLE, "-o", target, "--format", "csv")).isEqualTo(ExitCode.CLEAN);
        assertThat(names(target)).contains("findings.csv", "hops.csv", "address-plan.csv");
    }

    @Test
    void versionsAreCompared() throws IOException {
        Path newer = folder.resolve("newer.topology.json");
        Files.writeString(newer, Files.readString(Path.of(SAMPLE)).replace("loadBalancer\"", "none\""));
        Path file = folder.resolve("changes.md");
        assertThat(run("report", newer, "--against", SAMPLE, "-o", file))
                .as(err.toString())
                .isEqualTo(ExitCode.CLEAN);
        assertThat(Files.readString(file))
                .contains(
                        "Comparison of two versions",
                        "outbound type",
                        "The layout is the same.",
                        "## Where traffic goes",
                        "## TLS",
                        "## Findings");
    }

    @Test
    void anUnknownFormatNamesThoseThatThereAre() {
        assertThat(run("report", SAMPLE, "-o", folder.resolve("x"), "--format", "docx"))
                .isEqualTo(ExitCode.BAD_INPUT);
        assertThat(err.toString()).contains("there is no format \"docx\"", "html, pdf, md, xlsx, csv, json");
    }

    @Test
    void aSanitisedReportSaysNothingOfWhoseDesignItIs() throws IOException {
        Path design = folder.resolve("contoso-shop.topology.json");
        Files.copy(Path.of("samples/aks-regional.topology.json"), design);
        Files.writeString(folder.resolve("portolan.yaml"), """
                titleBlock: {author: Ada Lovelace, organisation: Contoso, classification: Contoso only}
                report: {title: Review for Contoso}
                """);
        for (String ending : List.of("html", "md", "json")) {
            Path plain = folder.resolve("plain." + ending);
            Path file = folder.resolve("strangers." + ending);
            assertThat(run("report", design, "-o", plain)).as(err.toString()).isEqualTo(ExitCode.CLEAN);
            assertThat(run("report", design, "--sanitise", "-o", file))
                    .as(err.toString())
                    .isEqualTo(ExitCode.CLEAN);
            List<String> secrets = List.of("ontoso", "Lovelace", "agw-public", "10.240.");
            assertThat(Files.readString(plain)).contains(secrets);
            secrets.forEach(secret -> assertThat(readable(file)).doesNotContain(secret));
            assertThat(readable(file)).contains("application-gateway-1");
        }
        Path target = folder.resolve("handover");
        assertThat(run("handover", design, "--sanitise", "-o", target)).isEqualTo(ExitCode.CLEAN);
        for (String name : names(target)) {
            assertThat(readable(target.resolve(name))).as(name).doesNotContain("ontoso", "agw-public", "10.240.");
        }
    }

    /** Without typefaces, whose letters may spell anything. */
    private static String readable(Path file) {
        try {
            return Files.readString(file).replaceAll("base64,[A-Za-z0-9+/=]*", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aComparisonIsNotSanitised() {
        assertThat(run("report", SAMPLE, "--against", SAMPLE, "--sanitise", "-o", folder.resolve("x.html")))
                .isEqualTo(ExitCode.BAD_INPUT);
        assertThat(err.toString()).contains("a comparison cannot be sanitised");
    }

    @Test
    void theHandOverIsWrittenToAFolder() throws IOException {
        Path target = folder.resolve("hand/over");
        assertThat(run("handover", SAMPLE, "-o", target)).as(err.toString()).isEqualTo(ExitCode.CLEAN);
        assertThat(names(target)).contains("handover.html", "prove-traces.sh", "firewall-rules.arm.json");
    }
}
