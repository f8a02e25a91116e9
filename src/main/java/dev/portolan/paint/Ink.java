package dev.portolan.paint;

import dev.portolan.catalog.Family;

/** What a colour is for; a {@link Palette} says which colour that is. */
public enum Ink {
    PAPER,
    GRID,
    CARD,
    CARD_BORDER,
    SHADOW,
    TEXT,
    QUIET,
    ON_FILL,
    LINK,
    SUBNET,
    SUBNET_BORDER,
    VEIL,
    SELECTION,
    ERROR,
    ERROR_TEXT,
    WARNING,
    INFO,
    TLS_1,
    TLS_2,
    TLS_3,
    TLS_4,
    PLAIN,
    PLAIN_TEXT,
    ON_SESSION,
    ON_PLAIN,
    ON_ERROR,
    ON_WARNING,
    ON_INFO,
    UNKNOWN,
    NOTE,
    NOTE_BORDER,
    DECISION,
    ON_DECISION,
    OPEN_POINT,
    ON_OPEN_POINT,
    EDGE,
    EDGE_TINT,
    EDGE_TEXT,
    INGRESS,
    INGRESS_TINT,
    INGRESS_TEXT,
    KUBERNETES,
    KUBERNETES_TINT,
    KUBERNETES_TEXT,
    EGRESS,
    EGRESS_TINT,
    EGRESS_TEXT,
    HYBRID,
    HYBRID_TINT,
    HYBRID_TEXT,
    SUPPORT,
    SUPPORT_TINT,
    SUPPORT_TEXT,
    ACTORS,
    ACTORS_TINT,
    ACTORS_TEXT;

    /** The strong colour of a family: glyph squares and borders. */
    public static Ink of(Family family) {
        return switch (family) {
            case NETWORKS -> EDGE;
            case INGRESS -> INGRESS;
            case KUBERNETES -> KUBERNETES;
            case EGRESS -> EGRESS;
            case HYBRID -> HYBRID;
            case SUPPORT -> SUPPORT;
            case ACTORS -> ACTORS;
        };
    }

    /** The faint colour that fills a family's containers. */
    public static Ink tint(Family family) {
        return switch (family) {
            case NETWORKS -> EDGE_TINT;
            case INGRESS -> INGRESS_TINT;
            case KUBERNETES -> KUBERNETES_TINT;
            case EGRESS -> EGRESS_TINT;
            case HYBRID -> HYBRID_TINT;
            case SUPPORT -> SUPPORT_TINT;
            case ACTORS -> ACTORS_TINT;
        };
    }

    /** The colour of a family's words. */
    public static Ink text(Family family) {
        return switch (family) {
            case NETWORKS -> EDGE_TEXT;
            case INGRESS -> INGRESS_TEXT;
            case KUBERNETES -> KUBERNETES_TEXT;
            case EGRESS -> EGRESS_TEXT;
            case HYBRID -> HYBRID_TEXT;
            case SUPPORT -> SUPPORT_TEXT;
            case ACTORS -> ACTORS_TEXT;
        };
    }

    /** The colour of the {@code number}th TLS session, counted from 1; the sequence starts again after its end. */
    public static Ink session(int number) {
        return switch (Math.floorMod(number - 1, 4)) {
            case 0 -> TLS_1;
            case 1 -> TLS_2;
            case 2 -> TLS_3;
            default -> TLS_4;
        };
    }
}
