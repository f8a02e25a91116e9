package dev.portolan.ui.files;

import dev.portolan.io.json.DesignFiles;
import dev.portolan.io.json.Opened;
import dev.portolan.ui.state.Tasks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.Optional;

/** Notices when somebody else changes the file of an open design. It looks when it is told to; used on the FX thread. */
public final class OutsideWatch {

    private static final System.Logger LOG = System.getLogger(OutsideWatch.class.getName());

    private final Tasks tasks;
    private final IdentityHashMap<Document, Sight> seen = new IdentityHashMap<>();

    /**
     * How a file looked from outside; as long as it looks the same, it is not read again.
     *
     * @param time when it was written last; empty where there is no file
     */
    private record Sight(Opened held, Optional<FileTime> time, long size) {}

    /** What a look brought: how the file looks, and what it is now where that is something else than what is held. */
    private record Look(Sight sight, Optional<OutsideChange> change) {}

    public OutsideWatch(Tasks tasks) {
        this.tasks = tasks;
    }

    /** Looks at the files of these designs, in the background. */
    public void look(Collection<Document> open) {
        seen.keySet().retainAll(open);
        for (Document document : open) {
            document.held().ifPresent(held -> look(document, held));
        }
    }

    private void look(Document document, Opened held) {
        Optional<Sight> before = Optional.ofNullable(seen.get(document));
        tasks.run(
                () -> look(held, before),
                look -> show(document, look),
                failure -> LOG.log(System.Logger.Level.WARNING, "a file cannot be looked after", failure));
    }

    private static Look look(Opened held, Optional<Sight> before) throws IOException {
        Sight now = sight(held);
        boolean isGone = now.time().isEmpty();
        if (isGone) { // those who replace a file may have taken it away for a moment: it must be away twice
            boolean wasGone = before.filter(now::equals).isPresent();
            return new Look(
                    now,
                    wasGone ? Optional.of(new OutsideChange(DesignFiles.open(held.file()), true)) : Optional.empty());
        }
        if (before.filter(now::equals).isPresent() || !DesignFiles.changedSince(held)) {
            return new Look(now, Optional.empty());
        }
        return new Look(now, Optional.of(new OutsideChange(DesignFiles.open(held.file()), false)));
    }

    private static Sight sight(Opened held) throws IOException {
        Path file = held.file();
        if (!Files.exists(file)) {
            return new Sight(held, Optional.empty(), 0);
        }
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        return new Sight(held, Optional.of(attributes.lastModifiedTime()), attributes.size());
    }

    @SuppressWarnings("ReferenceEquality") // what was saved in the meantime is another one, however equal
    private void show(Document document, Look look) {
        if (document.held().filter(held -> held == look.sight().held()).isPresent()) {
            seen.put(document, look.sight());
            look.change().ifPresent(document::foundOutside);
        }
    }
}
