package dev.portolan.app;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The program that was started first on a display by a user. Later starts hand it their files through a local socket in
 * a folder that belongs to this user alone, and end.
 */
final class FirstInstance implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(FirstInstance.class.getName());

    /** A start that gets no answer in this time opens a window of its own. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Path folder;
    private final String name;
    private @Nullable FileChannel locked;
    private @Nullable ServerSocketChannel door;

    /**
     * Not started yet.
     *
     * @param folder for lock and socket; made where it is missing, and left alone where others may write there
     * @param name of the display, as a start on one display must not open a window on another
     */
    FirstInstance(Path folder, String name) {
        this.folder = folder;
        this.name = name.replaceAll("[^A-Za-z0-9.-]", "_");
    }

    static FirstInstance ofThisUser() {
        Map<String, String> environment = System.getenv();
        String display = environment.getOrDefault("WAYLAND_DISPLAY", "") + environment.getOrDefault("DISPLAY", "");
        return new FirstInstance(
                PrivateFolder.of(environment, Path.of(System.getProperty("user.home", "."))),
                display.isEmpty() ? "display" : display);
    }

    /**
     * Has the files opened where the program runs already.
     *
     * @return whether it does; otherwise this is the first, and from now on {@code opened} is told, on a thread of its
     *     own, what later starts hand over, also nothing
     */
    boolean handOver(List<Path> files, Consumer<List<Path>> opened) {
        try {
            if (!PrivateFolder.prepare(folder)) {
                LOG.log(System.Logger.Level.WARNING, "others may write to {0}; this start stands alone", folder);
                return false;
            }
            if (lock()) {
                listen(opened);
                return false;
            }
            try (SocketChannel there = SocketChannel.open(address())) {
                return new Handover(there, PATIENCE).give(files);
            }
        } catch (IOException | UnsupportedOperationException alone) {
            LOG.log(System.Logger.Level.DEBUG, "this start stands alone", alone);
            return false;
        }
    }

    private UnixDomainSocketAddress address() {
        return UnixDomainSocketAddress.of(folder.resolve(name + ".socket"));
    }

    private boolean lock() throws IOException {
        FileChannel channel =
                FileChannel.open(folder.resolve(name + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        Optional<FileLock> lock = tryLock(channel);
        if (lock.isEmpty()) {
            channel.close();
            return false;
        }
        locked = channel; // held until the process ends
        return true;
    }

    private static Optional<FileLock> tryLock(FileChannel channel) throws IOException {
        try {
            return Optional.ofNullable(channel.tryLock());
        } catch (OverlappingFileLockException heldByThisProcess) {
            return Optional.empty();
        }
    }

    private void listen(Consumer<List<Path>> opened) throws IOException {
        UnixDomainSocketAddress address = address();
        Files.deleteIfExists(address.getPath()); // of one that ended without closing
        ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        server.bind(address);
        door = server;
        if (PrivateFolder.isPosix(folder)) {
            Files.setPosixFilePermissions(address.getPath(), PosixFilePermissions.fromString("rw-------"));
        }
        Thread porter = new Thread(() -> attend(server, opened), "portolan-first-instance");
        porter.setDaemon(true);
        porter.start();
    }

    private static void attend(ServerSocketChannel server, Consumer<List<Path>> opened) {
        while (server.isOpen()) {
            try (SocketChannel guest = server.accept()) {
                new Handover(guest, PATIENCE).take().ifPresent(opened);
            } catch (IOException e) {
                LOG.log(System.Logger.Level.DEBUG, "a start did not hand over its files", e);
            }
        }
    }

    /** Is the first no longer: the next start is. */
    @Override
    public void close() {
        try {
            if (door != null) {
                door.close();
                Files.deleteIfExists(address().getPath());
            }
            if (locked != null) {
                locked.close();
            }
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "lock and socket end with the process", e);
        }
    }
}
