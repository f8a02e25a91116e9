package dev.portolan.tools;

import java.util.Set;

/** A key that a tool understands, with what is held. */
public record Keys(Key key, Set<Modifier> modifiers) {

    /** The keys that tools understand; all others belong to actions. */
    public enum Key {
        LEFT,
        RIGHT,
        UP,
        DOWN,
        ENTER,
        F2,
        ESCAPE
    }

    public static Keys of(Key key, Modifier... modifiers) {
        return new Keys(key, Set.of(modifiers));
    }
}
