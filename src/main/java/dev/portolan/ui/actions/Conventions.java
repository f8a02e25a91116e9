package dev.portolan.ui.actions;

import java.util.List;

/** stub. */
public final class Conventions {
    private Conventions() {}

    public static List<Convention> all() {
        return List.of();
    }
}
