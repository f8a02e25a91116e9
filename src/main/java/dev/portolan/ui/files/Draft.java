package dev.portolan.ui.files;

import dev.portolan.model.Design;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * An unsaved design as it is kept for the case of a crash.
 *
 * @param origin the file that it was opened from or last saved to; empty where it was never saved
 * @param at when it was kept
 */
public record Draft(Optional<Path> origin, Instant at, Design design) {}
