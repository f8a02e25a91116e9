package dev.portolan.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What Portolan says where it cannot show a window: the check and the trace of a design, as text. */
final class WindowlessReport {

    private static final String SAMPLE = "aks-regional.topology.json";

    private final Terminal terminal;
    private final PrintWriter out;
    private final PrintWriter err;

    WindowlessReport(Terminal terminal, PrintWriter out, PrintWriter err) {
        this.terminal = terminal;
        this.out = out;
        this.err = err;
    }

    /** Reports on the files, or on the packaged regional sample if none is named. */
    void print(String[] files) {
        if (files.length == 0) {
            reportSample();
        } else {
            report(files);
        }
    }

    private void reportSample() {
        try (InputStream sample = WindowlessReport.class.getResourceAsStream("/dev/portolan/samples/" + SAMPLE)) {
            if (sample == null) {
                err.println("The sample \"%s\" is not part of this build.".formatted(SAMPLE));
                return;
            }
            reportCopy(sample);
        } catch (IOException unwritable) {
            err.println("The sample \"%s\" cannot be unpacked (%s); make room in the folder for temporary files."
                    .formatted(SAMPLE, unwritable.getMessage()));
        }
    }

    /** The terminal reads files only, and the sample may sit inside a jar. */
    private void reportCopy(InputStream sample) throws IOException {
        Path folder = Files.createTempDirectory("portolan");
        Path copy = folder.resolve(SAMPLE);
        try {
            Files.copy(sample, copy);
            report(copy.toString());
        } finally {
            Files.deleteIfExists(copy);
            Files.deleteIfExists(folder);
        }
    }

    private void report(String... files) {
        run(Stream.concat(Stream.of("check"), Stream.of(files)).toArray(String[]::new));
        for (String file : files) {
            out.println();
            run("trace", file);
        }
    }

    /** Drops the exit code: whoever asked for a window has no gate to pass. */
    private void run(String... words) {
        terminal.run(words, out, err);
    }
}
