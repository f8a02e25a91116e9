package dev.portolan.guidance;

import java.util.List;
import java.util.stream.Stream;

/** Every rule that Portolan ships, by family. */
public final class Rules {

    private Rules() {}

    public static List<Rule> all() {
        return Stream.<List<Rule>>of().flatMap(List::stream).toList();
    }
}
