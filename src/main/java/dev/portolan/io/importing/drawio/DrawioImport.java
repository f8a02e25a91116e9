package dev.portolan.io.importing.drawio;

import dev.portolan.io.Problem;
import dev.portolan.model.Design;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What came out of a draw.io file.
 *
 * @param design empty where the file could not be read
 * @param guessed what the drawing only suggests, a sentence each; empty for Portolan's own files
 * @param ignored shapes that stand for nothing in the catalogue: how many there are of each picture, and of plain ones
 * @param problems why there is no design, or remarks beside one
 */
public record DrawioImport(
        Optional<Design> design, List<String> guessed, Map<String, Integer> ignored, List<Problem> problems) {

    public DrawioImport {
        guessed = List.copyOf(guessed);
        ignored = Collections.unmodifiableMap(new LinkedHashMap<>(ignored));
        problems = List.copyOf(problems);
    }

    static DrawioImport failed(Problem problem) {
        return new DrawioImport(Optional.empty(), List.of(), Map.of(), List.of(problem));
    }
}
