package dev.portolan.io.importing;

import dev.portolan.io.Problem;
import java.util.List;

/**
 * The resources of one file.
 *
 * @param assumed what the reader took for granted, a sentence each: a parameter without a value, a condition that it could
 *     not decide
 * @param problems what could not be read, located
 * @param evaluated how many expressions had a value
 * @param opaque how many expressions had none, and stayed as they are written
 */
public record Resources(
        List<AzureResource> resources, List<String> assumed, List<Problem> problems, int evaluated, int opaque) {

    public Resources {
        resources = List.copyOf(resources);
        assumed = List.copyOf(assumed);
        problems = List.copyOf(problems);
    }
}
