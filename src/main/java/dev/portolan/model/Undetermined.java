package dev.portolan.model;

import java.util.Optional;

/**
 * What stands in place of a value that a source leaves open: the reason. It is no value of its property, so whatever
 * needs one is not determined; Azure's default does not hold either, as the source does say something.
 */
public final class Undetermined {

    private static final String MEMBER = "notDetermined";

    private Undetermined() {}

    /**
     * A value that is left open.
     *
     * @param reason what leaves it open, such as {@code expression [reference(…)]}
     */
    public static Value because(String reason) {
        return new Value.Fields(Properties.NONE.with(MEMBER, Value.of(reason)));
    }

    /** Why a value is open; empty where it is a value. */
    public static Optional<String> reason(Value value) {
        return value instanceof Value.Fields fields
                        && fields.properties().values().size() == 1
                ? fields.properties()
                        .get(MEMBER)
                        .filter(Value.Text.class::isInstance)
                        .map(text -> ((Value.Text) text).text())
                : Optional.empty();
    }
}
