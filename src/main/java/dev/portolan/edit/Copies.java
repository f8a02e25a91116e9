package dev.portolan.edit;

import dev.portolan.model.ComponentId;
import java.util.List;

/**
 * An edit that makes copies, and which outermost components it will have made, for selecting them.
 *
 * @param edit to be applied to the design for which it was made
 */
public record Copies(Edit edit, List<ComponentId> made) {

    public Copies {
        made = List.copyOf(made);
    }
}
