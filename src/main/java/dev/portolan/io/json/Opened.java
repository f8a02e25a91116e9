package dev.portolan.io.json;

import dev.portolan.io.Problem;
import dev.portolan.model.Design;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A file as it was when it was opened or saved.
 *
 * @param design empty where the file could not be opened
 * @param problems why it could not, or remarks beside a design
 * @param text the file's text; empty where there was none to read
 * @param fingerprint of the bytes; empty where there were none to read
 */
public record Opened(Path file, Optional<Design> design, List<Problem> problems, String text, String fingerprint) {

    public Opened {
        problems = List.copyOf(problems);
    }
}
