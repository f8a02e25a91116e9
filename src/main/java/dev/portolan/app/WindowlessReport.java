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
    private static final int UNREADABLE = 2;

    private final Terminal terminal;
    private final PrintWriter out;
    private final PrintWriter err;

    WindowlessReport(Terminal terminal, PrintWriter out, PrintWriter err) {
        this.terminal = terminal;
        this.out = out;
        this.err = err;
    }

    /** Reports on the files, or on the packaged regional sample if none is named; findings do not fail it. */
    int run(String[] files) {
        return files.length == 0 ? reportSample() : report(files);
    }

    private int reportSample() {
        try (InputStream sample = WindowlessReport.class.getResourceAsStream("/dev/portolan/samples/" + SAMPLE)) {
            if (sample == null) {
                err.println("The sample \"%s\" is not part of this build.".formatted(SAMPLE));
                return UNREADABLE;
            }
            return reportCopy(sample);
        } catch (IOException unwritable) {
            err.println("The sample \"%s\" cannot be unpacked (%s); make room in the folder for temporary files."
                    .formatted(SAMPLE, unwritable.getMessage()));
            return UNREADABLE;
        }
    }

    /** The terminal reads files only, and the sample may sit inside a jar. */
    private int reportCopy(InputStream sample) throws IOException {
        Path folder = Files.createTempDirectory("portolan");
        Path copy = folder.resolve(SAMPLE);
        try {
            Files.copy(sample, copy);
            return report(copy.toString());
        } finally {
            Files.deleteIfExists(copy);
            Files.deleteIfExists(folder);
        }
    }

    private int report(String... files) {
        int worst =
                terminal.run(Stream.concat(Stream.of("check"), Stream.of(files)).toArray(String[]::new), out, err);
        for (String file : files) {
            out.println();
            worst = Math.max(worst, terminal.run(new String[] {"trace", file}, out, err));
        }
        return worst < UNREADABLE ? 0 : worst;
    }
}
