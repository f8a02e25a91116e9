package dev.portolan.plan.routing;

import java.util.List;
import java.util.Optional;

/**
 * The route that a packet takes, and those that it does not take.
 *
 * @param losers the other routes that hold the destination, longest first
 * @param doubt why the choice is not certain; empty where it is
 */
public record Choice(Optional<Route> winner, List<Route> losers, String doubt) {

    public Choice {
        losers = List.copyOf(losers);
    }
}
