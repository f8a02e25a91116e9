package dev.portolan.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.catalog.Catalog;
import dev.portolan.cli.Commands;
import dev.portolan.io.json.DesignFiles;
import dev.portolan.io.json.TraceJson;
import dev.portolan.model.Design;
import dev.portolan.report.TraceReport;
import dev.portolan.ui.state.Assessment;
import dev.portolan.ui.state.Standpoint;
import dev.portolan.wild.WildDesigns;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the window knows of a design is what the terminal prints. */
class GuidedAnalystTest {

    static Set<String> samples() {
        return WildDesigns.samples().keySet();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void theWindowTracesASampleAsTheTerminalDoes(String name) {
        Path file = Path.of("samples", name + DesignFiles.ENDING);
        StringWriter out = new StringWriter();
        PrintWriter printer = new PrintWriter(out, true);
        Commands.run(new String[] {"trace", "--format", "json", file.toString()}, printer, printer);

        Design design = DesignFiles.open(file).design().orElseThrow();
        Assessment assessment = new GuidedAnalyst(Catalog.azure()).assess(design, Standpoint.today());

        String seen = TraceJson.of(new TraceReport(design, file.toString(), assessment.traces()));
        assertThat(seen).isEqualTo(out.toString());
        assertThat(assessment.traces()).isNotEmpty();
    }
}
