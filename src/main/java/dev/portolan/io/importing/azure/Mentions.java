package dev.portolan.io.importing.azure;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Resources that a reason for an unknown value mentions: expressions name what Azure would be asked. */
final class Mentions {

    private Mentions() {}

    /** The only one of some resources that a reason mentions by its id or name; empty where it is none or several. */
    static Optional<Found> only(String why, Collection<Found> candidates) {
        String text = why.toLowerCase(Locale.ROOT);
        List<Found> byId =
                candidates.stream().filter(found -> mentions(text, found.key())).toList();
        List<Found> mentioned = byId.isEmpty()
                ? candidates.stream()
                        .filter(found -> mentions(text, found.name().toLowerCase(Locale.ROOT)))
                        .toList()
                : byId;
        return mentioned.size() == 1 ? Optional.of(mentioned.get(0)) : Optional.empty();
    }

    private static boolean mentions(String text, String name) {
        return Pattern.compile("(?<![\\w.-])" + Pattern.quote(name) + "(?![\\w-])")
                .matcher(text)
                .find();
    }
}
