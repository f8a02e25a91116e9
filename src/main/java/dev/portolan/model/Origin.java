package dev.portolan.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Where a component or link was imported from.
 *
 * @param file the source file's name; empty where it was drawn here
 * @param line the line in that file, counted from 1; 0 where not known
 * @param resourceId the Azure resource id; empty where there is none
 * @param fingerprints of the values that the source gave, by property, so that another import tells what the source
 *     changed from what was changed by hand; empty where nobody noted them
 * @param also other places that say something of it, in the order of what they add
 * @param extras members that the file had and this version does not know
 */
public record Origin(
        String file,
        int line,
        String resourceId,
        Map<String, String> fingerprints,
        List<Place> also,
        Properties extras) {

    /**
     * A place in a file.
     *
     * @param line counted from 1; 0 where not known
     * @param extras members that the file had and this version does not know
     */
    public record Place(String file, int line, Properties extras) {

        public Place(String file, int line) {
            this(file, line, Properties.NONE);
        }

        /** Such as {@code main.json:12}. */
        @Override
        public String toString() {
            return line > 0 ? file + ":" + line : file;
        }
    }

    /** Drawn in Portolan. */
    public static final Origin DRAWN = new Origin("", 0, "");

    public Origin {
        fingerprints = Collections.unmodifiableMap(new LinkedHashMap<>(fingerprints));
        also = List.copyOf(also);
    }

    /** An origin of whose values nothing is noted. */
    public Origin(String file, int line, String resourceId) {
        this(file, line, resourceId, Map.of(), List.of(), Properties.NONE);
    }

    public Origin with(Map<String, String> newFingerprints) {
        return new Origin(file, line, resourceId, newFingerprints, also, extras);
    }

    /** This origin with other places that say something of the same thing. */
    public Origin and(List<Place> others) {
        return new Origin(
                file,
                line,
                resourceId,
                fingerprints,
                others.stream()
                        .filter(other -> !other.file().isEmpty())
                        .filter(other -> !other.equals(new Place(file, line)))
                        .distinct()
                        .toList(),
                extras);
    }

    /** All places that say something of it, the one that says most first; empty where it was drawn here. */
    public List<Place> places() {
        return file.isEmpty()
                ? also
                : Stream.concat(Stream.of(new Place(file, line)), also.stream()).toList();
    }
}
