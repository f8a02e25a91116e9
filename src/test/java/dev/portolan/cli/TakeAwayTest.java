package dev.portolan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people take from a terminal into documents: traces as Markdown, and pictures of a flow's way. */
class TakeAwayTest {

    private static final String REGIONAL = "samples/aks-regional.topology.json";
    private static final String CLASSIC = "samples/public-service-udr.topology.json";

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void aTraceInMarkdownHasARowForEachHopWithItsReasons() {
        assertThat(run("trace", REGIONAL, "--flow", "orders → partner", "--format", "markdown"))
                .isZero();
        List<String> rows =
                out.toString().lines().filter(line -> line.matches("\\| \\d.*")).toList();
        assertThat(rows).hasSize(4);
        assertThat(rows.get(1)).startsWith("| 2 | afw-hub |").contains("rule partners: allow<br>");
        assertThat(rows.get(3)).isEqualTo("| 1 | orders | Partner API | api.partner.example |  |  |");
        assertThat(out.toString()).contains("## orders → partner: delivered", "Return: delivered, Partner API →");
    }

    @Test
    void everyTableRowHasSixCells() {
        run("trace", CLASSIC, "--format", "markdown");
        assertThat(out.toString().lines().filter(line -> line.startsWith("|")))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.replace("\\|", "")
                                .chars()
                                .filter(c -> c == '|')
                                .count())
                        .isEqualTo(7));
    }

    @Test
    void aPictureShowsTheWayOfAFlowAndWhereItsAnswerIsLost() throws IOException {
        Path picture = folder.resolve("classic.svg");
        assertThat(run("export", CLASSIC, "-o", picture.toString(), "--flow", "public → orders"))
                .as(err.toString())
                .isZero();
        assertThat(Files.readString(picture)).contains("TLS 1 · shop.contoso.com", "answer", "return lost");
        assertThat(run("export", CLASSIC, "-o", picture.toString())).isZero();
        assertThat(Files.readString(picture)).doesNotContain("return lost");
    }

    @Test
    void aFlowThatIsNotThereIsNamedWithThoseThatAre() {
        Path picture = folder.resolve("classic.svg");
        assertThat(run("export", CLASSIC, "-o", picture.toString(), "--flow", "nobody"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("there is no flow \"nobody\"", "\"public → orders\"");
        assertThat(picture).doesNotExist();
    }

    private int run(String... arguments) {
        return Commands.run(arguments, new PrintWriter(out, true), new PrintWriter(err, true));
    }
}
