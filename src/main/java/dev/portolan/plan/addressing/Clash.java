package dev.portolan.plan.addressing;

import dev.portolan.model.Component;
import java.util.List;

/**
 * Addresses that are planned twice, or that lie where they cannot.
 *
 * @param text one sentence with names and ranges
 */
public record Clash(String text, List<Component> subjects) {

    public Clash {
        subjects = List.copyOf(subjects);
    }
}
