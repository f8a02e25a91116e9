package dev.portolan.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Where a component or link was imported from.
 *
 * @param file the source file's name; empty where it was drawn here
 * @param line the line in that file, counted from 1; 0 where not known
 * @param resourceId the Azure resource id; empty where there is none
 * @param fingerprints of the values that the source gave, by property, so that another import tells what the source
 *     changed from what was changed by hand; empty where nobody noted them
 */
public record Origin(String file, int line, String resourceId, Map<String, String> fingerprints) {

    /** Drawn in Portolan. */
    public static final Origin DRAWN = new Origin("", 0, "");

    public Origin {
        fingerprints = Collections.unmodifiableMap(new LinkedHashMap<>(fingerprints));
    }

    /** An origin of whose values nothing is noted. */
    public Origin(String file, int line, String resourceId) {
        this(file, line, resourceId, Map.of());
    }

    public Origin with(Map<String, String> newFingerprints) {
        return new Origin(file, line, resourceId, newFingerprints);
    }
}
