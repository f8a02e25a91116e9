package dev.portolan.edit.patterns;

import dev.portolan.edit.Edit;
import java.util.List;
import java.util.Optional;

/**
 * A pattern for the design at hand.
 *
 * @param before the pattern that the design has on this side, as far as it is one that Portolan knows
 * @param edit to be applied to the design for which it was made; changes nothing where it is refused
 * @param said a sentence for everything that nobody asked for in so many words
 * @param refusal why it cannot be done, and what to do; empty where it can
 */
public record Proposal(
        Pattern pattern, Optional<Pattern> before, Edit edit, List<String> said, Optional<String> refusal) {

    public Proposal {
        said = List.copyOf(said);
    }

    public boolean isPossible() {
        return refusal.isEmpty();
    }
}
