package dev.portolan.guidance.controllers;

import dev.portolan.guidance.Rule;
import java.util.List;

/** The rules of this family. */
public final class ControllerRules {

    private ControllerRules() {}

    public static List<Rule> all() {
        return List.of();
    }
}
