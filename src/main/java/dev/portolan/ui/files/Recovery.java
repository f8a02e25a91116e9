package dev.portolan.ui.files;

import dev.portolan.io.json.DesignFiles;
import dev.portolan.io.json.SaveFailed;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where unsaved designs are kept in case the program ends without closing: a folder for each run of it, locked while it
 * runs, so that the next run knows what was left behind. Any thread may use it.
 */
public final class Recovery implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Recovery.class.getName());
    private static final String LOCK = "lock";
    private static final String NOTE = ".properties";

    private final Path folder;
    private final Path mine;
    private @Nullable FileChannel lock;
    private boolean closed;

    /**
     * A draft that an earlier run left behind.
     *
     * @param file where it is kept
     */
    public record Leftover(Path file, Draft draft) {}

    /** Makes nothing before there is something to keep. */
    public Recovery(Path folder) {
        this.folder = folder;
        mine = folder.resolve(UUID.randomUUID().toString());
    }

    /**
     * Keeps a draft in place of the last one with this key.
     *
     * @throws IOException with a sentence where it cannot be kept; the last one is whole then
     */
    synchronized void keep(String key, Draft draft) throws IOException, SaveFailed {
        if (closed) {
            return;
        }
        begin();
        DesignFiles.save(file(key), draft.design());
        note(key, draft);
    }

    /** Makes a draft of an earlier run one of this run. */
    synchronized void adopt(String key, Leftover leftover) throws IOException {
        begin();
        Files.move(leftover.file(), file(key));
        note(key, leftover.draft());
        discard(leftover);
    }

    private void begin() throws IOException {
        if (lock == null) {
            Files.createDirectories(mine);
            FileChannel channel =
                    FileChannel.open(mine.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            channel.tryLock(); // held until the process ends, however it ends
            lock = channel;
        }
    }

    private Path file(String key) {
        return mine.resolve(key + DesignFiles.ENDING);
    }

    private static Path noteOf(Path file) {
        String name = file.getFileName().toString();
        return file.resolveSibling(name.substring(0, name.length() - DesignFiles.ENDING.length()) + NOTE);
    }

    private void note(String key, Draft draft) throws IOException {
        Properties note = new Properties();
        note.setProperty("at", draft.at().toString());
        draft.origin().ifPresent(origin -> note.setProperty("origin", origin.toString()));
        try (Writer writer = Files.newBufferedWriter(noteOf(file(key)), StandardCharsets.UTF_8)) {
            note.store(writer, "Portolan");
        }
    }

    /** Forgets the draft with this key, which is saved or not wanted. */
    synchronized void drop(String key) {
        delete(file(key));
        delete(noteOf(file(key)));
    }

    /** Forgets a draft of an earlier run. */
    public synchronized void discard(Leftover leftover) {
        delete(leftover.file());
        delete(noteOf(leftover.file()));
        Path free = leftover.file().resolveSibling(LOCK);
        Optional.ofNullable(free.getParent())
                .filter(left -> drafts(left).isEmpty())
                .ifPresent(left -> {
                    delete(free);
                    delete(left);
                });
    }

    /** What earlier runs left behind, the newest first. */
    public synchronized List<Leftover> leftovers() {
        List<Leftover> found = new ArrayList<>();
        try (Stream<Path> runs = Files.isDirectory(folder) ? Files.list(folder) : Stream.empty()) {
            for (Path run : runs.filter(Files::isDirectory).toList()) {
                if (!run.equals(mine) && hasEnded(run)) {
                    drafts(run).forEach(file -> read(file).ifPresent(found::add));
                }
            }
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "what was left in " + folder + " cannot be read", e);
        }
        found.sort(Comparator.comparing((Leftover one) -> one.draft().at()).reversed());
        return found;
    }

    /** Whether nobody holds the lock of a run. */
    private static boolean hasEnded(Path run) {
        try (FileChannel channel =
                        FileChannel.open(run.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock free = channel.tryLock()) {
            return free != null;
        } catch (OverlappingFileLockException | IOException held) {
            return false;
        }
    }

    private static List<Path> drafts(Path run) {
        try (Stream<Path> files = Files.list(run)) {
            return files.filter(file -> file.toString().endsWith(DesignFiles.ENDING))
                    .sorted()
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            return List.of();
        }
    }

    private static Optional<Leftover> read(Path file) {
        Properties note = new Properties();
        try (Reader reader = Files.newBufferedReader(noteOf(file), StandardCharsets.UTF_8)) {
            note.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            LOG.log(System.Logger.Level.DEBUG, "nothing is noted beside " + file, e);
        }
        return DesignFiles.open(file)
                .design()
                .map(design -> new Leftover(file, new Draft(origin(note), at(note, file), design)));
    }

    private static Optional<Path> origin(Properties note) {
        try {
            return Optional.ofNullable(note.getProperty("origin")).map(Path::of);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static Instant at(Properties note, Path file) {
        try {
            return Instant.parse(note.getProperty("at", ""));
        } catch (DateTimeException e) {
            return Instant.ofEpochMilli(file.toFile().lastModified());
        }
    }

    /** Removes all that this run keeps, as everything is saved or not wanted; keeps nothing from now on. */
    @Override
    public synchronized void close() {
        closed = true;
        if (lock == null) {
            return;
        }
        drafts(mine).forEach(file -> {
            delete(file);
            delete(noteOf(file));
        });
        release();
        delete(mine.resolve(LOCK));
        delete(mine);
    }

    private void release() {
        try {
            if (lock != null) {
                lock.close();
            }
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "the lock ends with the process", e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, file + " cannot be removed", e);
        }
    }
}
