package dev.portolan.paint;

/** How much of a component is drawn: everything, or only what can be seen from far away. */
public enum Detail {
    FULL,
    COARSE
}
