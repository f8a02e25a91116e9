package dev.portolan.cli;

import java.util.Locale;

/** How a command writes its answer. */
enum Format {
    TEXT,
    JSON;

    /** The name as it is typed. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
