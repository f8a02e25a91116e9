package dev.portolan.model;

/**
 * Where a component or link was imported from.
 *
 * @param file the source file's name; empty where it was drawn here
 * @param line the line in that file, counted from 1; 0 where not known
 * @param resourceId the Azure resource id; empty where there is none
 */
public record Origin(String file, int line, String resourceId) {

    /** Drawn in Portolan. */
    public static final Origin DRAWN = new Origin("", 0, "");
}
