package dev.portolan.guidance;

/**
 * Where a piece of advice comes from.
 *
 * @param key the fact base's name for it, such as {@code S-A3}
 * @param url where to read it; empty for a document without an address
 * @param date the date of the version that was read
 */
public record Source(String key, String title, String url, String date) {}
