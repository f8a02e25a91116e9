package dev.portolan.io.json;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.util.Optional;
import java.util.UUID;

/** Replaces a file in one step: whoever looks sees the old bytes or the new ones, never a part. */
public final class AtomicFile {

    private static final System.Logger LOG = System.getLogger(AtomicFile.class.getName());
    private static final int MOST_LINKS = 40;

    private AtomicFile() {}

    /** What goes into a file, piece by piece. */
    public interface Content {
        void to(OutputStream out) throws IOException;
    }

    static void write(Path file, byte[] bytes) throws SaveFailed {
        write(file, out -> out.write(bytes));
    }

    /**
     * Has {@code file} hold this and nothing else. Permissions are kept and symbolic links followed.
     *
     * @throws SaveFailed with a sentence; the old file is whole then
     */
    public static void write(Path file, Content content) throws SaveFailed {
        try {
            Path target = followed(file.toAbsolutePath());
            refuseWhatMustNotBeReplaced(file, target);
            Path folder = Optional.ofNullable(target.getParent()).orElse(target);
            Path beside = folder.resolve("." + UUID.randomUUID() + ".tmp");
            try {
                flush(beside, content);
                keepAttributes(target, beside);
                replace(beside, target);
            } finally {
                Files.deleteIfExists(beside);
            }
        } catch (IOException e) {
            throw new SaveFailed(sentence(file, e), e);
        }
    }

    /** What a chain of symbolic links leads to, also where that does not exist yet. */
    private static Path followed(Path file) throws IOException {
        Path at = file;
        for (int i = 0; i < MOST_LINKS && Files.isSymbolicLink(at); i++) {
            at = at.resolveSibling(Files.readSymbolicLink(at));
        }
        if (Files.isSymbolicLink(at)) {
            throw new FileSystemException(file.toString(), at.toString(), "the links lead in a circle");
        }
        return at;
    }

    private static void refuseWhatMustNotBeReplaced(Path file, Path target) throws SaveFailed {
        if (Files.isDirectory(target)) {
            throw new SaveFailed("\"" + file + "\" is a folder; save under another name.");
        }
        if (Files.exists(target) && !Files.isWritable(target)) {
            throw new SaveFailed("\"" + file + "\" is read-only; save under another name or change its permissions.");
        }
    }

    private static void flush(Path beside, Content content) throws IOException {
        try (FileChannel channel = FileChannel.open(beside, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel));
            content.to(out);
            out.flush();
            if (channel.isOpen()) { // some who write close what they were given
                channel.force(true);
            }
        }
    }

    private static void keepAttributes(Path target, Path beside) throws IOException {
        PosixFileAttributeView old = Files.getFileAttributeView(target, PosixFileAttributeView.class);
        if (old != null && Files.exists(target)) {
            PosixFileAttributes attributes = old.readAttributes();
            PosixFileAttributeView view =
                    Files.getFileAttributeView(beside, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
            keepOwners(attributes, view);
            view.setPermissions(attributes.permissions());
        }
    }

    /** Only the superuser may give a file away, and others only to their own groups; a design is saved all the same. */
    private static void keepOwners(PosixFileAttributes old, PosixFileAttributeView view) throws IOException {
        PosixFileAttributes made = view.readAttributes();
        try {
            if (!made.group().equals(old.group())) {
                view.setGroup(old.group());
            }
            if (!made.owner().equals(old.owner())) {
                view.setOwner(old.owner());
            }
        } catch (FileSystemException e) {
            LOG.log(System.Logger.Level.DEBUG, "the owner of a saved file could not be kept", e);
        }
    }

    private static void replace(Path beside, Path target) throws IOException {
        try {
            Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(beside, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static String sentence(Path file, IOException e) {
        String start = "\"" + file + "\" could not be saved: ";
        if (e instanceof AccessDeniedException) {
            return start + "you may not write in this folder; save it elsewhere. The old file is unchanged.";
        }
        if (e instanceof NoSuchFileException) {
            return start + "its folder does not exist; save it elsewhere.";
        }
        String reason = e instanceof FileSystemException system && system.getReason() != null
                ? system.getReason()
                : String.valueOf(e.getMessage());
        return start + reason + ". The old file is unchanged.";
    }
}
