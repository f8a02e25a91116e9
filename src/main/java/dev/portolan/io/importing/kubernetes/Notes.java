package dev.portolan.io.importing.kubernetes;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What an import has to say beside the design: what it took for granted, and what it could not say. */
final class Notes {

    private final Set<String> assumed = new LinkedHashSet<>();
    private final Set<String> undetermined = new LinkedHashSet<>();

    void assume(String sentence) {
        assumed.add(sentence);
    }

    void undetermined(String sentence) {
        undetermined.add(sentence);
    }

    List<String> assumed() {
        return List.copyOf(assumed);
    }

    List<String> undetermined() {
        return List.copyOf(undetermined);
    }
}
