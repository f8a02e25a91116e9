package dev.portolan.catalog;

/** How firmly a value is known; everything that rests on it says so. */
public enum Standing {
    /** The architect said it. */
    GIVEN,
    /** Azure's own default, as nobody said otherwise. */
    DEFAULT,
    /** Portolan's assumption, so that a sketch can be judged. */
    ASSUMED,
    /** Nobody said it and there is no default: whatever needs it is not determined. */
    UNKNOWN
}
