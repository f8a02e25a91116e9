package dev.portolan.guidance.dns;

import dev.portolan.guidance.Rule;
import java.util.List;

/** The rules of this family. */
public final class DnsRules {

    private DnsRules() {}

    public static List<Rule> all() {
        return List.of();
    }
}
