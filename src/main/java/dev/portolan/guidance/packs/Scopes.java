package dev.portolan.guidance.packs;

import dev.portolan.guidance.Review;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Keeps what the rules of a pack see of the review that was asked about last, as one rule is asked after the other. */
final class Scopes {

    private final AtomicReference<@Nullable Scope> last = new AtomicReference<>();

    Scope of(Review review) {
        Scope known = last.get();
        Scope scope = known != null && known.isOf(review) ? known : new Scope(review);
        last.set(scope);
        return scope;
    }
}
