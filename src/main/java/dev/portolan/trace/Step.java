package dev.portolan.trace;

/**
 * Something that a hop did with the packet, and why.
 *
 * @param outcome whether the packet went on, was stopped here, or whether that is not known
 */
public record Step(Action action, Outcome outcome, Because because) {

    /** What a hop can do. */
    public enum Action {
        RESOLVED,
        PROTECTED,
        FILTERED,
        INSPECTED,
        ROUTED,
        TRANSLATED,
        BALANCED,
        TLS_OPENED,
        TLS_PASSED,
        TLS_TERMINATED,
        TLS_REENCRYPTED,
        TLS_INSPECTED,
        HEADER_ADDED,
        TUNNELLED,
        DELIVERED
    }

    /** What a step means for the packet. */
    public enum Outcome {
        PASSED,
        STOPPED,
        UNDETERMINED
    }

    public static Step passed(Action action, Because because) {
        return new Step(action, Outcome.PASSED, because);
    }

    public static Step stopped(Action action, Because because) {
        return new Step(action, Outcome.STOPPED, because);
    }

    public static Step undetermined(Action action, Because because) {
        return new Step(action, Outcome.UNDETERMINED, because);
    }
}
