package dev.portolan.io.importing.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.catalog.Catalog;
import dev.portolan.io.importing.ImportReport;
import dev.portolan.io.importing.Imported;
import dev.portolan.io.json.DesignReader;
import dev.portolan.io.json.DesignWriter;
import dev.portolan.io.json.Reading;
import dev.portolan.model.Design;
import dev.portolan.trace.Tracer;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** Every file of the corpus becomes a design that can be saved, read, drawn and traced. */
class CorpusImportTest {

    private int files;
    private int found;
    private int mapped;
    private int kept;
    private int resolved;
    private int references;
    private int evaluated;
    private int expressions;

    @Test
    void everyFileBecomesADesign(TestReporter reporter) throws IOException {
        for (String id : Corpus.items()) {
            Imported imported = Corpus.imported(id);
            count(imported.report());
            assertThat(imported.design().topology().components()).as(id).isNotEmpty();
            assertThat(imported.report().mapped()).as(id).isNotEmpty();
            requireSaved(id, imported.design());
            new Tracer(imported.design(), Catalog.azure()).traceAll();
        }
        reporter.publishEntry(Map.of(
                "files imported",
                files + " of " + Corpus.items().size(),
                "resources that became components or parts of them",
                mapped + " of " + found + ", " + kept + " kept as they are",
                "references to what the files describe",
                share(resolved, references),
                "expressions evaluated",
                share(evaluated, expressions)));
        assertThat(resolved * 100L / references).as("% of references followed").isGreaterThan(75);
    }

    private void count(ImportReport report) {
        files++;
        found += total(report.found());
        mapped += total(report.mapped());
        kept += total(report.generic());
        resolved += report.tally().resolved();
        references += report.tally().resolved() + report.tally().dangling();
        evaluated += report.tally().evaluated();
        expressions += report.tally().evaluated() + report.tally().opaque();
    }

    private static int total(Map<String, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static String share(int with, int all) {
        return "%d of %d (%d %%)".formatted(with, all, all == 0 ? 0 : with * 100L / all);
    }

    private static void requireSaved(String id, Design design) {
        String text = DesignWriter.write(design);
        Reading reading = DesignReader.read(id, text);
        assertThat(reading.problems()).as(id).isEmpty();
        assertThat(DesignWriter.write(reading.design().orElseThrow())).as(id).isEqualTo(text);
    }
}
