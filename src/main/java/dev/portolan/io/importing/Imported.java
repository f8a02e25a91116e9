package dev.portolan.io.importing;

import dev.portolan.model.Design;

/** A design made from foreign files, and what became of all that was in them. */
public record Imported(Design design, ImportReport report) {}
