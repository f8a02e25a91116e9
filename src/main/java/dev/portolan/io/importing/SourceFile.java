package dev.portolan.io.importing;

/**
 * A foreign file that somebody wants to open.
 *
 * @param name its path as the user gave it, for messages and origins
 * @param text all of it, without a byte order mark
 */
public record SourceFile(String name, String text) {}
