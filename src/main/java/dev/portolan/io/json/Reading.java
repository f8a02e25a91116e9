package dev.portolan.io.json;

import dev.portolan.io.Problem;
import dev.portolan.model.Design;
import java.util.List;
import java.util.Optional;

/**
 * What came out of a file: the design and remarks on it, or no design and why.
 *
 * @param design empty where anything is wrong that could change its meaning; never half a design
 * @param problems the reasons; beside a design they are warnings
 */
public record Reading(Optional<Design> design, List<Problem> problems) {

    public Reading {
        problems = List.copyOf(problems);
    }
}
