package dev.portolan.ui.files;

import dev.portolan.model.Design;
import dev.portolan.ui.state.Tasks;
import java.nio.file.FileSystemException;
import java.time.Instant;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.Optional;

/** Keeps the unsaved changes of open designs in recovery files, never in the designs' own; used on the FX thread. */
public final class Autosave {

    private static final System.Logger LOG = System.getLogger(Autosave.class.getName());

    private final Recovery recovery;
    private final Tasks tasks;
    private final IdentityHashMap<Document, Kept> kept = new IdentityHashMap<>();
    private int next;

    /** Under which key what of a document is kept. */
    private record Kept(String key, Design design) {}

    public Autosave(Recovery recovery, Tasks tasks) {
        this.recovery = recovery;
        this.tasks = tasks;
    }

    /** Keeps what is not saved and not kept yet, and forgets what is saved. */
    public void keep(Collection<Document> open) {
        for (Document document : open) {
            Design design = document.model().store().committed();
            Kept before = kept.get(document);
            if (!document.model().store().isDirty()) {
                drop(document);
            } else if (before == null || !before.design().equals(design)) {
                String key = before == null ? nextKey() : before.key();
                write(document, new Kept(key, design));
            }
        }
    }

    private String nextKey() {
        next++;
        return String.valueOf(next);
    }

    private void write(Document document, Kept now) {
        kept.put(document, now);
        Draft draft = new Draft(document.file().get(), Instant.now(), now.design());
        tasks.run(
                () -> {
                    recovery.keep(now.key(), draft);
                    return now;
                },
                done -> document.keptForACrash(),
                failure -> {
                    LOG.log(System.Logger.Level.DEBUG, "unsaved changes are not kept for a crash", failure);
                    kept.remove(document, now); // it is tried again with the next round
                    document.notKeptForACrash(why(failure));
                });
    }

    private static String why(Exception failure) {
        Throwable cause = Optional.ofNullable(failure.getCause()).orElse(failure);
        return cause instanceof FileSystemException system && system.getReason() != null
                ? system.getReason()
                : String.valueOf(cause.getMessage());
    }

    /** Goes on keeping, for {@code document}, what an earlier run kept. */
    void adopt(Document document, Recovery.Leftover leftover) {
        String key = nextKey();
        kept.put(document, new Kept(key, leftover.draft().design()));
        tasks.run(
                () -> {
                    recovery.adopt(key, leftover);
                    return key;
                },
                done -> {},
                failure -> kept.remove(document)); // it is kept anew with the next round
    }

    /** Forgets what is kept of a document that is saved or closed. */
    public void drop(Document document) {
        document.keptForACrash(); // there is nothing to keep
        Kept before = kept.remove(document);
        if (before != null) {
            tasks.run(
                    () -> {
                        recovery.drop(before.key());
                        return before;
                    },
                    done -> {},
                    failure -> LOG.log(System.Logger.Level.WARNING, "a recovery file stays behind", failure));
        }
    }
}
