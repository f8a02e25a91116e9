package dev.portolan.guidance.retirement;

import dev.portolan.guidance.Rule;
import java.util.List;

/** The rules of this family. */
public final class RetirementRules {

    private RetirementRules() {}

    public static List<Rule> all() {
        return List.of();
    }
}
