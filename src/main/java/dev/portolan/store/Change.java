package dev.portolan.store;

import dev.portolan.model.Design;

/** The news for listeners: what was shown, what is shown now, and how it came. */
public record Change(Snapshot before, Snapshot after, Kind kind) {

    /** The ways in which something else comes to be shown. */
    public enum Kind {
        /** An edit was applied and recorded. */
        EDITED,
        /** An edit is shown and not recorded. */
        PREVIEWED,
        /** What was previewed is gone again. */
        ROLLED_BACK,
        UNDONE,
        REDONE,
        /** Only the selection changed. */
        SELECTED,
        /** The design was saved as it is. */
        SAVED,
        /** Another design was opened. */
        OPENED
    }

    public Design design() {
        return after.design();
    }

    public boolean isNewDesign() {
        return !before.design().equals(after.design());
    }

    public boolean isNewSelection() {
        return !before.selection().equals(after.selection());
    }
}
