package dev.portolan.guidance;

/**
 * A number of a rule that a project may set otherwise.
 *
 * @param name as it stands in {@code portolan.yaml}, such as {@code minimum}
 * @param usual what holds where nobody set it
 * @param meaning what it counts and where the usual value comes from, in a sentence
 */
public record Threshold(String name, int usual, String meaning) {}
