package dev.portolan.ui.state;

import dev.portolan.store.DesignStore;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/** Whether a design is only read: nothing changes it until that is switched off. */
public final class Reading {

    private final BooleanProperty only = new SimpleBooleanProperty();
    private final List<Runnable> listeners = new ArrayList<>();

    Reading(DesignStore store) {
        only.addListener((what, before, now) -> {
            if (now) {
                store.freeze(this::refuse);
            } else {
                store.thaw();
            }
        });
    }

    /** Set while nothing may be changed. */
    public BooleanProperty only() {
        return only;
    }

    /** Whether the design may be changed; where it may not, the user is told. */
    public boolean allowsChange() {
        if (only.get()) {
            refuse();
        }
        return !only.get();
    }

    /** Calls {@code listener} after each change that was refused, to show again what holds. */
    public void onRefusal(Runnable listener) {
        listeners.add(listener);
    }

    private void refuse() {
        listeners.forEach(Runnable::run);
    }
}
