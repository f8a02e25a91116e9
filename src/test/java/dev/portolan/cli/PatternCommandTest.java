package dev.portolan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.catalog.Catalog;
import dev.portolan.edit.patterns.Pattern;
import dev.portolan.edit.patterns.Patterns;
import dev.portolan.io.json.DesignReader;
import dev.portolan.model.Design;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code portolan pattern}. */
class PatternCommandTest {

    private static final String REGIONAL = "samples/aks-regional.topology.json";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... args) {
        return Commands.run(args, new PrintWriter(out), new PrintWriter(err));
    }

    @Test
    void theListMarksWhatADesignHas() {
        assertThat(run("pattern", "list", REGIONAL)).isZero();
        assertThat(out.toString()).contains("* application-gateway ", "* firewall ", "  nat-gateway ");
    }

    @Test
    void aSwitchIsWrittenAndCompared(@TempDir Path folder) throws IOException {
        Path target = folder.resolve("out.topology.json");
        assertThat(run("pattern", "switch", "agic", REGIONAL, "--compare", "-o", target.toString()))
                .as(err.toString())
                .isZero();
        assertThat(out.toString()).contains("before", "after", "Public addresses", "WAF", "+ warning TLS-003");
        Design made =
                DesignReader.read("out", Files.readString(target)).design().orElseThrow();
        assertThat(Patterns.in(Catalog.azure()).current(made, Pattern.Side.INGRESS))
                .contains(Pattern.AGIC);
    }

    @Test
    void insertingBesideAnotherPatternIsRefused() {
        assertThat(run("pattern", "insert", "agic", REGIONAL)).isEqualTo(2);
        assertThat(err.toString()).contains("has the pattern \"application-gateway\"", "portolan pattern switch");
    }

    @Test
    void anUnknownPatternNamesThoseThereAre() {
        assertThat(run("pattern", "switch", "waf", REGIONAL)).isEqualTo(2);
        assertThat(err.toString()).contains("there is no pattern \"waf\"", "front-door-private-link");
    }

    @Test
    void aPatternThatDoesNotFitSaysWhy() {
        assertThat(run("pattern", "switch", "front-door-public", REGIONAL)).isEqualTo(2);
        assertThat(err.toString()).contains("EGR-006");
    }
}
