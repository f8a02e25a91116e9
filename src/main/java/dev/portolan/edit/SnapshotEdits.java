package dev.portolan.edit;

import dev.portolan.model.Design;
import dev.portolan.model.Snapshot;
import java.util.ArrayList;
import java.util.List;

/** What can be done to the snapshots of a design. */
public final class SnapshotEdits {

    private SnapshotEdits() {}

    /**
     * Keeps what the design looks like.
     *
     * @param taken the day, such as {@code 2026-11-28}
     */
    public static Edit take(String caption, String taken) {
        return Edit.of("Take a snapshot", design -> {
            List<Snapshot> all = new ArrayList<>(design.snapshots());
            all.add(Snapshot.of(design, caption, taken));
            return design.withSnapshots(all);
        });
    }

    /** Gives the snapshot at this place of the list another caption. */
    public static Edit caption(int index, String caption) {
        return Edit.of("Change the caption of a snapshot", design -> {
            List<Snapshot> all = new ArrayList<>(design.snapshots());
            if (index < all.size()) {
                all.set(index, all.get(index).captioned(caption));
            }
            return design.withSnapshots(all);
        });
    }

    public static Edit delete(int index) {
        return Edit.of("Delete a snapshot", design -> {
            List<Snapshot> all = new ArrayList<>(design.snapshots());
            if (index < all.size()) {
                all.remove(index);
            }
            return design.withSnapshots(all);
        });
    }

    static Edit replace(List<Snapshot> snapshots) {
        return Edit.of("Change the snapshots", (Design design) -> design.withSnapshots(snapshots));
    }
}
