package dev.portolan.tools;

/** What the mouse pointer looks like. */
public enum Cursor {
    ARROW,
    MOVE,
    COPY,
    CROSSHAIR,
    OPEN_HAND,
    CLOSED_HAND,
    FORBIDDEN,
    RESIZE_NORTH_WEST,
    RESIZE_NORTH,
    RESIZE_NORTH_EAST,
    RESIZE_EAST,
    RESIZE_SOUTH_EAST,
    RESIZE_SOUTH,
    RESIZE_SOUTH_WEST,
    RESIZE_WEST
}
