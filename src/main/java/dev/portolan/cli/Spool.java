package dev.portolan.cli;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A text that is written now and printed later. A long one waits in a temporary file, so that memory does not grow with
 * it; a short one needs none, as a pipeline may give no place to write to.
 */
final class Spool implements Closeable {

    private static final int LONGEST = 4_000_000;

    private final StringBuilder text = new StringBuilder();

    @Nullable // until the text is long
    private Path file;

    @Nullable // until the text is long
    private Writer spilled;

    boolean isEmpty() {
        return spilled == null && text.length() == 0;
    }

    /** @throws UncheckedIOException where a long text finds no room */
    void add(String more) {
        text.append(more);
        if (text.length() > LONGEST) {
            try {
                spill();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void spill() throws IOException {
        if (spilled == null) {
            file = Files.createTempFile("portolan", ".part");
            file.toFile().deleteOnExit(); // where somebody ends the command before it is closed
            spilled = Files.newBufferedWriter(file);
        }
        spilled.append(text);
        text.setLength(0);
    }

    /** Everything that was added, in its order. */
    void printTo(Writer out) throws IOException {
        if (spilled != null && file != null) {
            spilled.flush();
            try (Reader reader = Files.newBufferedReader(file)) {
                reader.transferTo(out);
            }
        }
        out.append(text);
    }

    @Override
    public void close() throws IOException {
        if (spilled != null && file != null) {
            spilled.close();
            Files.deleteIfExists(file);
        }
    }
}
