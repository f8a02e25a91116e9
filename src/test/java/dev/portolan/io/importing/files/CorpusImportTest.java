package dev.portolan.io.importing.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.catalog.Catalog;
import dev.portolan.io.importing.Imported;
import dev.portolan.io.json.DesignReader;
import dev.portolan.io.json.DesignWriter;
import dev.portolan.io.json.Reading;
import dev.portolan.model.Design;
import dev.portolan.trace.Tracer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** Every file of the corpus becomes a design that can be saved, read, drawn and traced; figures go to target/corpus.txt. */
class CorpusImportTest {

    @Test
    void everyFileBecomesADesign(TestReporter reporter) throws IOException {
        CorpusFigures figures = new CorpusFigures();
        for (String id : Corpus.items()) {
            Imported imported = Corpus.imported(id);
            figures.add(id, Corpus.item(id), imported);
            assertThat(imported.design().topology().components()).as(id).isNotEmpty();
            assertThat(imported.report().mapped()).as(id).isNotEmpty();
            requireSaved(id, imported.design());
            new Tracer(imported.design(), Catalog.azure()).traceAll();
        }
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target/corpus.txt"), figures.text());
        reporter.publishEntry("corpus", figures.text());
        assertThat(figures.percentResolved()).as("% of references followed").isGreaterThan(80);
        assertThat(figures.leftOut())
                .as("types of the network that are left out")
                .isEmpty();
        assertThat(figures.notEvaluated())
                .as("expressions that could be evaluated")
                .isEmpty();
    }

    private static void requireSaved(String id, Design design) {
        String text = DesignWriter.write(design);
        Reading reading = DesignReader.read(id, text);
        assertThat(reading.problems()).as(id).isEmpty();
        assertThat(DesignWriter.write(reading.design().orElseThrow())).as(id).isEqualTo(text);
    }
}
