package dev.portolan.io.settings;

import dev.portolan.io.json.Cursor;
import dev.portolan.io.json.Names;
import dev.portolan.io.json.Nearest;
import dev.portolan.model.Value;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Holds what is written against the words that are known. */
final class Known {

    private Known() {}

    /** Reports members that have no meaning here. */
    static void check(Cursor at, Set<String> known) {
        at.membersByName().forEach((name, member) -> {
            if (!known.contains(name)) {
                member.error("\"%s\" is not known here%s".formatted(name, meant(name, known)));
            }
        });
    }

    /** What somebody may have meant, or what there is. */
    static String meant(String written, Collection<String> known) {
        return near(written, known, "; known are " + String.join(", ", new TreeSet<>(known)));
    }

    /** What somebody may have meant, or something else to say. */
    static String near(String written, Collection<String> known, String otherwise) {
        return Nearest.to(written, known)
                .map(near -> "; did you mean \"" + near + "\"?")
                .orElse(otherwise);
    }

    /** A constant by its name in files; empty where there is none, which has then been reported. */
    static <E extends Enum<E>> Optional<E> word(Cursor at, Class<E> type) {
        List<String> names =
                Arrays.stream(type.getEnumConstants()).map(Names::of).toList();
        if (!(at.value() instanceof Value.Text text)) {
            at.wrong("one of " + String.join(", ", names));
            return Optional.empty();
        }
        Optional<E> found = Names.find(type, text.text());
        if (found.isEmpty()) {
            at.error("\"%s\" is none of %s; write one of them".formatted(text.text(), String.join(", ", names)));
        }
        return found;
    }
}
