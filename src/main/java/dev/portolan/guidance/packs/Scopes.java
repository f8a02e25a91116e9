package dev.portolan.guidance.packs;

import dev.portolan.guidance.Review;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** Keeps what the rules of a pack see of the review that was asked about last, as one rule is asked after the other. */
final class Scopes {

    private final AtomicReference<Optional<Scope>> last = new AtomicReference<>(Optional.empty());

    Scope of(Review review) {
        Scope scope = last.get().filter(known -> known.isOf(review)).orElseGet(() -> new Scope(review));
        last.set(Optional.of(scope));
        return scope;
    }
}
