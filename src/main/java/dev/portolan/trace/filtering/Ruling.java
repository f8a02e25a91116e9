package dev.portolan.trace.filtering;

/**
 * What a filter says.
 *
 * @param allowed meaningful only where the verdict is certain
 * @param rule the rule that decides, or the first that leaves it open
 * @param priority that rule's priority, or that of its collection
 * @param byDefault whether it is Azure's own default rule
 * @param doubt why it is not certain; empty where it is
 */
public record Ruling(boolean allowed, String rule, int priority, boolean byDefault, String doubt) {

    public boolean isCertain() {
        return doubt.isEmpty();
    }
}
